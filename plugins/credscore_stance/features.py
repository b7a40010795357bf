"""What the model sees of a mention: words and word pairs, weighed by nearness, and VADER's sums."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, repeat
from math import exp, fsum, sqrt
from operator import mul
from typing import NamedTuple

from credscore_stance.context import NAME, Context, cue_words

DENSE = 18
"""How many features are numbers of their own."""

ANYWHERE, BESIDE = 0.3, 0.5
"""Weights of a word of the window wherever it stands, and of a token beside the mention."""

# A word's weight fades with the tokens between (to 1/e after 12 before the mention and 17 after
# it), with each clause break and each name in between, across a quotation mark, and where the
# mention is the speaker. One entry a distance from 1: no two tokens of a window differ more.
_WINDOW = 30
_BEFORE = tuple(0.7 * exp(-distance / 12) for distance in range(1, _WINDOW + 1))
_AFTER = tuple(exp(-distance / 17) for distance in range(1, _WINDOW + 1))
_BREAK, _NAME, _MARK = 0.7, 0.65, 0.65
_SPEAKER_NEAR, _SPEAKER_FAR = 0.5, 0.3
_BAD = 1.8
_NORM = 3.0


class Columns(NamedTuple):
    """What of a stretch is the same for all its mentions.

    `fades` are the factors by which each token weakens what lies beyond it, `valences` VADER's
    numbers by place, of the words that have one.
    """

    fades: Sequence[float]
    valences: Mapping[int, float]


class Features(NamedTuple):
    """The features of the mention at the place `at` of its stretch.

    `words` are the weights of the tokens from `start` on, `pairs` those of each token and its
    next, among them, by their places, those that hold the mention (`own_pairs`); `beside` are the
    three tokens on either side by their steps from the mention, each of the weight `BESIDE`. All
    of them and `ANYWHERE` are to be multiplied by `norm`. `dense` are plain numbers.
    """

    start: int
    at: int
    words: Sequence[float]
    pairs: Sequence[float]
    own_pairs: Sequence[tuple[int, tuple[str, str]]]
    beside: Sequence[tuple[int, str]]
    possessive: bool
    norm: float
    dense: Sequence[float]

    @property
    def end(self) -> int:
        """The place after the window's last token."""
        return self.start + len(self.words)


def columns_of(context: Context) -> Columns:
    """Return what of a stretch is the same for all its mentions."""
    fades = [_BREAK if breaks else 1.0 for breaks in context.breaks]
    for at in [at for at, token in enumerate(context.tokens) if token == NAME]:
        if at == 0 or context.tokens[at - 1] != NAME:
            fades[at] = _NAME
    return Columns(fades, dict(_valences(context)))


def features_at(context: Context, columns: Columns, at: int, possessive: bool = False) -> Features:
    """Return the features of the mention at a token's place; `possessive` for an 's in it."""
    start, end = max(0, at - _WINDOW), min(len(context.tokens), at + _WINDOW + 1)
    speaks = _speaks(context, at)
    # Outwards from the mention: each place fades by what is passed on the way to it.
    before = _weights(context, columns, slice(at, start, -1), _BEFORE, speaks)
    after = _weights(context, columns, slice(at + 1, end), _AFTER, speaks)
    words = [*before[::-1], 1.0, *after]
    pairs = list(map(max, words, words[1:]))
    weighed = context.is_word[start:end]
    square = fsum(
        [
            3 * fsum(map(mul, map(mul, words, words), weighed)),
            fsum(map(mul, pairs, pairs)),
            ANYWHERE**2 * sum(weighed),
            BESIDE**2 * 6 + possessive,
        ]
    )
    valence = {at: v for at, v in columns.valences.items() if start <= at < end}
    total = sum(v * words[at - start] * (_BAD if v < 0 else 1.0) for at, v in valence.items())
    dense = [*_by_region(context, at, valence), *_shape(context, at, speaks, total)]
    return Features(
        start=start,
        at=at,
        words=words,
        pairs=pairs,
        own_pairs=list(_own_pairs(context.tokens, at, start)),
        beside=list(_beside(context.tokens, at)),
        possessive=possessive,
        norm=_NORM / sqrt(square),
        dense=dense,
    )


def _weights(
    context: Context, columns: Columns, passed: slice, reach: Sequence[float], speaks: bool
) -> list[float]:
    """Return the weights on one side of a mention, outwards, given what is passed on the way."""
    fades = list(columns.fades[passed])
    if speaks and fades:
        fades[0] *= _SPEAKER_NEAR
        breaks = context.breaks[passed]
        if True in breaks:
            fades[breaks.index(True)] *= _SPEAKER_FAR / _SPEAKER_NEAR
    weights = list(map(mul, accumulate(fades, mul), reach))
    tokens = context.tokens[passed]
    if '"' in tokens:
        marks = accumulate(token == '"' for token in tokens)
        weights = [w * _MARK if mark % 2 else w for w, mark in zip(weights, marks, strict=True)]
    return weights


def _speaks(context: Context, at: int) -> bool:
    """Say whether a verb of saying stands by the mention."""
    saying = cue_words("saying")
    around = context.tokens[max(0, at - 2) : at + 4]
    return not saying.isdisjoint(around)


def _own_pairs(tokens: Sequence[str], at: int, start: int) -> Iterator[tuple[int, tuple[str, str]]]:
    if at > start:
        yield at - 1 - start, (tokens[at - 1], "<t>")
    if at + 1 < len(tokens):
        yield at - start, ("<t>", tokens[at + 1])


def _beside(tokens: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    for step in (1, 2, 3):
        yield -step, tokens[at - step] if at >= step else "<s>"
        yield step, tokens[at + step] if at + step < len(tokens) else "</s>"


def _shape(context: Context, at: int, speaks: bool, total: float) -> Sequence[float]:
    """Return the weighed valence, who speaks, and where in a stretch of what length."""
    length = len(context.tokens)
    return total / sqrt(total * total + 4), float(speaks), min(length, 60) / 60, at / length


def _by_region(context: Context, at: int, valences: Mapping[int, float]) -> Iterator[float]:
    """Return the sums of good valences by region, then those of bad ones."""
    if not valences:
        return repeat(0.0, 14)
    good, bad = [0.0] * 7, [0.0] * 7
    for place, valence in valences.items():
        _add(good if valence > 0 else bad, abs(valence), _regions(context, at, place))
    return (sqrt(valence) / 2 for valence in (*good, *bad))


def _add(sums: list[float], amount: float, regions: Sequence[bool]) -> None:
    for region, holds in enumerate(regions):
        sums[region] += amount if holds else 0.0


def _regions(context: Context, at: int, place: int) -> Sequence[bool]:
    """Say which regions a word is in.

    They are: before the mention, after it, in its clause, at most one break away, at most four
    tokens away, across a quotation mark, and the whole window.
    """
    between = slice(min(at, place) + 1, max(at, place) + 1)
    breaks = sum(context.breaks[between])
    quoted = context.tokens[between].count('"') % 2 == 1
    return place < at, place > at, not breaks, breaks <= 1, abs(place - at) <= 4, quoted, True


def _valences(context: Context) -> Iterator[tuple[int, float]]:
    lexicon = _lexicon()
    for at in [at for at, token in enumerate(context.tokens) if token in lexicon]:
        yield at, lexicon[context.tokens[at]] * (-0.5 if context.negated[at] else 1.0)


@cache
def _lexicon() -> dict[str, float]:
    """Return VADER's valences (Hutto & Gilbert 2014) by word."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    words = SentimentIntensityAnalyzer().lexicon.items()
    return {word: valence for word, valence in words if word[0].isalpha() and valence}
