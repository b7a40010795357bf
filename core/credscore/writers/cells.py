"""Cells of CSV files: numbers that read back, and text that no spreadsheet takes for a formula."""

from collections.abc import Callable

Spelling = Callable[[str], str]
"""How a table spells texts: `text` or `one_line`."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
"""A text that begins so gets a `'` in front, one that begins with `'` too: so it can be undone."""

DIGITS = 4
"""Decimals in CSV; JSON Lines keep more."""


def number(value: float | None, digits: int = DIGITS) -> str:
    """Return a number as CSV has it: as short as can be, and empty where it is missing."""
    if value is None:
        return ""
    rounded = round(value, digits)
    return str(int(rounded)) if rounded == int(rounded) else repr(rounded)


def one_line(value: str) -> str:
    """Return a text on one line, as typed tables hold it: nothing runs it there."""
    return " ".join(value.split())


def text(value: str) -> str:
    """Return a text on one line, guarded so that a spreadsheet does not run it."""
    line = one_line(value)
    return f"'{line}" if line.startswith(FORMULA_STARTS) else line


def unguarded(cell: str) -> str:
    """Return the text behind a guarded cell."""
    return cell[1:] if cell.startswith("'") else cell
