"""Memory: the sources and names met so far in an article, to be referred back to."""

from dataclasses import dataclass, field

from credscore.analysis.attribution.mentions import Mention, Resolved, somebody
from credscore.analysis.attribution.phrases.shapes import Shape, shape_of
from credscore.analysis.attribution.referents.descriptions import MAY_BE_BODIES
from credscore.analysis.attribution.referents.met import (
    Met,
    body_of,
    foremost,
    is_people,
    last_of,
    near_by,
    person_of,
)
from credscore.analysis.attribution.referents.people import (
    Gender,
    People,
    gender_of,
    gender_of_noun,
)
from credscore.analysis.attribution.referents.roles import Roles
from credscore.analysis.attribution.units.grammar import RELATIVES, word_set
from credscore.analysis.names import Name

NEAR = 900
"""Characters within which the last source comes before everybody else who was named."""

_BODY_REACH = 400
"""Characters within which "it" can mean a body met before."""

_PLURAL_REACH = 300
"""The same for "they"."""

TOPIC_REACH = 300
"""The same for a person with whom a sentence began, if sources are to stand back for him."""

FURTHER = word_set("one another")
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
    persons: list[Met] = field(default_factory=list)
    plurals: list[Met] = field(default_factory=list)
    bodies: list[Met] = field(default_factory=list)
    speaker: Met | None = None
    """The person who was the last source; to look for one would cost all who were met since."""

    def pass_by(self, name: Name, *, opens: bool) -> None:
        """Remember a name that is not a source; `opens` says that a sentence begins with it."""
        if name.kind == "person" or (name.kind == "other" and self.people.knows(name.words[-1])):
            person = self.people.meet(name)
            words = f"{name.title} {name.text}".strip()
            whom = somebody(person.name)
            self.roles.meet(*name.span, person)
            self.persons.append(Met(name.span.start, whom, words, person.gender, is_topic=opens))
        elif name.kind in ("state", "organisation"):
            at, several = name.span.start, is_people(name)
            met = Met(at, body_of(name), " ".join(name.words), is_topic=opens and not several)
            met.is_state = name.kind == "state"
            self.bodies.append(met)
            if several and opens:
                self.plurals.append(Met(at, Resolved(name.text, named=False), name.text))

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
            self.plurals.append(met)
        elif person is None and (shape.is_body or self._is_thing(shape, whom)):
            self.bodies.append(met)
        elif person is not None or self._is_person(name, shape) or gender:
            self.persons.append(met)
            self.speaker = met
        for other in source.names:
            if other.kind == "organisation" and other is not person:
                body = body_of(other)
                told = shape.head_is_name and person is None and other is source.names[0]
                self.bodies.append(Met(at, body, words, is_source=told))

    def _is_thing(self, shape: Shape, whom: Resolved) -> bool:
        """Say whether a source is a paper, or "the source" that stands for a body."""
        if shape.head in MAY_BE_BODIES:
            return whom.named
        return shape.is_paper and not shape.is_person

    def _is_person(self, name: str, shape: Shape) -> bool:
        """Say whether a source without a person's name is one: an office, a known surname."""
        is_told = shape.is_person or shape.head in FURTHER
        return is_told or self.people.knows(name.split(" ")[-1])

    def person_at(self, at: int, gender: Gender, before: int) -> Resolved | None:
        """Return whom "he" or "she" stands for at a place: the last source that it can be.

        Somebody with whom a sentence began, ahead of the offset `before`, comes before a source of
        an earlier one.
        """
        near = near_by(self.persons, at)
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
            if other.is_topic and other.at < before and at - other.at < TOPIC_REACH
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
        return last_of(self.plurals, at, _PLURAL_REACH)

    def body_at(self, at: int) -> Resolved | None:
        """Return what "it" stands for: the last state or body that told something, if near.

        Where none did, nor began a sentence, it is the last one named.
        """
        near = [met for met in near_by(self.bodies, at) if at - met.at <= _BODY_REACH]
        return foremost(near)

    def full_name(self, words: str) -> str:
        """Return the full name of a person known by these words, else the words."""
        return self.people.full_name(words)
