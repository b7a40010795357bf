"""Tables as text: CSV and TSV, with a header, and trafilatura's without one."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.csv_rows import Lines, delimiter_of, rows_of
from credscore.readers.faults import too_large
from credscore.rows import addresses_only

_TOLD = re.compile(r'"?sep=(.)"?\r?\n?')
"""The line with which Excel's users tell it the delimiter, above the header."""

_TRAFILATURA = (
    *("url", "id", "fingerprint", "hostname", "title", "image", "date", "text", "comments"),
    *("license", "pagetype"),
)
_FINGERPRINT = re.compile(r"[0-9a-f]{10,16}|null")
_GDELT = {58: r"\d+", 61: r"\d+", 16: r"\d+", 27: r"\d{14}-T?\d+"}
"""The numbers of columns of GDELT's tables, which have no header, and their first cells."""


class CsvReader:
    """Takes each row as an article; the delimiter is the likeliest of tab, comma, ; and |."""

    name = "csv"
    suffixes = (".csv", ".tsv")
    about = "Tables as text, with a header; trafilatura's without one."
    is_table = True

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the rows."""
        yield from self.split(BytesIO(data), len(data))

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the rows below the header by number, as JSON in the encoding of the file."""
        csv.field_size_limit(max(most, csv.field_size_limit()))
        lines = Lines(file, most)
        first = next(lines, "")
        told = _TOLD.fullmatch(first)
        delimiter = told[1] if told else delimiter_of(first)
        if not told:
            lines.push_back([first])
        header = next(rows_of(lines, delimiter), [])
        if isinstance(header, InputError):
            raise header
        names = _names(header)
        rows = rows_of(lines, delimiter, len(names))
        below = chain([header], rows) if names is _TRAFILATURA else rows
        for number, row in enumerate(below, 1):
            if lines.cut_off() or (isinstance(row, list) and sum(map(len, row)) > most):
                yield Record(str(number), fault=too_large(most))
            elif row:
                yield _record(number, names, row)


def _names(header: Sequence[str]) -> Sequence[str]:
    """Return the names of the columns, no two the same."""
    if len(header) == len(_TRAFILATURA) and _FINGERPRINT.fullmatch(header[2]):
        return _TRAFILATURA
    if header and (cell := _GDELT.get(len(header))) and re.fullmatch(cell, header[0]):
        raise addresses_only("GDELT")
    names: list[str] = []
    for number, cell in enumerate(header, 1):
        name = cell.strip() or f"column {number}"
        names.append(f"{name} ({number})" if name in names else name)
    return names


def _record(number: int, names: Sequence[str], row: Sequence[str] | InputError) -> Record:
    if isinstance(row, InputError):
        return Record(str(number), fault=row)
    if len(row) != len(names):
        message = f"has {len(row)} cells, and the header {len(names)}"
        return Record(str(number), fault=InputError("not_csv", message))
    cells = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)
    return Record(str(number), cells.encode("latin-1"), ".json")
