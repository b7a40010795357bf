"""The date: when the page says that it was published."""

import re
from collections.abc import Iterator

from credscore.analysis.metadata.dates import DAY, MONTH_WORD, WEEKDAY, Dated, read_date
from credscore.analysis.metadata.page import Page
from credscore.analysis.metadata.types import NOT_FOUND, Field
from credscore.spans import Span

_YEARLESS = re.compile(
    rf"\b(?:{MONTH_WORD} {DAY}|{DAY.replace('day', 'd')} {MONTH_WORD.replace('month', 'm')})"
    r"(?!\d|[.,]{0,2} ?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_DATELINE = re.compile(rf"[A-Z][\w., ]{{2,40}}, {MONTH_WORD} {DAY} \([A-Z]\w+\)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<first>published|posted|first published|date|created|by)\b"
    r"|(?P<later>(?:page |content )?(?:last )?(?:updated|modified|current as of)"
    r"|last update|reviewed by)\b",
    re.IGNORECASE,
)
_LABEL_LINE = re.compile(
    r"(?:(?:first|last|originally|page|content|article|date) ){0,2}"
    r"(?:(?P<first>published|posted|created|(?:publish|publication|posting|release) date)"
    r"|updated?|modified|reviewed|revised|current as of)(?: on| at)? ?:?",
    re.IGNORECASE,
)
"""A label that is a line of its own, above the date."""

_JUST_LABELLED = re.compile(
    r"\b(?:published|posted|updated|modified|reviewed|revised)(?: on| at)?:? "
    rf"{WEEKDAY}$",
    re.IGNORECASE,
)
_GLUED = 24
"""Characters of the longest date."""

_LABEL_SPAN = 40
"""Characters before a date in which its label stands."""

_HEAD_KINDS = frozenset({"date", "byline", "author_bio", "other", "nav", "credit", "site_notice"})
"""Kinds of lines in which a label may stand before the date and behind other words."""

_APART = tuple("|•·—–/")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PUBLISHED_ON = re.compile(r"\bpublished (?:on|at|by) ", re.IGNORECASE)
_OF_THIS_TEXT = re.compile(
    r"\W*(?:(?:first|originally|published|this|note|copyright|editor|updated?|article|story)\b"
    r"|a version)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"retrieved|load-date|copyright|©|accessed|announced|interview|joined|member since|<|@[^\W\d]"
    r"|commented|replied|corrections?\b|photographed|pictured",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:[ap]m|gmt|utc|[bi]st|[ecmp][sd]?t|cest|uhr|ago|at|updated|published"
    r"|hours?|minutes?|mins?|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_RELEASED = re.compile(
    r"[A-Z][A-Za-z .'-]{1,30},(?: [A-Z][A-Za-z. ]{1,20},?)? [A-Za-z]{3,9}\.? \d{1,2},? \d{4}"
    r"(?: \([^)]{2,30}\))? ?(?:[–—]|--?|/[A-Z])"
)
"""A dateline with a whole date, as press releases have it: "VIK, June 3, 2024 – "."""

_OF_DATELINE = 3
"""How little such a date weighs: a line of its own states it better."""

_LABELLED = 14
_BARE = 4
"""Words that may stand beside the date, after a label and without: byline, place, magazine."""

_HEAD = 6
"""Lines below the title in which a bare date is the article's, though a standfirst is above it."""

_STANDFIRSTS = 2
"""Long lines that may stand above a date of the head: summaries, and menus taken for prose."""

_AFTER = 3
"""Lines below the prose in which a bare date may still be the article's: then come others."""


def find_date(page: Page) -> Field:
    """Return the date of publication, in ISO 8601, as precise as the page gives it.

    Dates in running prose, weekdays and "two hours ago" are none. A month alone is given as such
    (reason `month_only`); where only a list of months is found, the value is empty.
    """
    found = sorted(_dates(page), key=lambda ranked: ranked[:2])
    if not found:
        return Field(reason="no_year") if _has_yearless(page) else NOT_FOUND
    _, at, date = found[0]
    months = {other.value for _, _, other in found if other.reason == "month_only"}
    if date.reason == "month_only" and len(months) > 1:
        return Field(reason="archive_widget")
    offset = page.spans[at].start
    return Field(date.value, Span(offset + date.start, offset + date.end), date.reason)


def _dates(page: Page) -> Iterator[tuple[int, int, Dated]]:
    """Yield the dates that lines state: how little each weighs, its line, the date."""
    for at, text in page.short:
        date = _earlier(text, read_date(text))
        if date and _is_statement(page, at, date):
            yield _rank(page, at, date), at, date
    for at, text in enumerate(page.texts[: page.first + 1]):
        if opening := _RELEASED.match(text):
            date = read_date(opening[0])
            if date and not date.reason:
                yield _OF_DATELINE, at, date


def _earlier(text: str, date: Dated | None) -> Dated | None:
    """Return the earlier of two dates that a page has glued: of publication and of an update."""
    later = read_date(text[date.end : date.end + _GLUED]) if date and not date.reason else None
    if date is None or later is None or later.start or later.reason or later.value > date.value:
        return date
    return Dated(later.value, date.end, date.end + later.end)


def _is_statement(page: Page, at: int, date: Dated) -> bool:
    """Say whether a line with a date is there to give the date: labelled, or with little else."""
    text = page.texts[at]
    before, after = text[: date.start], text[date.end :]
    rest = f"{before} {after}"
    is_apart = not page.first < at < page.last or _is_below_title(page, at)
    if _says_published(page, at) or (is_apart and _is_just_labelled(page, at, before)):
        return True
    if _ELSEWHERE.search(rest):
        return False
    words = len(_WORD.findall(rest))
    if _LABEL.match(text.lstrip("-•*# ")):
        return words <= _LABELLED
    if words <= _LABELLED and _is_part_below_title(page, at, before, after):
        return True
    words -= len(_TIME.findall(rest))
    if words > _BARE:
        return False
    label = _label_above(page, at)
    if label and (page.is_near(at) or (label["first"] and _is_only_labelled(page))):
        return True
    last = page.last + (_AFTER if not date.reason else len(page.texts))
    return (is_apart and at <= last) or _is_in_head(page, at)


def _says_published(page: Page, at: int) -> bool:
    """Say whether a line says when the text was published, and prose that it means this text."""
    text = page.texts[at]
    if not _PUBLISHED_ON.search(text):
        return False
    return page.kinds[at] != "body" or _OF_THIS_TEXT.match(text) is not None


def _is_just_labelled(page: Page, at: int, before: str) -> bool:
    """Say whether a label stands before the date: "Harbour Desk / Updated: 3 March 2022"."""
    kind = page.kinds[at]
    may = kind in _HEAD_KINDS or (kind == "subhead" and at < page.first)
    return may and page.is_near(at) and _JUST_LABELLED.search(before[-_LABEL_SPAN:]) is not None


def _is_only_labelled(page: Page) -> bool:
    """Say whether but one line is a label such as "Published": lists of articles have many."""
    labels = [
        at
        for at, text in page.short
        if (match := _LABEL_LINE.fullmatch(text[:_LABEL_SPAN])) and match["first"]
    ]
    return len(labels) == 1


def _label_above(page: Page, at: int) -> re.Match[str] | None:
    return _LABEL_LINE.fullmatch(page.texts[at - 1][:_LABEL_SPAN]) if at else None


def _is_part_below_title(page: Page, at: int, before: str, after: str) -> bool:
    """Say whether the date is a part of its own in a line below the title."""
    left, right = before.rstrip(), after.lstrip()
    return (
        "title" in page.kinds[max(at - 2, 0) : at]
        and page.kinds[at] in (*_HEAD_KINDS, "related", "subhead")
        and bool(left or right)
        and (not left or left.endswith(_APART))
        and (not right or right.startswith((*_APART, "by ", "By ")))
    )


def _is_in_head(page: Page, at: int) -> bool:
    """Say whether a line that is only a date stands among the lines of the head, not in prose."""
    if page.kinds[at] != "date" or not at or page.prose_before(at) > _STANDFIRSTS:
        return False
    if page.kinds[at - 1] == "byline" or page.texts[at - 1].startswith("By "):
        return True
    above = page.kinds[max(at - 2, 0) : at]
    return all(kind in _HEAD_KINDS or kind in ("title", "title_repeat") for kind in above)


def _is_below_title(page: Page, at: int) -> bool:
    """Say whether a line that is only a date stands below the title and one standfirst at most."""
    first = max(at - _HEAD, 0)
    head = page.kinds[first:at]
    if page.kinds[at] != "date" or "title" not in head:
        return False
    return page.prose_before(at) - page.prose_before(first + head.index("title")) < 2


def _rank(page: Page, at: int, date: Dated) -> int:
    """Return how little a line weighs as the date of publication: labelled and near is least."""
    label = _LABEL.search(page.texts[at]) or _label_above(page, at)
    rank = 1 if label is None else (0 if label["first"] else 2)
    rank += 0 if page.is_near(at) else 4
    if label is None:
        is_in_place = page.kinds[at] == "date" and "title" not in page.kinds[at + 1 :]
        rank += 2 if at > page.last else int(not is_in_place)
    return rank + (10 if date.reason else 0)


def _has_yearless(page: Page) -> bool:
    early = range(min(page.first + 1, len(page.texts)))
    if any(_DATELINE.match(page.texts[at]) for at in early):
        return True
    return any(len(text) < 40 and _YEARLESS.search(text) for _, text in page.short)
