"""Names: the kind of each line, once it is known which lines are the article's text."""

import re
from collections.abc import Callable, Mapping, Sequence

from credscore.analysis.lines.facts import Facts

Names = Mapping[int, tuple[str, str]]

_ORDER = (
    ("rights", "copyright"),
    ("comment", "comment"),
    ("share", "share"),
    ("subscribe", "subscribe"),
    ("related", "related"),
    ("site_notice", "site_notice"),
    ("author_bio", "author_bio"),
    ("caption", "caption"),
    ("ad", "ad"),
    ("contact", "contact"),
    ("nav", "nav"),
)
_HASHTAGS = re.compile(r"(?:#\w+\s*)+$")
_HOME = re.compile(r"home\b", re.IGNORECASE)
_CREDIT = re.compile(r"translat(?:ed|ion|or)\b|source:|origin(?:al|ally)\b", re.IGNORECASE)


def named(facts: Sequence[Facts], content: Sequence[bool]) -> dict[int, tuple[str, str]]:
    """Return kind and reason of every line."""
    title = _title(facts, content)
    heading = facts[title].words if title is not None else ()
    names = {at: _kind(facts, content, at, heading) for at in range(len(facts))}
    if title is not None:
        names[title] = ("title", "headline before the text")
    return names


def _kind(
    facts: Sequence[Facts], content: Sequence[bool], at: int, title: Sequence[str]
) -> tuple[str, str]:
    line = facts[at]
    if not content[at]:
        return _other(line, title)
    if _is_subhead(line) and at + 1 < len(facts) and content[at + 1]:
        return "subhead", "heading before a paragraph"
    return "body", "prose"


def _is_subhead(line: Facts) -> bool:
    return line.size <= 12 and line.end in (0, 2) and not line.bullet and not line.quoted


def _other(line: Facts, title: Sequence[str]) -> tuple[str, str]:
    for test, kind, reason in _SHAPES:
        if test(line):
            return kind, reason
    if title and line.words == title:
        return "title_repeat", "the title again"
    if title and _HOME.match(line.text) and " ".join(title) in " ".join(line.words):
        return "breadcrumb", "path to the page"
    for group, kind in _ORDER:
        if group in line.groups:
            return kind, f"phrase: {kind}"
    return ("nav", "short line outside the text") if line.size <= 4 else ("other", "off the text")


_SHAPES: tuple[tuple[Callable[[Facts], bool], str, str], ...] = (
    (lambda line: _HASHTAGS.match(line.text) is not None, "hashtags", "only hashtags"),
    (lambda line: line.byline and line.size <= 10, "byline", "by and a name"),
    (lambda line: line.dated and line.size <= 8, "date", "only a date"),
    (lambda line: line.size <= 15 and _CREDIT.match(line.text) is not None, "credit", "credit"),
)


def _title(facts: Sequence[Facts], content: Sequence[bool]) -> int | None:
    first = next((at for at, inside in enumerate(content) if inside), len(facts))
    for at in range(first - 1, -1, -1):
        line = facts[at]
        if 4 <= line.size <= 25 and not (line.groups or line.byline or line.bullet):
            return at
    return 0 if first == 0 and facts and facts[0].end == 0 and facts[0].size <= 25 else None
