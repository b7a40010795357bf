"""Capitals that words have from their place: at the start of a sentence, or in a headline."""

from collections.abc import Iterator, Sequence

from credscore.analysis.names.cuts.segment import Piece
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.runs.usage import Usage
from credscore.analysis.names.types import Run, Token


def trimmed(piece: Piece, run: Run, usage: Usage, lex: Lexicon) -> Iterator[Piece]:
    """Yield the piece without words that are capitalised for their place only."""
    tokens = piece.tokens
    if run.headline and not piece.titles:
        for part in _headline_parts(tokens, usage, lex):
            yield Piece(part)
        return
    if run.initial and tokens[0] is run.tokens[0]:
        tokens = _without_opening(tokens, usage, lex)
    if tokens:
        yield Piece(tokens, piece.titles)


def _without_opening(tokens: Sequence[Token], usage: Usage, lex: Lexicon) -> Sequence[Token]:
    """Return the words of a name that opens a sentence, without the word that only opens it."""
    first = tokens[0]
    plain = first.form in lex.common or (len(tokens) > 1 and _is_participle(first.form, lex))
    if not plain or first.word in usage.large or first.word.isupper():
        return tokens
    if len(tokens) == 1:
        return tokens if first.entry else ()
    return tokens if _begins(first, tokens[1], lex) else _without_opening(tokens[1:], usage, lex)


def _begins(first: Token, follower: Token, lex: Lexicon) -> bool:
    """Say whether a plain word begins a name: "Park So-yeon", "Safety Board", "South Bend"."""
    if first.form in lex.wordy_names and follower.form in lex.first_names:
        return True
    if first.form in lex.family_first and "-" in follower.word:
        return True
    if first.form in lex.first_names or follower.link not in (" ", "-"):
        return True
    if follower.form in lex.organisations or follower.form in lex.places:
        return True
    return f"{first.form} {follower.form}" in lex.landscapes


def _is_participle(form: str, lex: Lexicon) -> bool:
    """Say whether a word is a verb's participle: "Praising Lind, she left"."""
    return form.endswith("ing") and lex.is_common(form)


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
    return lex.looks_english(token.form) or lex.is_adverb(token.form)


def only_opens(token: Token, usage: Usage, lex: Lexicon) -> bool:
    """Say whether a plain word only opens a sentence, although it speaks: "Bosses told"."""
    if token.word in usage.large or token.form in lex.surnames or token.form in lex.first_names:
        return False
    return lex.is_common(token.form)


def is_word_here(token: Token, usage: Usage) -> bool:
    """Say whether a word that opens a sentence is written small elsewhere, and never large."""
    if token.word in usage.large or token.word.isupper():
        return False
    return usage.is_small(token.form)
