"""Memory: the sources and names met so far in an article, to be referred back to."""

from dataclasses import dataclass, field

from credscore.analysis.attribution.mentions import Mention, Resolved, somebody
from credscore.analysis.attribution.phrases.shapes import Shape, shape_of
from credscore.analysis.attribution.referents.descriptions import MAY_BE_BODIES
from credscore.analysis.attribution.referents.met import Met, body_of, is_people, near_by
from credscore.analysis.attribution.referents.people import Gender, People, gender_of_noun
from credscore.analysis.attribution.referents.roles import Roles
from credscore.analysis.attribution.units.grammar import RELATIVES, word_set
from credscore.analysis.names import Name

_NEAR = 900
"""Characters within which the last source comes before everybody else who was named."""

_BODY_REACH = 400
"""Characters within which "it" can mean a body met before."""

_PLURAL_REACH = 300
"""The same for "they"."""

TOPIC_REACH = 300
"""The same for a person with whom a sentence began, if sources are to stand back for him."""

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
        if self.is_person(name):
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

    def is_person(self, name: Name) -> bool:
        """Say whether a name is a person's, by its kind or as a surname met before."""
        return name.kind == "person" or self.people.knows(name.words[-1])

    def keep(self, source: Mention, whom: Resolved) -> None:
        """Remember a source, with what it stands for."""
        at, words, name = source.span.start, source.words, whom.name
        shape = shape_of(name if words.lower() in RELATIVES else words)
        if name.lower() in _ANYBODY:
            return
        gender = self.people.gender_of(name) or gender_of_noun(shape.head)
        met = Met(at, whom, words, gender, is_source=True, is_paper=shape.is_paper)
        if shape.plural:
            self.plurals.append(met)
        elif shape.is_body or _is_thing(shape, whom):
            self.bodies.append(met)
        elif shape.is_person or gender or self.people.knows(name.split(" ")[-1]):
            self.persons.append(met)
            self.speaker = met
        for other in source.names:
            if other.kind == "organisation":
                self.bodies.append(Met(at, body_of(other), words, is_source=shape.head_is_name))

    def person_at(self, at: int, gender: Gender, before: int) -> Resolved | None:
        """Return whom "he" or "she" stands for at a place: the last source that it can be.

        Somebody with whom a sentence began, ahead of the offset `before`, comes before a source of
        an earlier one.
        """
        fitting = [met for met in near_by(self.persons) if met.gender in ("", gender)]
        if not fitting:
            return None
        named = [met for met in fitting if met.is_source and met.whom.named and at - met.at < _NEAR]
        met = (named or fitting)[-1]
        topics = [other for other in fitting if other.is_topic and met.at < other.at < before]
        met = topics[-1] if topics else met
        self.people.set_gender(met.whom.name, gender)
        return met.whom

    def plural_at(self, at: int) -> Resolved | None:
        """Return whom "they" stands for: the last source of several, if it is near."""
        near = [met.whom for met in self.plurals[-1:] if at - met.at <= _PLURAL_REACH]
        return near[0] if near else None

    def body_at(self, at: int) -> Resolved | None:
        """Return what "it" stands for: the last state or body that told something, if near.

        Where none did, nor began a sentence, it is the last one named.
        """
        near = [met for met in near_by(self.bodies) if at - met.at <= _BODY_REACH]
        told = [met for met in near if met.is_source or met.is_topic]
        return (told or near)[-1].whom if near else None


def _is_thing(shape: Shape, whom: Resolved) -> bool:
    """Say whether a source is a paper, or "the source" that stands for a body."""
    return whom.named if shape.head in MAY_BE_BODIES else shape.is_paper
