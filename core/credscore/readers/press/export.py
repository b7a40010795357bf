"""What the exports of press archives share: files of many articles, cut apart as streams of lines.

Each archive's reader says by which lines a part of a file ends, which parts are articles, and what
their headers state. A part is read by itself, so that a fault in one loses no other.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from credscore.article import Article
from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.decode import decode
from credscore.readers.faults import too_large
from credscore.readers.streams import in_utf8
from credscore.rows.values import date_of


class Export(ABC):
    """Reads what one archive exports: the articles by their number in the file."""

    name: str
    """That of its reader, which is also the suffix of the parts."""

    @abstractmethod
    def is_in(self, head: bytes) -> bool:
        """Say whether a file that begins so is such an export: no article by itself may be one."""

    def begins(self, line: bytes) -> bool:
        """Say whether a line is the first of a part."""
        return False

    def ends(self, line: bytes) -> bool:
        """Say whether a line is the last of a part."""
        return False

    @abstractmethod
    def is_article(self, part: bytes) -> bool:
        """Say whether a part is an article: covers, lists of contents and closings are not."""

    def is_open(self, part: bytes) -> bool:
        """Say whether an article has no end in its part: a line of its own may have parted it."""
        return False

    def is_rest(self, part: bytes) -> bool:
        """Say whether a part may be the rest of an article, and is none by itself."""
        return False

    def closes(self, part: bytes) -> bool:
        """Say whether a part holds the end of an article."""
        return True

    @abstractmethod
    def article(self, lines: list[str]) -> Article:
        """Return the article of a part, without a text where the archive states none."""

    def read(self, data: bytes) -> Iterator[Article]:
        """Yield the article of a part. Raises InputError where it has no text."""
        text, encoding = decode(data)
        found = self.article([line.strip("\f\r \t\ufeff") for line in text.split("\n")])
        if not found.text.strip():
            raise InputError("no_text", f"the export of {self.name} states no full text for it")
        published = date_of(found.published)
        yield replace(found, text=found.text.strip("\n"), published=published, encoding=encoding)

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the articles of a file by number."""
        number, held = 0, _Part()
        for part in self._parts(file, most):
            if held.is_open and self.is_rest(part.data):
                held.add(part.data, most)
                held.is_open = not self.closes(part.data)
                continue
            if held.is_article:
                number += 1
                yield self._record(number, held, most)
            held = part
        if held.is_article:
            yield self._record(number + 1, held, most)

    def _record(self, number: int, part: "_Part", most: int) -> Record:
        if part.is_too_large:
            return Record(str(number), fault=too_large(most))
        return Record(str(number), part.data, f".{self.name}")

    def _parts(self, file: BinaryIO, most: int) -> Iterator["_Part"]:
        part = _Part()
        lines = in_utf8(file)
        while line := lines.readline(most + 1):  # of one that is too long, the pieces
            if self.begins(line):
                yield self._judged(part)
                part = _Part()
            part.add(line, most)
            if self.ends(line):
                yield self._judged(part)
                part = _Part()
        yield self._judged(part)

    def _judged(self, part: "_Part") -> "_Part":
        data = part.data
        part.is_article = self.is_article(data)
        part.is_open = part.is_article and self.is_open(data)
        return part


class _Part:
    """A part of a file: its lines, as far as they may be held."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []
        self._size = 0
        self.is_article = self.is_open = self.is_too_large = False

    @property
    def data(self) -> bytes:
        """Return what is held of it."""
        return b"".join(self._lines)

    def add(self, data: bytes, most: int) -> None:
        """Take the next bytes, unless there are too many."""
        self._size += len(data)
        self.is_too_large |= self._size > most
        if not self.is_too_large:
            self._lines.append(data)
