"""Units: sentences as tokens, each quoted segment one token, nothing split inside a quote."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from credscore.analysis.attribution.grammar import ABBREVIATIONS, QUOTE, word_set
from credscore.analysis.attribution.quotes import Segment
from credscore.analysis.words import Words
from credscore.spans import Span

_DASHES = frozenset("-–—―")
Tokens = tuple[int, int]
"""First and last token of a stretch of a unit."""

_TAG = re.compile(r"(?:[\w.'-]{1,24} ){1,4}(?:[a-z]+ed|said|says|asks|wrote|told)\b")
_JOINTS = word_set("   , . / &")
_MAX_GAP = 16
_MAX_TOKENS = 300


@dataclass(slots=True)
class Unit:
    """One sentence (or several, where a quote joins them) as parallel lists of tokens.

    `forms` are lower-case words, single punctuation marks, or `QUOTE`; `texts` the words as they
    stand; `starts` and `ends` their offsets; `segments` tells which segment each quote token is.
    """

    span: Span
    forms: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    segments: dict[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.forms)

    def add(self, form: str, text: str, start: int, end: int) -> None:
        """Append one token."""
        self.forms.append(form)
        self.texts.append(text)
        self.starts.append(start)
        self.ends.append(end)

    def cover(self, first: int, last: int) -> Span:
        """Return the text span of the tokens from `first` to `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def is_word(self, at: int) -> bool:
        """Say whether the token is a word and neither punctuation nor a quote."""
        return self.texts[at][:1].isalnum() and self.forms[at] != QUOTE

    def is_capital(self, at: int) -> bool:
        """Say whether the token is a word that begins with a capital."""
        return self.texts[at][:1].isupper() and self.forms[at] != QUOTE


def join_sentences(
    text: str, sentences: Sequence[Span], segments: Sequence[Segment]
) -> Iterator[Span]:
    """Yield the sentences, joined where a boundary falls inside a quote or before its tag."""
    at = 0
    current: Span | None = None
    for sentence in sentences:
        while at < len(segments) and segments[at].reach <= sentence.start:
            at += 1
        inside = at < len(segments) and segments[at].span.start < sentence.start
        if current is not None and (inside or _is_tag(text, current, sentence)):
            current = Span(current.start, sentence.end)
            continue
        if current is not None:
            yield current
        current = sentence
    if current is not None:
        yield current


def _is_tag(text: str, before: Span, after: Span) -> bool:
    """Say whether a sentence only goes on with the one before: `"Why?" she asked`."""
    if text[before.end - 1] not in "\"'" or "\n" in text[before.end : after.start]:
        return False
    if text[after.start].islower() or text[after.start] in ",-–—―":
        return True
    return text[before.end - 2] in "?!" and _TAG.match(text, after.start) is not None


def read_unit(
    text: str, span: Span, words: Words, segments: Sequence[Segment], next_segment: int
) -> Unit:
    """Return the tokens of one span; `next_segment` is the first segment that may lie in it."""
    unit = Unit(span)
    at = bisect_left(words.starts, span.start)
    position = span.start
    while position < span.end and len(unit) < _MAX_TOKENS:
        quote = segments[next_segment].span if next_segment < len(segments) else None
        stop = min(span.end, quote.start) if quote else span.end
        at = _read_words(text, unit, words, at, position, stop)
        if quote is None or quote.start >= span.end:
            break
        unit.segments[len(unit)] = next_segment
        unit.add(QUOTE, QUOTE, *quote)
        at = bisect_left(words.starts, quote.end, at)
        position, next_segment = quote.end, next_segment + 1
    return unit


def _read_words(text: str, unit: Unit, words: Words, at: int, position: int, stop: int) -> int:
    starts, ends, forms, texts = words.starts, words.ends, words.forms, words.texts
    count = len(starts)
    while at < count and starts[at] < stop:
        if starts[at] - position > 1 or text[position : starts[at]] not in _JOINTS:
            _read_gap(text, unit, position, starts[at])
        unit.add(forms[at], texts[at], starts[at], ends[at])
        position = ends[at]
        at += 1
    if position < stop:
        _read_gap(text, unit, position, stop)
    return at


def _read_gap(text: str, unit: Unit, start: int, end: int) -> None:
    gap = text[start : min(end, start + _MAX_GAP)]
    marks = _marks(gap)
    if marks and marks[0][1] == "." and end < unit.span.end and _is_abbreviation(unit):
        marks = marks[1:]
    for offset, mark in marks:
        unit.add(mark, mark, start + offset, start + offset + 1)


def _is_abbreviation(unit: Unit) -> bool:
    if not unit.forms:
        return False
    return unit.forms[-1] in ABBREVIATIONS or (len(unit.texts[-1]) == 1 and unit.is_capital(-1))


@lru_cache(maxsize=2048)
def _marks(gap: str) -> tuple[tuple[int, str], ...]:
    """Return the punctuation of a gap between words: offset and mark, every dash the same."""
    found: list[tuple[int, str]] = []
    for offset, mark in enumerate(gap):
        if mark.isspace():
            continue
        if mark in _DASHES:
            mark = "-"
        if not (found and mark == found[-1][1] and mark in "-."):
            found.append((offset, mark))
    return tuple(found)
