"""A stretch of text around its mentions: tokens with every name masked, and what lies between."""

import re
import tomllib
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import compress, count
from operator import attrgetter
from typing import NamedTuple

from credscore import MASK, MaskedWords, Memo

NAME = "<n>"
"""The token of every name: none may carry a verdict of its own."""

_MARK = re.compile(r"[^\w\s]")
_BREAKS = frozenset(',;:-()"–—')
_SENTENCE_STARTS = frozenset('".:;!?')
_NEGATED = 3  # tokens after a negation
_OPPOSITE = -0.5  # what a negation makes of a valence
_BREAK_FADES, _NAME_FADES = 0.7, 0.65


class Token(NamedTuple):
    """One spelling of a token, and what it is wherever it stands."""

    form: str  # lower case
    is_word: bool
    is_long: bool  # three letters or more
    is_long_capital: bool  # such a word with a capital in front
    may_be_name: bool  # not all in lower case, and more than a letter
    breaks: bool  # opens or separates clauses
    negates: bool
    fade: float  # by how much it weakens what lies beyond it
    valence: float  # VADER's number


class Context(NamedTuple):
    """The tokens of a stretch, words in lower case.

    For each token, `breaks` says whether it opens or separates clauses, `negated` whether one of
    the three tokens before is a negation, `is_word` whether it is a word other than a name; `fades`
    is the factor by which it weakens what lies beyond it. `valences` are VADER's numbers by place,
    of the words that have one. `targets` are the places of the mentions, in reading order;
    `has_mark` says whether there are quotation marks.
    """

    tokens: Sequence[str]
    breaks: Sequence[bool]
    negated: Sequence[bool]
    is_word: Sequence[bool]
    fades: Sequence[float]
    valences: Mapping[int, float]
    targets: Sequence[int]
    has_mark: bool


def read(masked: MaskedWords, known_names: Container[str] = ()) -> Context:
    """Read the words of a stretch, and each mark between them as a token of its own.

    `known_names` are words (lower case) that are names even where they start a sentence.
    """
    raw = _with_marks(masked)
    tokens = list(map(_TOKENS.__getitem__, raw))
    targets = [at for at, token in enumerate(raw) if token == MASK]
    for at in (*targets, *_names(raw, tokens, known_names)):
        tokens[at] = _NAME
    forms, is_word, _, _, _, breaks, negates, fades, valences = zip(*tokens, strict=True)
    negated = _negated(negates)
    return Context(
        tokens=forms,
        breaks=breaks,
        negated=negated,
        is_word=is_word,
        fades=_once_a_name(forms, fades),
        valences={
            at: valences[at] * (_OPPOSITE if negated[at] else 1.0)
            for at in compress(count(), valences)
        },
        targets=targets,
        has_mark='"' in forms,
    )


def _with_marks(masked: MaskedWords) -> list[str]:
    raw: list[str] = []
    for word, gap in zip(masked.words, masked.gaps, strict=False):
        if gap != " ":
            raw += _MARKS[gap]
        raw.append(word)
    return [*raw, *_MARKS[masked.gaps[-1]]]


def _token(raw: str) -> Token:
    form = raw.lower()
    breaks = form in _BREAKS or form in cue_words("clauses")
    return Token(
        form=form,
        is_word=form[0].isalpha(),
        is_long=len(raw) > 2,
        is_long_capital=len(raw) > 2 and raw[0].isupper(),
        may_be_name=raw != form and len(raw) > 1,
        breaks=breaks,
        negates=form in negations() or form.endswith("n't"),
        fade=_BREAK_FADES if breaks else 1.0,
        valence=_lexicon().get(form, 0.0) if form[0].isalpha() else 0.0,
    )


_MAY_BE_NAME = attrgetter("may_be_name")
_TOKENS = Memo(_token, 2**12)
_MARKS = Memo(_MARK.findall, 2**10)
_NAME = Token(NAME, False, False, False, False, False, False, _NAME_FADES, 0.0)


def _names(
    raw: Sequence[str], tokens: Sequence[Token], known_names: Container[str]
) -> Iterator[int]:
    """Yield the places of names: of all capitalised words that do not start a sentence.

    In a title nearly all words are capitalised, so there capitals say nothing.
    """
    places = list(compress(count(), map(_MAY_BE_NAME, tokens)))
    is_title = bool(places) and _is_title(tokens)
    for at in places:
        if tokens[at].form in known_names or not (is_title or _starts_sentence(raw, at)):
            yield at


def _is_title(tokens: Sequence[Token]) -> bool:
    words = sum([token.is_long for token in tokens])
    return sum([token.is_long_capital for token in tokens]) > 0.6 * words


def _starts_sentence(raw: Sequence[str], at: int) -> bool:
    """Say whether a token follows a sentence's end, mentions aside."""
    before = at - 1
    while before >= 0 and raw[before] == MASK:
        before -= 1
    return before < 0 or raw[before] in _SENTENCE_STARTS


def _negated(negates: Sequence[bool]) -> Sequence[bool]:
    if True not in negates:
        return negates
    negated = [False] * len(negates)
    for at in [at for at, is_negation in enumerate(negates) if is_negation]:
        for place in range(at + 1, min(at + 1 + _NEGATED, len(negates))):
            negated[place] = True
    return negated


def _once_a_name(forms: Sequence[str], fades: Sequence[float]) -> Sequence[float]:
    """Return the fades, where of a name of several words only the first one fades."""
    if NAME not in forms:
        return fades
    again = list(fades)
    for at in [at for at, form in enumerate(forms) if form == NAME]:
        if at > 0 and forms[at - 1] == NAME:
            again[at] = 1.0
    return again


@cache
def negations() -> frozenset[str]:
    """Return the words that turn what follows into its opposite."""
    from vaderSentiment.vaderSentiment import NEGATE

    return cue_words("refusing").union(NEGATE)


@cache
def cue_words(kind: str) -> frozenset[str]:
    """Return the words of a kind (`saying`, `clauses`, `refusing`), lower case."""
    kinds = tomllib.loads((files(__package__) / "data/cues.toml").read_text("utf-8"))
    return frozenset(kinds[kind]["words"].split())


@cache
def _lexicon() -> dict[str, float]:
    """Return VADER's valences (Hutto & Gilbert 2014) by word."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return dict(SentimentIntensityAnalyzer().lexicon)
