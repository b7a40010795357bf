"""Described: whom or what "the expert" or "the ministry" stands for, by whom memory holds."""

from collections.abc import Sequence

from credscore.analysis.attribution.mentions import Mention, Resolved, somebody
from credscore.analysis.attribution.phrases.shapes import Shape, shape_of
from credscore.analysis.attribution.referents.descriptions import (
    MAY_BE_BODIES,
    OF_STATES,
    SOMEBODYS,
    TELLING,
    is_anybody,
    is_owned,
    stands_for_a_body,
)
from credscore.analysis.attribution.referents.memory import TOPIC_REACH, Memory
from credscore.analysis.attribution.referents.met import (
    Met,
    is_called,
    is_other,
    named_so,
    near_by,
    peoples_in,
)
from credscore.analysis.attribution.referents.people import gender_of_noun
from credscore.analysis.attribution.units.grammar import word_set

_PLACES = word_set("state city county town country nation")
"""Heads that are no persons, though they stand before one: "the secretary of state Ada Holm"."""

_PLAIN = frozenset(["the", "this", "that"])


def described(memory: Memory, source: Mention, shape: Shape) -> Resolved | None:
    """Return whom "the expert" or "the ministry" stands for, or None.

    Who was called so before comes first; else it is the last that the words may mean.
    """
    if shape.plural or shape.head in _PLACES:
        return None
    fitting = _fitting(memory, shape)
    same = [met for met in fitting if is_called(met, source)]
    same = same or named_so(memory.bodies, shape.head)
    if same:
        return same[-1].whom
    if shape.is_body:
        fits = stands_for_a_body(shape, source.words)
        return fitting[-1].whom if fits and fitting else None
    if shape.head in MAY_BE_BODIES:
        return _told_of_body(memory)
    holder = holder_of(memory, source, shape)
    if holder is not None:
        return holder
    return _anybody(memory, fitting, source.span.start, shape) if is_anybody(shape) else None


def _told_of_body(memory: Memory) -> Resolved | None:
    """Return what "the group" or "the source" stands for: a body, if one spoke last."""
    told = [met for met in near_by(memory.bodies) if met.is_source and not met.is_state]
    person = memory.speaker
    if not told or (person is not None and person.at > told[-1].at):
        return None
    return told[-1].whom


def holder_of(memory: Memory, source: Mention, shape: Shape) -> Resolved | None:
    """Return the one person who was called as the words say, or of several the last source."""
    if is_owned(source.words):
        return None
    told = shape.forms & TELLING | {name.text.lower() for name in peoples_in(source)}
    holders = [person.name for person in memory.roles.holders(shape.head, told)]
    if len(holders) == 1:
        return somebody(holders[0])
    last = memory.speaker
    return last.whom if last is not None and last.whom.name in holders else None


def _anybody(memory: Memory, fitting: Sequence[Met], at: int, shape: Shape) -> Resolved | None:
    """Return whom "the expert" stands for: the last source, or with whom a sentence began."""
    gender = gender_of_noun(shape.head)
    told = [
        met
        for met in fitting
        if (met.whom.named or shape_of(met.words).head not in SOMEBODYS)
        and (not gender or met.gender in ("", gender))
    ]
    if gender and fitting and not fitting[-1].whom.named:
        return None  # "a stranger", who may be the man
    met = told[-1] if told else None
    topic = next((one for one in reversed(near_by(memory.persons)) if one.is_topic), None)
    if topic is not None and at - topic.at < TOPIC_REACH and (not met or topic.at > met.at):
        return topic.whom if not gender or topic.gender in ("", gender) else None
    return met.whom if met else None


def _fitting(memory: Memory, shape: Shape) -> list[Met]:
    """Return the bodies or persons met last that a description can mean.

    Somebody who was not a source is meant only by an office that nobody else holds.
    """
    if shape.is_body:
        of_state = shape.head in OF_STATES
        return [
            met
            for met in near_by(memory.bodies)
            if (met.is_state == of_state and not is_other(met, shape)) or shape.head in met.forms
        ]
    near = near_by(memory.persons)
    holders = {met.whom.name for met in near if shape.forms - _PLAIN <= met.forms}
    return [met for met in near if met.is_source or holders == {met.whom.name}]
