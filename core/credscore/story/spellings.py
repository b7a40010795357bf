"""One source under its several names: in one article and across articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from credscore.analysis.actors.spelling import given_name, spelling
from credscore.analysis.names.lexicon import lexicon
from credscore.analysis.names.table import exact

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LITTLE = frozenset({"the", "of", "a", "an", "for", "and", "s"})
_SHORT = {"mfa": ("foreign", "ministry"), "fm": ("foreign", "ministry")}

Key = tuple[str, ...]


def names_as_one(names: Iterable[str]) -> dict[str, str]:
    """Return for each name the usual one among those that name the same source.

    Persons agree in the last name and do not differ in the first, in any usual transliteration;
    bodies agree in their words, whatever the order ("Kremlin press service", "the press service of
    the Kremlin"), an adjective counting as its state. A last name alone is that of the one
    person who has it; where two do, it stays by itself. The usual name is the one given most
    often, of several words if any is.
    """
    counts = Counter(names)
    known = sorted(counts, key=lambda name: (-len(name.split()), -len(name), name))
    groups: list[list[str]] = []
    bodies: dict[Key, list[str]] = {}
    people: dict[str, list[list[str]]] = defaultdict(list)
    for name in known:
        if is_body(name):
            group = bodies.setdefault(_words_of(name), [])
        else:
            group = _group_of(name, people[spelling(_words(name)[-1])])
        if not group:
            groups.append(group)
        group.append(name)
    return {
        name: max(group, key=lambda one: (" " in one, counts[one]))
        for group in groups
        for name in group
    }


def _group_of(name: str, groups: list[list[str]]) -> list[str]:
    """Return the only group that a person's name fits, or a new one."""
    fitting = [group for group in groups if all(_agree(name, other) for other in group)]
    if len(fitting) == 1:
        return fitting[0]
    groups.append([])
    return groups[-1]


def is_body(name: str) -> bool:
    """Say whether a name is that of a body: it has a head word of one, or words in small."""
    words = _words(name)
    lex = lexicon()
    small = any(word[0].islower() and word not in _LITTLE for word in words)
    heads = any(word.lower() in lex.organisations or word.lower() in lex.organs for word in words)
    return small or heads or exact(_bare(name)) is not None or not words


def _agree(name: str, head: str) -> bool:
    """Say whether two names with one last name can be one person's."""
    one, other = _words(name), _words(head)
    if 1 in (len(one), len(other)) or _within(one, other) or _within(other, one):
        return True
    return given_name(one[0]) == given_name(other[0])


def _within(one: list[str], other: list[str]) -> bool:
    return {*map(spelling, one)} <= {*map(spelling, other)}


@lru_cache(maxsize=4096)
def _words_of(name: str) -> Key:
    entry = exact(_bare(name))
    if entry is not None and entry.role != "seat":
        return (entry.name,)
    return tuple(sorted(part for word in _words(name) for part in _parts(word)))


def _parts(word: str) -> Key:
    form = word.lower()
    if form in _LITTLE or form in ("affairs", "official", "officials"):
        return ()
    if form in _SHORT:
        return _SHORT[form]
    entry = exact(word)
    people = entry is not None and entry.kind == "state" and entry.role != "seat"
    return (entry.name,) if people and entry is not None else (form,)


def _words(name: str) -> list[str]:
    return _WORD.findall(re.sub(r"['’]s?\b", " ", name))


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")
