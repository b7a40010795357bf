"""Units: sentences, joined where a quote spans them, as lists of tokens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from credscore.analysis.attribution.units.grammar import QUOTE
from credscore.analysis.attribution.units.segments import Segment
from credscore.spans import Span

Tokens = tuple[int, int]
"""First and last token of a stretch of a unit."""

_TAG = re.compile(r"(?:[\w.'-]{1,24} ){1,4}(?:[a-z]+ed|said|says|asks|wrote|told)\b")
_WHOLE_TAG = re.compile(r"(?:[A-Z][\w.'-]{1,24} ){1,4}(?:said|says|wrote|added|asked)\.")
_CLOSERS = "\"'"


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

    def cover(self, first: int, last: int) -> Span:
        """Return the text span of the tokens from `first` to `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def is_word(self, at: int) -> bool:
        """Say whether the token is a word and neither punctuation nor a quote."""
        form = self.forms[at]
        return form[0].isalnum() and form != QUOTE

    def is_capital(self, at: int) -> bool:
        """Say whether the token is a word that begins with a capital."""
        return self.texts[at][0].isupper() and self.forms[at] != QUOTE


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
        if current is not None and (inside or _goes_on(text, current, sentence)):
            current = Span(current.start, sentence.end)
            continue
        if current is not None:
            yield current
        current = sentence
    if current is not None:
        yield current


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Say whether a sentence only goes on with the one before: `"Why?" she asked`.

    A boundary can fall inside the short form of a state as well: "Ada Holm, R-S.C., said".
    """
    if before.end == after.start and text[after.start + 1 : after.start + 2] == ".":
        return True
    if text[before.end - 1] not in _CLOSERS or "\n" in text[before.end : after.start]:
        return False
    if text[after.start].islower() or text[after.start] in ",-–—―":
        return True
    last = before.end - 2
    if text[last] in _CLOSERS:
        last -= 1  # the end of a quote in a quote
    tag = _TAG if text[last] in "?!" else _WHOLE_TAG
    return tag.match(text, after.start) is not None
