"""Finding listed words in the author's own voice."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from credscore import Article, Span
from credscore_language.lexicon import Entry, lexicon


@dataclass(frozen=True, slots=True)
class Found:
    """One listed word or phrase where it stands, with its entry in one list."""

    span: Span
    entry: Entry


class Covered:
    """The places that some spans cover, merged, so that each is looked up quickly."""

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
        """Say whether a place lies in one of the spans."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]


def find_listed(article: Article) -> list[Found]:
    """Return the listed words in the author's voice, in reading order.

    What stands in quotation marks is the speaker's. Indirect speech counts, since its wording is
    the author's: whoever paraphrases could choose plainer words, and experts who judge sentences
    expect that. A word in an actor's name ("Grand Canyon", "Proud Boys") judges nobody.
    """
    spoken = (quote.span for quote in article.quotes if quote.kind != "term")
    mentions = (mention for actor in article.actors for mention in actor.mentions)
    skipped = Covered([*spoken, *mentions])
    found = (Found(span, entry) for span, entries in _listed(article) for entry in entries)
    return [each for each in found if each.span.start not in skipped]


def _listed(article: Article) -> Iterator[tuple[Span, tuple[Entry, ...]]]:
    """Yield listed forms that do not overlap: of two that do, the earlier, else the longer."""
    words = article.words
    free = 0
    for start, minus_length, entries in sorted(_candidates(words.forms), key=itemgetter(0, 1)):
        if start >= free:
            free = start - minus_length
            yield Span(words.starts[start], words.ends[free - 1]), entries


def _candidates(forms: Sequence[str]) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    """Yield each listed form: the place of its first word, its negative length, its entries."""
    known = lexicon()
    for at in [at for at, form in enumerate(forms) if form in known]:
        for offset, form, entries in known[forms[at]]:
            start = at - offset
            if len(form) == 1 or (start >= 0 and tuple(forms[start : start + len(form)]) == form):
                yield start, -len(form), entries
