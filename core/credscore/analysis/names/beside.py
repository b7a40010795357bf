"""The words beside a name: the one before it, and whether what follows says that it acts."""

import re

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.tokens import Token

_NEXT = re.compile(r"(?:'s?)?,? ?([a-z]+)")
_LAST = re.compile(r"([A-Za-z]+) $")
_REACH = 16


def word_before(text: str, token: Token) -> str:
    """Return the word before a name, in lower case, or "" where none stands there."""
    found = _LAST.search(text, max(0, token.start - _REACH), token.start)
    return found[1].lower() if found is not None else ""


def word_after(text: str, token: Token) -> str:
    """Return the word in lower case after a name, or after its possessive ending or a comma."""
    after = _NEXT.match(text, token.end)
    return "" if after is None else after[1]


def speaks(text: str, token: Token, lex: Lexicon) -> bool:
    """Say whether a verb of saying or acting follows a name."""
    after = _NEXT.match(text, token.end)
    return after is not None and after[1] in lex.speaking


def acts(text: str, token: Token, lex: Lexicon) -> bool:
    """Say whether a name owns or says something, or something is done by it."""
    if text.startswith("'s", token.end) or word_before(text, token) == "by":
        return True
    return speaks(text, token, lex)
