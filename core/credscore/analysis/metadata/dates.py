"""The date: when the page says that it was published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from credscore.analysis.metadata.page import Page
from credscore.analysis.metadata.types import NOT_FOUND, Field
from credscore.analysis.months import MONTH
from credscore.spans import Span

_MONTH = rf"(?P<month>{MONTH})\b\.?"
_OTHERS = (
    "januar janvier enero janeiro gennaio januari ocak jänner",
    "februar février febrero fevereiro febbraio februari şubat",
    "märz mars marzo março maart mart",
    "avril abril aprile nisan",
    "mai mayo maio maggio mei mayıs",
    "juni juin junio junho giugno haziran",
    "juli juillet julio julho luglio temmuz",
    "août agosto augustus augusti ağustos",
    "septembre septiembre setembro settembre eylül",
    "oktober octobre octubre outubro ottobre ekim",
    "novembre noviembre novembro kasım",
    "dezember décembre diciembre dezembro dicembre aralık",
)
"""Months as translated pages keep them, in eight languages; only a day before one makes a date."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {name: at for at, names in enumerate(_OTHERS, 1) for name in names.split()}
_ABROAD = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_SOME_YEAR = re.compile(r"(?:19|20)\d\d")
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?P<year>(?:19|20)\d\d)(?:[-/.]|年)(?P<number>\d\d?)(?:[-/.]|月)(?P<day>\d\d?)(?!\d)",
        rf"\b{_MONTH} {_DAY},? (?:at )?{_YEAR}",
        rf"\b{_DAY}[ -](?:of )?{_MONTH}[ ,-]{{1,2}}{_YEAR}",
        rf"\b(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})[/.-]{_YEAR}",
        rf"\b(?P<day>\d{{1,2}})(?:\.|º|er)? (?:de )?{_ABROAD}(?: del?)? {_YEAR}",
        rf"\b{_MONTH},? {_YEAR}",
    )
)
_YEARLESS = re.compile(
    rf"\b(?:{_MONTH} {_DAY}|{_DAY.replace('day', 'd')} {_MONTH.replace('month', 'm')})(?!\d)",
    re.IGNORECASE,
)
_DATELINE = re.compile(rf"[A-Z][\w., ]{{2,40}}, {_MONTH} {_DAY} \([A-Z]\w+\)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<first>published|posted|first published|date|created|by)\b"
    r"|(?P<later>(?:last )?(?:updated|modified))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_PUBLISHED_ON = re.compile(r"\bpublished (?:on|at|by) ", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"retrieved|load-date|copyright|©|accessed|announced|interview|joined|member since|<|@\w",
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

_AFTER = 3
"""Lines below the prose in which a bare date may still be the article's: then come others."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: ISO 8601 value, place in the text, why it is not a full date, if so."""

    value: str
    start: int
    end: int
    reason: str = ""


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
        date = read_date(text)
        if date and _is_statement(page, at, date):
            yield _rank(page, at, date), at, date
    for at, text in enumerate(page.texts[: page.first + 1]):
        if opening := _RELEASED.match(text):
            date = read_date(opening[0])
            if date and not date.reason:
                yield _OF_DATELINE, at, date


def read_date(text: str) -> Dated | None:
    """Return the first date of a text."""
    if not _SOME_YEAR.search(text):
        return None
    for shape in _SHAPES:
        match = shape.search(text)
        read = _iso(match) if match else None
        if match and read:
            return Dated(read[0], match.start(), match.end(), read[1])
    return None


def _iso(match: re.Match[str]) -> tuple[str, str] | None:
    parts = match.groupdict()
    year = parts["year"]
    if parts.get("a"):
        return _numeric(year, int(parts["a"]), int(parts["b"]), match[0])
    number = int(parts.get("number") or _month(parts["month"].lower()))
    if "day" not in parts:
        return f"{year}-{number:02}", "month_only"
    return _full(year, number, int(parts["day"]))


def _month(name: str) -> int:
    """Return the number of a month in lower case, from 1."""
    return _NUMBERS.get(name) or _MONTHS.index(name[:3]) + 1


def _numeric(year: str, first: int, second: int, text: str) -> tuple[str, str] | None:
    """Read 3/4/2023: with dots the day comes first; with slashes only a number over 12 tells."""
    if "." in text or first > 12:
        return _full(year, second, first)
    if second > 12 or first == second:
        return _full(year, first, second)
    return year, "day_or_month"


def _full(year: str, month: int, day: int) -> tuple[str, str] | None:
    if 1 <= month <= 12 and 1 <= day <= 31:
        return f"{year}-{month:02}-{day:02}", ""
    return None


def _is_statement(page: Page, at: int, date: Dated) -> bool:
    """Say whether a line with a date is there to give the date: labelled, or with little else."""
    text = page.texts[at]
    rest = f"{text[: date.start]} {text[date.end :]}"
    if _PUBLISHED_ON.search(text):
        return True
    if _ELSEWHERE.search(rest):
        return False
    words = len(_WORD.findall(rest))
    if _LABEL.match(text.lstrip("-•*# ")):
        return words <= _LABELLED
    words -= len(_TIME.findall(rest))
    last = page.last + (_AFTER if not date.reason else len(page.texts))
    is_apart = not page.first < at < page.last or _is_below_title(page, at)
    return words <= _BARE and is_apart and at <= last


def _is_below_title(page: Page, at: int) -> bool:
    """Say whether a line that is only a date stands below the title and one standfirst at most."""
    head = page.kinds[max(at - _HEAD, 0) : at]
    return page.kinds[at] == "date" and "title" in head and head.count("body") < 2


def _rank(page: Page, at: int, date: Dated) -> int:
    """Return how little a line weighs as the date of publication: labelled and near is least."""
    label = _LABEL.search(page.texts[at])
    rank = 1 if label is None else (0 if label["first"] else 2)
    rank += 0 if page.is_near(at) else 4
    rank += 2 if at > page.last and label is None else 0
    return rank + (10 if date.reason else 0)


def _has_yearless(page: Page) -> bool:
    early = range(min(page.first + 1, len(page.texts)))
    if any(_DATELINE.match(page.texts[at]) for at in early):
        return True
    return any(len(text) < 40 and _YEARLESS.search(text) for _, text in page.short)
