"""Profiles as one wide CSV table: a row an article, its columns fixed by the plan alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.plan import Plan
from credscore.profile import Notice, Profile
from credscore.signals import Measurement
from credscore.writers.cells import number, text
from credscore.writers.lines import csv_lines

MOST_ACTORS = 5
"""How many actors the cell of a per-actor signal names: those the value rests on most."""


@dataclass(frozen=True, slots=True)
class WideTable:
    """`profiles.csv`: identity, composites, flags, signals, status, provenance."""

    plan: Plan

    def header(self) -> str:
        """Return the names of the columns."""
        return csv_lines([[name for name, _ in _cells(None, self.plan)]])

    def rows(self, profile: Profile) -> str:
        """Return the row of one article, a missing value as an empty cell."""
        return csv_lines([[cell for _, cell in _cells(profile, self.plan)]])


def _cells(profile: Profile | None, plan: Plan) -> Iterator[tuple[str, str]]:
    yield from _identity(profile)
    yield from _composites(profile, plan)
    yield "flags", " ".join(profile.flags) if profile else ""
    yield from _signals(profile, plan)
    yield "status", profile.status if profile else ""
    yield "warnings", _warnings(profile) if profile else ""
    yield from _provenance(profile)


def _identity(profile: Profile | None) -> Iterator[tuple[str, str]]:
    known = profile.identity if profile else None
    for name in ("article_id", "path", "outlet", "title", "author", "published", "language"):
        yield name, text(getattr(known, name)) if known else ""
    yield "words", number(known.words) if known else ""


def _composites(profile: Profile | None, plan: Plan) -> Iterator[tuple[str, str]]:
    for rule in plan.composites:
        score = profile.composites.get(rule.name) if profile else None
        yield rule.name, number(score.value, 1) if score else ""
        yield f"{rule.name}_low", number(score.low, 1) if score else ""
        yield f"{rule.name}_high", number(score.high, 1) if score else ""
        yield f"{rule.name}_coverage", number(score.coverage, 2) if score else ""


def _signals(profile: Profile | None, plan: Plan) -> Iterator[tuple[str, str]]:
    known = [actor.name for actor in plan.actor_rules.known]
    for name, signal in plan.signals.items():
        found = profile.measurements.get(name, ()) if profile else ()
        if not signal.per_actor:
            yield name, number(found[0].value) if found else ""
            continue
        yield name, text(_by_actor(found))
        for actor in known:
            yield (
                f"{name}[{actor}]",
                number(next((m.value for m in found if m.subject == actor), None)),
            )


def _by_actor(found: Sequence[Measurement]) -> str:
    """Return the values of the actors measured most often, as `China 0.12; Russia -0.3`."""
    measured = [m for m in found if m.value is not None]
    most = sorted(measured, key=lambda m: (-(m.n or 0), m.subject))[:MOST_ACTORS]
    return "; ".join(f"{m.subject} {number(m.value, 2)}" for m in most)


def _warnings(profile: Profile) -> str:
    """Return the reason codes: of the article, and of each signal that is missing."""
    codes = [_told(notice) for notice in profile.warnings]
    for name, found in profile.measurements.items():
        codes += [f"{name}: {m.reason}" for m in found if m.value is None and not m.subject]
    return text("; ".join(dict.fromkeys(codes)))


def _told(notice: Notice) -> str:
    origin = f" of {notice.origin}" if notice.origin else ""
    return f"{notice.scorer}{origin}: {notice.code}" if notice.scorer else notice.code


def _provenance(profile: Profile | None) -> Iterator[tuple[str, str]]:
    made = profile.provenance if profile else None
    for name in ("encoding", "text_hash", "config_hash", "versions"):
        yield name, getattr(made, name) if made else ""
