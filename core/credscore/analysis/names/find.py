"""Finding the names of persons, states, organisations and places in running text."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from credscore.analysis.names.kinds import kind_of
from credscore.analysis.names.lexicon import Lexicon, lexicon
from credscore.analysis.names.segment import Piece, segment
from credscore.analysis.names.table import Entry, NameKind
from credscore.analysis.names.tokens import Run, Token, find_runs
from credscore.spans import Span

_SMALL = re.compile(r"(?<= )[^\W\d_][^ .,]*(?=[ .,])")
"""A word within a line, up to the blank, stop or comma after it."""

_SHORT = 20_000  # characters; in a longer text, listing its words is cheaper than looking for some

Says = Callable[[str], bool]


class Name(NamedTuple):
    """One proper name in a text.

    `span` leaves out titles and a possessive ending, `text` is what stands there, `words` its
    capitalised words, `title` the titles before it ("Mr", "Prime Minister"), and `entry` its place
    in the table of states and bodies if it has one. `kind` is a guess from the name and the words
    around it. `headline` says that it stands in a line set in headline capitals.
    """

    span: Span
    kind: NameKind
    text: str
    words: tuple[str, ...]
    title: str = ""
    entry: Entry | None = None
    headline: bool = False


def find_names(text: str, within: Sequence[Span]) -> tuple[Name, ...]:
    """Return the proper names in the given lines or sentences of a plain text, in reading order.

    Weekdays, months, languages, faiths and words that are only capitalised because they open a
    sentence or stand in a headline are no names. The guess of the kind uses short lists of given
    names and of head words (Ministry, University), and the table of the world's states.
    """
    runs = list(find_runs(text, within))
    known, is_small = _learnt(runs), _written_small(text)
    lex = lexicon()
    found: list[Name | None] = []
    for run in runs:
        if len(run.tokens) == 1 and not (run.initial or run.headline):
            found.append(_name(text, Piece(run.tokens), run, known, is_small, lex))
            continue
        for piece in segment(run):
            parts = _trimmed(piece, run, known, lex)
            found += [_name(text, part, run, known, is_small, lex) for part in parts]
    return tuple([name for name in found if name is not None])


def _learnt(runs: Sequence[Run]) -> Counter[str]:
    """Count the words that have capitals where no sentence begins: they belong to names."""
    return Counter(
        token.word
        for run in runs
        if not run.headline
        for token in run.tokens[1 if run.initial else 0 :]
    )


def _written_small(text: str) -> Says:
    """Return what says whether a word in lower case stands within a line of the text."""
    if len(text) > _SHORT:
        return frozenset(_SMALL.findall(text)).__contains__
    return lambda form: any(f" {form}{end}" in text for end in (" ", ".", ","))


def _trimmed(piece: Piece, run: Run, known: Counter[str], lex: Lexicon) -> Iterator[Piece]:
    """Yield the piece without words that are capitalised for their place only."""
    tokens = piece.tokens
    if run.headline and not piece.titles:
        for part in _headline_parts(tokens, known, lex):
            yield Piece(part)
        return
    if run.initial and tokens and tokens[0] is run.tokens[0]:
        tokens = _without_opening(tokens, len(run.tokens) == 1, known, lex)
    if tokens:
        yield Piece(tokens, piece.titles)


def _without_opening(
    tokens: Sequence[Token], alone: bool, known: Counter[str], lex: Lexicon
) -> Sequence[Token]:
    """Return the words of a name that opens a sentence, without the word that only opens it.

    `alone` says that nothing else in capitals follows: "Polish President" is no polish.
    """
    first = tokens[0]
    if first.form not in lex.common or first.word in known or first.word.isupper():
        return tokens
    if len(tokens) == 1:
        listed = first.entry is not None and (not alone or first.entry.kind == "organisation")
        return tokens if listed else ()
    follower = tokens[1]
    if first.form in lex.wordy_names and follower.form in lex.first_names:
        return tokens
    if first.entry or first.form in lex.first_names or follower.link not in (" ", "-"):
        return tokens
    if follower.form in lex.organisations or follower.form in lex.places:
        return tokens
    return _without_opening(tokens[1:], alone, known, lex)


def _headline_parts(
    tokens: Sequence[Token], known: Counter[str], lex: Lexicon
) -> Iterator[Sequence[Token]]:
    """Yield the stretches of words that are more than headline capitals."""
    start = 0
    for at, token in enumerate(tokens):
        if _plain(token, known, lex):
            if start < at:
                yield tokens[start:at]
            start = at + 1
    if start < len(tokens):
        yield tokens[start:]


def _plain(token: Token, known: Counter[str], lex: Lexicon) -> bool:
    return token.entry is None and token.word not in known and lex.is_common(token.form)


def _name(
    text: str, piece: Piece, run: Run, known: Counter[str], is_small: Says, lex: Lexicon
) -> Name | None:
    tokens = piece.tokens
    kind = kind_of(text, tokens, piece.titles, lex)
    if kind is None or (kind == "other" and _only_placed(tokens, run, known, lex)):
        return None
    if len(tokens) == 1 and not piece.titles and _is_word_here(tokens[0], run, known, is_small):
        return None
    span = Span(tokens[0].start, tokens[-1].end)
    title = text[piece.titles[0].start : piece.titles[-1].end] if piece.titles else ""
    if len(tokens) == 1:
        word, entry = tokens[0].word, tokens[0].entry
        return Name(span, kind, word, (word,), title, entry, run.headline)
    return Name(span, kind, text[span.start : span.end], _words(tokens), title, None, run.headline)


def _only_placed(tokens: Sequence[Token], run: Run, known: Counter[str], lex: Lexicon) -> bool:
    """Say whether a word has its capital from its place, for all that the text shows."""
    first = tokens[0]
    if len(tokens) > 1 or first.entry is not None or first.word in known:
        return False
    if run.headline:
        return bool(known)
    opens = run.initial and first is run.tokens[0]
    return opens and lex.looks_english(first.form)


def _is_word_here(token: Token, run: Run, known: Counter[str], is_small: Says) -> bool:
    """Say whether a word that opens a sentence is written small elsewhere, and never large."""
    if token.entry is not None or token.word in known or token.word.isupper():
        return False
    if not (run.initial or run.headline):
        return False
    return is_small(token.form)


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a name, hyphenated ones in one."""
    words: list[str] = []
    for token in tokens:
        if words and token.link == "-":
            words[-1] += "-" + token.word
        else:
            words.append(token.word)
    return tuple(words)
