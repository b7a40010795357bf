"""What the overview of a report knows of one article: small, plain, ready to be sent."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from credscore.composite import CompositeRule
from credscore.composite.sensitivity import Standing, standing, without_each
from credscore.profile import Notice, Profile
from credscore.scoring.plan import Plan


@dataclass(frozen=True, slots=True)
class Points:
    """A composite of one article: points (0..100), interval, coverage (0..1), and what moves it.

    `scaled` are the 0..1 values of its measured signals; `without` the points with one signal left
    out; `standing` is what ranking takes.
    """

    value: float | None
    low: float | None
    high: float | None
    coverage: float
    scaled: Mapping[str, float]
    without: Mapping[str, float | None]
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Tone:
    """A per-actor value: of which signal, toward whom, from how many mentions."""

    signal: str
    actor: str
    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Facts:
    """One article as the overview needs it; `values` are those of its whole-article signals."""

    title: str
    outlet: str
    published: str
    words: int | None
    status: str
    composites: Mapping[str, Points]
    values: Mapping[str, float]
    tones: tuple[Tone, ...]
    flags: tuple[str, ...]
    notices: tuple[tuple[str, str], ...]


def facts_of(profile: Profile, plan: Plan) -> Facts:
    """Return what the overview needs of a profile; `notices` are pairs of code and message."""
    known = profile.identity
    found = {rule.name: rule for rule in plan.composites if rule.name in profile.composites}
    whole = [name for name, signal in plan.signals.items() if not signal.per_actor]
    values = {name: profile.value(name) for name in whole}
    return Facts(
        title=known.title or known.article_id.removeprefix("a-"),
        outlet=known.outlet,
        published=known.published,
        words=known.words,
        status=profile.status,
        composites={name: _points(profile, rule) for name, rule in found.items()},
        values={name: value for name, value in values.items() if value is not None},
        tones=tuple(_tones(profile)),
        flags=profile.flags,
        notices=tuple((_source(notice), notice.message) for notice in profile.warnings),
    )


def _tones(profile: Profile) -> Iterator[Tone]:
    for name, found in profile.measurements.items():
        for one in found:
            if one.subject and one.value is not None:
                yield Tone(name, one.subject, one.value, one.n or 0)


def _source(notice: Notice) -> str:
    return f"{notice.scorer}: {notice.code}" if notice.scorer else notice.code


def _points(profile: Profile, rule: CompositeRule) -> Points:
    score = profile.composites[rule.name]
    return Points(
        value=score.value,
        low=score.low,
        high=score.high,
        coverage=score.coverage,
        scaled={part.signal: part.scaled for part in score.parts if part.scaled is not None},
        without=without_each(rule, score, profile.flags),
        standing=standing(score, rule, profile.flags),
    )


def to_json(facts: Facts) -> str:
    """Return facts as a line of ASCII JSON, lone surrogates included."""
    return json.dumps(asdict(facts), separators=(",", ":"))


def from_json(text: str) -> Facts:
    """Return the facts that `to_json` wrote."""
    data: dict[str, Any] = json.loads(text)
    data["composites"] = {name: _read_points(points) for name, points in data["composites"].items()}
    data["tones"] = tuple(Tone(**tone) for tone in data["tones"])
    data["flags"] = tuple(data["flags"])
    data["notices"] = tuple((code, message) for code, message in data["notices"])
    return Facts(**data)


def _read_points(data: dict[str, Any]) -> Points:
    found = data["standing"]
    return Points(**data | {"standing": Standing(**found) if found else None})
