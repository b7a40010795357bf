"""Columns with their types, and tables without a header, for formats that declare columns."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from credscore.contract.writer import Table

if TYPE_CHECKING:
    from credscore.profile import Profile

Kind = Literal["text", "number", "count"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, and what its cells hold; an empty cell is a missing value."""

    name: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Headless:
    """A table without its header, for sinks that declare their columns themselves."""

    table: Table

    def header(self) -> str:
        """Return nothing."""
        return ""

    def rows(self, profile: "Profile") -> str:
        """Return the rows of one article."""
        return self.table.rows(profile)
