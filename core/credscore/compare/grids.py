"""A table as plain data, and its forms: for a terminal, as CSV, as Markdown; and JSON."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from credscore.display import in_a_line, in_json
from credscore.writers.cells import text

MOST_ROWS = 500
"""Rows that a terminal is shown; CSV and Markdown hold all."""

WIDE = 100
"""From this width on, a terminal has room for all columns of a grid."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows of text; `numeric` columns stand to the right. `note` goes below.

    On a terminal, the cells of `whole` columns are never broken, and one that is narrow does
    without those that can be `spared`.
    """

    title: str
    columns: tuple[str, ...]
    rows: Iterable[Sequence[str]]
    numeric: frozenset[str] = frozenset()
    note: str = ""
    whole: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()


def print_grid(grid: Grid, console: Console) -> None:
    """Print a grid on a terminal; all its cells as plain text, since a title may look like markup.

    A cell that repeats the one above it in the first column is left blank.
    """
    if grid.title:
        console.print(Text(f"\n{in_a_line(grid.title)}", style="bold"))
    spared = grid.spared if console.width < WIDE else frozenset[str]()
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0) if spared else (0, 1))
    shown = [at for at, column in enumerate(grid.columns) if column not in spared]
    for column in (grid.columns[at] for at in shown):
        table.add_column(
            Text(in_a_line(column)),
            justify="right" if column in grid.numeric else "left",
            overflow="fold",
            no_wrap=column in grid.whole,
        )
    rows = iter(grid.rows)
    above = ""
    for first, *rest in islice(rows, MOST_ROWS):
        cells = ["" if first == above else first, *rest]
        table.add_row(*(Text(in_a_line(cells[at])) for at in shown))
        above = first
    if table.row_count:
        console.print(table)
    left = sum(1 for _ in rows)
    if left:
        console.print(Text(f"and {left} rows more: --format csv gives all"))
    if grid.note:
        console.print(Text(in_a_line(grid.note)))
    if spared:
        told = f"left out for want of room: {', '.join(sorted(spared))}; --format csv gives all"
        console.print(Text(told))


def write_csv(grid: Grid, stream: TextIO) -> None:
    """Write a grid as CSV, its texts guarded against spreadsheets that run formulas."""
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(map(text, grid.columns))
    for row in grid.rows:
        rows.writerow([cell if _is_number(cell) else text(cell) for cell in row])


def write_markdown(grid: Grid, stream: TextIO) -> None:
    """Write a grid as a Markdown table."""
    if grid.title:
        stream.write(f"\n## {_escaped(grid.title)}\n\n")
    rules = ["---:" if column in grid.numeric else "---" for column in grid.columns]
    for cells in ([_escaped(column) for column in grid.columns], rules):
        stream.write(f"| {' | '.join(cells)} |\n")
    for row in grid.rows:
        stream.write(f"| {' | '.join(map(_escaped, row))} |\n")
    if grid.note:
        stream.write(f"\n{_escaped(grid.note)}\n")


def write_json(data: object, stream: TextIO) -> None:
    """Write plain data as JSON."""
    written = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    stream.write(in_json(written) + "\n")


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


_MARKUP = str.maketrans({mark: f"\\{mark}" for mark in "\\|`*_[]<>#~"} | {"&": "&amp;"})


def _escaped(cell: str) -> str:
    """Return a text that Markdown shows as it stands: no table, link, tag or emphasis in it."""
    return in_a_line(cell).translate(_MARKUP)
