"""Acronyms of things: "a UDF is", "an AR-15", H1N1 are no bodies."""

import re

from credscore.analysis.names.kinds.beside import word_before
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.types import Name, Token

_NUMBERED = re.compile(r"-\d")
_COUNTED = frozenset(["a", "an", "another", "each", "every", "this"])
_NO_END = frozenset(["and", "or"])
_ENDS = re.compile(r"[.;:)?!]|(?: ([a-z]+)\b(?!-))")


def is_numbered(text: str, token: Token) -> bool:
    """Say whether digits are a part of an acronym that the table has not: AR-15, TNFR2."""
    return bool(_NUMBERED.match(text, token.end)) or any(map(str.isdigit, token.word))


def without_things(text: str, names: list[Name], lex: Lexicon) -> list[Name]:
    """Return the names but for acronyms that the text counts like things: "with a UDF"."""
    things = {
        name.text
        for name in names
        if name.kind == "organisation" and name.text.isupper() and _is_counted(text, name, lex)
    }
    return [name for name in names if name.text not in things] if things else names


def _is_counted(text: str, name: Name, lex: Lexicon) -> bool:
    """Say whether "a" or "this" stands before an acronym, and no noun after: no "a CNN report"."""
    if name.entry is not None or word_before(text, name.span) not in _COUNTED:
        return False
    after = _ENDS.match(text, name.span.end)
    return after is not None and (
        after[1] is None or (after[1] in lex.function and after[1] not in _NO_END)
    )
