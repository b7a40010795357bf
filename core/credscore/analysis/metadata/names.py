"""Names of people, as bylines spell them."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_STOP = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Published|Updated|Posted|Last|Photo|Full)\b"
    r"(?: \d|:| |$))"
)
_PART = rf"{_STOP}[^\W\d_a-z][\w'-]*\.?"
_PARTICLE = r"(?:de|da|del|der|den|di|du|la|le|van|von|bin|ibn|al|el|ter|zu|y)"
_PERSON = rf"(?:(?:Dr|Prof|Sir|Dame|Rev)\.? )?{_PART}(?: (?:{_PARTICLE} ){{0,2}}{_PART}){{1,3}}"
NAMES = rf"(?P<name>{_PERSON}(?:(?:, and |, | and | & ){_PERSON}){{0,4}})"
"""Pattern of one to five names of two to four words each; its group is `name`."""

_JOINED = re.compile(r",? (?:and|&) |, ")
_NAME = re.compile(NAMES)


def names_end(text: str, start: int) -> int:
    """Return where the names of people that begin at `start` end; 0 where there are none."""
    match = _NAME.match(text, start)
    if match is None:
        return 0
    end = begin = start
    for part in _JOINED.split(match["name"]):
        begin = text.index(part, begin)
        if not _is_person(part):
            break
        end = begin = begin + len(part)
    return _without_stop(text, end) if end > start else 0


def _without_stop(text: str, end: int) -> int:
    """Return the end without a full stop, unless it belongs to an initial or to "Jr."."""
    last = text[:end].rsplit(" ", 1)[-1]
    return end - 1 if last.endswith(".") and len(last) > 3 else end


def _is_person(name: str) -> bool:
    words = [word.strip(".").lower() for word in name.split()]
    return len(words) > 1 and not any(word in _words("nobody") | _words("other") for word in words)


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
