"""The page in which a title is looked for: where its text begins, and which lines may be one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log1p

from credscore.analysis.lines.facts.line import DATE, Facts
from credscore.analysis.lines.groups.repeats import is_trail
from credscore.analysis.lines.groups.tails import are_people, is_person
from credscore.analysis.lines.kinds import Name
from credscore.analysis.lines.single.captions import credits_picture, is_caption

_NO_TITLE = re.compile(
    r"(?:by|written by|share|published|updated|posted|source|photo|image|jump to|skip to|read)\b"
    r"|https?:|.*©|copyright\b|(?:press|news) release source\b"
    r"|(?:[01]?\d|2[0-3])[:.][0-5]\d\b|(?:[^|]*\|){2}",
    re.IGNORECASE,
)
_YEAR = re.compile(r",? (?:19|20)\d\d\b")
_SIGNED = frozenset(["byline", "date"])

_REACH = 60  # lines above the text among which the title stands
_SHORTEST, _LONGEST = 2, 32  # words
_LONGEST_OPENING = 28  # words of a title that is taken for the first line of the text
_PROSE = 20  # words of the line with which a text begins
_NEXT = 5  # lines below it of which one is as long
_PARAGRAPH = 12  # words of the shortest paragraph that stands below a title
_FARTHEST = 20  # lines
_TELLING = 8  # words of the shortest line whose words are compared with a title's
_FIRST = 8  # such lines that hold most of what a title says


@dataclass(frozen=True)
class Page:
    """A page in which the title is looked for."""

    facts: Sequence[Facts]
    content: Sequence[bool]
    shapes: Sequence[Name | None]

    @cached_property
    def start(self) -> int:
        """The first line of prose that another one follows, else the first of prose, or of text.

        A sentence about cookies or an offer in a menu stands alone.
        """
        lines = range(len(self.facts))
        running = (at for at in lines if self._opens(at) and self._goes_on(at))
        text = (at for at, inside in enumerate(self.content) if inside)
        return next(chain(running, filter(self._opens, lines), text), 0)

    def _opens(self, at: int) -> bool:
        line = self.facts[at]
        is_whole = line.size >= _PROSE and (line.end or line.size > _LONGEST_OPENING)
        return bool(self.content[at] and line.is_prose and is_whole)

    def _goes_on(self, at: int) -> bool:
        below = range(at + 1, min(at + 1 + _NEXT, len(self.facts)))
        return any(
            self.content[other] and self.facts[other].size >= _PROSE and self.facts[other].end
            for other in below
        )

    @cached_property
    def top(self) -> range:
        """The lines that may be the title, by their place."""
        return range(max(0, self.start - _REACH), min(self.start + 1, len(self.facts)))

    def candidates(self) -> Iterator[int]:
        """Yield the lines that may be the title, by their place and look."""
        for at in self.top:
            line = self.facts[at]
            longest = _LONGEST_OPENING if at == self.start else _LONGEST
            is_text = self.content[at] and (line.end == 1 or self._is_one_line)
            if _SHORTEST <= line.size <= longest and not is_text and self._may_be_title(at):
                yield at

    @cached_property
    def _is_one_line(self) -> bool:
        """Say whether one line is the whole text: without it there would be none."""
        return sum(self.content) == 1

    def _may_be_title(self, at: int) -> bool:
        line = self.facts[at]
        if self.shapes[at] or line.bullet or _NO_TITLE.match(line.text):
            return False
        if line.dated and _begins_with_day(line):
            return False
        return not (is_trail(line) or is_caption(line) or credits_picture(line))

    def signs(self, at: int) -> bool:
        """Say whether a line names the writer, or looks like a byline or a date."""
        line = self.facts[at]
        return are_people(line) or is_person(line) or self.is_stamped(at)

    def is_stamped(self, at: int) -> bool:
        """Say whether a line is, or looks like, a byline or a date."""
        shape = self.shapes[at]
        return self.facts[at].byline or (shape is not None and shape[0] in _SIGNED)

    def gap(self, at: int) -> int:
        """Return how many lines below a line the next paragraph of the text stands, up to 20."""
        below = range(at + 1, min(at + _FARTHEST, len(self.facts)))
        found = (o for o in below if self.content[o] and self.facts[o].size >= _PARAGRAPH)
        return next(found, at + _FARTHEST) - at

    @cached_property
    def first_sentence(self) -> int:
        """The first line with a sentence of some length."""
        sentences = (at for at, f in enumerate(self.facts) if f.size > 10 and f.end in (1, 2))
        return next(sentences, len(self.facts))

    @cached_property
    def top_text(self) -> str:
        """The lines that may be the title, in lower case."""
        return "\n".join(self.facts[at].text for at in self.top).lower()

    @cached_property
    def _telling(self) -> list[Facts]:
        """The lines of the text that are long enough to say something."""
        below = zip(self.facts[self.start :], self.content[self.start :], strict=True)
        return [line for line, inside in below if inside and line.size >= _TELLING]

    @cached_property
    def headings(self) -> frozenset[tuple[str, ...]]:
        """The lines of the text by their words: a table of contents names them above it."""
        below = range(self.start + 1, len(self.facts))
        return frozenset(self.facts[at].words for at in below if self.content[at])

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which the text begins."""
        return frozenset(chain.from_iterable(line.words for line in self._telling[:_FIRST]))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(chain.from_iterable(line.words for line in self._telling))

    @cached_property
    def most(self) -> float:
        """How often the most frequent word of some length stands in the text, as a logarithm."""
        return log1p(max((n for word, n in self.counts.items() if len(word) > 3), default=1))


def content_words(line: Facts) -> set[str]:
    """Return the words of a line that are no function words and have three letters or more."""
    pairs = zip(line.words, line.marks, strict=True)
    return {word for word, mark in pairs if mark == "-" and len(word) > 2}


def _begins_with_day(line: Facts) -> bool:
    """Say whether a line begins with a day and its year, as one of wires and blogs does."""
    day = DATE.match(line.text)
    return day is not None and _YEAR.match(line.text, day.end()) is not None
