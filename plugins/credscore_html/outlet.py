"""The outlet's name as a page states it, without the headline and the motto that stand with it."""

import re

JOINT = re.compile(r" [-|–—:·•»]+ |: ")
"""What stands between a page's title, its outlet and a motto."""

_NO_LETTER = re.compile(r"[\W_]+")
_NO_NAME = re.compile(r"(?:copyright\b|©|\(c\) )", re.IGNORECASE)
_ENDS = frozenset({"www", "com", "org", "net", "co", "gov", "edu", "ac", "info", "blog", "news"})
"""Labels of addresses that name nobody."""

_FEWEST_BLANKS = 3
"""Blanks of a title that is no outlet's name."""


def outlet_name(stated: str, title: str, host: str) -> str:
    """Return the name of an outlet: "Fell Gazette" from "Fell Gazette - The voice of the fells".

    A piece of the stated name is it if the address is called so; else the whole. Where a page
    states its own title, the rest of that is the name, or else the address.
    """
    if not stated or _NO_NAME.match(stated):
        return host
    pieces = [piece.strip() for piece in JOINT.split(stated)]
    called = _called(host)
    named = next((piece for piece in pieces if _key(piece) in called), "")
    if named:
        return named.strip("\"“”'‘’")
    return _beside(stated, title) or host if _begins(stated, title) else stated


def _begins(stated: str, title: str) -> bool:
    """Say whether a name is the title, or the title and more; titles of a word or two are names."""
    return title.count(" ") >= _FEWEST_BLANKS and stated.lower().startswith(title.lower())


def _beside(stated: str, title: str) -> str:
    rest = stated[len(title) :]
    return JOINT.split(rest)[-1].strip() if JOINT.match(rest) else ""


def _called(host: str) -> set[str]:
    """Return how an address may call its outlet: its labels, and all of it."""
    labels = [label for label in host.lower().split(".") if label not in _ENDS]
    names = {_key(name) for name in (*labels, host.lower().removeprefix("www."))}
    return {name for name in names if len(name) > 2}


def _key(name: str) -> str:
    return letters(name).removeprefix("the")


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, in lower case: what spellings share."""
    return "".join(_NO_LETTER.split(text.lower()))
