"""What the stance model sees of a mention, spelled out: each bucket that is hit, and its value.

The weights are made from this; the scorer adds up the same from memos of words (`terms.py`), and a
test holds the two together.
"""

from collections.abc import Iterator
from itertools import pairwise

from credscore_stance import buckets
from credscore_stance.context import Context
from credscore_stance.features import ANYWHERE, BESIDE, STEPS, Features

Hit = tuple[int, float]
"""A bucket and the value it is hit with."""


def hits(context: Context, features: Features) -> Iterator[Hit]:
    """Yield the hits of a mention; a bucket that is hit twice counts twice."""
    for bucket, weight in _hits(context, features):
        yield bucket, weight * features.norm


def _hits(context: Context, features: Features) -> Iterator[Hit]:
    yield from _words(context, features)
    pairs = [buckets.of_pair(*pair) for pair in pairwise(context.tokens)][
        features.start : features.end - 1
    ]
    for place, pair in features.own_pairs:
        pairs[place] = buckets.of_pair(*pair)
    yield from zip(pairs, features.pairs, strict=True)
    beside = zip(STEPS, features.beside, strict=True)
    yield from ((buckets.beside(*place), BESIDE) for place in beside)
    if features.possessive:
        yield buckets.possessive(), 1.0


def _words(context: Context, features: Features) -> Iterator[Hit]:
    for place, weight in enumerate(features.words, features.start):
        if context.is_word[place]:
            side = "before" if place < features.at else "after"
            word = context.tokens[place]
            for bucket in buckets.of_word(word, context.negated[place], side):
                yield bucket, weight
            yield buckets.anywhere(word), ANYWHERE
