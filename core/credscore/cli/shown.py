"""Tables of commands on standard output: for people, as CSV, as Markdown."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from credscore.compare.grids import Grid

_WIDTH = 120
"""Columns that a table may take where no terminal says how wide it is."""


def show(grids: Iterable["Grid"], format_: str) -> None:
    """Print grids one below the other, in the format `csv`, `md` or `table`."""
    from rich.console import Console

    from credscore.compare.grids import print_grid, write_csv, write_markdown

    console = Console(width=None if sys.stdout.isatty() else _WIDTH, highlight=False)
    for grid in grids:
        if format_ == "csv":
            write_csv(grid, sys.stdout)
        elif format_ == "md":
            write_markdown(grid, sys.stdout)
        else:
            print_grid(grid, console)
