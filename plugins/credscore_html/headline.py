"""The headline: the one that a page shows, told by the title that it states for links."""

import re

_WORD = re.compile(r"\w+")
_SHARED = 0.5
"""Share of the shorter title's words that two wordings of one headline have in common."""

_FEWEST = 3
"""Words of the shortest headline that is known by what it shares."""

_MOST = 30
"""Words of the longest line that is a headline and no standfirst."""

_JOINTS = " -|–—:·•»"


def headline(stated: str, shown: str, outlet: str) -> str:
    """Return the headline of a page: `shown`, the line that stands as one, if `stated` is like it.

    Else the stated title, without the outlet's name at its end ("The mill | Harbour Post").
    """
    if shown and is_like(stated, shown) and _words(shown) != _words(outlet):
        return shown
    return _without(stated, outlet)


def is_like(stated: str, shown: str) -> bool:
    """Say whether two titles are one headline: one holds the other, or they share their words."""
    one, other = _words(stated), _words(shown)
    if not one or len(other) > _MOST:
        return False
    fewer = min(len(set(one)), len(set(other)))
    shared = len(set(one) & set(other))
    return shared == fewer or (fewer >= _FEWEST and shared >= _SHARED * fewer)


def _without(stated: str, outlet: str) -> str:
    """Return a title without the outlet's name at its end, unless nothing else is left."""
    if not outlet or not stated.lower().endswith(outlet.lower()):
        return stated
    rest = stated[: -len(outlet)]
    bare = rest.rstrip(_JOINTS)
    return bare if bare and bare != rest.rstrip() else stated


def _words(title: str) -> list[str]:
    return _WORD.findall(title.lower())
