"""The rows of a table as text, and where they go on behind one that is broken."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from credscore.errors import InputError
from credscore.readers.streams import in_utf8

_DELIMITERS = "\t,;|"
_QUOTED = re.compile(r'"[^"]*"')
_MOST_TRIED = 200
_LOOKED_AT = 50
"""Lines: behind a row that is broken, so many are tried as the beginning of the next one, each with
so many after it."""


class Lines(Iterator[str]):
    """The lines of a file, each byte a character, for a parser that knows texts only."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        """Take a file; what of a line is beyond `most` bytes is left out."""
        self.of_row: list[str] = []
        self.broke_off = False
        self._file = in_utf8(file)
        self._most = most
        self._cut = False
        self._back: list[str] = []

    def __next__(self) -> str:
        """Return the next line, and note it as one of the row."""
        line = self._back.pop() if self._back else self._read()
        if not line:
            self.broke_off = bool(self.of_row)
            raise StopIteration
        self.of_row.append(line)
        return line

    def push_back(self, lines: Sequence[str]) -> None:
        """Give lines once more."""
        self._back += reversed(lines)

    def cut_off(self) -> bool:
        """Say whether a line was too long since this was asked before."""
        cut, self._cut = self._cut, False
        return cut

    def _read(self) -> str:
        line = rest = self._file.readline(self._most + 1)
        if len(line) > self._most:
            self._cut = True
            while rest and not rest.endswith(b"\n"):
                rest = self._file.readline(self._most)
        return line.decode("latin-1")


def delimiter_of(header: str) -> str:
    """Return the likeliest delimiter of a table: that which its header has most, out of quotes."""
    bare = _QUOTED.sub("", header)
    return max(_DELIMITERS, key=lambda one: (bare.count(one), one == ","))


def rows_of(lines: Lines, delimiter: str, cells: int = 0) -> Iterator[list[str] | InputError]:
    """Yield the rows of a table, and a fault for each that cannot be parsed.

    A quotation mark too many takes in the lines behind it. Where a row is broken, or has another
    number of cells than it should, they are read once more, from where a sound row begins.
    """
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.of_row = []
        try:
            row: list[str] | InputError = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            row = InputError("not_csv", f"is not CSV: {error}")
        if lines.broke_off:
            row = InputError("not_csv", "is not CSV: a quotation mark is never closed")
            lines.broke_off = False
        if cells and (isinstance(row, InputError) or len(row) != cells):
            lines.push_back(_sound(lines.of_row[1:], delimiter, cells))
        yield row


def _sound(lines: Sequence[str], delimiter: str, cells: int) -> Sequence[str]:
    """Return the lines from the first on with which a row of so many cells begins."""
    for at in range(min(len(lines), _MOST_TRIED)):
        try:
            row = next(csv.reader(lines[at : at + _LOOKED_AT], delimiter=delimiter), [])
        except csv.Error:
            continue
        if len(row) == cells:
            return lines[at:]
    return ()
