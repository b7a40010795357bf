"""JSON and JSON Lines: an object, an array of them, or one after another; an article each."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain, islice
from typing import Any, BinaryIO

from credscore.contract.reader import Record, Row
from credscore.errors import InputError
from credscore.readers.decode import decode
from credscore.readers.faults import too_large
from credscore.readers.json_stream import ObjectStream, not_json
from credscore.readers.streams import in_utf8

_BEFORE = r'\{(?:\s*"\w+"\s*:\s*(?:"[^"\\]*"|[\w.+-]+)\s*,)*\s*'
_WRAPPED = re.compile(
    rf'{_BEFORE}(?:"response"\s*:\s*{_BEFORE})?'
    r'"(?:articles|data|docs|documents|items|news|results|stories)"\s*:\s*\[\s*(?=\{)'
)
"""An object around an array of articles, as programming interfaces answer."""


class JsonReader:
    """Takes a single object as an article, and each object of an array, or of a sequence."""

    name = "json"
    suffixes = (".json",)
    about = "JSON: an object, an array of objects, or objects one after another."

    def read(self, data: bytes) -> Iterator[Row | Record]:
        """Yield an object, or those of an array."""
        text, _ = decode(data)
        try:
            value = json.loads(text)
        except json.JSONDecodeError as error:
            if error.msg != "Extra data":
                raise not_json(error, error.pos) from None
            yield from _several(text.encode("utf-8", "surrogatepass"))
            return
        except (ValueError, RecursionError) as error:
            raise InputError("not_json", f"cannot be read as JSON: {error}") from None
        if not isinstance(value, list):
            yield _object(value, "is JSON, but {} and no object")
            return
        for one in value:
            yield _object(one, "is JSON, but an array with {} in place of an object")

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the objects, each by its number; a single one without."""
        stream = ObjectStream(file, most)
        begins = stream.beginning()
        if wrapped := _WRAPPED.match(begins):
            stream.skip(wrapped.end())
        records = stream.records()
        first = list(islice(records, 2))
        if len(first) == 1 and begins.startswith("{") and not wrapped:
            first = [replace(first[0], name="")]
        yield from chain(first, records)


class JsonLinesReader:
    """Takes each line that is not blank as a record; what is in it, the reader of JSON tells."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    about = "JSON Lines: an object a line, as crawlers write them."

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the lines."""
        for number, line in enumerate(data.splitlines(), 1):
            if line.strip():
                yield Record(str(number), line, ".json")

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the lines that are not blank, each by its number."""
        lines = in_utf8(file)
        number = 0
        while line := lines.readline(most + 1):
            number += 1
            if len(line) > most:
                yield Record(str(number), fault=too_large(most))
                while line and not line.endswith(b"\n"):
                    line = lines.readline(most)
            elif line.strip():
                yield Record(str(number), line, ".json")


def _several(data: bytes) -> Iterator[Record]:
    """Yield the values of one line: two, where the end of a line between them is damaged.

    Raises the fault of what stands between them, if that is more than a comma.
    """
    found = list(ObjectStream(BytesIO(data), len(data)).records())
    for record in found:
        if not record.fault:
            yield replace(record, name="") if len(found) == 1 else record
    for record in found:
        if record.fault:
            raise record.fault


_KINDS: dict[type, str] = {
    str: "a text",
    list: "an array",
    bool: "true or false",
    type(None): "null",
}


def _object(value: Any, otherwise: str) -> Row:
    """Return an object. Raises InputError for another kind of value, which the message names."""
    if isinstance(value, dict):
        return value
    raise InputError("not_an_object", otherwise.format(_KINDS.get(type(value), "a number")))
