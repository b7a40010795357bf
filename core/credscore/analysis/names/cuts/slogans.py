"""Words in capitals that are a slogan, a title or a cry, and nobody's name."""

import re

from credscore.analysis.names.cuts.segment import Piece
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.runs.usage import Usage

_CLOSED = re.compile(r"""[.,!?]?(["'])(?!\w| \()""")
_CALLED = re.compile(r"\b(?:as|called|named|dubbed|group|party|movement)(?: the)? .$")
_REACH = 20


def is_slogan(text: str, piece: Piece, usage: Usage, lex: Lexicon) -> bool:
    """Say whether several words are a slogan, a title or a cry: "Harbour Strong", FISH SCARE.

    They are plain words all in capitals, or fill quotation marks once and are not said to be what
    somebody is called. A given name and the head of a body's name tell that they are none.
    """
    tokens = piece.tokens
    if len(tokens) == 1 or piece.titles:
        return False
    first, last = tokens[0], tokens[-1]
    if first.form in lex.first_names or last.form in lex.organisations:
        return False
    if all(token.word.isupper() and _is_word(token.form, lex) for token in tokens):
        return True
    if usage.large[first.word] > 1 and usage.large[last.word] > 1:
        return False
    return _is_quoted(text, first.start, last.end)


def _is_word(form: str, lex: Lexicon) -> bool:
    return form in lex.function or lex.is_common(form)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether quotation marks close words in that no "known as" or "called" introduces."""
    closing = _CLOSED.match(text, end)
    if closing is None or text[max(0, start - 1)] != closing[1]:
        return False
    return _CALLED.search(text, max(0, start - _REACH), start) is None
