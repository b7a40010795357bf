"""Groups of articles side by side: one run's, or the same groups in two runs."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
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

Table = dict[str, "list[list[array[float]]]"]
"""For each group, column and run the values, an article at the same place in all runs."""


def group_figures(runs: Sequence[Run], by: str, wanted: Sequence[str] | None = None) -> Groups:
    """Return the figures of one run's groups, or of two runs' with a paired test of each change.

    `by` is an identity column; an article's group is that of the first run. Columns are the
    composites and the signals that the runs weigh, all numbers where the files do not say
    what is weighed, or those `wanted`. Raises InputError for any other column, or more runs.
    """
    _check(runs, by)
    columns = columns_of(runs)
    names = list(wanted if wanted is not None else measured_columns(runs, columns))
    table, articles = _collected(runs, columns, by, names)
    figures = [
        _figure(group, articles[group], column, values)
        for group in sorted(table)
        for column, values in zip(names, table[group], strict=True)
        if values[0]
    ]
    adjusted = holm([figure.p for figure in figures])
    corrected = (replace(f, p=p) for f, p in zip(figures, adjusted, strict=True))
    return Groups(tuple(run.name for run in runs), by, tuple(corrected))


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
) -> tuple[Table, Counter[str]]:
    """Return the values of each group, and how many articles it has."""
    table: Table = {}
    articles: Counter[str] = Counter()
    group_at, places = columns.places[by], [columns.places[name] for name in names]
    for rows in aligned(runs, columns):
        held = [row for row in rows if row is not None]
        if len(held) == len(runs):
            group = unguarded(held[0][group_at]) or NOWHERE
            articles[group] += 1
            if group not in table:
                table[group] = [[array("d") for _ in runs] for _ in names]
            for at, series in zip(places, table[group], strict=True):
                _keep([row[at] for row in held], series)
    return table, articles


def _keep(cells: Sequence[str], series: "Sequence[array[float]]") -> None:
    """Keep the values of one article if every run has one."""
    if all(cells):
        try:
            values = [float(cell) for cell in cells]
        except ValueError:
            return
        for kept, value in zip(series, values, strict=True):
            kept.append(value)


def _figure(
    group: str, articles: int, column: str, values: Sequence[Sequence[float]]
) -> GroupFigure:
    first, last = values[0], values[-1]
    moves = [after - before for before, after in zip(first, last, strict=True)]
    paired = len(values) > 1
    return GroupFigure(
        group=group,
        column=column,
        n=len(first),
        articles=articles,
        medians=tuple(median(series) for series in values),
        low=min(first),
        high=max(first),
        few=len(first) < FEW,
        shift=median(moves) if paired else None,
        p=wilcoxon([round(move, 9) for move in moves]) if paired else None,
    )
