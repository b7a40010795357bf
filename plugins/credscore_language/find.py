"""Finding listed words in the author's own voice."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from credscore import Article, Span
from credscore_language.lexicon import Entry, Option, lexicon


@dataclass(frozen=True, slots=True)
class Found:
    """One listed word or phrase where it stands, with its entry in one list."""

    span: Span
    entry: Entry


class Stretches:
    """Parts of a text, merged, so that one can ask quickly whether a place lies in any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge the spans, in any order, overlapping or not."""
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        self._starts = [span.start for span in merged]
        self._ends = [span.end for span in merged]

    def __contains__(self, place: int) -> bool:
        """Say whether a place lies in one of the parts."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]


def find_listed(article: Article) -> list[Found]:
    """Return the listed words in the author's voice, in reading order.

    What stands in quotation marks is the speaker's. Indirect speech is the author's wording of
    it, and counts: who paraphrases may choose plainer words, and experts who judge sentences hold
    authors to that. What stands in an actor's name ("Grand Canyon", "Proud Boys") judges nobody.
    """
    spoken = (quote.span for quote in article.quotes if quote.kind != "term")
    mentions = (mention for actor in article.actors for mention in actor.mentions)
    skipped = Stretches([*spoken, *mentions])
    found = (Found(span, entry) for span, entries in _listed(article) for entry in entries)
    return [each for each in found if each.span.start not in skipped]


def _listed(article: Article) -> Iterator[tuple[Span, tuple[Entry, ...]]]:
    known, words = lexicon(), article.words
    free = 0
    for at, form in enumerate(words.forms):
        if form in known and at >= free:
            match = _longest(known[form], words.forms, at)
            if match is not None:
                free = at + len(match[0])
                yield Span(words.starts[at], words.ends[free - 1]), match[1]


def _longest(options: Sequence[Option], forms: Sequence[str], at: int) -> Option | None:
    return next((o for o in options if tuple(forms[at : at + len(o[0])]) == o[0]), None)
