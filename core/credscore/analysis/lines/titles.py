"""The title: which of the lines above the text says what the text is about."""

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
_NEXT_SENTENCE = re.compile(r"[a-z][.?!][\"')]? [A-Z]")
_YEAR = re.compile(r",? (?:19|20)\d\d\b")
_SIGNED = frozenset(["byline", "date"])

_REACH = 60  # lines above the text among which the title stands
_SHORTEST, _LONGEST = 2, 32  # words
_LONGEST_OPENING = 28  # words of a title that is taken for the first line of the text
_HEAD = 2  # lines above the text in a file that holds nothing but an article
_PROSE = 20  # words of the line with which a text begins
_TELLING = 8  # words of the shortest line whose words are compared with a title's
_FIRST = 8  # such lines that hold most of what a title says

_STANDFIRST = 12  # words of the shortest line that may stand below the title and say more
_HEADED = 3.0  # points that a title may lack of those of its standfirst
_HEADLINE = 4  # words of the shortest line that is taken for the title above a standfirst

_ALIKE = 0.7  # of the words of both; a page's title often names the site as well
_PART = 0.4  # the same, where all words of a line are the title's

_LEAST = 1.5
"""Points that a title must have: a heading unlike all that follows is none."""


def find_title(
    facts: Sequence[Facts], content: Sequence[bool], shapes: Sequence[Name | None]
) -> int | None:
    """Return which line is the title, or None: of the lines above the text, the most like one.

    `content` says which lines are text, `shapes` which ones their look alone names. The points that
    each sign is worth were fitted to the titles of WCXB's and Mozilla's development pages.
    """
    page = _Page(facts, content, shapes)
    points = {at: page.promise(at) + page.look(at) + page.place(at) for at in page.candidates()}
    best = max(points, key=lambda at: (points[at], -at), default=None)
    if best is None or points[best] < _LEAST:
        return None
    if (
        best - 1 in points
        and points[best - 1] >= points[best] - _HEADED
        and page.is_standfirst(best)
    ):
        best -= 1
    return next((at for at in points if at > best and _ends_with(facts[best], facts[at])), best)


def _ends_with(path: Facts, title: Facts) -> bool:
    """Say whether a line is the way to a page that ends in its title, as "Home News Title"."""
    return 2 < title.size < path.size and path.words[-title.size :] == title.words


@dataclass(frozen=True)
class _Page:
    """A page in which the title is looked for."""

    facts: Sequence[Facts]
    content: Sequence[bool]
    shapes: Sequence[Name | None]

    @cached_property
    def start(self) -> int:
        """The first line of prose, else of text."""
        for at, line in enumerate(self.facts):
            is_whole = line.size >= _PROSE and (line.end or line.size > _LONGEST_OPENING)
            if self.content[at] and line.is_prose and is_whole:
                return at
        return next((at for at, inside in enumerate(self.content) if inside), 0)

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
        if is_trail(line) or is_caption(line) or credits_picture(line):
            return False
        return line.size <= 12 or not _NEXT_SENTENCE.search(line.text)

    def promise(self, at: int) -> float:
        """Return how far the words of a line are those of the text."""
        words = _content_words(self.facts[at])
        if not words:
            return 0.0
        shared = len(words & self._first_words)
        common = sum(log1p(self._counts[word]) for word in words) / self._most
        return (1.4 * shared + 3.8 * common) / len(words) + 0.4 * min(shared, 6)

    def look(self, at: int) -> float:
        """Return how far a line looks like a headline."""
        line = self.facts[at]
        points = 1.2 * line.capitals + 1.5 * (5 <= line.size <= 16)
        return points - 2.2 * (line.size <= 3) - 2.4 * (line.end == 1) - 0.8 * (line.end in (3, 4))

    def place(self, at: int) -> float:
        """Return how far a line stands where headlines do, and those of lists do not."""
        points = 2.6 * self._is_signed(at) + 1.1 * self._has_standfirst(at)
        points += 0.8 * self._stands_twice(at) - 2.4 * (self.facts[at].words in self._headings)
        points -= 2.1 * (at == self.start) + 1.5 * self._is_late(at) + 1.2 * self._is_heading(at)
        points += 1.5 * (at == 0 and self.start <= _HEAD)
        points -= 0.8 * (at > 0 and self.content[at - 1]) + 0.3 * self._neighbours_alike(at)
        return points - 1.8 * (self.start - at) / 20

    def is_standfirst(self, at: int) -> bool:
        """Say whether a line is long for a title, below one, and above the writer's name or a date.

        A standfirst says more of what the text says than the title does.
        """
        line, above = self.facts[at], self.facts[at - 1]
        if line.size < _STANDFIRST or above.size < _HEADLINE or above.groups or above.end in (1, 3):
            return False
        return any(map(self._signs, range(at + 1, min(at + 4, len(self.facts)))))

    def _signs(self, at: int) -> bool:
        line = self.facts[at]
        return are_people(line) or is_person(line) or self._is_stamped(at)

    def _is_stamped(self, at: int) -> bool:
        """Say whether a line looks like a byline or a date."""
        shape = self.shapes[at]
        return shape is not None and shape[0] in _SIGNED

    def _is_signed(self, at: int) -> bool:
        """Say whether a byline or a date stands near, mostly below."""
        near = range(max(0, at - 3), min(at + 7, len(self.facts)))
        return any(self.facts[other].byline or self._is_stamped(other) for other in near)

    def _has_standfirst(self, at: int) -> bool:
        if at + 1 >= len(self.facts):
            return False
        below, words = self.facts[at + 1], _content_words(self.facts[at])
        return 12 <= below.size <= 60 and not below.groups and bool(words.intersection(below.words))

    def _stands_twice(self, at: int) -> bool:
        start = self.facts[at].text[:25].lower()
        return len(start) > 5 and self._top_text.count(start) > 1

    def _is_heading(self, at: int) -> bool:
        """Say whether a paragraph of the text follows at once, as below a heading."""
        below = at + 1
        return below < len(self.facts) and self.content[below] and self.facts[below].is_prose

    def _is_late(self, at: int) -> bool:
        """Say whether a sentence of some length stands above a line."""
        return at > self._first_sentence

    def _neighbours_alike(self, at: int) -> int:
        """Return how many of four neighbours look like headlines too."""
        places = (at - 2, at - 1, at + 1, at + 2)
        near = [self.facts[other] for other in places if 0 <= other < len(self.facts)]
        return sum(line.end == 0 and 3 <= line.size <= 14 and line.capitals > 0.3 for line in near)

    @cached_property
    def _first_sentence(self) -> int:
        sentences = (at for at, f in enumerate(self.facts) if f.size > 10 and f.end in (1, 2))
        return next(sentences, len(self.facts))

    @cached_property
    def _top_text(self) -> str:
        return "\n".join(self.facts[at].text for at in self.top).lower()

    @cached_property
    def _telling(self) -> list[Facts]:
        """The lines of the text that are long enough to say something."""
        below = zip(self.facts[self.start :], self.content[self.start :], strict=True)
        return [line for line, inside in below if inside and line.size >= _TELLING]

    @cached_property
    def _headings(self) -> frozenset[tuple[str, ...]]:
        """The lines of the text by their words: a table of contents names them above it."""
        below = range(self.start + 1, len(self.facts))
        return frozenset(self.facts[at].words for at in below if self.content[at])

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(line.words for line in self._telling[:_FIRST]))

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(chain.from_iterable(line.words for line in self._telling))

    @cached_property
    def _most(self) -> float:
        """How often the most frequent word of some length stands in the text, as a logarithm."""
        return log1p(max((n for word, n in self._counts.items() if len(word) > 3), default=1))


def _begins_with_day(line: Facts) -> bool:
    """Say whether a line begins with a day and its year, as one of wires and blogs does."""
    day = DATE.match(line.text)
    return day is not None and _YEAR.match(line.text, day.end()) is not None


def _content_words(line: Facts) -> set[str]:
    pairs = zip(line.words, line.marks, strict=True)
    return {word for word, mark in pairs if mark == "-" and len(word) > 2}


def stated_title(facts: Sequence[Facts], stated: Sequence[str]) -> int | None:
    """Return which line is most like the title that is stated, or None.

    Alike are lines that share most words with it, or are made of its words alone.
    """
    best, title = 0.0, None
    for at, line in enumerate(facts):
        likeness = _likeness(set(line.words), set(stated)) if line.size >= 2 else 0.0
        if likeness > best:
            best, title = likeness, at
    return title


def _likeness(words: set[str], stated: set[str]) -> float:
    """Return which share of the words of both are in both; 0 where that is too little."""
    shared = len(words & stated)
    share = shared / len(words | stated) if shared else 0.0
    within = shared == len(words) and shared >= 3
    return share if share >= (_PART if within else _ALIKE) else 0.0
