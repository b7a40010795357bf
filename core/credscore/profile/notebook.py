"""Profiles in a notebook: a small table, without style or script of its own."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from credscore.composite import CompositeScore
from credscore.contract.signals import Measurement
from credscore.display import figure, percent, points, seen, short
from credscore.profile.profile import Profile

MOST_ROWS = 60
"""How many profiles a notebook shows."""


def table_html(profiles: Sequence[Profile]) -> str:
    """Return a row for each of the first profiles: its composites, flags and reason codes."""
    shown = profiles[:MOST_ROWS]
    composites = list(dict.fromkeys(name for one in shown for name in one.composites))
    table = _table(
        ("Article", "Outlet", *composites, "Flags"),
        ((_name(one), *_cells(one, composites)) for one in shown),
    )
    left_out = len(profiles) - len(shown)
    return table + Markup("<p>and {} more</p>").format(left_out) if left_out else table


def signals_html(measurements: Mapping[str, Sequence[Measurement]]) -> str:
    """Return what was measured, to be unfolded: a row for each signal, or actor of one."""
    rows = [
        (
            Markup("{} {}").format(name, _apart(one.subject)) if one.subject else name,
            one.reason if one.value is None else figure(one.value),
            "" if one.n is None else one.n,
        )
        for name, measured in measurements.items()
        for one in measured
    ]
    table = _table(("Signal", "Value", "n"), rows)
    return Markup("<details><summary>Signals</summary>{}</details>").format(table) if rows else ""


def _apart(text: str) -> Markup:
    """Return a text of others, cut, whose direction cannot turn what stands beside it."""
    return Markup("<bdi>{}</bdi>").format(seen(short(text)))


def _name(profile: Profile) -> Markup:
    return _apart(profile.identity.title or profile.identity.article_id)


def _cells(profile: Profile, composites: Iterable[str]) -> list[Markup | str]:
    scores = [_score(profile.composites.get(name)) for name in composites]
    codes = " ".join(notice.code for notice in profile.warnings)
    return [_apart(profile.identity.outlet), *scores, f"{', '.join(profile.flags)} {codes}".strip()]


def _score(score: CompositeScore | None) -> Markup | str:
    if score is None or score.value is None:
        return "–"
    low, high = points(score.low), points(score.high)
    told = Markup("<b>{}</b> ({}–{}), coverage {}")
    return told.format(points(score.value), low, high, percent(score.coverage))


def _table(heads: Iterable[str], rows: Iterable[Sequence[object]]) -> Markup:
    head = _joined("<th scope=col>{}</th>", heads)
    body = _joined(
        "<tr>{}</tr>",
        (
            Markup("<th scope=row>{}</th>").format(first) + _joined("<td>{}</td>", rest)
            for first, *rest in rows
        ),
    )
    table = "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
    return Markup(table).format(head, body)


def _joined(pattern: str, values: Iterable[object]) -> Markup:
    """Return the pattern once for each value, escaped, with nothing in it that nobody sees."""
    return Markup().join(
        Markup(pattern).format(one if isinstance(one, Markup) else seen(str(one))) for one in values
    )
