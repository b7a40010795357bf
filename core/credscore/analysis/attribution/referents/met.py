"""Met: a person or body that the text has told of, and whether a description can mean it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.analysis.attribution.mentions import Mention, Resolved, somebody
from credscore.analysis.attribution.phrases.shapes import Shape, noun_lists, shape_of
from credscore.analysis.attribution.referents.descriptions import CALLED, OWN_KINDS, TELLING
from credscore.analysis.attribution.referents.people import Gender
from credscore.analysis.names import Name

_LAST_MET = 12
"""How many of those met last a pronoun or a description can mean."""

_LAST_BODIES = 60
"""The same for a body that its own name calls so, wherever it was met."""


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


def is_called(met: Met, source: Mention) -> bool:
    """Say whether one was called by the head of a description: no vice president by president."""
    shape = shape_of(source.words)
    if shape.head not in met.forms:
        return False
    if any(name.text.lower() not in met.forms for name in peoples_in(source)):
        return False  # "the Chilean minister" after the Peruvian one
    return met.forms & TELLING == shape.forms & TELLING


def peoples_in(source: Mention) -> Iterator[Name]:
    """Yield the names of peoples and parties in a source."""
    return (n for n in source.names if n.entry is not None and n.entry.role == "people")


def is_people(name: Name) -> bool:
    """Say whether a name means people of one kind: "Republicans", "Chileans"."""
    is_entry = name.entry is not None and name.entry.role == "people"
    return name.text.endswith("s") and (is_entry or name.text.lower() in noun_lists()["peoples"])


def near_by(met: Sequence[Met]) -> Sequence[Met]:
    """Return those met last, which a pronoun or a description can mean."""
    return met[-_LAST_MET:]


def named_so(bodies: Sequence[Met], head: str) -> list[Met]:
    """Return the bodies met long ago that their names call so: "the council" of a town."""
    if head not in CALLED:
        return []
    return [met for met in bodies[-_LAST_BODIES:] if head in met.forms]


def is_other(met: Met, shape: Shape) -> bool:
    """Say whether a body is called something else by its own name: no court is a university."""
    is_of_kind = not met.forms.isdisjoint(OWN_KINDS - {shape.head})
    return met.is_paper or (shape.head in OWN_KINDS and is_of_kind)


def body_of(name: Name) -> Resolved:
    """Return what the name of a state or organisation stands for."""
    return somebody(name.entry.name if name.entry else name.text)
