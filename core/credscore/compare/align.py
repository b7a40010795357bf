"""Bringing runs together: the columns that all of them have, and the rows of each article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import zip_longest
from operator import itemgetter

from credscore.compare.read import KEY, Row, Run
from credscore.compare.values import reason_for
from credscore.composite import LOW_COVERAGE
from credscore.profile import PROVENANCE
from credscore.scoring.instead import NO_ARTICLE
from credscore.writers.cells import unguarded

SOURCE = ("path", *PROVENANCE)
"""Columns that say where a row comes from: they differ without any finding being another."""

BESIDES = ("status", "warnings")
"""The columns that say why others are empty."""

UNMEASURED = frozenset({"skipped", "failed"})
"""The statuses of articles without any number."""

Rows = tuple[Row | None, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that all runs have, in the order of the rows that `aligned` yields.

    `partial` are those that only some have, with the names of these runs.
    """

    names: tuple[str, ...]
    places: Mapping[str, int]
    partial: Mapping[str, tuple[str, ...]]

    def cells(self, column: str, rows: Sequence[Row]) -> tuple[str, ...]:
        """Return the cells of one column."""
        at = self.places[column]
        return tuple([row[at] for row in rows])

    def reason(self, column: str, row: Row) -> str:
        """Return why an article has no value in a column, as far as its row says so."""
        told = {name: row[at] for name in BESIDES if (at := self.places.get(name)) is not None}
        warnings = told.get("warnings", "")
        if told.get("status") in UNMEASURED:
            return warnings.partition("; ")[0]
        if f"{column}_coverage" in self.places:
            codes = unguarded(warnings).split("; ")
            return next((code for code in codes if code in NO_ARTICLE), LOW_COVERAGE)
        return reason_for(column, warnings)


def columns_of(runs: Sequence[Run]) -> Columns:
    """Return the columns of runs, those of the first first."""
    names = dict.fromkeys(column for run in runs for column in run.columns)
    holders = {name: [run for run in runs if name in run.columns] for name in names}
    shared = tuple(name for name, held in holders.items() if len(held) == len(runs))
    return Columns(
        names=shared,
        places={name: at for at, name in enumerate(shared)},
        partial={
            name: tuple(run.name for run in held)
            for name, held in holders.items()
            if len(held) < len(runs)
        },
    )


def aligned(runs: Sequence[Run], columns: Columns) -> Iterator[Rows]:
    """Yield the rows of each article, None where a run does not hold it, those in all runs first.

    The runs are read in step, and rows wait for those of the others: where all have one order,
    as runs over the same inputs do, next to nothing is held in memory.
    """
    key = columns.places[KEY]
    waiting: dict[str, list[Row | None]] = {}
    for together in zip_longest(*(_rows(run, columns) for run in runs)):
        if _is_one_article(together, key):
            yield together
            continue
        for at, row in enumerate(together):
            if row is not None:
                rows = waiting.setdefault(row[key], [None] * len(runs))
                rows[at] = row
                if None not in rows:
                    yield tuple(waiting.pop(row[key]))
    yield from map(tuple, waiting.values())


def _rows(run: Run, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a run with the shared columns alone, in the shared order."""
    if run.columns == columns.names:
        return run.rows()
    return map(itemgetter(*(run.columns.index(name) for name in columns.names)), run.rows())


def _is_one_article(rows: Rows, key: int) -> bool:
    first = rows[0]
    return first is not None and all(row is not None and row[key] == first[key] for row in rows)


def is_ignored(column: str, globs: Sequence[str]) -> bool:
    """Say whether a column matches one of the globs."""
    # A glob's [...] is a set of letters, a column's an actor: the name itself always matches.
    return any(column == glob or fnmatchcase(column, glob) for glob in globs)
