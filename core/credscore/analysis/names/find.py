"""Finding the names of persons, states, organisations and places in running text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from credscore.analysis.names.beside import acts
from credscore.analysis.names.kinds import kind_of
from credscore.analysis.names.lexicon import Lexicon, lexicon
from credscore.analysis.names.segment import Piece, segment
from credscore.analysis.names.table import Entry, NameKind
from credscore.analysis.names.tokens import Run, Token, find_runs
from credscore.analysis.names.usage import Usage, usage_of
from credscore.spans import Span

_AND = len(" and ")
_CLOSED = re.compile(r"""[.,!?]?(["'])(?!\w| \()""")
_CALLED = re.compile(r"\b(?:as|called|named|dubbed|group|party|movement)(?: the)? .$")
_REACH = 20
_SIDES: dict[NameKind, int] = {"person": 1, "organisation": -1}
_OTHER_SIDE: dict[NameKind, NameKind] = {"person": "organisation", "organisation": "person"}


class Name(NamedTuple):
    """One proper name in a text.

    `span` leaves out titles and a possessive ending, `text` is what stands there, `words` its
    capitalised words (for "Ada" in "Ada and Ben Lindholm" with the family name too), `title` the
    titles before it ("Mr", "Prime Minister"), and `entry` its place in the table of states and
    bodies if it has one. `kind` is a guess from the name and the words around it. `headline` says
    that it stands in a line set in headline capitals, `vague` that nothing but its capital tells
    it from a plain word.
    """

    span: Span
    kind: NameKind
    text: str
    words: tuple[str, ...]
    title: str = ""
    entry: Entry | None = None
    headline: bool = False
    vague: bool = False


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
            parts = _trimmed(piece, run, usage, lex)
            found += [_name(text, part, run, usage, lex) for part in parts]
    names = list(_agreed([name for name in found if name is not None]))
    _pair(text, names, lex)
    return tuple(names)


def _pair(text: str, names: list[Name], lex: Lexicon) -> None:
    """Give a given name the family name that it shares: "Ada and Ben Lindholm".

    "Kelly and Ben Lindholm" may be two families' where the text has an Anna Kelly.
    """
    for at, name in enumerate(names[:-1]):
        if name.kind != "person" or len(name.words) > 1:
            continue
        if names[at + 1].span[0] - name.span[1] != _AND or not _shares_family(
            text, name, names[at + 1], lex
        ):
            continue
        words = (*name.words, names[at + 1].words[-1])
        others = {other.words for other in names if len(other.words) == len(words)}
        form = name.words[0]
        strange = any(form in (other[0], other[-1]) for other in others if other != words)
        if words in others or not (strange or form.lower() in lex.surnames):
            names[at] = name._replace(words=words)


def _shares_family(text: str, name: Name, after: Name, lex: Lexicon) -> bool:
    """Say whether a given name and a full one stand with "and" between them."""
    if name.title or len(after.words) != 2 or after.kind != "person" or after.title:
        return False
    if text[name.span.end : after.span.start] != " and ":
        return False
    return {name.words[0].lower(), after.words[0].lower()} <= lex.first_names


def _agreed(names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names; one that is a person's here and a body's there is what it mostly is."""
    votes: dict[tuple[str, ...], int] = {}
    for name in names:
        if len(name.words) > 1 and name.kind in _SIDES:
            weight = len(names) if name.title else 1
            votes[name.words] = votes.get(name.words, 0) + weight * _SIDES[name.kind]
    for name in names:
        vote = votes.get(name.words, 0) * _SIDES.get(name.kind, 0)
        yield name if vote >= 0 else name._replace(kind=_OTHER_SIDE[name.kind])


def _trimmed(piece: Piece, run: Run, usage: Usage, lex: Lexicon) -> Iterator[Piece]:
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
    if first.form not in lex.common or first.word in usage.large or first.word.isupper():
        return tokens
    if len(tokens) == 1:
        listed = first.entry is not None and (not alone or first.entry.kind == "organisation")
        return tokens if listed else ()
    follower = tokens[1]
    if first.form in lex.wordy_names and follower.form in lex.first_names:
        return tokens
    if first.entry or first.form in lex.first_names or follower.link not in (" ", "-"):
        return tokens
    if f"{first.form} {follower.form}" in lex.landscapes:
        return tokens
    if follower.form in lex.organisations or follower.form in lex.places:
        return tokens
    return _without_opening(tokens[1:], alone, usage, lex)


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


def _name(text: str, piece: Piece, run: Run, usage: Usage, lex: Lexicon) -> Name | None:
    tokens = piece.tokens
    kind = kind_of(text, tokens, piece.titles, lex)
    if kind is None or _is_no_name(piece, kind, run, usage, lex):
        return None
    if kind != "place" and _is_slogan(text, piece, usage, lex):
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
    if kind == "other" and _only_placed(first, run, usage, lex):
        return True
    if piece.titles or first.entry is not None:
        return False
    return first.word in usage.terms or _is_word_here(first, run, usage)


def _is_slogan(text: str, piece: Piece, usage: Usage, lex: Lexicon) -> bool:
    """Say whether several words are a slogan, a title or a cry: "Harbour Strong", FISH SCARE.

    They are plain words all in capitals, or fill quotation marks once and are not said to be what
    somebody is called. A given name and the head of a body's name tell that they are none.
    """
    tokens = piece.tokens
    if len(tokens) == 1 or piece.titles:
        return False
    first, last = tokens[0], tokens[-1]
    if first.form in lex.first_names or last.form in lex.organisations or len(first.word) == 1:
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


def _only_placed(token: Token, run: Run, usage: Usage, lex: Lexicon) -> bool:
    """Say whether a word has its capital from its place, for all that the text shows."""
    if token.entry is not None or token.word in usage.large:
        return False
    if run.headline:
        return bool(usage.large)
    opens = run.initial and token is run.tokens[0]
    return opens and (lex.looks_english(token.form) or lex.is_adverb(token.form))


def _is_word_here(token: Token, run: Run, usage: Usage) -> bool:
    """Say whether a word that opens a sentence is written small elsewhere, and never large."""
    if token.word in usage.large or token.word.isupper():
        return False
    return (run.initial or run.headline) and usage.is_small(token.form)


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
