"""Cues of clickbait in a headline."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from credscore import Span

_COUNTED = re.compile(
    r"(?:the |these |top )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:\w+ )?(?:things|ways|reasons|times|facts|signs|secrets|tips|tricks|photos|pictures"
    r"|questions|moments|lessons|people|myths|mistakes)\b",
    re.IGNORECASE,
)
_LOUD = re.compile(r"[!?]{2,}|!|\.{3}$|…$")
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b")
_ACRONYM = 5
"""Letters of the longest word in capitals that may be an acronym when it stands alone."""


class Cue(NamedTuple):
    """One cue: its class, and where it stands in the headline."""

    kind: str
    start: int
    end: int

    def within(self, headline: Span) -> Span:
        """Return its place in the text, given that of the headline."""
        start, end = headline
        return Span(min(start + self.start, end), min(start + self.end, end))


def find_cues(headline: str) -> list[Cue]:
    """Return the cues of a headline in reading order, at most one of each class."""
    plain = headline.replace("’", "'").replace("‘", "'")
    found = [cue for cue in (_phrase(plain, kind) for kind in _phrases()) if cue]
    for kind, shape in (("counted", _COUNTED), ("loud", _LOUD)):
        if match := shape.search(plain):
            found.append(Cue(kind, *match.span()))
    return sorted([*found, *_shouted(plain)], key=lambda cue: (cue.start, cue.kind))


def _phrase(headline: str, kind: str) -> Cue | None:
    match = _phrases()[kind].search(headline)
    return Cue(kind, *match.span()) if match else None


def _shouted(headline: str) -> list[Cue]:
    """Return the first shouted word that is no acronym; nothing if the whole headline is shouted.

    A headline all in capitals is a matter of style.
    """
    words = list(_SHOUTED.finditer(headline))
    shouts = [match for match in words if len(match[0]) > _ACRONYM] or words[1:]
    if not shouts or headline.isupper():
        return []
    return [Cue("shouted", *shouts[0].span())]


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(files(__package__).joinpath("clickbait.toml").read_text("utf-8"))
    return {kind: _any_of(entry["phrases"]) for kind, entry in table.items()}


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)
