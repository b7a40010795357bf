"""The words beside a name: the one before it, and whether what follows says that it acts."""

import re

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.types import Token
from credscore.spans import Span

_NEXT = re.compile(r"(?:'s?)?,? ?([a-z]+)")
_LAST = re.compile(r"([A-Za-z]+) $")
_SMALL_LAST = re.compile(r"\b([a-z-]+) $")
_APPOSED = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,4}?([a-z-]+)"
    r"(?=[,.]| (?:of|that|which|in|from|with|for|based|behind|owned|run|led|founded|known|to)\b)"
)
_OF_PLACE = re.compile(
    r"\b(?:town|city|village|port|province|district|suburb|outskirts|streets|governor|mayor|"
    r"north|south|east|west|miles|kilometres|km) of $"
)
_STATE = re.compile(r", ([A-Z][a-z]+)\b")
_REACH = 16


def word_before(text: str, token: Token | Span) -> str:
    """Return the word before a name, in lower case, or "" where none stands there."""
    found = _LAST.search(text, max(0, token.start - _REACH), token.start)
    return found[1].lower() if found is not None else ""


def word_after(text: str, token: Token | Span) -> str:
    """Return the word in lower case after a name, or after its possessive ending or a comma."""
    after = _NEXT.match(text, token.end)
    return "" if after is None else after[1]


def speaks(text: str, token: Token, lex: Lexicon) -> bool:
    """Say whether a verb of saying or acting follows a name."""
    after = _NEXT.match(text, token.end)
    return after is not None and after[1] in lex.speaking


def acts(text: str, token: Token, lex: Lexicon) -> bool:
    """Say whether a name owns or says something, or something is done by it."""
    owns = text.startswith("'s", token.end) or word_before(text, token) == "by"
    return owns or speaks(text, token, lex)


def told_body(text: str, name: Span, lex: Lexicon) -> bool:
    """Say whether a plain word tells that a name is a body's.

    So do "the firm Lindal", "the Lindal party" and "Lindal, a small firm from Ostmark".
    """
    before = _SMALL_LAST.search(text, max(0, name.start - _REACH), name.start)
    if before is not None and before[1] in lex.bodies:
        return True
    if text.startswith(" ", name.end):
        return word_after(text, name) in lex.of_bodies
    head = _APPOSED.match(text, name.end)
    if head is None or head[1] not in lex.bodies:
        return False
    return not lex.looks_english(text[slice(*name)].lower())  # "Oddly, the Lindal party"


def told_place(text: str, name: Span, lex: Lexicon) -> bool:
    """Say whether a name is a town's: "mayor of Ostburg", "from Ostburg, said", "Ostburg, Ohio"."""
    if _OF_PLACE.search(text, max(0, name.start - _REACH), name.start):
        return True
    if not text.startswith(", ", name.end):
        return False
    state = _STATE.match(text, name.end)
    if state is not None:
        return state[1].lower() in lex.towns
    return word_before(text, name) == "from" and word_after(text, name) in lex.speaking
