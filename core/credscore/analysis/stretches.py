"""Stretches: each sentence cut into the author's words and those of others."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from credscore.spans import Span

FARTHEST = 1000
"""How far the ends of a line are looked for, in characters, around a mention outside the body."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The parts of one sentence that are in one voice, with the mentions of actors in them.

    The author's stretch of a sentence is what the words of others leave of it, in one or more
    parts; each piece of others' words is a stretch of its own, with `quoted` set. Parts and
    mentions stand in reading order.
    """

    parts: tuple[Span, ...]
    quoted: bool
    mentions: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The stretch from its first part to its last."""
        first, last = self.parts[0], self.parts[-1]
        return first if first is last else Span(first.start, last.end)

    def unmasked(self) -> Iterator[list[Span]]:
        """Yield for each part what its mentions leave of it: before, between and after them."""
        for part in self.parts:
            yield list(_gaps(part, _mentions_in((part,), self.mentions)))


def find_stretches(
    text: str, sentences: Sequence[Span], others: Iterable[Span], mentions: Iterable[Span]
) -> Iterator[Stretch]:
    """Yield the stretches of some sentences.

    `others` are the words of others, in any order; `mentions` all mentions of all actors.
    """
    said_by_others = _merged(others)
    said_starts = [span.start for span in said_by_others]
    ordered = sorted(mentions)
    starts = [mention.start for mention in ordered]
    for sentence in sentences:
        said = list(_within(said_by_others, said_starts, sentence))
        inside = ordered[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        left = list(_gaps(sentence, said)) if said else [sentence]
        own = tuple([part for gap in left if (part := _trimmed(text, gap))])
        if own:
            yield Stretch(own, quoted=False, mentions=_mentions_in(own, inside))
        for part in said:
            yield Stretch((part,), quoted=True, mentions=_mentions_in((part,), inside))


def sentence_around(text: str, sentences: Sequence[Span], mention: Span) -> Span:
    """Return the sentence that holds a mention; outside the body, as in the title, its line."""
    at = bisect_right(sentences, mention.start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and sentences[at].holds(mention):
        return sentences[at]
    before = text.rfind("\n", max(0, mention.start - FARTHEST), mention.start)
    after = text.find("\n", mention.end, mention.end + FARTHEST)
    start = before + 1 if before >= 0 else max(0, mention.start - FARTHEST)
    return Span(start, after if after >= 0 else min(len(text), mention.end + FARTHEST))


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans sorted, those that touch or overlap as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _mentions_in(parts: Sequence[Span], mentions: Sequence[Span]) -> tuple[Span, ...]:
    if not mentions:
        return ()
    return tuple([m for start, end in parts for m in mentions if start <= m[0] and m[1] <= end])


def _trimmed(text: str, span: Span) -> Span | None:
    """Return the span from its first to its last letter or digit; None if it has neither."""
    first, last = span
    while first < last and not text[first].isalnum():
        first += 1
    while first < last and not (text[last - 1].isalnum() or category(text[last - 1])[0] == "M"):
        last -= 1
    return Span(first, last) if first < last else None


def _gaps(frame: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield what the sorted spans leave of a frame: before, between and after them."""
    start = frame.start
    for span in spans:
        yield Span(start, span.start)
        start = span.end
    yield Span(start, frame.end)


def _within(spans: Sequence[Span], starts: Sequence[int], frame: Span) -> Iterator[Span]:
    """Yield the parts of a frame that spans cover: merged spans, with their `starts`."""
    last = bisect_left(starts, frame.end)
    first = last
    while first > 0 and spans[first - 1].end > frame.start:
        first -= 1
    for span in spans[first:last]:
        yield Span(max(span.start, frame.start), min(span.end, frame.end))
