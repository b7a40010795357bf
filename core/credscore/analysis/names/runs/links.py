"""What may stand between two words of one name: blanks, particles, "of", "and", a plural's mark."""

import re

from credscore.analysis.months import MONTH
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.types import Token

# What may follow the head word of an organisation, as in "Ministry of".
_HEADED = frozenset({" of ", " of the ", " for ", " for the ", " for a ", " on ", " to "})
_AIMS = frozenset([" for ", " against ", " against the ", " without "])
_LONGEST_AIM = max(map(len, _AIMS))
LINKING = _HEADED | _AIMS | {" & "}
_OWNING = frozenset(["' ", "'s "])
_PEOPLES = frozenset(["people", "children", "women", "men"])
_HOUSES = frozenset(["cathedral", "church", "college", "hospice", "hospital", "infirmary"])
_FOLLOWING = re.compile(r" ([A-Z]\w*)")
_HEADS = re.compile(rf" (?:of|for|on|to) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTH}\b)")
"""What "Committee" is the head of; not "on Monday"."""


def links(text: str, run: list[Token], token: Token, lex: Lexicon) -> bool:
    """Say whether a word goes on with the run before it."""
    link = token.link
    if link == " " or link in lex.particles:
        return True
    last = run[-1]
    if link == "-":
        return last.entry is None and token.entry is None
    if link == ". ":
        return len(last.word) == 1 or last.form in lex.abbreviated
    if link == " and ":
        return _joins(text, run, token, lex)
    if link in _OWNING:
        return _owns(last, token, lex)
    if link == ", ":
        return token.form in lex.suffixes
    return len(link) <= _LONGEST_AIM and _has_aim(run, link, lex)


def _has_aim(run: list[Token], link: str, lex: Lexicon) -> bool:
    """Say whether a link tells what a body is for, or against: "Ministry of", "Mothers Against"."""
    small = link.lower() if link.istitle() else link
    if small in _HEADED and any(word.form in lex.joining for word in run):
        return True
    return small in _AIMS and any(word.form in lex.members for word in run)


def _joins(text: str, run: list[Token], token: Token, lex: Lexicon) -> bool:
    """Say whether "and" stands within a name."""
    if token.form in lex.partners or _goes_on(text, run, token, lex):
        return True
    return _joins_body(text, run, token, lex)


def _goes_on(text: str, run: list[Token], token: Token, lex: Lexicon) -> bool:
    """Say whether "and" goes on with what a head is for: "Office of Rural Aid and Housing"."""
    if not lex.looks_english(token.form):
        return False
    if run[-1].link in _HEADED:
        return True
    is_headed = any(word.link in _HEADED for word in run)
    return is_headed and token.entry is None and _FOLLOWING.match(text, token.end) is None


def _joins_body(text: str, run: list[Token], token: Token, lex: Lexicon) -> bool:
    """Say whether "and" joins what a body is for: "Ways and Means Committee", no "Lind and Senate".

    What it is for is told in plain words, on both sides, and its head comes last.
    """
    if not (_tells_purpose(run[-1], lex) and _tells_purpose(token, lex)):
        return False
    word = _FOLLOWING.match(text, token.end)
    while word is not None:
        if word[1].lower() in lex.organisations:
            return _HEADS.match(text, word.end()) is None
        word = _FOLLOWING.match(text, word.end())
    return False


def _tells_purpose(token: Token, lex: Lexicon) -> bool:
    """Say whether a word may tell what a body is for, and names no body and no person."""
    form = token.form
    if token.entry is not None or form in lex.surnames:
        return False
    return lex.looks_english(form) and (form not in lex.organisations or form in lex.purposes)


def _owns(last: Token, token: Token, lex: Lexicon) -> bool:
    """Say whether a plural owns what follows within a name: "Teachers' Union", "People's Army"."""
    if token.form in _HOUSES:
        return True  # "St Olaf's Hospital"
    return last.form in _PEOPLES if token.link == "'s " else token.form in lex.organisations
