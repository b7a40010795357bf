"""Rows of CSV: written, and read back."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

LONGEST_CELL = 2**31 - 1
"""Characters that a cell may have when it is read: a page may be one line, and evidence of it."""


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV (RFC 4180, but for a bare newline as the line end)."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def csv_rows(text: str) -> Iterator[list[str]]:
    """Return the rows of a text that `csv_lines` made."""
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""))
