"""Labelled sets in a folder: what their file names say, and their rows."""

import gzip
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]

_NAME = re.compile(
    r"m\d_(?P<name>\w+?)_(?P<split>train|dev|test)(?:_(?P<part>\w+))?\.jsonl(?:\.gz)?"
)


@dataclass(frozen=True, slots=True)
class DataSet:
    """One file of labelled rows: its set (with the part, as in `newsmtsc_rw`) and its split."""

    path: Path
    name: str
    split: str

    def rows(self) -> list[Row]:
        """Return all rows of the file."""
        return rows_of(self.path)


def rows_of(path: Path) -> list[Row]:
    """Return all rows of a file of JSON Lines, packed by gzip or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def find_sets(folder: Path, splits: tuple[str, ...]) -> list[DataSet]:
    """Return the sets of a folder that belong to one of the splits, in the order of their names."""
    found = (_named(path) for path in sorted(folder.iterdir()))
    return [data for data in found if data is not None and data.split in splits]


def _named(path: Path) -> DataSet | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    name = "_".join(filter(None, (match["name"], match["part"])))
    return DataSet(path, name, match["split"])
