"""The text of a Word file's document: XML, read as a stream, in which nothing may be declared."""

import io
from collections.abc import Iterator
from typing import NoReturn
from xml.parsers import expat

from credscore.errors import InputError, in_one_line
from credscore.readers.archives import MemberStream
from credscore.readers.streams import CHUNK

_LONGEST_TAG = 1 << 20
"""Bytes of XML that no tag exceeds: the parser would hold it, whatever it takes."""

_WORD = "wordprocessingml"
"""Stands in the namespace of Word's elements, the strict one too."""

_LEFT_OUT = frozenset({"Fallback", "del", "moveFrom"})
"""Elements whose text stands elsewhere as well, or was deleted."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def text_of(document: MemberStream) -> Iterator[bytes]:
    """Yield the text of a document in UTF-8, by the piece, a blank line between two paragraphs.

    What is beyond a damage is left out, and `document.faults` tells of it. Raises InputError where
    the XML declares a type or entities, which no Word file does.
    """
    text = _Text()
    file, parser, fed = io.BufferedReader(document, CHUNK), text.parser(), 0
    while True:
        chunk = file.read(CHUNK)
        fed += len(chunk)
        try:
            parser.Parse(chunk, not chunk)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: no encoding
            if not document.faults:
                what = f"its text cannot be read to the end: {in_one_line(error)}"
                document.faults.append(InputError("damaged", what))
            chunk = b""
        yield text.taken()
        if not chunk:
            return
        if fed - parser.CurrentByteIndex > _LONGEST_TAG:
            raise InputError("damaged", f"its text has a tag of more than {_LONGEST_TAG} bytes")


class _Text:
    """The text that a parser meets, until it is taken."""

    def __init__(self) -> None:
        self._met: list[str] = []
        self._left_out = 0
        self._runs = self._texts = 0
        self._is_open = False

    def parser(self) -> expat.XMLParserType:
        """Return a parser that tells this what it meets."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.StartDoctypeDeclHandler = _refuse
        return parser

    def taken(self) -> bytes:
        """Return what was met since this was asked before."""
        met = "".join(self._met)
        self._met.clear()
        return met.encode("utf-8", "replace")

    def _begin(self, name: str, _: object) -> None:
        space, _, kind = name.rpartition(" ")
        if self._left_out or kind in _LEFT_OUT:
            self._left_out += 1
        elif _WORD not in space:
            return
        elif kind == "r":
            self._runs += 1
        elif kind == "t":
            self._texts += 1
        elif self._runs and (sign := _SIGNS.get(kind)):
            self._met.append(sign)

    def _end(self, name: str) -> None:
        space, _, kind = name.rpartition(" ")
        if self._left_out:
            self._left_out -= 1
        elif _WORD not in space:
            return
        elif kind == "r":
            self._runs -= 1
        elif kind == "t":
            self._texts -= 1
        elif kind == "p" and self._is_open:
            self._met.append("\n\n")
            self._is_open = False

    def _say(self, words: str) -> None:
        if self._texts and not self._left_out:
            self._met.append(words)
            self._is_open = True


def _refuse(*_: object) -> NoReturn:
    raise InputError("not_docx", "its text declares a type of document, which no Word file does")
