"""Mentions: the words of a source where they stand in the text, and what they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from credscore.analysis.names import Name
from credscore.spans import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of a source, where they stand, and the proper names in them, in reading order."""

    words: str
    span: Span
    names: Sequence[Name]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a source stands for: a name or its own words, and whether one could phone it.

    `several` are the names of those who say something together; nothing for a source that is one.
    """

    name: str
    named: bool
    several: tuple[str, ...] = ()


@lru_cache(maxsize=2**9)
def somebody(name: str) -> Resolved:
    """Return what the name of a person or body stands for; most names come again and again."""
    return Resolved(name, named=True)


def together(names: tuple[str, ...]) -> Resolved:
    """Return what the names of several persons stand for, who say something together."""
    if len(names) == 1:
        return somebody(names[0])
    return Resolved(f"{', '.join(names[:-1])} and {names[-1]}", named=True, several=names)
