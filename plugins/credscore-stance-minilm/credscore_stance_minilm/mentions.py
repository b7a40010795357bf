"""Which mentions the model is asked about, and the stance that it finds toward each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from credscore import Article, Span, Stretch
from credscore_stance_minilm.masking import cleaned, masked
from credscore_stance_minilm.model import CLASSES, chances_of

MARGIN = 0.1
"""How far the likeliest class must be ahead, in probability, for the model to be sure."""


class Asked(NamedTuple):
    """A mention that the model is asked about, and the text that it reads.

    `span` is the stretch that holds the mention, `quoted` whether others speak in it.
    """

    actor: str
    span: Span
    quoted: bool
    text: str


class Stance(NamedTuple):
    """The likeliest class, P(positive) - P(negative), and whether the class is `MARGIN` ahead."""

    label: str
    polarity: float
    certain: bool


Found = Sequence[tuple[Asked, Stance]]


def mention_label(article: Article, mention: Span) -> tuple[str, float]:
    """Return the likeliest class of a mention and its polarity; see `mention_stance`."""
    label, polarity, _ = mention_stance(article, mention)
    return label, polarity


def mention_stance(article: Article, mention: Span) -> Stance:
    """Return the stance of the whole sentence toward a mention, whoever speaks in it.

    A mention outside the body, such as one in the title, is read in its line. It need not be one
    of the article's actors; if it is, the actor's other mentions in the sentence are masked, too.
    """
    sentence = article.sentence_around(mention)
    same = next((a.mentions for a in article.actors if _touched(a.mentions, mention)), ())
    others = [m for m in same if sentence.holds(m) and not m.overlaps(mention)]
    mentions = tuple(sorted([mention, *others]))
    stretch = Stretch((sentence,), False, mentions)
    owners = dict.fromkeys(mentions, "")
    [asked] = _asked_in(article, stretch, owners, [mentions.index(mention)])
    return stances_of({asked.text})[asked.text]


def _touched(mentions: Sequence[Span], mention: Span) -> bool:
    return any(each.overlaps(mention) for each in mentions)


def stances_of(texts: Collection[str]) -> Mapping[str, Stance]:
    """Return the stance toward the target of each text."""
    return {text: _decided(chances_of(text)) for text in sorted(texts)}


def asked_of(article: Article, at_least: int, most: int, with_others: bool) -> list[Asked]:
    """Return what the model is asked about the actors with at least so many mentions.

    Of more than `most` mentions in all, so many are asked about, evenly spread. `with_others`
    masks other actors' names as well as the one that is asked about.
    """
    owners = {mention: actor.name for actor in article.actors for mention in actor.mentions}
    enough = [actor for actor in article.actors if len(actor.mentions) >= at_least]
    among = {mention for actor in enough for mention in actor.mentions}
    places = [
        (stretch, at)
        for stretch in article.stretches
        for at, mention in enumerate(stretch.mentions)
        if mention in among
    ]
    chosen: dict[Stretch, list[int]] = {}
    for stretch, at in _evenly(places, most):
        chosen.setdefault(stretch, []).append(at)
    found = (
        _asked_in(article, stretch, owners, within, with_others)
        for stretch, within in chosen.items()
    )
    return list(chain.from_iterable(found))


def _asked_in(
    article: Article,
    stretch: Stretch,
    owners: Mapping[Span, str],
    places: Sequence[int],
    with_others: bool = False,
) -> Iterator[Asked]:
    """Yield what is asked about the mentions at some places of a stretch."""
    gaps = _between(article, stretch)
    mentions = [article.plain_text(mention) for mention in stretch.mentions]
    actors = [owners[mention] for mention in stretch.mentions]
    for at in places:
        text = masked(gaps, mentions, actors, at, with_others=with_others)
        yield Asked(actors[at], stretch.span, stretch.quoted, text)


def _between(article: Article, stretch: Stretch) -> list[str]:
    """Return the plain text before, between and after a stretch's mentions.

    Where another voice was left out stands a lone quotation mark.
    """
    gaps = [""]
    for number, part in enumerate(stretch.unmasked()):
        first, *others = (cleaned(article.plain_text(gap)) for gap in part)
        gaps[-1] += f' " {first}' if number else first
        gaps += others
    return gaps


def _evenly(found: Sequence[tuple[Stretch, int]], most: int) -> list[tuple[Stretch, int]]:
    number = min(most, len(found))
    return [found[at * len(found) // number] for at in range(number)]


def _decided(chances: tuple[float, float, float]) -> Stance:
    _, second, first = sorted(chances)
    label = CLASSES[chances.index(first)]
    return Stance(label, round(chances[2] - chances[0], 6), first - second >= MARGIN)
