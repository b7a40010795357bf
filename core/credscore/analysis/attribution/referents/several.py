"""Several: the persons who say something together, as in "Mayor Ada Holm and Ove Lind said"."""

from credscore.analysis.attribution.mentions import Mention
from credscore.analysis.attribution.referents.memory import Memory
from credscore.analysis.attribution.units.grammar import FUNCTION_WORDS, word_set
from credscore.analysis.names import Name

_FEWEST = 2
_LITTLE = word_set("and both former of the for a an")
_OF_SOMEBODY = ("of", "for", "to", "with")


def all_of(source: Mention, memory: Memory) -> tuple[str, ...]:
    """Return the full names of the persons of a source, or nothing where it is not two or more.

    Between them stand "and", commas and what they are: "Lind's lawyer and Ada Holm" is no such
    source, nor is "Ada Holm, a friend of Ove Lind".
    """
    if " and " not in source.words:
        return ()
    persons = [name for name in source.names if memory.is_person(name)]
    if len(persons) < _FEWEST or persons[-1].span.end != source.span.end:
        return ()
    if not all(map(_tells_what, _gaps(source, persons))):
        return ()
    return tuple(dict.fromkeys(memory.people.meet(one).name for one in persons))


def _gaps(source: Mention, persons: list[Name]) -> list[str]:
    """Return what stands before each person and behind the one before."""
    gaps, at = [], source.span.start
    for one in persons:
        gap = source.words[at - source.span.start : one.span.start - source.span.start]
        gaps.append(gap.rstrip(" .").removesuffix(one.title).strip(" "))
        at = one.span.end
    return gaps


def _tells_what(gap: str) -> bool:
    """Say whether nothing but roles, bodies and "and" stands before a person."""
    if gap.startswith(("'s", "’s")) or gap.endswith(_OF_SOMEBODY):
        return False
    words = gap.lower().replace(",", " ").split()
    return _LITTLE.issuperset(FUNCTION_WORDS.intersection(words))
