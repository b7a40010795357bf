"""The tone toward one mention, on its own: for notebooks, and to be measured against labels."""

from bisect import bisect_right
from typing import Literal

from credscore import Article, Span
from credscore_sentiment import nearness, vader, voices
from credscore_sentiment.passage import read

_CONTEXT = 1000

Label = Literal["negative", "neutral", "positive"]


def mention_tone(article: Article, mention: Span) -> float:
    """Return the tone, -1 to 1, of the whole sentence toward a mention, whoever speaks in it.

    A mention outside the body, such as one in the title, is read in its line.
    """
    sentence = _sentence_of(article, mention)
    passage = read(voices.text_of(article, voices.Stretch((sentence,), False, (mention,))))
    return nearness.tone_at(
        passage, vader.valences(passage.words, passage.forms), passage.targets[0]
    )


def mention_label(article: Article, mention: Span) -> tuple[Label, float]:
    """Return the class of a mention's tone, and the tone."""
    tone = mention_tone(article, mention)
    if tone <= nearness.NEGATIVE:
        return "negative", tone
    return ("positive" if tone >= nearness.POSITIVE else "neutral"), tone


def _sentence_of(article: Article, mention: Span) -> Span:
    starts = [sentence.start for sentence in article.sentences]
    at = bisect_right(starts, mention.start) - 1
    if at >= 0 and article.sentences[at].holds(mention):
        return article.sentences[at]
    before = article.text.rfind("\n", max(0, mention.start - _CONTEXT), mention.start)
    after = article.text.find("\n", mention.end, mention.end + _CONTEXT)
    start = before + 1 if before >= 0 else max(0, mention.start - _CONTEXT)
    return Span(start, after if after >= 0 else min(len(article.text), mention.end + _CONTEXT))
