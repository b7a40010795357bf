"""Met: a person or body that the text has told of, and whether a description can mean it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.analysis.attribution.mentions import Mention, Resolved, somebody
from credscore.analysis.attribution.phrases.shapes import Shape, noun_lists, shape_of
from credscore.analysis.attribution.referents.descriptions import CALLED, OWN_KINDS, OWNERS, TELLING
from credscore.analysis.attribution.referents.people import Gender
from credscore.analysis.names import Name

_REACH = 1500
"""Characters within which a pronoun or a description can mean a person or body met before."""

_LAST_MET = 12
"""How many of those met last are tried."""

_LAST_BODIES = 60
"""The same for a body that its own name calls so, wherever it was met."""

_PLAIN = frozenset(["the", "this", "that"])


@dataclass(slots=True)
class Met:
    """A person or body met at offset `at`: what it stands for, and the words used.

    `is_source` says that it was the source of something, `is_topic` that a sentence began with it.
    """

    at: int
    whom: Resolved
    words: str
    gender: Gender = ""
    is_source: bool = False
    is_topic: bool = False
    is_state: bool = False
    is_paper: bool = False

    @property
    def forms(self) -> frozenset[str]:
        """Return the lower-case words used."""
        return shape_of(self.words).forms


def person_of(name: str, inside: Sequence[Name], shape: Shape) -> Name | None:
    """Return the person that a source names: "a spokesman for Lind" is somebody else."""
    person = next((n for n in inside if n.kind == "person"), None)
    if person is None or shape.plural or name.endswith(person.words[-1]):
        return person
    return None


def holds(met: Met, shape: Shape, words: str) -> bool:
    """Say whether somebody met by name holds the office that words tell: "the minister"."""
    if words.lower().startswith(OWNERS) or shape.is_generic:
        return False
    return shape.forms - _PLAIN <= met.forms


def is_called(met: Met, source: Mention) -> bool:
    """Say whether one was called by the head of a description: no vice president by president."""
    shape = shape_of(source.words)
    if shape.head not in met.forms:
        return False
    if not shape.is_person or "'s " in source.words:
        return True
    if any(name.text.lower() not in met.forms for name in peoples_in(source)):
        peoples = noun_lists()["peoples"]
        if shape_of(met.words).definite or not peoples.isdisjoint(met.forms):
            return False  # "the Chilean minister" after the Peruvian one
    return met.forms & TELLING == shape.forms & TELLING


def peoples_in(source: Mention) -> Iterator[Name]:
    """Yield the names of peoples and parties in a source."""
    return (n for n in source.names if n.entry is not None and n.entry.role == "people")


def is_people(name: Name) -> bool:
    """Say whether a name means people of one kind: "Republicans", "Chileans"."""
    if name.entry is None or not name.text.endswith("s"):
        return False
    return name.entry.role == "people" or name.text.lower() in noun_lists()["peoples"]


def near_by(met: Sequence[Met], at: int) -> list[Met]:
    """Return those met last, if they are near."""
    return [one for one in met[-_LAST_MET:] if at - one.at < _REACH]


def named_so(bodies: Sequence[Met], head: str) -> list[Met]:
    """Return the bodies met long ago that their names call so: "the council" of a town."""
    if head not in CALLED:
        return []
    last = bodies[-_LAST_BODIES:]
    return [met for met in last if met.whom.name[0].isupper() and head in met.forms]


def foremost(met: Sequence[Met]) -> Resolved | None:
    """Return the last of these that told something or began a sentence, else the last."""
    told = next((one for one in reversed(met) if one.is_source or one.is_topic), None)
    last = told or next(reversed(met), None)
    return last.whom if last else None


def is_other(met: Met, shape: Shape) -> bool:
    """Say whether a body is called something else by its own name: no court is a university."""
    if met.is_paper or met.whom.name.endswith(" Party"):
        return shape.head != "party" or met.is_paper
    return shape.head in OWN_KINDS and not met.forms.isdisjoint(OWN_KINDS - {shape.head})


def last_of(met: Sequence[Met], at: int, reach: int) -> Resolved | None:
    """Return what the last one met stands for, unless it was met farther back than `reach`."""
    if not met or at - met[-1].at > reach:
        return None
    return met[-1].whom


def body_of(name: Name) -> Resolved:
    """Return what the name of a state or organisation stands for."""
    return somebody(name.entry.name if name.entry else name.text)
