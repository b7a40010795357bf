"""What a table is, and rows of CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Protocol

from credscore.profile import Profile


class Table(Protocol):
    """Turns profiles into text, each by itself, so that any parts of a run can be joined."""

    def header(self) -> str:
        """Return what stands above the first article."""
        ...

    def rows(self, profile: Profile) -> str:
        """Return the lines of one article, each ended, none where it has none."""
        ...


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV (RFC 4180, but for a bare newline as the line end)."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
