"""The headline: the one that a page shows, told by the title that it states for links."""

import re

_WORD = re.compile(r"\w+")
_SHARED = 0.5
"""Share of the shorter title's words that two wordings of one headline have in common."""

_FEWEST = 3
"""Words of the shortest headline that is known by what it shares."""

_SMALL = 3
"""Letters of words such as "the" and "how", which titles of different things have in common."""

_MOST = 30
"""Words of the longest line that is a headline and no standfirst."""

_SECTIONS = re.compile(r"((?:[^\s|]+ ){4,}?)\| (?:[^\s|]+ ){1,3}\| (?:[^\s|]+(?: |$)){1,6}$")
"""A headline of some words with a section and the site behind it: "... | Sport | Harbour Post"."""

_JOINTS = " -|–—:·•»"


def headline(stated: str, shown: str, outlet: str, *, alone: bool = False) -> str:
    """Return the headline of a page: `shown`, the line that stands as one, if `stated` is like it.

    If it stands `alone`, as the only top heading above the text, a word in common is enough: it is
    what readers see, however the page words its title for search. Else it is the stated title.
    Neither has the outlet's name at its end ("The mill | Harbour Post").
    """
    words = _words(shown)
    may_be = alone and len(words) <= _MOST and shares_words(stated, shown)
    if words and words != _words(outlet) and (is_like(stated, shown) or may_be):
        return _without(shown, outlet)
    return _without(stated, outlet)


def begins(stated: str, shown: str) -> bool:
    """Say whether a stated title is a shown one with the site's name behind it."""
    rest = stated[len(shown) :]
    joint = rest.lstrip()[:1]
    return bool(shown and joint) and stated.startswith(f"{shown} ") and joint in _JOINTS


def is_like(stated: str, shown: str) -> bool:
    """Say whether two titles are one headline: one holds the other, or they share their words."""
    one, other = _words(stated), _words(shown)
    if not one or len(other) > _MOST:
        return False
    fewer = min(len(set(one)), len(set(other)))
    shared = len(set(one) & set(other))
    return shared == fewer or (fewer >= _FEWEST and shared >= _SHARED * fewer)


def shares_words(one: str, other: str) -> bool:
    """Say whether two titles have a longer word in common, or the second is too short to tell."""
    words = _words(other)
    return len(words) < _FEWEST or any(len(word) > _SMALL for word in {*words} & {*_words(one)})


def _without(stated: str, outlet: str) -> str:
    """Return a title without the outlet's name at its end, unless nothing else is left."""
    if sections := _SECTIONS.match(stated):
        return sections[1].rstrip()
    if not outlet or not stated.lower().endswith(outlet.lower()):
        return stated
    rest = stated[: -len(outlet)]
    bare = rest.rstrip(_JOINTS)
    return bare if bare and bare != rest.rstrip() else stated


def _words(title: str) -> list[str]:
    return _WORD.findall(title.lower())
