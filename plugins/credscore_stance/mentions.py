"""The stance toward one mention: its class, its polarity, and whether the model is sure."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from credscore import Article, Span, Stretch
from credscore_stance.context import read
from credscore_stance.features import features_at
from credscore_stance.model import CLASSES
from credscore_stance.scores import probabilities
from credscore_stance.terms import terms_of

MARGIN = 0.1
"""How far the likeliest class must be ahead, in probability, for the model to be sure."""


class Stance(NamedTuple):
    """The likeliest class, P(positive) - P(negative), and whether the class is `MARGIN` ahead."""

    label: str
    polarity: float
    certain: bool


def mention_label(article: Article, mention: Span) -> tuple[str, float]:
    """Return the likeliest class of a mention and its polarity; see `mention_stance`."""
    label, polarity, _ = mention_stance(article, mention)
    return label, polarity


def mention_stance(article: Article, mention: Span) -> Stance:
    """Return the stance of the whole sentence toward a mention, whoever speaks in it.

    A mention outside the body, such as one in the title, is read in its line.
    """
    stretch = Stretch((article.sentence_around(mention),), False, (mention,))
    return next(stance for _, stance in stances(article, stretch, [mention]))


def stances(
    article: Article, stretch: Stretch, among: Container[Span]
) -> Iterator[tuple[Span, Stance]]:
    """Yield each of some mentions that stand in a stretch, with the stance toward it."""
    if not any(map(among.__contains__, stretch.mentions)):
        return
    context = read(article.masked_words(stretch))
    terms = terms_of(context)
    for mention, at in zip(stretch.mentions, context.targets, strict=True):
        if mention not in among:
            continue
        possessive = article.plain_text(mention).endswith("'s")
        features = features_at(context, at, possessive)
        yield mention, _decided(probabilities(features, terms))


def _decided(chances: tuple[float, float, float]) -> Stance:
    _, second, first = sorted(chances)
    label = CLASSES[chances.index(first)]
    return Stance(label, chances[2] - chances[0], first - second >= MARGIN)
