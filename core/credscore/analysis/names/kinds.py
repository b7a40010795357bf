"""Guessing what a name names: a person, a state, an organisation, a place or something else."""

import re
from collections.abc import Sequence

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.table import NameKind
from credscore.analysis.names.tokens import Token

_NEXT = re.compile(r"(?:'s?)?,? ?([a-z]+)")
_LAST = re.compile(r"([A-Za-z]+) (?:the )?$")
_REACH = 16


def kind_of(
    text: str, tokens: Sequence[Token], titles: Sequence[Token], lex: Lexicon
) -> NameKind | None:
    """Return the kind of a name, or None where the words name nobody and no place."""
    if len(tokens) == 1:
        return _kind_of_one(text, tokens[0], titles, lex)
    return _kind_by_words(tokens, lex) or _kind_by_look(tokens, titles, lex)


def _kind_of_one(text: str, token: Token, titles: Sequence[Token], lex: Lexicon) -> NameKind | None:
    form = token.form
    if titles and titles[-1].form in lex.abbreviated:
        return "person"
    if token.entry is not None:
        return token.entry.kind
    if len(token.word) == 1 or form in lex.nobodies or form in lex.titles:
        return None
    if form in lex.towns:
        return "place"
    if form in lex.organisations or form in lex.organs:
        return None
    if titles:
        return "person"
    return _kind_by_place(text, token, lex)


def _kind_by_place(text: str, token: Token, lex: Lexicon) -> NameKind:
    """Guess from the words on either side."""
    if 2 <= len(token.word.replace(".", "")) <= 6 and token.word.isupper():
        return "organisation"
    after = _NEXT.match(text, token.end)
    if after is not None and after[1] in lex.speaking:
        return "person"
    before = _LAST.search(text, max(0, token.start - _REACH), token.start)
    if before is not None and before[1].lower() in lex.placing:
        return "place"
    return "other"


def _kind_by_words(tokens: Sequence[Token], lex: Lexicon) -> NameKind | None:
    """Return the kind that a head word or a list tells."""
    forms = [token.form for token in tokens if token.form not in lex.suffixes]
    if not forms or (len(tokens[0].word) == 1 and tokens[1].link == "-"):
        return "other"
    last = forms[-1]
    linked = any(token.link[1:3] in ("of", "fo", "on", "& ", "to") for token in tokens[1:])
    if last in lex.organisations or linked:
        return "organisation"
    if " ".join(forms) in lex.landscapes or last in lex.towns:
        return "place"
    if last in lex.places or (forms[0] in lex.places and last not in lex.places):
        return "place"
    return "other" if last in lex.things or last in lex.nobodies else None


def _kind_by_look(
    tokens: Sequence[Token], titles: Sequence[Token], lex: Lexicon
) -> NameKind | None:
    forms = [token.form for token in tokens]
    if titles or forms[0] in lex.first_names or tokens[0].form in lex.family_first:
        return "person"
    if all(form in lex.titles or form in lex.organs for form in forms):
        return None
    if all(form in lex.common for form in forms) or len(tokens) > 4:
        return "other"
    return "organisation" if tokens[0].word.isupper() and len(tokens[0].word) > 2 else "person"
