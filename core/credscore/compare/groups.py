"""Groups of articles side by side: one run's, or the same groups in two runs."""

import math
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from credscore.compare.align import Columns, aligned, columns_of
from credscore.compare.model import GroupFigure, Groups
from credscore.compare.read import Run
from credscore.compare.significance import holm, wilcoxon
from credscore.errors import InputError
from credscore.writers.cells import unguarded

FEW = 5
"""Groups with fewer articles are marked: no outlet is judged from a handful."""

ALPHA = 0.05
NOWHERE = "(none)"
GROUPINGS = ("outlet", "author", "published", "language", "status", "title", "path", "article_id")

UNTOLD = "not_recorded"
"""The reason where the run tells none."""

_NOTHING_SHARED = (
    "no article_id is in both runs, and --by compares the same articles before and after: "
    "to look at two sets of articles, take one run at a time"
)


@dataclass(slots=True)
class Series:
    """One column of one group.

    `values` are the numbers of each run, an article at the same place in all runs; `missing` counts
    the articles without one in every run, by the reason. `has_texts` says that some have a text in
    place of a number, as signals about actors do; `has_moved` that an article's value came, went or
    changed from one run to the other.
    """

    values: "list[array[float]]"
    missing: Counter[str] = field(default_factory=Counter)
    has_texts: bool = False
    has_moved: bool = False


Table = dict[str, list[Series]]
"""The series of each group, in the order of the columns."""


def group_figures(
    runs: Sequence[Run], by: str, wanted: Sequence[str] | None = None, *, everything: bool = True
) -> Groups:
    """Return the figures of one run's groups, or of two runs' with a paired test of each change.

    `by` is an identity column; an article's group is that of the first run. Columns are the
    composites and the signals that the runs weigh, all numbers where the files do not say
    what is weighed, or those `wanted`. Without `everything`, signals are left out of two runs that
    no article has otherwise in the second. Raises InputError for any other column, for more runs,
    and for two that have no article in common.
    """
    _check(runs, by)
    columns = columns_of(runs)
    names = list(wanted if wanted is not None else measured_columns(runs, columns))
    table, articles, unshared = _collected(runs, columns, by, names)
    if unshared and not table:
        raise InputError("nothing_shared", f"{runs[0].name}, {runs[1].name}: {_NOTHING_SHARED}")
    by_column = zip(names, zip(*table.values(), strict=True), strict=True)
    whole = len(runs) == 1 or everything
    shown = {
        column
        for column, of_groups in by_column
        if _is_about_articles(of_groups)
        and (whole or "." not in column or any(series.has_moved for series in of_groups))
    }
    figures = [
        _figure(group, articles[group], column, series)
        for group in sorted(table)
        for column, series in zip(names, table[group], strict=True)
        if column in shown
    ]
    adjusted = holm([figure.p for figure in figures])
    corrected = (replace(f, p=p) for f, p in zip(figures, adjusted, strict=True))
    return Groups(tuple(run.name for run in runs), by, tuple(corrected), unshared)


def measured_columns(runs: Sequence[Run], columns: Columns, *, all_: bool = False) -> list[str]:
    """Return the composites and the weighed signals, or all signals where none is known to be."""
    composites = [name for name in columns.names if f"{name}_coverage" in columns.places]
    signals = [name for name in columns.names if "." in name]
    weighed = frozenset[str]().union(*(run.weighed for run in runs))
    if weighed and not all_:
        signals = [name for name in signals if name in weighed]
    return composites + signals


def _check(runs: Sequence[Run], by: str) -> None:
    if len(runs) > 2:
        message = f"--by {by} takes one run, or two: compare more of them pair by pair"
        raise InputError("too_many_runs", message)
    known = [name for name in GROUPINGS if all(name in run.columns for run in runs)]
    if by not in known:
        raise InputError("unknown_column", f"--by {by}: choose one of {', '.join(known)}")


def _collected(
    runs: Sequence[Run], columns: Columns, by: str, names: Sequence[str]
) -> tuple[Table, Counter[str], int]:
    """Return the values of each group, how many articles it has, and how many are in no group."""
    table: Table = {}
    articles: Counter[str] = Counter()
    unshared = 0
    group_at, places = columns.places[by], [columns.places[name] for name in names]
    for rows in aligned(runs, columns):
        held = [row for row in rows if row is not None]
        if len(held) < len(runs):
            unshared += 1
        else:
            group = unguarded(held[0][group_at]) or NOWHERE
            articles[group] += 1
            if group not in table:
                table[group] = [Series([array("d") for _ in runs]) for _ in names]
            for name, at, series in zip(names, places, table[group], strict=True):
                cells = [row[at] for row in held]
                if all(cells):
                    _keep(cells, series)
                else:
                    series.has_moved |= any(cells)
                    series.missing[columns.reason(name, held[cells.index("")]) or UNTOLD] += 1
    return table, articles, unshared


def _keep(cells: Sequence[str], series: Series) -> None:
    """Keep the values of one article; `nan` is how other programs write that there is none."""
    try:
        values = [float(cell) for cell in cells]
    except ValueError:
        series.has_texts = True
        return
    if not all(map(math.isfinite, values)):
        series.missing[UNTOLD] += 1
        return
    series.has_moved |= values[0] != values[-1]
    for kept, value in zip(series.values, values, strict=True):
        kept.append(value)


def _is_about_articles(of_groups: Sequence[Series]) -> bool:
    """Say whether a column has one value an article, though all may be missing; no actors' values.

    Where no actor has one, the cell is empty and the row gives no reason for the whole.
    """
    if any(series.has_texts for series in of_groups):
        return False
    has_numbers = any(series.values[0] for series in of_groups)
    return has_numbers or not any(UNTOLD in series.missing for series in of_groups)


def _figure(group: str, articles: int, column: str, series: Series) -> GroupFigure:
    missing = dict(series.missing.most_common())
    if not series.values[0]:
        return GroupFigure(group, column, n=0, articles=articles, missing=missing)
    first, last = series.values[0], series.values[-1]
    moves = [after - before for before, after in zip(first, last, strict=True)]
    paired = len(series.values) > 1
    return GroupFigure(
        group=group,
        column=column,
        n=len(first),
        articles=articles,
        medians=tuple(map(median, series.values)),
        low=min(first),
        high=max(first),
        few=len(first) < FEW,
        missing=missing,
        shift=median(moves) if paired else None,
        p=wilcoxon([round(move, 9) for move in moves]) if paired else None,
    )
