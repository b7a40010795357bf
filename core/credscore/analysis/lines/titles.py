"""The title among the lines before the text, and what repeats it."""

import re
from collections import Counter
from collections.abc import Sequence

from credscore.analysis.lines.facts import Facts

_MARK = re.compile(r" [\">/|›·-] ")  # between the steps of a breadcrumb; plain text has " for »
_NEXT_SENTENCE = re.compile(r"[a-z][.?!][\"')]? [A-Z]")
_REACH = 30  # lines before the text among which the title stands
_SHORTEST, _LONGEST = 3, 28  # words


def find_title(facts: Sequence[Facts], content: Sequence[bool]) -> int | None:
    """Return which line is the title, or None.

    The title stands shortly before the text, or first in it; it shares words with the text, and
    scrapes often hold it twice. Of two equal lines the one nearer to the text is the title.
    """
    first = _start_of_text(facts, content)
    text = Counter(word for line in facts[first:] if line.is_prose for word in set(line.words))
    best, title = 0.0, None
    for at in range(max(0, first - _REACH), min(first + 1, len(facts))):
        fit = _fit(facts, at, text) - 0.02 * (first - at)
        if fit > best:
            best, title = fit, at
    return title if title is None or any(content[title + 1 :]) else None


def _start_of_text(facts: Sequence[Facts], content: Sequence[bool]) -> int:
    for at, line in enumerate(facts):
        if content[at] and line.is_prose and (line.end or line.size > _LONGEST):
            return at
    return next((at for at, inside in enumerate(content) if inside), 0)


def _fit(facts: Sequence[Facts], at: int, text: Counter[str]) -> float:
    line = facts[at]
    words = _content_words(line)
    if not (words and _SHORTEST <= line.size <= _LONGEST) or _is_no_title(line):
        return 0.0
    shared = sum(word in text for word in words)
    again = any(other.words == line.words for other in facts[at + 1 : at + _REACH])
    return (
        shared / len(words) + 0.1 * min(shared, 5) + 0.2 * (at == 0) - 0.5 * again - _doubts(line)
    )


def _is_no_title(line: Facts) -> bool:
    if line.size > 12 and _NEXT_SENTENCE.search(line.text):
        return True
    return line.end == 1 or line.byline or line.bullet or line.words[0] == "home"


def _doubts(line: Facts) -> float:
    return 0.7 * bool(line.groups) + 0.5 * line.dated + 0.4 * (line.capitals < 0.3)


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
    if not line.words or line.words[0] != "home" or line.size > len(title) + 8:
        return False
    ends_here = len(title) > 2 and set(title) <= set(line.words)
    return ends_here or _MARK.search(line.text) is not None
