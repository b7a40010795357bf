"""The objects of a JSON file one after another, in flat memory, and past what is broken."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.faults import too_large
from credscore.readers.streams import in_utf8

_CHUNK = 1 << 16
_BETWEEN = re.compile(r"[\s,\[\]}]*")
_FIRST_KEY = re.compile(r'\{\s*"[^"\\]*"\s*:')
_ANY_START = re.compile(r',\s*\{\s*"')
_NEAR_END = 12
"""Characters: a value that breaks off so near the end of what was read may go on after it."""


def not_json(error: json.JSONDecodeError, at: int) -> InputError:
    """Return the fault of a text that is no JSON from some character on."""
    what = error.msg.removesuffix(" at")
    return InputError("not_json", f"is not JSON: {what}, at character {at}")


class ObjectStream:
    """Objects within an array or one after another; what stands between them is passed over."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        """Take a file; `most` is the largest size of an object, in bytes."""
        self._file = in_utf8(file)
        self._most = most
        self._decode = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode
        self._text = ""
        self._at = 0
        self._ended = False
        self._start = _ANY_START

    def beginning(self) -> str:
        """Return the first characters, without leading blanks."""
        self._more()
        self.skip(len(self._text) - len(self._text.lstrip()))
        return self._text[self._at :]

    def skip(self, number: int) -> None:
        """Pass over so many characters."""
        self._at += number

    def records(self) -> Iterator[Record]:
        """Yield the objects, by number; one that cannot be read is a fault, and the next is found.

        A broken one ends where an object begins with the same key as the first did, or else behind
        a comma.
        """
        decoder = json.JSONDecoder()
        number = 0
        while self._to_next():
            number += 1
            try:
                data = self._object(decoder)
            except (ValueError, RecursionError, InputError) as error:
                yield Record(str(number), fault=self._fault(error))
                self._resume()
                continue
            fault = too_large(self._most) if len(data) > self._most else None
            yield Record(str(number), b"" if fault else data, ".json", fault=fault)

    def _to_next(self) -> bool:
        """Go to where the next value begins, and say whether there is one."""
        while True:
            found = _BETWEEN.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return True
            if self._ended:
                return False
            self._more()

    def _object(self, decoder: json.JSONDecoder) -> bytes:
        """Return the bytes of the value that begins here, and go behind it."""
        while True:
            try:
                _, end = decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._may_go_on(error):
                    raise
                self._more()
                continue
            data = self._text[self._at : end].encode("utf-8", "surrogateescape")
            if self._start is _ANY_START and (key := _FIRST_KEY.match(self._text, self._at)):
                self._start = re.compile(re.escape(key[0]).replace(r"\ ", r"\s*"))
            self._at = end
            return data

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """Say whether the value may only be incomplete; raise InputError where it is too large."""
        breaks_off = error.pos >= len(self._text) - _NEAR_END or "Unterminated" in error.msg
        if self._ended or not breaks_off:
            return False
        if len(self._text) - self._at > self._most:
            raise too_large(self._most)
        return True

    def _fault(self, error: Exception) -> InputError:
        if isinstance(error, InputError):
            return error
        if isinstance(error, json.JSONDecodeError):
            return not_json(error, error.pos - self._at)
        return InputError("not_json", f"cannot be read as JSON: {error}")

    def _resume(self) -> None:
        """Go to where the next object seems to begin."""
        self._at += 1
        while True:
            found = self._start.search(self._text, self._at)
            if found:
                self._at = found.start()
                return
            self._at = max(self._at, len(self._text) - 1000)
            if self._ended:
                self._at = len(self._text)
                return
            self._more()

    def _more(self) -> None:
        """Read on: as much as there is of the value already, so that time stays linear."""
        self._text = self._text[self._at :]
        self._at = 0
        data = self._file.read(max(_CHUNK, len(self._text)))
        self._ended = not data
        self._text += self._decode(data, self._ended)
