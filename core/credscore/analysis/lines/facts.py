"""Facts about one line by itself: its size, shape and cues, before any look at its neighbours."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from credscore.analysis.lines.cues import cues

HEAD = 240  # characters looked at closely: what a longer line is shows by then

_BULLET = re.compile(r"^[\s•·‣▪◦●○■□–—*>#»|\-]+")
_WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?")
_DIGITS = re.compile(r"\d+")
_CAPITAL = re.compile(r"(?<![^\W_])[A-Z]")
_GLUED = re.compile(r"[a-z)](?=[A-Z][a-z])")
_SENTENCE_BREAK = re.compile(r"[.!?][\"')]? +[\"'(]?[A-Z0-9]")
_SEPARATOR = re.compile(r"[|»›→•·/]| - .* - ")
_LINK = re.compile(r"https?://|www\.|\S@\S+\.\w|\b\w+\.(?:com|org|net|gov|edu)\b")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DATE = re.compile(
    rf"\b(?:{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b"
    rf"|{_MONTH},? (?:19|20)\d\d\b|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)?\d\d\b"
    r"|(?:19|20)\d\d[-/]\d\d[-/]\d\d"
    r"|\d+ ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"
    r" ago\b)",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:written|posted|published|reported|story|words|reviewed|edited) )?by:? (?=\S)",
    re.IGNORECASE,
)

ENDS = {".": 1, "!": 2, "?": 2, "…": 1, ":": 3, ",": 4, ";": 4}


class Facts(NamedTuple):
    """What one line shows by itself; counts and shares of its first `HEAD` characters."""

    text: str  # without bullets in front
    words: tuple[str, ...]  # lower case, digits as 0
    size: int  # words of the whole line
    functions: float  # share of function words
    capitals: float  # share of words with a capital
    end: int  # how it ends: 0 bare, 1 full stop, 2 ? or !, 3 colon, 4 comma
    groups: tuple[str, ...]  # groups of its cues
    bullet: bool
    dated: bool
    byline: bool
    link: bool
    separator: bool
    glued: bool  # words run together, as menus do when their marks are lost
    quoted: bool
    sentences: int  # sentence breaks inside
    digits: bool

    @property
    def is_prose(self) -> bool:
        """Say whether it reads like a sentence or more, whatever stands around it."""
        if self.size >= 15:
            return self.functions >= 0.25
        return self.size >= 9 and self.end in (1, 2) and self.functions >= 0.2


@cache
def function_words() -> frozenset[str]:
    """Return the English function words that are shipped, read once."""
    text = files(__package__).joinpath("function_words.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if line[:1] != "#" for w in line.split())


def facts_of(line: str) -> Facts:
    """Return the facts of a line that is not blank."""
    head = line[:HEAD]
    bullet = _BULLET.match(head)
    text = head[bullet.end() :] if bullet and bullet.end() < len(head) else head
    words = _words(text)
    count = len(words) if len(line) <= HEAD else len(words) + line.count(" ", HEAD)
    seen = len(words) or 1
    return Facts(
        text=text,
        words=tuple(words),
        size=count,
        functions=sum(map(function_words().__contains__, words)) / seen,
        capitals=len(_CAPITAL.findall(text)) / seen,
        end=_end(line),
        groups=cues().groups(words, count),
        bullet=text is not head,
        dated="0" in words and DATE.search(text) is not None,
        byline=count <= 15 and BYLINE.match(text) is not None,
        link=_LINK.search(text) is not None,
        separator=count <= 30 and _SEPARATOR.search(text) is not None,
        glued=_GLUED.search(text) is not None,
        quoted='"' in text,
        sentences=len(_SENTENCE_BREAK.findall(text)),
        digits="0" in words,
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(_DIGITS.sub("0", text.lower()))


def _end(line: str) -> int:
    last = line[-4:].rstrip("\"')]*» ")
    return ENDS.get(last[-1:], 0)
