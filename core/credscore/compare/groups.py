"""Groups of articles side by side: one run's, or the same groups in two runs."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from credscore.compare.align import Columns, aligned, columns_of
from credscore.compare.model import GroupFigure, Groups
from credscore.compare.read import Run
from credscore.compare.significance import holm, wilcoxon
from credscore.errors import InputError

FEW = 5
"""Groups with fewer articles are marked: no outlet is judged from a handful."""

ALPHA = 0.05
NOWHERE = "(none)"
GROUPINGS = ("outlet", "author", "published", "language", "status", "title", "path", "article_id")

Table = dict[tuple[str, str], "list[array[float]]"]
"""For each group and column the values of each run, an article in the same place in both."""


def group_figures(runs: Sequence[Run], by: str, wanted: Sequence[str] | None = None) -> Groups:
    """Return the figures of one run's groups, or of two runs' with a paired test of each change.

    `by` is an identity column; an article's group is that of the first run. Columns are the
    composites and the signals that the runs weigh, all numbers where the files do not say
    what is weighed, or those `wanted`. Raises InputError for any other column, or more runs.
    """
    _check(runs, by)
    columns = columns_of(runs)
    names = list(wanted if wanted is not None else measured_columns(runs, columns))
    table = _collected(runs, columns, by, names)
    figures = [
        _figure(group, column, values)
        for group in sorted({group for group, _ in table})
        for column in names
        if (values := table.get((group, column))) and len(values[0])
    ]
    adjusted = holm([figure.p for figure in figures])
    corrected = (replace(f, p=p) for f, p in zip(figures, adjusted, strict=True))
    return Groups(tuple(run.name for run in runs), by, tuple(corrected))


def measured_columns(runs: Sequence[Run], columns: Columns, *, all_: bool = False) -> list[str]:
    """Return the composites and the weighed signals, or all signals where none is known to be."""
    composites = [name for name in columns.places if f"{name}_coverage" in columns.places]
    signals = [name for name in columns.places if "." in name]
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


def _collected(runs: Sequence[Run], columns: Columns, by: str, names: Sequence[str]) -> Table:
    table: Table = {}
    for rows in aligned(runs):
        held = [row for row in rows if row is not None]
        if len(held) < len(runs):
            continue
        group = columns.cells(by, held)[0].removeprefix("'") or NOWHERE
        for name in names:
            values = list(_numbers(columns.cells(name, held)))
            if len(values) == len(runs):
                kept = table.setdefault((group, name), [array("d") for _ in runs])
                for series, value in zip(kept, values, strict=True):
                    series.append(value)
    return table


def _numbers(cells: Sequence[str]) -> Iterator[float]:
    for cell in cells:
        try:
            yield float(cell)
        except ValueError:
            return


def _figure(group: str, column: str, values: Sequence[Sequence[float]]) -> GroupFigure:
    first, last = values[0], values[-1]
    moves = [after - before for before, after in zip(first, last, strict=True)]
    paired = len(values) > 1
    return GroupFigure(
        group=group,
        column=column,
        n=len(first),
        medians=tuple(median(series) for series in values),
        low=min(first),
        high=max(first),
        few=len(first) < FEW,
        shift=median(moves) if paired else None,
        p=wilcoxon([round(move, 9) for move in moves]) if paired else None,
    )
