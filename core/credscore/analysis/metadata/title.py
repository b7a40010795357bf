"""The title: the line above the prose that says what the prose is about."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import log1p

from credscore.analysis.metadata.dates import read_date
from credscore.analysis.metadata.page import Page
from credscore.analysis.metadata.types import NOT_FOUND, Field

_PATH = re.compile(r"(?:home|news)\b(?: ?[»›>/|] ?[^»›>/|]{1,30}){0,4} ?[»›>/|] ?", re.IGNORECASE)
_MARKUP = re.compile(r"#{1,6} +|\*\*")
_TAIL = re.compile(r"(?<![\s–—|*-])[\s–—|*-]+$|\s\|[^|]{2,40}$")
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_NO_TITLE = re.compile(
    r"(?:by|written by|share|published|updated|posted|source|photo|image|jump to|skip to|read)\b"
    r"|https?:|©|copyright\b",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"\b(?:photo(?:graph)?|image|picture|illustration)s?(?: by\b|:)", re.IGNORECASE
)
_SHORTEST, _LONGEST = 2, 30
_LOOK = 60
"""Lines above the prose among which the title is looked for."""

_LEAST = 1.2
"""Score that a title must have: a heading unlike all that follows is none."""

_OF_KIND = {"title": 0.8, "other": 0.4, "nav": -0.8, "related": -0.8}
_SIGNED = frozenset(["byline", "date"])
_LINKS = frozenset(["nav", "related", "subscribe"])
_LATE = 0.6
"""What a line loses behind a first whole sentence."""

_NEAR = 20
"""Lines: a headline stands this near to the prose, or a part of its score is lost."""

_STANDFIRST = 10
"""Words of the shortest line that is taken for a standfirst where it looks best."""

_HEADED = 1.5
"""What the line above a standfirst may lack of its score and still be the headline."""

_PROSE = 8
"""Lines of prose that a title is compared with."""


def find_title(page: Page) -> Field:
    """Return the headline: of the lines above the prose the one that looks most like it.

    What counts: the words it shares with the prose, a byline or a date below it, a line of kind
    title, that it stands twice on the page, capitals, and nearness to the prose.
    """
    told = _told_in(page)
    sentences = list(accumulate(map(_is_sentence, page.texts[: page.first + 1]), initial=False))
    scores = {
        at: _promise(page.texts[at], told) + _place(page, at) - _LATE * (sentences[at] > 0)
        for at in _candidates(page)
    }
    best = max(scores, key=lambda at: (scores[at], -at), default=0)
    if scores.get(best, 0.0) <= _LEAST:
        return NOT_FOUND
    return _cleaned(page, _repeated(page, _above_standfirst(page, best, scores)))


def _above_standfirst(page: Page, best: int, scores: Mapping[int, float]) -> int:
    """Return the line above the best one, where that is long and this looks like its headline.

    A standfirst says more of what the prose says than the headline does.
    """
    above = best - 1
    if page.texts[best].count(" ") + 1 < _STANDFIRST or above not in scores:
        return best
    text = page.texts[above]
    is_heading = text.count(" ") > _SHORTEST and text[-1] not in ".:"
    is_near = scores[above] >= scores[best] - _HEADED and page.kinds[above] not in _LINKS
    return above if is_heading and is_near else best


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of the prose: those of its first lines, and how often each stands in the body."""

    first: frozenset[str]
    counts: Mapping[str, int]
    most: float


def _told_in(page: Page) -> _Told:
    body = (text for text, kind in zip(page.texts, page.kinds, strict=True) if kind == "body")
    counts = Counter(word for text in body for word in _CONTENT.findall(text.lower()))
    prose = page.texts[page.first : page.last + 1][:_PROSE]
    first = frozenset(_CONTENT.findall("\n".join(prose).lower()))
    return _Told(first, counts, log1p(max(counts.values(), default=1)))


def _promise(text: str, told: _Told) -> float:
    """Return how far the words of a line are those of the text."""
    words = [word.lower() for word in _CONTENT.findall(text)]
    if not words:
        return 0.0
    shared = sum(word in told.first for word in words)
    known = sum(word in told.counts for word in words)
    common = sum(log1p(told.counts.get(word, 0)) for word in words) / told.most
    return (0.8 * min(shared, 5) * shared + 0.6 * known + 1.1 * common) / len(words)


def _place(page: Page, at: int) -> float:
    """Return how far the place and the look of a line are those of a headline."""
    text, kind = page.texts[at], page.kinds[at]
    words = text.split()
    score = _OF_KIND.get(kind, 0.0) + 0.5 * sum(word[0].isupper() for word in words) / len(words)
    score += 1.5 * (not _SIGNED.isdisjoint(page.kinds[at + 1 : at + 5]))
    score += 0.8 * _stands_twice(page, at) + 0.3 * (at == 0)
    score -= 0.9 * (text[-1] == ".") + 0.6 * (len(words) >= 12 and text[-1] in ".!?")
    return score - 0.6 * (page.first - at) / _NEAR


def _candidates(page: Page) -> Iterator[int]:
    end = min(page.first + 1, len(page.texts))
    for at in range(max(0, end - _LOOK), end):
        text = page.texts[at]
        if page.kinds[at] == "caption" or _PICTURED.search(text):
            continue
        if page.kinds[at] == "title" or _may_be_title(text, is_prose=at == page.first):
            yield at


def _may_be_title(text: str, *, is_prose: bool) -> bool:
    words = text.count(" ") + 1
    if is_prose or not _SHORTEST < words <= _LONGEST or _NO_TITLE.match(text):
        return False
    return text[0] not in "•*-@(<" and not (words <= 8 and read_date(text))


def _is_sentence(text: str) -> bool:
    return text[-1] in ".!?" and text.count(" ") >= 10


def _stands_twice(page: Page, at: int) -> bool:
    start = page.texts[at][:25]
    return any(start in text for place, text in enumerate(page.texts[: page.first]) if place != at)


def _repeated(page: Page, at: int) -> int:
    """Return the line that has the title alone, where this one has a path to the page before it."""
    text = page.texts[at]
    for later in range(at + 1, min(page.first, len(page.texts))):
        words = page.texts[later].count(" ") + 1
        if words > _SHORTEST and text != page.texts[later] and text.endswith(page.texts[later]):
            return later
    return at


def _cleaned(page: Page, at: int) -> Field:
    text = page.texts[at]
    opening = _PATH.match(text) or _MARKUP.match(text)
    start = opening.end() if opening else 0
    closing = _TAIL.search(text, start)
    end = closing.start() if closing and closing.start() > start else len(text)
    whole = re.compile(".*", re.DOTALL).fullmatch(text, start, end)
    return page.field(at, whole) if whole else NOT_FOUND
