"""The figures of the long form: what was tried, how often, and how often it went wrong."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("figures.json")
_COLUMNS = ("part", "what was tried", "examples", "faults", "note")


class Figure(NamedTuple):
    """One line of the table: how many examples of what were tried, and how many faults found."""

    part: str
    what: str
    examples: int
    faults: int
    note: str = ""


def table(figures: Sequence[Figure]) -> str:
    """Return figures as a table in Markdown."""
    rows = [[f"{cell:,}" if isinstance(cell, int) else cell for cell in made] for made in figures]
    lines = [_COLUMNS, ("---", "---", "---:", "---:", "---"), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def write(figures: Sequence[Figure], path: Path) -> None:
    """Write figures to a JSON file, in the place of those of the same part and kind."""
    known = {made[:2]: made for made in read(path)} if path.exists() else {}
    merged = known | {made[:2]: made for made in figures}
    rows = [made._asdict() for made in merged.values()]
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", "utf-8")


def read(path: Path = FILE) -> list[Figure]:
    """Return the figures of a JSON file."""
    return [Figure(**row) for row in json.loads(path.read_text("utf-8"))]
