"""Dates as texts write them, read as ISO 8601."""

import re
from dataclasses import dataclass

from credscore.analysis.months import MONTH

WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?"
"""Pattern of the weekday that may stand before a date, case ignored."""

MONTH_WORD = rf"(?P<month>{MONTH})\b\.?"
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

_SHORT = {
    **{"ene": 1, "abr": 4, "ago": 8, "dic": 12},
    **{"janv": 1, "févr": 2, "avr": 4, "juil": 7, "déc": 12},
    **{"mär": 3, "mai": 5, "okt": 10, "dez": 12, "mrt": 3, "mei": 5},
}
"""Short forms of such months, where the English one differs; ones that are words are left out."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {name: at for at, names in enumerate(_OTHERS, 1) for name in names.split()}
_SHORT_ABROAD = rf"(?P<month>{'|'.join(_SHORT)})\b\.?"
_ABROAD = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_SOME_YEAR = re.compile(r"(?:19|20)\d\d")
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?P<year>(?:19|20)\d\d)(?:[-/.]|年)(?P<number>\d\d?)(?:[-/.]|月)(?P<day>\d\d?)(?!\d)",
        rf"\b{MONTH_WORD} {DAY},? (?:at )?{_YEAR}",
        rf"\b{DAY}[ -](?:of )?{MONTH_WORD}[ ,-]{{1,2}}{_YEAR}",
        rf"\b(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})[/.-]{_YEAR}",
        rf"\b(?P<day>\d{{1,2}})(?:\.|º|er)? (?:de )?{_ABROAD}(?: del?)? {_YEAR}",
        rf"\b{DAY}[ -]{_SHORT_ABROAD}[ -]{_YEAR}",
        rf"\b{MONTH_WORD},? {_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: ISO 8601 value, place in the text, why it is not a full date, if so."""

    value: str
    start: int
    end: int
    reason: str = ""


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
    return _NUMBERS.get(name) or _SHORT.get(name) or _MONTHS.index(name[:3]) + 1


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
