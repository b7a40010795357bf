"""The title: the line above the prose that says what the prose is about."""

import re
from collections.abc import Iterator

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
_SHORTEST, _LONGEST = 2, 30
_LOOK = 60
"""Lines above the prose among which the title is looked for."""

_LEAST = 0.3
"""Score that a title must have: a heading unlike all that follows is none."""

_PROSE = 8
"""Lines of prose that a title is compared with."""


def find_title(page: Page) -> Field:
    """Return the headline: of the lines above the prose the one that shares most words with it.

    What counts besides: a line of kind title, a line that stands twice on the page, nearness to
    the prose.
    """
    about = _words_of(page)
    scored = [(_score(page, at, about), -at) for at in _candidates(page)]
    score, place = max(scored, default=(0.0, 0))
    return _cleaned(page, _repeated(page, -place)) if score > _LEAST else NOT_FOUND


def _words_of(page: Page) -> frozenset[str]:
    prose = page.texts[page.first : page.last + 1][:_PROSE]
    return frozenset(_CONTENT.findall("\n".join(prose).lower()))


def _candidates(page: Page) -> Iterator[int]:
    end = min(page.first + 1, len(page.texts))
    for at in range(max(0, end - _LOOK), end):
        text = page.texts[at]
        if page.kinds[at] == "title" or _may_be_title(text, is_prose=at == page.first):
            yield at


def _may_be_title(text: str, *, is_prose: bool) -> bool:
    words = text.count(" ") + 1
    if is_prose or not _SHORTEST < words <= _LONGEST or _NO_TITLE.match(text):
        return False
    return text[0] not in "•*-@(<" and not (words <= 8 and read_date(text))


def _score(page: Page, at: int, about: frozenset[str]) -> float:
    text = page.texts[at]
    words = [word.lower() for word in _CONTENT.findall(text)]
    shared = sum(word in about for word in words)
    score = min(shared, 5) * shared / len(words) if words else 0.0
    score += 2.0 if page.kinds[at] == "title" else 0.0
    score += 1.5 if _stands_twice(page, at) else 0.0
    score += 0.5 if at == 0 else 0.0
    sentences = sum(map(_is_sentence, page.texts[:at]))
    return (
        score
        - 1.0 * min(sentences, 8)
        - (2.0 if _is_sentence(text) and text.count(" ") >= 15 else 0.0)
    )


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
