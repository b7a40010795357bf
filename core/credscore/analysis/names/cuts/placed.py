"""Capitals that words have from their place: at the start of a sentence, or in a headline."""

from collections.abc import Iterator, Sequence

from credscore.analysis.names.cuts.segment import Piece
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.runs.usage import Usage
from credscore.analysis.names.table import Entry
from credscore.analysis.names.types import Run, Token

_VERBS = frozenset(["ban", "win"])
"""Family names that are verbs as well, and then stand before a name: "Ban Lind, they cried"."""


def trimmed(piece: Piece, run: Run, usage: Usage, lex: Lexicon) -> Iterator[Piece]:
    """Yield the piece without words that are capitalised for their place only."""
    tokens = piece.tokens
    if run.headline and not piece.titles:
        for part in _headline_parts(tokens, usage, lex):
            yield Piece(part)
        return
    if run.initial and tokens and tokens[0] is run.tokens[0]:
        tokens = _without_opening(tokens, len(run.tokens) == 1, usage, lex)
    if tokens:
        yield Piece(tokens, piece.titles)


def _without_opening(
    tokens: Sequence[Token], alone: bool, usage: Usage, lex: Lexicon
) -> Sequence[Token]:
    """Return the words of a name that opens a sentence, without the word that only opens it.

    `alone` says that nothing else in capitals follows: "Polish President" is no polish.
    """
    first = tokens[0]
    plain = first.form in lex.common or (len(tokens) > 1 and _is_participle(first.form, lex))
    if not plain or first.word in usage.large or first.word.isupper():
        return tokens
    if len(tokens) == 1:
        return tokens if first.entry is not None and _is_listed(first.entry, alone) else ()
    follower = tokens[1]
    if first.form in lex.wordy_names and follower.form in lex.first_names:
        return tokens
    if first.form in lex.family_first and _may_be_given(first, tokens[1:], lex):
        return tokens  # "Park So-yeon"
    if first.entry or first.form in lex.first_names or follower.link not in (" ", "-"):
        return tokens
    if f"{first.form} {follower.form}" in lex.landscapes:
        return tokens
    if follower.form in lex.organisations or follower.form in lex.places:
        return tokens
    return _without_opening(tokens[1:], alone, usage, lex)


def _may_be_given(family: Token, after: Sequence[Token], lex: Lexicon) -> bool:
    """Say whether a word may be the given name after a family name: "Sun Linlan", no "Ban Lind"."""
    given = after[0]
    if "-" in given.word:
        return True
    if len(after) > 1 or family.form in _VERBS or given.entry is not None:
        return False
    is_name = given.form in lex.surnames or given.form in lex.first_names
    return given.link == " " and not (is_name or lex.looks_english(given.form))


def _is_participle(form: str, lex: Lexicon) -> bool:
    """Say whether a word is a verb's participle: "Praising Lind, she left"."""
    return form.endswith("ing") and form not in lex.surnames and lex.is_common(form)


def _is_listed(entry: Entry, alone: bool) -> bool:
    """Say whether a form of the table is a name though it opens a sentence: no "Polish"."""
    return not alone or entry.kind == "organisation" or " " in entry.form


def _headline_parts(
    tokens: Sequence[Token], usage: Usage, lex: Lexicon
) -> Iterator[Sequence[Token]]:
    """Yield the stretches of words that are more than headline capitals."""
    start = 0
    for at, token in enumerate(tokens):
        if _plain(token, usage, lex):
            if start < at:
                yield tokens[start:at]
            start = at + 1
    if start < len(tokens):
        yield tokens[start:]


def _plain(token: Token, usage: Usage, lex: Lexicon) -> bool:
    return token.entry is None and token.word not in usage.large and lex.is_common(token.form)


def only_placed(token: Token, run: Run, usage: Usage, lex: Lexicon) -> bool:
    """Say whether a word has its capital from its place, for all that the text shows."""
    if token.entry is not None or token.word in usage.large:
        return False
    if run.headline:
        return bool(usage.large)
    opens = run.initial and token is run.tokens[0]
    plain = lex.looks_english(token.form) or lex.is_adverb(token.form) or lex.is_doer(token.form)
    return opens and plain


def only_opens(token: Token, run: Run, usage: Usage, lex: Lexicon) -> bool:
    """Say whether a plain word only opens a sentence, although it speaks: "Bosses told"."""
    if run.headline or not run.initial or token.word in usage.large:
        return False
    if token.form in lex.surnames or token.form in lex.first_names:
        return False
    return lex.is_common(token.form)


def is_word_here(token: Token, run: Run, usage: Usage) -> bool:
    """Say whether a word that opens a sentence is written small elsewhere, and never large."""
    if token.word in usage.large or token.word.isupper():
        return False
    return (run.initial or run.headline) and usage.is_small(token.form)
