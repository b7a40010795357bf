"""The overview of a run: articles with ranks, outlets by actors, signals by outlet, doubts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from credscore.composite.sensitivity import rank_ranges
from credscore.report.doubts import Doubts, doubts_of
from credscore.report.facts import Facts
from credscore.report.outlets import Matrix, Strip, matrices, most_common_outlets, strips
from credscore.report.policy import Policy

Ranks = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the table: where its page is, and its rank range by composite."""

    href: str
    facts: Facts
    ranks: Mapping[str, Ranks]


@dataclass(frozen=True, slots=True)
class Overview:
    """All that a report says of the run as a whole.

    `named` counts the outlets that were found, `unnamed` the articles whose outlet was not;
    `outlets` counts the articles of the outlets that are shown, `left_out` the outlets that are
    not; `warnings` are title, code and message.
    """

    entries: tuple[Entry, ...]
    named: int
    unnamed: int
    outlets: Mapping[str, int]
    left_out: int
    matrices: tuple[Matrix, ...]
    strips: Mapping[str, Sequence[Strip]]
    doubts: tuple[Doubts, ...]
    warnings: tuple[tuple[str, str, str], ...]


def overview_of(facts: Sequence[Facts], hrefs: Sequence[str], policy: Policy) -> Overview:
    """Return the overview of a run, its articles in the order of the inputs."""
    outlets = {one.outlet for one in facts}
    shown = most_common_outlets(facts)
    ranks = {rule.name: _ranks(facts, rule.name, policy) for rule in policy.composites}
    return Overview(
        entries=tuple(
            Entry(href, one, {name: of_all[at] for name, of_all in ranks.items()})
            for at, (one, href) in enumerate(zip(facts, hrefs, strict=True))
        ),
        named=len(outlets - {""}),
        unnamed=sum(not one.outlet for one in facts),
        outlets=shown,
        left_out=len(outlets) - len(shown),
        matrices=tuple(matrices(facts, policy)),
        strips=strips(facts, policy),
        doubts=tuple(doubts_of(facts, rule) for rule in policy.composites),
        warnings=tuple((one.title, *notice) for one in facts for notice in one.notices),
    )


def _ranks(facts: Sequence[Facts], name: str, policy: Policy) -> list[Ranks]:
    rule = next(rule for rule in policy.composites if rule.name == name)
    found = [one.composites.get(name) for one in facts]
    return rank_ranges([points.standing if points else None for points in found], rule)
