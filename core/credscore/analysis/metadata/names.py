"""Names of people, as bylines spell them."""

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from credscore.analysis.names.lexicon import lexicon

_STOP = (
    r"(?!(?i:January|February|March|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Published|Updated|Posted|Last|Photo|Full|View"
    r"|In|On|At|Leave|Share|Comments?|Reading|Former|Senior|Deputy|Executive|Managing|Contributing"
    r"|Freelance|Reviewed|From|Founder|CEO|CTO|CFO)\b"
    r"(?: \d|[:.]| |$)|(?:Published|Updated|Posted)[A-Z\d]|(?i:April|May)\b\.?(?: \d|:))"
)
"""What ends a name though it has a capital; April and May are names as well."""

_PART = rf"{_STOP}[^\W\d_a-z][\w'-]*\.?"
_PARTICLE = r"(?:de|da|del|der|den|di|du|la|le|van|von|bin|ibn|al|el|ter|zu|y)"
_LETTER = (
    r"(?:Ph\.?D|M\.?D|PharmD|DVM|DDS|DMD|DPT|RN|RDN?|LDN|NP|LCSW|MPH|MBA|MSc?|BSc|MA|BA|JD|Esq|PE"
    r"|CPA|CFA|CFP|CPP|PSP|PMP|CISSP|CSCS|CPT|FACP|FACS|[OMC]BE)\b\.?"
)
LETTERS = rf"(?:,? {_LETTER}){{0,5}}"
"""Pattern of the letters that degrees, certificates and honours put behind a name."""

_PERSON = (
    rf"(?:(?:Dr|Prof|Sir|Dame|Rev)\.? )?{_PART} (?:{_PARTICLE} ){{0,2}}{_PART}"
    rf"(?: (?:{_PARTICLE} ){{0,2}}(?!{_LETTER}){_PART}){{0,2}}"
)
NAMES = rf"(?P<name>{_PERSON}(?:(?:, and |, | and | & )(?!{_LETTER}){_PERSON}){{0,4}})"
"""Pattern of one to five names of two to four words each; its group is `name`."""

_TITLES = frozenset(["dr", "prof", "sir", "dame", "rev"])
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_ACRONYM = re.compile(r"[A-Z]{3,}")
_THINGS = ("s", "ing", "ion", "ure", "ment", "ity", "ance", "ence")
"""Ends of words for things, where a page has the word without a capital too."""

_GLUE = re.compile(
    r"(?:(?<=[a-z])(?:Published|Updated|Posted|Reviewed)\w{0,20}"
    r"|(?<=[a-z]{3})(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,9}|(?<!\d)\d++)$"
)
_RUN_TOGETHER = re.compile(r"[a-z]{5}[A-Z]")
"""In a first name: that of an account, or two names with no blank between: "TidewaterJane"."""

_TWICE = re.compile(r"^(\S+ \S+) \1$")
_JOINED = re.compile(r",? (?:and|&) |, ")
_NAME = re.compile(NAMES)


def names_end(text: str, start: int, is_small: Callable[[str], bool]) -> int:
    """Return where the names of people that begin at `start` end; 0 where there are none.

    `is_small` says whether the page has a word without a capital, as few names stand.
    """
    match = _NAME.match(text, start)
    if match is None:
        return 0
    end = begin = start
    for part in _JOINED.split(match["name"]):
        begin = text.index(part, begin)
        if not (_is_person(part) and _may_be_person(part.split(), is_small)):
            break
        end = begin = begin + len(part)
    return _without_stop(text, end) if end > start else 0


def _without_stop(text: str, end: int) -> int:
    """Return the end without a full stop, unless it belongs to an initial or to "Jr."."""
    last = text[:end].rsplit(" ", 1)[-1]
    return end - 1 if last.endswith(".") and len(last) > 3 else end


def _is_person(name: str) -> bool:
    words = name.split()
    spoken = {word.strip(".").lower() for word in words if not _INITIAL.fullmatch(word)}
    if len(words) < 2 or _RUN_TOGETHER.search(words[0]):
        return False
    return spoken.isdisjoint(_words("nobody") | _words("other"))


def _may_be_person(words: Sequence[str], is_small: Callable[[str], bool]) -> bool:
    """Say whether words are no heading and no firm: "Key Takeaways", "Lind Construction".

    A known first name decides.
    """
    first, last = words[0].strip(".").lower(), words[-1].lower()
    if not may_be_firm(words[0]) or first in lexicon().wordy_names:
        return True
    if any(_ACRONYM.fullmatch(word) for word in words) and not "".join(words).isupper():
        return False
    if all(lexicon().is_common(word.lower()) or is_small(word.lower()) for word in words):
        return False
    return not (last.endswith(_THINGS) and is_small(last))


def may_be_firm(name: str) -> bool:
    """Say whether a name does not begin with a known first name: it may be that of a firm."""
    first = name.split()[0].strip(".").lower()
    return first not in _TITLES and first not in lexicon().first_names


def is_known(name: str) -> bool:
    """Say whether a name begins with a known first name, and does not end with a common word."""
    return not may_be_firm(name) and not lexicon().is_common(name.split()[-1].lower())


def unglued(names: str) -> str:
    """Return names without what a page has glued to their end: "Ada HolmPublished", "Holm22".

    A name that a page gives twice, as picture and as text, is given once.
    """
    return _TWICE.sub(r"\1", _GLUE.sub("", names))


def is_nobody(text: str) -> bool:
    """Say whether a byline names an account, a desk or an agency."""
    words = (word.strip(".,:|()-").lower() for word in text.split()[:4])
    return not _words("nobody").isdisjoint(words)


def spelled(names: str) -> str:
    """Return names in the usual capitals, where the page shouts them."""
    return names.title() if names.isupper() else names


@cache
def _words(kind: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("names.toml").read_text("utf-8"))
    return frozenset(table[kind]["words"])
