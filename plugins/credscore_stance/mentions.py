"""The stance toward one mention: its class, its polarity, and whether the model is sure."""

from bisect import bisect_right
from collections.abc import Container, Iterator
from typing import NamedTuple

from credscore import Article, Span
from credscore_stance import voices
from credscore_stance.context import read
from credscore_stance.features import columns_of, features_at
from credscore_stance.model import CLASSES
from credscore_stance.scores import probabilities
from credscore_stance.terms import terms_of

MARGIN = 0.1
"""How far the likeliest class must be ahead, in probability, for the model to be sure."""

_FARTHEST = 1000


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
    stretch = voices.Stretch((_sentence_of(article, mention),), False, (mention,))
    return next(stance for _, stance in stances(article, stretch, [mention]))


def stances(
    article: Article, stretch: voices.Stretch, among: Container[Span]
) -> Iterator[tuple[Span, Stance]]:
    """Yield each of some mentions that stand in a stretch, with the stance toward it."""
    if not any(mention in among for mention in stretch.mentions):
        return
    context = read(voices.text_of(article, stretch))
    columns, terms = columns_of(context), terms_of(context)
    for mention, at in zip(stretch.mentions, context.targets, strict=True):
        if mention not in among:
            continue
        possessive = article.plain_text(mention).endswith("'s")
        features = features_at(context, columns, at, possessive)
        yield mention, _decided(probabilities(features, terms))


def _decided(chances: tuple[float, float, float]) -> Stance:
    _, second, first = sorted(chances)
    label = CLASSES[chances.index(first)]
    return Stance(label, chances[2] - chances[0], first - second >= MARGIN)


def _sentence_of(article: Article, mention: Span) -> Span:
    starts = [sentence.start for sentence in article.sentences]
    at = bisect_right(starts, mention.start) - 1
    if at >= 0 and article.sentences[at].holds(mention):
        return article.sentences[at]
    before = article.text.rfind("\n", max(0, mention.start - _FARTHEST), mention.start)
    after = article.text.find("\n", mention.end, mention.end + _FARTHEST)
    start = before + 1 if before >= 0 else max(0, mention.start - _FARTHEST)
    return Span(start, after if after >= 0 else min(len(article.text), mention.end + _FARTHEST))
