"""Memory: the sources and names met so far in an article, to be referred back to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from credscore.analysis.attribution.descriptions import (
    MAY_BE_BODIES,
    OF_STATES,
    OWNERS,
    SOMEBODYS,
    TELLING,
    is_anybody,
    stands_for_a_body,
)
from credscore.analysis.attribution.grammar import RELATIVES, word_set
from credscore.analysis.attribution.mentions import Mention, Resolved, somebody
from credscore.analysis.attribution.met import (
    Met,
    body_of,
    foremost,
    holds,
    is_called,
    is_other,
    is_people,
    last_of,
    named_so,
    near_by,
    peoples_in,
    person_of,
)
from credscore.analysis.attribution.people import Gender, People, gender_of, gender_of_noun
from credscore.analysis.attribution.roles import Roles
from credscore.analysis.attribution.shapes import Shape, shape_of
from credscore.analysis.names import Name

NEAR = 900
"""Characters within which the last source comes before everybody else who was named."""

_BODY_REACH = 400
"""Characters within which "it" can mean a body met before."""

_PLURAL_REACH = 300
"""The same for "they"."""

_TOPIC_REACH = 300
"""The same for a person with whom a sentence began, if sources are to stand back for him."""

_PLACES = word_set("state city county town country nation")
"""Heads that are no persons, though they stand before one: "the secretary of state Ada Holm"."""

_FURTHER = word_set("one another")
"""Heads of sources told apart from the others, and not named."""

_ANYBODY = word_set(
    "everyone everybody nobody anyone anybody someone somebody one none me us him them"
)
"""Sources for which no "he" or "she" stands later."""


@dataclass(slots=True)
class Memory:
    """What later sources can refer to, in reading order."""

    roles: Roles
    people: People = field(default_factory=People)
    _persons: list[Met] = field(default_factory=list)
    _plurals: list[Met] = field(default_factory=list)
    _bodies: list[Met] = field(default_factory=list)
    _speaker: Met | None = None
    """The person who was the last source; to look for one would cost all who were met since."""

    def pass_by(self, name: Name, *, opens: bool) -> None:
        """Remember a name that is not a source; `opens` says that a sentence begins with it."""
        if name.kind == "person" or (name.kind == "other" and self.people.knows(name.words[-1])):
            person = self.people.meet(name)
            words = f"{name.title} {name.text}".strip()
            whom = somebody(person.name)
            self.roles.meet(*name.span, person)
            self._persons.append(Met(name.span.start, whom, words, person.gender, is_topic=opens))
        elif name.kind in ("state", "organisation"):
            at, several = name.span.start, is_people(name)
            met = Met(at, body_of(name), " ".join(name.words), is_topic=opens and not several)
            met.is_state = name.kind == "state"
            self._bodies.append(met)
            if several and opens:
                self._plurals.append(Met(at, Resolved(name.text, named=False), name.text))

    def keep(self, source: Mention, whom: Resolved) -> None:
        """Remember a source, with what it stands for."""
        at, words, name = source.span.start, source.words, whom.name
        shape = shape_of(name if words.lower() in RELATIVES else words)
        if name.lower() in _ANYBODY:
            return
        person = person_of(name, source.names, shape)
        gender: Gender = self.people.gender_of(name) or (gender_of(person) if person else "")
        gender = gender or gender_of_noun(shape.head)
        met = Met(at, whom, words, gender, is_source=True, is_paper=shape.is_paper)
        if shape.plural and not (person is not None and name.endswith(person.words[-1])):
            self._plurals.append(met)
        elif person is None and (shape.is_body or self._is_thing(shape, whom)):
            self._bodies.append(met)
        elif person is not None or self._is_person(name, shape) or gender:
            self._persons.append(met)
            self._speaker = met
        for other in source.names:
            if other.kind == "organisation" and other is not person:
                body = body_of(other)
                told = shape.head_is_name and person is None and other is source.names[0]
                self._bodies.append(Met(at, body, words, is_source=told))

    def _is_thing(self, shape: Shape, whom: Resolved) -> bool:
        """Say whether a source is a paper, or "the source" that stands for a body."""
        if shape.head in MAY_BE_BODIES:
            return whom.named
        return shape.is_paper and not shape.is_person

    def _is_person(self, name: str, shape: Shape) -> bool:
        """Say whether a source without a person's name is one: an office, a known surname."""
        is_told = shape.is_person or shape.head in _FURTHER
        return is_told or self.people.knows(name.split(" ")[-1])

    def person_at(self, at: int, gender: Gender, before: int) -> Resolved | None:
        """Return whom "he" or "she" stands for at a place: the last source that it can be.

        Somebody with whom a sentence began, ahead of the offset `before`, comes before a source of
        an earlier one.
        """
        near = near_by(self._persons, at)
        fitting = [met for met in near if met.gender in ("", gender)]
        fitting = fitting or [met for met in near[-1:] if self._may_be_either(met, at)]
        if not fitting:
            return None
        sources = [met for met in fitting if met.is_source and at - met.at < NEAR]
        named = [met for met in sources if met.whom.named]
        met = (named or sources or fitting)[-1]
        topics = [
            other
            for other in fitting
            if other.is_topic and other.at < before and at - other.at < _TOPIC_REACH
        ]
        if topics and topics[-1].at > met.at:
            met = topics[-1]
        self.people.set_gender(met.whom.name, gender)
        return met.whom

    def _may_be_either(self, met: Met, at: int) -> bool:
        """Say whether the last source may be the other gender than it was taken for."""
        return met.is_source and at - met.at < NEAR and not self.people.is_sure(met.whom.name)

    def plural_at(self, at: int) -> Resolved | None:
        """Return whom "they" stands for: the last source of several, if it is near."""
        return last_of(self._plurals, at, _PLURAL_REACH)

    def body_at(self, at: int) -> Resolved | None:
        """Return what "it" stands for: the last state or body that told something, if near.

        Where none did, nor began a sentence, it is the last one named.
        """
        near = [met for met in near_by(self._bodies, at) if at - met.at <= _BODY_REACH]
        return foremost(near)

    def described(self, source: Mention, shape: Shape) -> Resolved | None:
        """Return whom "the expert" or "the ministry" stands for, or None.

        Who was called so before comes first; else it is the last that the words may mean.
        """
        if shape.plural:
            return None
        if shape.head in MAY_BE_BODIES:
            body = self._told_of_body(source, shape)
            if body is not None:
                return body
        fitting = self._fitting(source, shape)
        same = [met for met in fitting if is_called(met, source)]
        same = same or named_so(self._bodies, shape.head)
        if same:
            return same[-1].whom
        if shape.is_body:
            fits = stands_for_a_body(shape, source.words)
            return fitting[-1].whom if fits and fitting else None
        if shape.head in MAY_BE_BODIES:
            return None
        holder = self.holder(source, shape)
        if holder is not None:
            return holder
        return self._anybody(fitting, source.span.start, shape) if is_anybody(shape) else None

    def _told_of_body(self, source: Mention, shape: Shape) -> Resolved | None:
        """Return what "the group" or "the source" stands for: a body, if one spoke last."""
        at = source.span.start
        if not source.words[1:].islower() or any(
            shape.head in met.forms
            for met in (*near_by(self._persons, at), *near_by(self._plurals, at))
        ):
            return None  # the source familiar with it, a group of nurses
        near = [met for met in near_by(self._bodies, at) if not is_other(met, shape)]
        told = [met for met in near if (met.is_source or met.is_topic) and not met.is_state]
        person = self._speaker
        if shape.head == "source" and person and told and person.at > told[-1].at:
            return None
        return told[-1].whom if told else None

    def holder(self, source: Mention, shape: Shape) -> Resolved | None:
        """Return the one person who was called as the words say, or of several the last source."""
        if source.words.lower().startswith(OWNERS) or "'s " in source.words:
            return None
        if shape.is_paper or shape.is_pact or shape.head in OF_STATES or shape.head in _PLACES:
            return None
        told = shape.forms & TELLING | {name.text.lower() for name in peoples_in(source)}
        holders = [person.name for person in self.roles.holders(shape.head, told)]
        if len(holders) == 1:
            return somebody(holders[0])
        last = self._speaker
        return last.whom if last is not None and last.whom.name in holders else None

    def _anybody(self, fitting: Sequence[Met], at: int, shape: Shape) -> Resolved | None:
        """Return whom "the expert" stands for: the last source, or with whom a sentence began."""
        gender = gender_of_noun(shape.head)
        told = [
            met
            for met in fitting
            if (met.whom.named or shape_of(met.words).head not in SOMEBODYS)
            and (not gender or met.gender in ("", gender))
        ]
        if told and shape_of(told[-1].words).head in _FURTHER:
            return None  # "another", of whom no more is known
        if gender and fitting and not fitting[-1].whom.named and fitting[-1].gender != gender:
            return None  # "a stranger", who may be the man
        met = told[-1] if told else None
        topic = next((one for one in reversed(near_by(self._persons, at)) if one.is_topic), None)
        if shape.is_paper:
            topic = None
        if topic is not None and at - topic.at < _TOPIC_REACH and (not met or topic.at > met.at):
            return topic.whom if not gender or topic.gender in ("", gender) else None
        return met.whom if met else None

    def _fitting(self, source: Mention, shape: Shape) -> list[Met]:
        """Return the bodies or persons met last that a description can mean.

        Somebody who was not a source is meant only by an office that nobody else holds.
        """
        if shape.is_body:
            of_state = shape.head in OF_STATES
            near = near_by(self._bodies, source.span.start)
            return [
                met
                for met in near
                if (met.is_state == of_state and not is_other(met, shape))
                or shape.head in met.forms
            ]
        if not shape.is_person or shape.head in _PLACES:
            return []
        near = near_by(self._persons, source.span.start)
        holders = [met for met in near if holds(met, shape, source.words)]
        is_one = len({met.whom.name for met in holders}) == 1
        return [met for met in near if met.is_source or (is_one and met in holders)]

    def full_name(self, words: str) -> str:
        """Return the full name of a person known by these words, else the words."""
        return self.people.full_name(words)
