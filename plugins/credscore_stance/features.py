"""What the model sees of a mention: words and word pairs, weighed by nearness, and VADER's sums."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import exp, fsum, sqrt
from operator import mul
from typing import NamedTuple

from credscore_stance import buckets
from credscore_stance.buckets import Buckets
from credscore_stance.context import Context, cue_words

DENSE = 18
"""How many features are numbers of their own."""

# A word's weight fades with the tokens between (to 1/e after 12 before the mention and 17 after
# it), with each clause break and each name in between, across a quotation mark, and where the
# mention is the speaker. One entry a distance or count: no two tokens of a window differ more.
_WINDOW = 30
_BEFORE = tuple(0.7 * exp(-distance / 12) for distance in range(_WINDOW + 1))
_AFTER = tuple(exp(-distance / 17) for distance in range(_WINDOW + 1))
_BREAKS = tuple(0.7**count for count in range(_WINDOW + 1))
_NAMES = tuple(0.65**count for count in range(_WINDOW + 1))
_MARKS = (1.0, 0.65)
_SPEAKER_NEAR, _SPEAKER_FAR = 0.5, 0.3
_ANYWHERE, _BESIDE = 0.3, 0.5
_NORM = 3.0


class Columns(NamedTuple):
    """What each token of a stretch adds: its buckets, if it is a word, and its valence, if any.

    `before` and `after` are for mentions on its other side; `pairs` hold it and the next token.
    """

    before: Sequence[Buckets]
    after: Sequence[Buckets]
    anywhere: Sequence[Buckets]
    pairs: Sequence[Buckets]
    valences: dict[int, float]


class Features(NamedTuple):
    """The features of one mention.

    `hashed` are groups of buckets with as many weights, all to be multiplied by `norm`; `dense`
    are plain numbers.
    """

    hashed: Sequence[tuple[Sequence[Buckets], Sequence[float]]]
    norm: float
    dense: Sequence[float]


def columns_of(context: Context) -> Columns:
    """Return what each token of a stretch adds to the features of any of its mentions."""
    tokens = list(zip(context.tokens, context.negated, strict=True))
    return Columns(
        before=[buckets.of_word(token, negated, "before") for token, negated in tokens],
        after=[buckets.of_word(token, negated, "after") for token, negated in tokens],
        anywhere=[buckets.anywhere(token) for token in context.tokens],
        pairs=[buckets.of_pair(first, second) for first, second in pairwise(context.tokens)],
        valences={
            place: valence * (-0.5 if negated else 1.0)
            for place, (token, negated) in enumerate(tokens)
            if (valence := _lexicon().get(token, 0.0))
        },
    )


def features_at(context: Context, columns: Columns, at: int, possessive: bool = False) -> Features:
    """Return the features of the mention at a token's place; `possessive` for an 's in it."""
    start, end = max(0, at - _WINDOW), min(len(context.tokens), at + _WINDOW + 1)
    speaks = _speaks(context, at)
    weights = [*_weights_before(context, start, at, speaks), 1.0]
    weights += _weights_after(context, at, end, speaks)
    pairs = _pairs(context, columns, start, at, end)
    beside = [*_beside(context, at), buckets.possessive() if possessive else ()]
    hashed = [
        (columns.before[start:at], weights[: at - start]),
        (columns.after[at + 1 : end], weights[at - start + 1 :]),
        (pairs, list(map(max, weights, weights[1:]))),
        (columns.anywhere[start:end], [_ANYWHERE] * (end - start)),
        (beside, [*[_BESIDE] * 6, 1.0]),
    ]
    norm = _NORM / sqrt(fsum(map(_square, hashed)))
    dense = _dense(context, columns, at, speaks, dict(zip(range(start, end), weights, strict=True)))
    return Features(hashed, norm, dense)


def _square(group: tuple[Sequence[Buckets], Sequence[float]]) -> float:
    """Return the sum of squared weights of a group, each as often as it has buckets."""
    each, weights = group
    return fsum(map(mul, map(len, each), map(mul, weights, weights)))


def _weights_before(context: Context, start: int, at: int, speaks: bool) -> Iterator[float]:
    breaks, names, marks = context.breaks[at], context.names[at], context.marks[at]
    for place in range(start, at):
        broken, mark = breaks - context.breaks[place], (marks - context.marks[place]) % 2
        weight = _BEFORE[at - place] * _BREAKS[broken] * _NAMES[names - context.names[place]]
        yield weight * _MARKS[mark] * (_damped(broken or mark) if speaks else 1.0)


def _weights_after(context: Context, at: int, end: int, speaks: bool) -> Iterator[float]:
    breaks, names, marks = context.breaks[at], context.names[at], context.marks[at]
    for place in range(at + 1, end):
        broken, mark = context.breaks[place] - breaks, (context.marks[place] - marks) % 2
        weight = _AFTER[place - at] * _BREAKS[broken] * _NAMES[context.names[place] - names]
        yield weight * _MARKS[mark] * (_damped(broken or mark) if speaks else 1.0)


def _damped(apart: int) -> float:
    return _SPEAKER_FAR if apart else _SPEAKER_NEAR


def _speaks(context: Context, at: int) -> bool:
    """Say whether a verb of saying stands by the mention."""
    saying = cue_words("saying")
    around = context.tokens[max(0, at - 2) : at + 4]
    return not saying.isdisjoint(around)


def _pairs(context: Context, columns: Columns, start: int, at: int, end: int) -> list[Buckets]:
    """Return the buckets of neighbours in a window, those beside the mention told apart."""
    pairs = list(columns.pairs[start : end - 1])
    if at > start:
        pairs[at - 1 - start] = buckets.of_pair(context.tokens[at - 1], "<t>")
    if at + 1 < end:
        pairs[at - start] = buckets.of_pair("<t>", context.tokens[at + 1])
    return pairs


def _beside(context: Context, at: int) -> Iterator[Buckets]:
    tokens = context.tokens
    for step in (1, 2, 3):
        yield buckets.beside(-step, tokens[at - step] if at >= step else "<s>")
        yield buckets.beside(step, tokens[at + step] if at + step < len(tokens) else "</s>")


def _dense(
    context: Context, columns: Columns, at: int, speaks: bool, weights: dict[int, float]
) -> list[float]:
    """Return good and bad valence by region, their weighed sum, and the shape of the stretch."""
    good, bad, total = [0.0] * 7, [0.0] * 7, 0.0
    for place, valence in columns.valences.items():
        if place in weights:
            total += valence * weights[place] * (1.8 if valence < 0 else 1.0)
            _add(good if valence > 0 else bad, abs(valence), _regions(context, at, place))
    length = len(context.tokens)
    shape = [total / sqrt(total * total + 4), float(speaks), min(length, 60) / 60, at / length]
    return [*(sqrt(valence) / 2 for valence in (*good, *bad)), *shape]


def _add(sums: list[float], amount: float, regions: Sequence[bool]) -> None:
    for region, holds in enumerate(regions):
        sums[region] += amount if holds else 0.0


def _regions(context: Context, at: int, place: int) -> Sequence[bool]:
    """Say which regions a word is in.

    They are: before the mention, after it, in its clause, at most one break away, at most four
    tokens away, across a quotation mark, and the whole window.
    """
    breaks = abs(context.breaks[place] - context.breaks[at])
    quoted = (context.marks[place] - context.marks[at]) % 2 == 1
    return place < at, place > at, not breaks, breaks <= 1, abs(place - at) <= 4, quoted, True


@cache
def _lexicon() -> dict[str, float]:
    """Return VADER's valences (Hutto & Gilbert 2014) by word."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    words = SentimentIntensityAnalyzer().lexicon.items()
    return {word: valence for word, valence in words if word[0].isalpha()}
