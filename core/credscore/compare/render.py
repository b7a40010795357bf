"""Comparisons and groups as grids and as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from credscore.compare.grids import Grid
from credscore.compare.groups import ALPHA
from credscore.compare.model import (
    Change,
    Difference,
    GroupFigure,
    Groups,
    Summary,
    Value,
)

MOST_COLUMNS = 12
UNEXPLAINED = "not recorded by the runs"


def differences_grid(found: Iterable[Difference], runs: tuple[str, ...]) -> Grid:
    """Return a row for each column of each article that differs."""
    numeric = frozenset({"delta"})
    columns = ("article_id", "signal", *_labels(runs), "delta", "cause")
    return Grid("", columns, _rows(found), numeric)


def _rows(found: Iterable[Difference]) -> Iterator[list[str]]:
    for difference in found:
        cause = ", ".join(difference.causes)
        for change in difference.changes:
            shown = [_cell(v, r) for v, r in zip(change.values, _reasons_of(change), strict=True)]
            why = cause or ("" if _is_absence(change) or not change.differs else UNEXPLAINED)
            yield [difference.article_id, change.column, *shown, _delta(change.delta), why]


def _reasons_of(change: Change) -> tuple[str, ...]:
    return change.reasons or ("",) * len(change.values)


def _is_absence(change: Change) -> bool:
    return change.column == "status" and not change.reasons


def _cell(value: Value, reason: str = "") -> str:
    if value is None:
        return f"missing: {reason}" if reason else ""
    return _number(value) if isinstance(value, float) else value


def _number(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _delta(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:+.6f}".rstrip("0").rstrip(".") if value else "0"


def _labels(runs: tuple[str, ...]) -> tuple[str, ...]:
    """Return what to head the runs' columns with: their names, or paths where names are shared."""
    short = tuple(Path(run).name for run in runs)
    return short if len(set(short)) == len(short) else runs


def groups_grid(groups: Groups) -> Grid:
    """Return a row for each column of each group."""
    columns: tuple[str, ...] = (groups.by, "signal", "n", "of")
    if len(groups.runs) == 1:
        columns += ("median", "low", "high", "missing", "note")
        rows = (_one_run(figure) for figure in groups.figures)
    else:
        columns += (*_labels(groups.runs), "shift", "p", "missing", "note")
        rows = (_two_runs(figure) for figure in groups.figures)
    return Grid(
        "",
        columns,
        rows,
        numeric=frozenset(columns[2:-2]),
        note=_groups_note(groups),
        whole=frozenset(columns[1:-2]),
        spared=frozenset(["missing"]),
    )


def _one_run(figure: GroupFigure) -> list[str]:
    numbers = [_cell(value) for value in (*(figure.medians or (None,)), figure.low, figure.high)]
    return [*_known(figure), *numbers, _missing(figure), "few" if figure.few else ""]


def _two_runs(figure: GroupFigure) -> list[str]:
    medians = [_cell(value) for value in figure.medians or (None, None)]
    p = "" if figure.p is None else f"{figure.p:.3f}" if figure.p >= 0.001 else f"{figure.p:.1g}"
    notes = [mark(figure), "few" if figure.few else ""]
    shown = [*_known(figure), *medians, _delta(figure.shift), p]
    return [*shown, _missing(figure), " ".join(filter(None, notes))]


def _known(figure: GroupFigure) -> list[str]:
    return [figure.group, figure.column, str(figure.n), str(figure.articles)]


def _missing(figure: GroupFigure) -> str:
    """Return why articles have no value, and how many: `too_few_words 2, language 1`."""
    return ", ".join(f"{reason} {n}" for reason, n in figure.missing.items())


def mark(figure: GroupFigure) -> str:
    """Return `same` where no value moved, `~` where the test shows nothing, else an empty text."""
    if figure.shift is None:
        return ""
    if figure.p is None:
        return "same"
    return "~" if figure.p > ALPHA else ""


def _groups_note(groups: Groups) -> str:
    few = "missing: why the others have none; few: under 5 articles, too few to speak of a group"
    if len(groups.runs) == 1:
        return f"n of the group's articles have a value: their median, low and high; {few}"
    test = "~ not significant at 5 % (Wilcoxon signed-rank test, Holm-corrected); same: none moved"
    left_out = "signals that moved in no article are left out without --all"
    alone = f"; {_articles(groups.unshared)} in one run alone: left out" if groups.unshared else ""
    return f"n of the group's articles have a value in both runs; {test}; {few}; {left_out}{alone}"


def comparison_json(found: Iterable[Difference], summary: Summary) -> dict[str, Any]:
    """Return a comparison as plain data, ready for JSON."""
    articles = [
        {
            "article_id": difference.article_id,
            "causes": list(difference.causes),
            "changes": [asdict(change) | {"delta": change.delta} for change in difference.changes],
        }
        for difference in found
    ]
    return {"summary": asdict(summary), "articles": articles}


def groups_json(groups: Groups) -> dict[str, Any]:
    """Return groups as plain data, ready for JSON."""
    figures = [
        asdict(f) | ({"mark": mark(f)} if f.shift is not None else {}) for f in groups.figures
    ]
    return {
        "runs": list(groups.runs),
        "by": groups.by,
        "figures": figures,
        "unshared": groups.unshared,
    }


def summary_text(summary: Summary) -> str:
    """Return the summary in a few lines."""
    lines = [f"{_articles(summary.articles)} in all runs, {summary.differing} changed"]
    lines += [f"{_articles(n)} only in {names}" for names, n in summary.only_in.items()]
    lines += _partial(summary)
    lines += [f"status {move}: {_articles(n)}" for move, n in summary.statuses.items()]
    lines += summary.moved
    causes = [f"{cause} in {n}" for cause, n in summary.causes.items()]
    if summary.unexplained:
        causes.append(f"{UNEXPLAINED} in {summary.unexplained}")
    if causes:
        lines.append(f"causes: {', '.join(causes)}")
    if summary.columns:
        most = list(summary.columns.items())[:MOST_COLUMNS]
        more = len(summary.columns) - len(most)
        tail = f" and {more} columns more" if more else ""
        lines.append("changed: " + ", ".join(f"{name} {n}" for name, n in most) + tail)
    return "\n".join(lines)


def _partial(summary: Summary) -> list[str]:
    holders: dict[tuple[str, ...], list[str]] = {}
    for column, names in summary.partial.items():
        holders.setdefault(names, []).append(column)
    return [f"only {', '.join(n)} has the columns {', '.join(c)}" for n, c in holders.items()]


def _articles(n: int) -> str:
    return f"{n} article{'' if n == 1 else 's'}"
