"""Sentences: those that name an actor, and how each is put to a model."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from credscore import Article, Span

TARGET, OTHER = "X", "Y"
"""What stands for a masked actor, and for the others who are named beside it.

Letters read well wherever a name or a nation stood: "the X minister of Y", "X's harbour".
"""

_AROUND = 800
"""Characters of a sentence that are read on either side of the mention: more than nearly any has,
and few enough that a text without a stop costs no more than others."""


class Input(NamedTuple):
    """What a model is given: a text, and a second one beside it, if any."""

    text: str
    pair: str


class Asked(NamedTuple):
    """How many sentences name an actor, and those that the model is given: none if too few do."""

    n: int
    given: Sequence[tuple[Span, Input]] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """How a sentence is put to a model; see the options of the scorer."""

    template: str
    pair: str
    mark: str
    mask: bool

    def named(self, words: str, is_target: bool) -> str:
        """Return how a mention stands in the sentence."""
        if self.mask:
            genitive = "'s" if words.endswith("'s") else ""
            words = (TARGET if is_target else OTHER) + genitive
        return self.mark.replace("{target}", words) if is_target else words

    def filled(self, sentence: str, actor: str) -> Input:
        """Return the text and its pair for a sentence whose mentions are masked or marked."""
        name = TARGET if self.mask else actor
        text = self.template.replace("{target}", name).replace("{sentence}", sentence)
        return Input(text, self.pair.replace("{target}", name))


def asked_of(article: Article, form: Form, at_least: int, most: int) -> dict[str, Asked]:
    """Return what the model is asked about each actor.

    Nothing if fewer than `at_least` sentences name it; of more than `most` so many, evenly spread.
    """
    mentions = sorted((m, actor.name) for actor in article.actors for m in actor.mentions)
    asked = {}
    for actor, found in _namings(article, mentions).items():
        chosen = _evenly(list(found.items()), most) if len(found) >= at_least else []
        given = [
            (
                sentence,
                form.filled(_told(article, mentions, _around(sentence, m), actor, form), actor),
            )
            for sentence, m in chosen
        ]
        asked[actor] = Asked(len(found), given)
    return asked


Mentions = Sequence[tuple[Span, str]]
"""All mentions of an article in reading order, each with the name of its actor."""


def _namings(article: Article, mentions: Mentions) -> Mapping[str, dict[Span, Span]]:
    """Return, for each actor, the sentences that name it, with the first mention in each."""
    starts = [sentence.start for sentence in article.sentences]
    found: dict[str, dict[Span, Span]] = {actor.name: {} for actor in article.actors}
    for mention, actor in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and article.sentences[at].holds(mention):
            found[actor].setdefault(article.sentences[at], mention)
    return found


def _evenly(found: Sequence[tuple[Span, Span]], most: int) -> list[tuple[Span, Span]]:
    number = min(most, len(found))
    return [found[at * len(found) // number] for at in range(number)]


def _around(sentence: Span, mention: Span) -> Span:
    """Return the part of a sentence that is read."""
    start = max(sentence.start, mention.start - _AROUND)
    return Span(start, min(sentence.end, mention.end + _AROUND))


def _told(article: Article, mentions: Mentions, part: Span, actor: str, form: Form) -> str:
    """Return part of a sentence in plain spelling, its mentions masked or marked."""
    parts, at = [], part.start
    first = bisect_left(mentions, part.start, key=lambda found: found[0].start)
    for mention, owner in mentions[first : bisect_left(mentions, ((part.end,), ""), lo=first)]:
        if at <= mention.start and mention.end <= part.end:
            parts.append(article.plain_text(Span(at, mention.start)))
            parts.append(form.named(article.plain_text(mention), owner == actor))
            at = mention.end
    parts.append(article.plain_text(Span(at, part.end)))
    return " ".join("".join(parts).split())
