"""The tone toward a single mention: for notebooks, and for measuring against labels."""

from typing import Literal

from credscore import Article, Span, Stretch
from credscore_sentiment import nearness
from credscore_sentiment.passage import read

Label = Literal["negative", "neutral", "positive"]


def mention_tone(article: Article, mention: Span) -> float:
    """Return the tone, -1 to 1, of the whole sentence toward a mention, whoever speaks in it.

    A mention outside the body, such as one in the title, is read in its line.
    """
    stretch = Stretch((article.sentence_around(mention),), False, (mention,))
    passage = read(article.masked_words(stretch))
    return nearness.tone_at(passage, passage.targets[0])


def mention_label(article: Article, mention: Span) -> tuple[Label, float]:
    """Return the class of a mention's tone, and the tone."""
    tone = mention_tone(article, mention)
    if tone <= nearness.NEGATIVE:
        return "negative", tone
    return ("positive" if tone >= nearness.POSITIVE else "neutral"), tone
