"""The outlet's name as a page states it, without the headline and the motto that stand with it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from credscore import Article

JOINT = re.compile(r" [-|–—:·•»]+ |: ")
"""What stands between a page's title, its outlet and a motto."""

_NO_LETTER = re.compile(r"[\W_]+")
_NO_NAME = re.compile(
    r"copyright\b|©|\(c\) |https?:|@|(?:site|website|home|home ?page|blog|news)?\W*$", re.IGNORECASE
)
_ROUND = " -|–—:·•»"
_SECTION_WORDS = (
    "advice article articles blog blogs guide guides home insights learn news newsroom resources"
    " story"
)
_SECTIONS = frozenset(_SECTION_WORDS.split())
"""What stands behind a headline as the part of the site that it is in."""

_NAME_WORD = r"(?:[A-Z0-9][^\s|–—:·•»]*|&|of|the|and|for)"
_LAST = re.compile(rf" [-|–—·•»]+ (?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{0,3}})$")
"""What stands at the end of a title behind a joint, and is no sentence."""

_BLOG = re.compile(
    rf"(?P<name>(?:{_NAME_WORD} ){{1,3}}"
    r"(?:Blog|Diary|Gazette|Journal|Magazine|News|Notes|Weekly)): "
)
"""What stands before the headline in titles of letters and blogs: "Fell Data Notes: The mill"."""

_MOST_BLANKS = 4
"""Blanks of the longest outlet's name that is known by its place behind a headline alone."""
_ENDS = frozenset({"www", "com", "org", "net", "co", "gov", "edu", "ac", "info", "blog", "news"})
"""Labels of addresses that name nobody."""

_RIGHTS = re.compile(r"©|\(c\) |\bcopyright\b|rights? reserved", re.IGNORECASE)
_NOTICES = 5
"""Lines on rights that are read: the site's own stand at the end of a page."""

_FEWEST_LETTERS = 5
"""Letters by which an address and a name are known for the same."""

_FEWEST_BLANKS = 3
"""Blanks of a title that is no outlet's name."""


def outlet_name(stated: str, title: str, host: str) -> str:
    """Return the name of an outlet: "Fell Gazette" from "Fell Gazette - The voice of the fells".

    A piece of the stated name is it if the address is called so; else the whole. Where a page
    states its own title, or a headline that its title has the name behind, the rest of that is the
    name, or else the address.
    """
    host = host.lower().removeprefix("www.")
    if _NO_NAME.match(stated):
        return host
    pieces = [piece.strip() for piece in JOINT.split(stated)]
    called = _called(host)
    named = next((piece for piece in pieces if _key(piece) in called), "")
    if named:
        return named.strip("\"“”'‘’")
    if _begins(stated, title):
        return _beside(stated, title) or host
    if _begins(title, stated) and _key(_beside(title, stated)) in called:
        return _beside(title, stated)
    return stated.strip(_ROUND)


def outlet_of_title(page_title: str, headings: Sequence[str], host: str) -> str:
    """Return the name that a page's title has for its outlet: "The mill | Harbour Post".

    A piece of it is the name if the address is called so; the last one is, and a blog's before a
    colon, if the address is called much like it: "Fell Gazette" at getfellgazette.example. So is
    what stands behind a heading of the page, unless it has many words or names a section.
    """
    called = _called(host)
    for piece in reversed(JOINT.split(page_title)[1:]):
        if _key(piece) in called:
            return piece.strip()
    ends = (match["name"] for match in (_LAST.search(page_title), _BLOG.match(page_title)) if match)
    if named := next((name for name in ends if _is_nearly_called(name, called)), ""):
        return named
    rests = (page_title[len(head) :] for head in headings if head and page_title.startswith(head))
    return next(filter(None, map(_behind, rests)), "")


def _is_nearly_called(name: str, called: Iterable[str]) -> bool:
    """Say whether a label of an address is a name with little round it, or how the name begins."""
    key = _key(name)
    if len(key) < _FEWEST_LETTERS:
        return False
    with_little = re.compile(rf"(?:get|go|join|my|try|use)?{re.escape(key)}[a-z]{{0,3}}")
    return any(
        with_little.fullmatch(label) or (len(label) >= _FEWEST_LETTERS and key.startswith(label))
        for label in called
    )


def outlet_of_rights(lines: Iterable[str], host: str) -> str:
    """Return the holder of the rights whom a page's lines name, if the address is called so.

    "Fell Gazette Ltd" for fellgazette.example; empty if no line names one, or another.
    """
    notices = [line for line in lines if _RIGHTS.search(line)]
    name = Article("\n".join(notices[-_NOTICES:])).metadata.publisher.value if notices else ""
    key = _key(name)
    return name if any(_are_alike(key, label) for label in _called(host)) else ""


def _are_alike(one: str, other: str) -> bool:
    """Say whether one name begins with the other: "fellgazette", "fellgazetteltd"."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _FEWEST_LETTERS and longer.startswith(shorter)


def _behind(rest: str) -> str:
    """Return the name in the rest of a title: what follows its only joint."""
    spaced = f" {rest.lstrip()}"
    joint = JOINT.match(spaced)
    name = spaced[joint.end() :].strip() if joint else ""
    if JOINT.search(name) or name.lower().startswith("by ") or name.lower() in _SECTIONS:
        return ""
    return name if name.count(" ") <= _MOST_BLANKS else ""


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
    return letters(_without_accents(name)).removeprefix("the")


def letters(text: str) -> str:
    """Return the letters and digits of a text alone, in lower case: what spellings share."""
    return "".join(_NO_LETTER.split(text.lower()))


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
