"""Finding the names of persons, states, organisations and places in running text."""

from collections.abc import Sequence

from credscore.analysis.names.cuts.placed import is_word_here, only_opens, only_placed, trimmed
from credscore.analysis.names.cuts.segment import Piece, segment
from credscore.analysis.names.cuts.slogans import is_slogan
from credscore.analysis.names.heads import widen
from credscore.analysis.names.kinds.acronyms import without_things
from credscore.analysis.names.kinds.beside import acts
from credscore.analysis.names.kinds.guess import kind_of
from credscore.analysis.names.kinds.shared import agreed, give_family_names, in_small_letters
from credscore.analysis.names.lexicon import Lexicon, lexicon
from credscore.analysis.names.numbered import numbered
from credscore.analysis.names.runs.tokens import find_runs
from credscore.analysis.names.runs.usage import Usage, usage_of
from credscore.analysis.names.table import NameKind
from credscore.analysis.names.types import Name, Run, Token
from credscore.spans import Span


def find_names(text: str, within: Sequence[Span]) -> tuple[Name, ...]:
    """Return the proper names in the given lines or sentences of a plain text, in reading order.

    Weekdays, months, languages, faiths and words that are only capitalised because they open a
    sentence or stand in a headline are no names. The guess of the kind uses short lists of given
    names and of head words (Ministry, University), and the table of the world's states.
    """
    runs = list(find_runs(text, within))
    usage = usage_of(text, runs)
    lex = lexicon()
    found: list[Name | None] = []
    for run in runs:
        if len(run.tokens) == 1 and not (run.initial or run.headline):
            found.append(_name(text, Piece(run.tokens), run, usage, lex))
            continue
        for piece in segment(run):
            parts = trimmed(piece, run, usage, lex)
            found += [_name(text, part, run, usage, lex) for part in parts]
    names = _settled(text, [name for name in found if name is not None], lex)
    give_family_names(text, names, lex)
    return tuple(names)


def _settled(text: str, found: list[Name], lex: Lexicon) -> list[Name]:
    """Return the names as the whole text tells what they are and where they end."""
    loud = any(name.text.isupper() for name in found)
    names = list(agreed(text, in_small_letters(found) if loud else found, lex))
    if loud:
        names = without_things(text, names, lex)
    names = numbered(text, names)
    widen(text, names)
    return names


def _name(text: str, piece: Piece, run: Run, usage: Usage, lex: Lexicon) -> Name | None:
    tokens = piece.tokens
    kind = kind_of(text, tokens, piece.titles, lex)
    if kind is None or _is_no_name(piece, kind, run, usage, lex):
        return None
    if kind != "place" and is_slogan(text, piece, usage, lex):
        return None
    span = Span(tokens[0].start, tokens[-1].end)
    title = text[piece.titles[0].start : piece.titles[-1].end] if piece.titles else ""
    if len(tokens) == 1:
        word, entry = tokens[0].word, tokens[0].entry
        vague = _is_vague(text, piece, kind, usage, lex)
        kind = "other" if vague else kind
        return Name(span, kind, word, (word,), title, entry, run.headline, vague)
    return Name(span, kind, text[span.start : span.end], _words(tokens), title, None, run.headline)


def _is_no_name(piece: Piece, kind: NameKind, run: Run, usage: Usage, lex: Lexicon) -> bool:
    """Say whether the text shows that words are none: small elsewhere, several, spelled out."""
    first, last = piece.tokens[0], piece.tokens[-1]
    if first is not last:
        return False
    if kind == "organisation" and first.word.isupper() and f"{first.word}s" in usage.large:
        return True  # what a text has several of, "APIs", is no body
    if kind == "other" and only_placed(first, run, usage, lex):
        return True
    if kind == "person" and not piece.titles and only_opens(first, usage, lex):
        return True
    if piece.titles or first.entry is not None:
        return False
    return first.word in usage.terms or is_word_here(first, usage)


def _is_vague(text: str, piece: Piece, kind: NameKind, usage: Usage, lex: Lexicon) -> bool:
    """Say whether a word may be a plain one, as "law" beside a Steven Law, "cloud" or "market"."""
    token = piece.tokens[0]
    if token.entry is not None or piece.titles or not token.word[1:].islower():
        return False
    if kind == "person" and token.form in lex.surnames:
        plain = lex.is_common(token.form) and usage.is_small(token.form)
        plain = plain or token.form in lex.nobodies  # "a stronger North"
        return plain and not acts(text, token, lex)
    return kind == "other" and usage.is_plain(token.word, lex)


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a name, hyphenated ones in one."""
    words: list[str] = []
    for token in tokens:
        if words and token.link == "-":
            words[-1] += "-" + token.word
        else:
            words.append(token.word)
    return tuple(words)
