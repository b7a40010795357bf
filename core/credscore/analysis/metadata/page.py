"""A page as metadata sees it: its lines, where its prose begins and ends, where its title is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from sys import maxsize

from credscore.analysis.lines import Header, Line, header_of, is_unassessed
from credscore.analysis.metadata.types import Field
from credscore.spans import Span

_PROSE_WORDS = 20
SHORT = 160
"""Characters of the longest line that is looked at as a statement about the article."""

_SMALL = re.compile(r"(?<![\w@/.#-])[a-z]{2,}(?![\w@/])")
_TAIL = 8
"""Lines after the last prose in which the article's own statements may still stand."""


@dataclass(frozen=True)
class Page:
    """The lines of a page, trimmed; `prose` are the places of its prose, from `first` to `last`.

    `short` are place and text of the lines that are short enough to be a statement. `assessed` says
    whether the lines are of a language in which their kinds are told.
    """

    texts: tuple[str, ...]
    spans: tuple[Span, ...]
    kinds: tuple[str, ...]
    short: tuple[tuple[int, str], ...]
    prose: tuple[int, ...]
    first: int
    last: int
    assessed: bool = True

    def is_small(self, word: str) -> bool:
        """Say whether a word stands somewhere on the page without a capital, as few names do."""
        return any(word in text for text in self.texts) and word in self._small_words

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return frozenset(word for text in self.texts for word in _SMALL.findall(text))

    @cached_property
    def header(self) -> Header:
        """The lines with which the text begins, if they state things about it."""
        return header_of(self.texts)

    def stated(self, kind: str) -> Field:
        """Return what the header states of a kind of line; an empty field if nothing."""
        if kind not in self.header.values:
            return Field()
        at, (start, end) = self.header.values[kind]
        offset = self.spans[at].start
        return Field(self.texts[at][start:end], Span(offset + start, offset + end))

    def is_near(self, at: int) -> bool:
        """Say whether a line stands where an article speaks of itself: not in lists below."""
        return at <= self.last + _TAIL

    def prose_before(self, at: int) -> int:
        """Return how many lines of prose stand above a line."""
        return bisect_left(self.prose, at)

    def place_of(self, field: Field) -> int:
        """Return the place of the line in which a field stands; 0 where it was not found."""
        start = field.span.start if field.span else 0
        return max(bisect_right(self.spans, Span(start, maxsize)) - 1, 0)

    def field(self, at: int, match: re.Match[str], group: int | str = 0, value: str = "") -> Field:
        """Return what a match in a line states, with its place in the text."""
        start = self.spans[at].start
        span = Span(start + match.start(group), start + match.end(group))
        return Field(value or match[group], span)


def page_of(text: str, lines: Sequence[Line]) -> Page:
    """Return the page that these lines of a plain text make."""
    spans = tuple(line.span for line in lines)
    texts = tuple(text[start:end] for start, end in spans)
    kinds = tuple(line.kind for line in lines)
    short = tuple(
        (at, words)
        for at, words in enumerate(texts)
        if len(words) <= SHORT and kinds[at] != "generated"
    )
    prose = tuple(
        at
        for at, words in enumerate(texts)
        if kinds[at] == "body" and words.count(" ") >= _PROSE_WORDS - 1
    )
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines) - 1)
    assessed = not any(is_unassessed(line) for line in lines[:1])
    return Page(texts, spans, kinds, short, prose, first, last, assessed)
