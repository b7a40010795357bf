"""Bringing runs together: the rows of one article, and the columns that can be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import zip_longest

from credscore.compare.read import KEY, Row, Run

PROVENANCE = ("path", "encoding", "text_hash", "config_hash", "versions")
"""Columns that say where a row comes from: they differ without any finding being another."""

Rows = tuple[Row | None, ...]


def aligned(runs: Sequence[Run]) -> Iterator[Rows]:
    """Yield the rows of each article, None where a run does not hold it, those in all runs first.

    The runs are read in step, and rows wait for those of the others: where all have one order,
    as runs over the same inputs do, next to nothing is held in memory.
    """
    keys = [run.columns.index(KEY) for run in runs]
    waiting: dict[str, list[Row | None]] = {}
    for together in zip_longest(*(run.rows() for run in runs)):
        for at, row in enumerate(together):
            if row is None:
                continue
            rows = waiting.setdefault(row[keys[at]], [None] * len(runs))
            rows[at] = row
            if None not in rows:
                yield tuple(waiting.pop(row[keys[at]]))
    yield from map(tuple, waiting.values())


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands in each run; `partial` are those that some runs lack."""

    places: Mapping[str, tuple[int, ...]]
    partial: Mapping[str, tuple[str, ...]]

    def cells(self, column: str, rows: Sequence[Row]) -> tuple[str, ...]:
        """Return the cells of one column in rows of all runs."""
        return tuple(row[at] for row, at in zip(rows, self.places[column], strict=True))


def columns_of(runs: Sequence[Run]) -> Columns:
    """Return the columns that all runs have, and the names of the runs that have the others."""
    names = dict.fromkeys(column for run in runs for column in run.columns)
    holders = {name: [run for run in runs if name in run.columns] for name in names}
    shared = [name for name, held in holders.items() if len(held) == len(runs)]
    where = [{name: at for at, name in enumerate(run.columns)} for run in runs]
    return Columns(
        places={name: tuple(places[name] for places in where) for name in shared},
        partial={
            name: tuple(run.name for run in held)
            for name, held in holders.items()
            if len(held) < len(runs)
        },
    )


def is_ignored(column: str, globs: Sequence[str]) -> bool:
    """Say whether a column matches one of the globs."""
    # A glob's [...] is a set of letters, a column's an actor: the name itself always matches.
    return any(column == glob or fnmatchcase(column, glob) for glob in globs)
