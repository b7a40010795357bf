"""Who speaks: each sentence cut into the author's words and those of others."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from credscore import Article, Span
from credscore_stance.context import TARGET

_CUT = ' " '  # where another voice was left out


@dataclass(frozen=True, slots=True)
class Stretch:
    """The parts of one sentence in one voice, with the mentions in them, in reading order."""

    parts: tuple[Span, ...]
    quoted: bool
    mentions: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The stretch from its first part to its last."""
        return Span(self.parts[0].start, self.parts[-1].end)


def stretches(article: Article, mentions: Sequence[Span]) -> Iterator[Stretch]:
    """Yield the body's stretches of one voice, given all mentions, sorted, of all actors."""
    others = merged(words_of_others(article))
    others_starts = [span.start for span in others]
    starts = [mention.start for mention in mentions]
    for sentence in article.sentences:
        said = list(_within(others, others_starts, sentence))
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        own = tuple(filter(None, (_trimmed(article, gap) for gap in _gaps(sentence, said))))
        if own:
            yield Stretch(own, False, _mentions_in(own, inside))
        for part in said:
            yield Stretch((part,), True, _mentions_in((part,), inside))


def words_of_others(article: Article) -> Iterator[Span]:
    """Yield what is quoted or given as somebody else's words; terms in marks are the author's."""
    for quote in article.quotes:
        if quote.kind != "term":
            yield quote.span
    for attribution in article.attributions:
        if attribution.content is not None:
            yield attribution.content


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans sorted, those that touch or overlap as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def text_of(article: Article, stretch: Stretch) -> str:
    """Return the plain text of a stretch, its mentions masked by `TARGET`."""
    return _CUT.join(_masked(article, part, stretch.mentions) for part in stretch.parts)


def _masked(article: Article, part: Span, mentions: Sequence[Span]) -> str:
    around = _gaps(part, [mention for mention in mentions if part.holds(mention)])
    return TARGET.join(article.plain_text(gap).replace(TARGET, " ") for gap in around)


def _mentions_in(parts: Sequence[Span], mentions: Sequence[Span]) -> tuple[Span, ...]:
    if not mentions:
        return ()
    return tuple(m for m in mentions if any(part.holds(m) for part in parts))


def _trimmed(article: Article, span: Span) -> Span | None:
    """Return the span from its first to its last letter or digit; None if it has neither."""
    first, last = span
    while first < last and not article.text[first].isalnum():
        first += 1
    while first < last and not article.text[last - 1].isalnum():
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
    """Yield what merged spans, which start there, cover of a frame."""
    last = bisect_left(starts, frame.end)
    first = last
    while first > 0 and spans[first - 1].end > frame.start:
        first -= 1
    for span in spans[first:last]:
        yield Span(max(span.start, frame.start), min(span.end, frame.end))
