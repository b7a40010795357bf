"""Profiles as one wide CSV table: a row an article, its columns fixed by the plan alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.contract.signals import Measurement, Signal
from credscore.contract.writer import RunPlan
from credscore.profile import IDENTITY_TEXTS, PROVENANCE, Profile
from credscore.writers.cells import Spelling, number, text
from credscore.writers.columns import Column, Kind
from credscore.writers.lines import csv_lines

MOST_ACTORS = 5
"""How many actors the cell of a per-actor signal names: those the value rests on most."""

Cell = tuple[str, Kind, str]
"""The name of a column, what it holds, and one cell of it."""


@dataclass(frozen=True, slots=True)
class WideTable:
    """`profiles.csv`: identity, composites, flags, signals, status, provenance."""

    plan: RunPlan
    spell: Spelling = text

    def header(self) -> str:
        """Return the names of the columns."""
        return csv_lines([[column.name for column in columns(self.plan)]])

    def rows(self, profile: Profile) -> str:
        """Return the row of one article, a missing value as an empty cell."""
        return csv_lines([[cell for _, _, cell in _cells(profile, self.plan, self.spell)]])


def columns(plan: RunPlan) -> list[Column]:
    """Return the columns of the wide table and what each holds."""
    return [Column(name, kind) for name, kind, _ in _cells(None, plan, text)]


def _cells(profile: Profile | None, plan: RunPlan, spell: Spelling) -> Iterator[Cell]:
    yield from _identity(profile, spell)
    yield from _composites(profile, plan)
    yield "flags", "text", " ".join(profile.flags) if profile else ""
    yield from _signals(profile, plan, spell)
    yield "status", "text", profile.status if profile else ""
    yield "warnings", "text", spell("; ".join(profile.reasons)) if profile else ""
    yield from _provenance(profile, spell)


def _identity(profile: Profile | None, spell: Spelling) -> Iterator[Cell]:
    known = profile.identity if profile else None
    for name in IDENTITY_TEXTS:
        yield name, "text", spell(getattr(known, name)) if known else ""
    yield "words", "count", number(known.words) if known else ""


def _composites(profile: Profile | None, plan: RunPlan) -> Iterator[Cell]:
    for rule in plan.composites:
        score = profile.composites.get(rule.name) if profile else None
        yield rule.name, "number", number(score.value, 1) if score else ""
        yield f"{rule.name}_low", "number", number(score.low, 1) if score else ""
        yield f"{rule.name}_high", "number", number(score.high, 1) if score else ""
        yield f"{rule.name}_coverage", "number", number(score.coverage, 2) if score else ""


def _signals(profile: Profile | None, plan: RunPlan, spell: Spelling) -> Iterator[Cell]:
    known = [actor.name for actor in plan.actor_rules.known]
    for name, signal in plan.signals.items():
        found = profile.measurements.get(name, ()) if profile else ()
        if not signal.per_actor:
            yield name, _kind(signal), number(found[0].value) if found else ""
            continue
        yield name, "text", spell(_by_actor(found))
        for actor in known:
            yield (
                f"{name}[{actor}]",
                _kind(signal),
                number(next((m.value for m in found if m.subject == actor), None)),
            )


def _kind(signal: Signal) -> Kind:
    return "count" if signal.kind == "flag" else "number"


def _by_actor(found: Sequence[Measurement]) -> str:
    """Return the values of the actors measured most often, as `China 0.12; Russia -0.3`."""
    measured = [m for m in found if m.value is not None]
    most = sorted(measured, key=lambda m: (-(m.n or 0), m.subject))[:MOST_ACTORS]
    return "; ".join(f"{m.subject} {number(m.value, 2)}" for m in most)


def _provenance(profile: Profile | None, spell: Spelling) -> Iterator[Cell]:
    made = profile.provenance if profile else None
    for name in PROVENANCE:
        yield name, "text", spell(getattr(made, name)) if made else ""
