"""Facts about one line by itself: its size, shape and cues, before any look at its neighbours."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import NamedTuple

from credscore.analysis.lines.facts.cues import cues
from credscore.analysis.months import MONTH, MONTH_WORDS

_DATED = 20  # words; a longer line that has a date in it is no dateline
HEAD = 180  # characters looked at closely: what a longer line is shows by then

_BULLET = re.compile(r"(?:[\s•·‣▪◦●○■□–—*>|\-]|#{1,6} )+(?=\S)")
_WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?")
_NUMBER = re.compile(r"[0-9]+")
_ZEROS = re.compile(r"0{2,}")
_PLAIN = {
    code: "0" if chr(code).isdigit() else chr(code).lower() if chr(code).isalpha() else " "
    for code in range(128)
}
_CAPITAL = re.compile(r"[A-Z](?<![^\W_].)")  # in front of a word; letter first, for speed
_AGO = r"\d+ ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b"
DATE = re.compile(
    rf"\b(?:{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b"
    rf"|{MONTH},? (?:19|20)\d\d\b|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)?\d\d\b"
    rf"|(?:19|20)\d\d[-/]\d\d[-/]\d\d|{_AGO})",
    re.IGNORECASE,
)
_DATE_WORDS = MONTH_WORDS | {"ago", "ago's"}
_DATE_FIGURES = re.compile(r"\d[-./]\d\d?[-./]\d")
_BYLINE = re.compile(
    r"(?:(?:(?:written|posted|published|reported|story|words|reviewed|edited) )?by:?|byline ?:)"
    r" (?=\S)",
    re.IGNORECASE,
)
_ENDS = {".": 1, "…": 1, "!": 2, "?": 2, ":": 3, ",": 4, ";": 4}


class Facts(NamedTuple):
    """What one line shows by itself; shares are those of its first `HEAD` characters."""

    text: str  # without bullets in front
    words: tuple[str, ...]  # lower case, digits as 0
    marks: str  # one letter a word: f function word, w we, y you, - other
    size: int  # words of the whole line
    functions: float  # share of function words
    capitals: float  # share of words with a capital
    end: int  # how it ends: 0 bare, 1 full stop, 2 ? or !, 3 colon, 4 comma
    groups: tuple[str, ...]  # groups of its cues
    bullet: bool
    dated: bool
    byline: bool
    is_prose: bool  # reads like a sentence or more, and has no cue of boilerplate


@cache
def function_words() -> dict[str, str]:
    """Return the English function words, each with its mark, read once."""
    text = files(__package__).joinpath("function_words.txt").read_text("utf-8")
    table: dict[str, str] = {}
    for line in text.splitlines():
        mark, _, words = line.partition(":")
        table |= dict.fromkeys(words.split(), mark) if line[:1] != "#" else {}
    return table


def _words(text: str) -> list[str]:
    """Split a text into words, in lower case with numbers as 0; most need no regex for that."""
    if "'" in text or not text.isascii():
        return _WORD.findall(_NUMBER.sub("0", text.lower()))
    spelt = text.translate(_PLAIN)
    return (_ZEROS.sub("0", spelt) if "00" in spelt else spelt).split()


def facts_of(line: str) -> Facts:
    """Return the facts of a line that is not blank."""
    head = line[:HEAD]
    bullet = _BULLET.match(head)
    text = head[bullet.end() :] if bullet else head
    words = tuple(_words(text))
    size = len(words) if len(line) <= HEAD else len(words) + line.count(" ", HEAD)
    marks = "".join(map(function_words().get, words, repeat("-")))
    seen = len(words) or 1
    functions = 1 - marks.count("-") / seen if words else 0.0
    end = _ENDS.get(line[-4:].rstrip("\"')]*» ")[-1:], 0)
    groups = cues().groups(words, size)
    return Facts(  # by place: by name it would take twice as long
        text,
        words,
        marks,
        size,
        functions,
        len(_CAPITAL.findall(text)) / seen,
        end,
        groups,
        bullet is not None and "#" not in bullet[0] and not bullet[0].endswith("**"),
        size <= _DATED and "0" in words and _gives_a_date(text, words),
        size <= 15 and _BYLINE.match(text) is not None,
        not groups and _reads_as_prose(size, end, functions),
    )


def _reads_as_prose(size: int, end: int, functions: float) -> bool:
    if size >= 15:
        return functions >= 0.25
    return size >= 9 and end in (1, 2) and functions >= 0.2


def _gives_a_date(text: str, words: Sequence[str]) -> bool:
    """Say whether a line has a date; most of those with a number have no word or sign of one."""
    may_be = not _DATE_WORDS.isdisjoint(words) or _DATE_FIGURES.search(text)
    return bool(may_be) and DATE.search(text) is not None
