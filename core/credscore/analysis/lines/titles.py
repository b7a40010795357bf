"""The title among the lines before the text, and what repeats it."""

import re
from collections.abc import Sequence

from credscore.analysis.lines.captions import credits_picture
from credscore.analysis.lines.facts import Facts
from credscore.analysis.lines.shapes import shape_of
from credscore.analysis.lines.tails import are_people, is_person

_MARK = re.compile(r" [\">/|›·-] ")  # between the steps of a breadcrumb; plain text has " for »
_START = re.compile(r"(?:home|(?:main|front|start) ?page)\b", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"[a-z][.?!][\"')]? [A-Z]")
_REACH = 20  # lines before the text among which the title stands
_SHORTEST, _LONGEST = 3, 28  # words
_ALIKE = 0.7  # of the words of both; a page's title often names the site as well
_STANDFIRST = 10  # words of the shortest line that may stand below the title and fit better
_HEADED = 0.9  # what a title may fit less than its standfirst
_HEADLINE = 5  # words of the shortest line that is taken for the title above a standfirst
_SIGNED = ("byline", "date")
_PART = 0.4  # the same, where all words of a line are the title's


def find_title(facts: Sequence[Facts], content: Sequence[bool]) -> int | None:
    """Return which line is the title, or None.

    The title stands shortly before the text, or first in it, and shares words with the text.
    """
    first = _start_of_text(facts, content)
    pairs = zip(facts[first:], content[first:], strict=True)
    text = set[str]().union(*(line.words for line, inside in pairs if inside and line.size >= 8))
    fits = {}
    for at in range(max(0, first - _REACH), min(first + 1, len(facts))):
        near = 0.2 * (first - 3 <= at < first) + 0.2 * (at == 0) - 0.1 * (content[at] and at > 0)
        fits[at] = _fit(facts[at], text) + near - 0.03 * (first - at)
    title = max(fits, key=lambda at: (fits[at], -at), default=0)
    if fits.get(title, 0.0) <= 0:
        return None
    above = fits.get(title - 1, 0.0)
    if above > max(0.0, fits[title] - _HEADED) and _is_standfirst(facts, title):
        title -= 1
    return title if any(content[title + 1 :]) else None


def _is_standfirst(facts: Sequence[Facts], at: int) -> bool:
    """Say whether a line is long for a title, below one, and above the writer's name or a date."""
    above, line, below = facts[at - 1], facts[at], facts[at + 1 : at + 3]
    if line.size < _STANDFIRST or above.size < _HEADLINE or set(line.words) <= set(above.words):
        return False
    return any(map(_signs, below))


def _signs(line: Facts) -> bool:
    shape = shape_of(line)
    return are_people(line) or is_person(line) or (shape is not None and shape[0] in _SIGNED)


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
    within = shared == len(words) and shared >= _SHORTEST
    return share if share >= (_PART if within else _ALIKE) else 0.0


def _start_of_text(facts: Sequence[Facts], content: Sequence[bool]) -> int:
    for at, line in enumerate(facts):
        if content[at] and line.is_prose and (line.end or line.size > _LONGEST):
            return at
    return next((at for at, inside in enumerate(content) if inside), 0)


def _fit(line: Facts, text: set[str]) -> float:
    """Return how well a line would do as the title of a text with these words."""
    if _is_no_title(line) or not (words := _content_words(line)):
        return -1.0
    shared = len(words & text)
    doubts = 0.7 * bool(line.groups) + 0.5 * line.dated + 0.2 * (line.capitals < 0.3)
    return 0.7 * shared / len(words) + 0.2 * min(shared, 6) - doubts


def _is_no_title(line: Facts) -> bool:
    if not _SHORTEST <= line.size <= _LONGEST or _START.match(line.text):
        return True
    if line.size > 12 and _NEXT_SENTENCE.search(line.text):
        return True
    if line.end == 1 or line.bullet or "caption" in line.groups or credits_picture(line):
        return True
    return shape_of(line) is not None


def _content_words(line: Facts) -> set[str]:
    pairs = zip(line.words, line.marks, strict=True)
    return {word for word, mark in pairs if mark == "-" and len(word) > 2}


def is_repeat(line: Facts, title: Sequence[str]) -> bool:
    """Say whether a line is the title again, or most of it."""
    if not title or line.size > len(title) + 4 or line.size < 2:
        return False
    if line.words == tuple(title):
        return True
    return len(title) >= 4 and set(line.words) >= set(title)


def is_path(line: Facts, title: Sequence[str]) -> bool:
    """Say whether a line is a breadcrumb: the way from the start page to this one."""
    if line.size > len(title) + 8 or _START.match(line.text) is None:
        return False
    ends_here = len(title) > 2 and set(title) <= set(line.words)
    return ends_here or _MARK.search(line.text) is not None
