"""Telling persons from bodies and things by how names look that no list and no head word tells."""

import re
from collections.abc import Sequence

from credscore.analysis.names.kinds.beside import speaks, told_body, word_after, word_before
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.table import NameKind
from credscore.analysis.names.types import Token
from credscore.spans import Span

_INNER_CAPITAL = re.compile(r"[a-z](?=[A-Z])|\d")
_BEFORE_CAPITALS = frozenset(
    ["Mc", "Mac", "De", "Del", "Di", "Du", "Da", "La", "Le", "Van", "Von", "Fitz"]
)


def kind_by_look(
    text: str, tokens: Sequence[Token], titles: Sequence[Token], lex: Lexicon
) -> NameKind | None:
    """Return the kind of several words of which no list and no head word tells."""
    forms = [token.form for token in tokens]
    name = Span(tokens[0].start, tokens[-1].end)
    given = forms[1] if forms[0] in lex.wordy_names else forms[0]
    if titles or given in lex.first_names:
        return "person"
    if all(token.link == "-" for token in tokens[1:]):
        return _kind_of_joined(text, tokens, lex)
    if forms[0] in lex.family_first:
        return "person"
    if text.startswith(":", name.end) and _is_speaker(tokens, lex):
        return "person"
    if told_body(text, name, lex):
        return "organisation"
    if all(form in lex.common for form in forms) or len(tokens) > 4:
        return "other"
    if text.startswith(", which", name.end) or not _may_be_person(text, tokens, lex):
        return "organisation"
    return "place" if _is_placed(text, name, lex) else "person"


def _is_speaker(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Say whether words in capitals before a colon are who speaks: "LUMA LINDAL: It leaks."."""
    return all(token.word.isupper() and not lex.looks_english(token.form) for token in tokens)


def _is_placed(text: str, name: Span, lex: Lexicon) -> bool:
    """Tell "in El Brava and" from "in the Brava Lind case" and "in Brava Lind's case"."""
    after = word_after(text, name)
    return word_before(text, name) in lex.placing and (after == "" or after in lex.function)


def _kind_of_joined(text: str, tokens: Sequence[Token], lex: Lexicon) -> NameKind | None:
    """Return the kind of a word with hyphens: "Wi-Fi", "Ocasio-Cortez", "AFL-CIO"."""
    if "-".join(token.form for token in tokens) in lex.nobodies:
        return None
    if all(token.word.isupper() for token in tokens):
        return "organisation"
    return "person" if speaks(text, tokens[-1], lex) else "other"


def _may_be_person(text: str, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Say whether words of which no list tells may be given names and a family name.

    A brand has capitals or digits within a word, or a plain word, a town or a head word in it
    ("Daily Beast", "Museum Ludwig"); a state's name is nobody's family name, and "the" stands
    before things.
    """
    first, last = tokens[0], tokens[-1]
    is_listed = first.entry or (last.entry and last.form not in lex.surnames)  # "Kanye West"
    if is_listed or first.form in lex.towns or _is_brand(tokens):
        return False
    if any(token.form in lex.organisations or _is_plain(token, lex) for token in tokens):
        return False
    return word_before(text, first) != "the"


def _is_plain(token: Token, lex: Lexicon) -> bool:
    named = token.form in lex.surnames or token.form in lex.short_names
    return not named and lex.looks_english(token.form)


def _is_brand(tokens: Sequence[Token]) -> bool:
    """Say whether a word is made up, or letters alone end a name: "Lindhof GT"."""
    last = tokens[-1].word
    lettered = len(last) == 2 and last.isupper()
    return lettered or any(is_made(token.word) for token in tokens)


def is_made(word: str) -> bool:
    """Say whether a word is made up as no family name is: "FedEx", "T5i", "BMW", "GPUs"."""
    if word.removesuffix("s").isupper():
        return len(word) > 2 and "." not in word
    inner = _INNER_CAPITAL.search(word)
    return inner is not None and word[: inner.start() + 1] not in _BEFORE_CAPITALS
