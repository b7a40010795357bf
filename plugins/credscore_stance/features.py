"""What the model sees of a mention: words and pairs weighted by nearness, and sums of VADER's."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, compress
from math import exp, sqrt
from operator import mul
from typing import NamedTuple

from credscore_stance.context import Context, cue_words

STEPS = (-1, -2, -3, 1, 2, 3)
"""The distances from the mention of the tokens beside it."""

REGIONS, DENSE = 14, 18
"""How many features are sums of valences by region, and how many are plain numbers in all."""

ANYWHERE, BESIDE = 0.3, 0.5
"""Weights of a word of the window wherever it stands, and of a token beside the mention."""

# A word's weight fades with the tokens between (to 1/e after 12 before the mention and 17 after
# it), with what is passed on the way (`fades`), across a quotation mark, and where the mention is
# the speaker. One entry a distance from 1: no two tokens of a window differ more.
_WINDOW = 30
_BEFORE = tuple(0.7 * exp(-distance / 12) for distance in range(1, _WINDOW + 1))
_AFTER = tuple(exp(-distance / 17) for distance in range(1, _WINDOW + 1))
_MARK = 0.65
_SPEAKER_NEAR, _SPEAKER_FAR = 0.5, 0.3
_BAD = 1.8
_NORM = 3.0


class Features(NamedTuple):
    """The features of the mention at the place `at` of its stretch.

    `words` are the weights of the window's tokens, which begin at `start`; `pairs` are the weights
    of each token with its next one. `own_pairs` are the pairs that hold the mention itself, each
    with its place in `pairs`. `beside` are the three tokens on either side, in the order of
    `STEPS`; they have the weight `BESIDE`. All these weights, and `ANYWHERE`, are to be multiplied
    by `norm`. `regions` and `shape` are plain numbers; without `regions` all are 0.
    """

    start: int
    at: int
    words: Sequence[float]
    pairs: Sequence[float]
    own_pairs: Sequence[tuple[int, tuple[str, str]]]
    beside: Sequence[str]
    possessive: bool
    norm: float
    regions: Sequence[float]
    shape: Sequence[float]

    @property
    def end(self) -> int:
        """The place after the window's last token."""
        return self.start + len(self.words)

    @property
    def dense(self) -> Sequence[float]:
        """The plain numbers: `DENSE` in all."""
        return (*(self.regions or (0.0,) * REGIONS), *self.shape)


def features_at(context: Context, at: int, possessive: bool = False) -> Features:
    """Return the features of the mention at a token's place; `possessive` for an 's in it."""
    start, end = max(0, at - _WINDOW), min(len(context.tokens), at + _WINDOW + 1)
    speaks = _speaks(context, at)
    # Outwards from the mention: each place fades by what is passed on the way to it.
    before = _weights(context, slice(at, start, -1), _BEFORE, speaks)
    after = _weights(context, slice(at + 1, end), _AFTER, speaks)
    words = [*before[::-1], 1.0, *after]
    pairs = _of_pairs(words, at - start, context.has_mark)
    weighed = context.is_word[start:end]
    square = (
        3 * sum(compress(map(mul, words, words), weighed))
        + sum(map(mul, pairs, pairs))
        + ANYWHERE**2 * sum(weighed)
        + BESIDE**2 * 6
        + possessive
    )
    near = {place: v for place, v in context.valences.items() if start <= place < end}
    total = sum([v * words[place - start] * (_BAD if v < 0 else 1.0) for place, v in near.items()])
    return Features(
        start=start,
        at=at,
        words=words,
        pairs=pairs,
        own_pairs=_own_pairs(context.tokens, at, start),
        beside=_beside(context.tokens, at),
        possessive=possessive,
        norm=_NORM / sqrt(square),
        regions=_by_region(context, at, near) if near else (),
        shape=_shape(context, at, speaks, total),
    )


def _weights(
    context: Context, passed: slice, reach: Sequence[float], speaks: bool
) -> Sequence[float]:
    """Return the weights on one side of a mention, outwards; `passed` are the tokens there."""
    fades = context.fades[passed]
    if speaks and fades:
        fades = _toward_speaker(fades, context.breaks[passed])
    weights = list(map(mul, accumulate(fades, mul), reach))
    if context.has_mark and '"' in (tokens := context.tokens[passed]):
        marks = accumulate(token == '"' for token in tokens)
        weights = [w * _MARK if mark % 2 else w for w, mark in zip(weights, marks, strict=True)]
    return weights


def _toward_speaker(fades: Sequence[float], breaks: Sequence[bool]) -> Sequence[float]:
    """Return the fades on one side of a speaker, whose words are mostly about others."""
    faded = list(fades)
    faded[0] *= _SPEAKER_NEAR
    if True in breaks:
        faded[breaks.index(True)] *= _SPEAKER_FAR / _SPEAKER_NEAR
    return faded


def _of_pairs(words: Sequence[float], at: int, has_mark: bool) -> Sequence[float]:
    """Return the weight of each token with its next one: the greater, which the nearer one has."""
    if has_mark:  # beyond a mark, more distant words may weigh more
        return list(map(max, words, words[1:]))
    return [*words[1 : at + 1], *words[at:-1]]


def _speaks(context: Context, at: int) -> bool:
    """Say whether a verb of saying stands beside the mention."""
    saying = cue_words("saying")
    around = context.tokens[max(0, at - 2) : at + 4]
    return not saying.isdisjoint(around)


def _own_pairs(tokens: Sequence[str], at: int, start: int) -> list[tuple[int, tuple[str, str]]]:
    pairs = [(at - 1 - start, (tokens[at - 1], "<t>"))] if at > start else []
    if at + 1 < len(tokens):
        pairs.append((at - start, ("<t>", tokens[at + 1])))
    return pairs


def _beside(tokens: Sequence[str], at: int) -> Sequence[str]:
    """Return the three tokens before, nearest first, and the three after."""
    if 3 <= at < len(tokens) - 3:
        return (tokens[at - 1], tokens[at - 2], tokens[at - 3], *tokens[at + 1 : at + 4])
    before = (*tokens[max(0, at - 3) : at][::-1], "<s>", "<s>", "<s>")
    after = (*tokens[at + 1 : at + 4], "</s>", "</s>", "</s>")
    return (*before[:3], *after[:3])


def _shape(context: Context, at: int, speaks: bool, total: float) -> Sequence[float]:
    """Return four plain numbers, about 0 to 1: what they tell is in the order of the result.

    That is the weighted valence, whether the mention speaks, how long the stretch is, and where
    in it the mention stands.
    """
    length = len(context.tokens)
    return total / sqrt(total * total + 4), float(speaks), min(length, 60) / 60, at / length


def _by_region(context: Context, at: int, valences: Mapping[int, float]) -> Sequence[float]:
    """Return the sums of good valences by region, then those of bad ones."""
    good, bad = [0.0] * 7, [0.0] * 7
    for place, valence in valences.items():
        _add(good if valence > 0 else bad, abs(valence), _regions(context, at, place))
    return [sqrt(valence) / 2 for valence in (*good, *bad)]


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
