"""From the values of a row, as various tools write them, to the texts of an article's fields."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from html import unescape

from credscore.analysis.metadata.dates import read_date

NOTHING = frozenset({"", "none", "null", "nan", "nat", "n/a", "#n/a"})
"""What tools write where they found nothing, in lower case: news-please has `None` for no date."""

_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});")
_BLOCK = re.compile(r"</?(?:p|div|h[1-6]|li|blockquote|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_DAY = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*")
_DATE = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ]\d|\s*$)")
_QUOTED = """'[^']*'|"[^"]*["]"""
_LIST = re.compile(rf"\[\s*(?:(?:{_QUOTED})(?:\s*,\s*(?:{_QUOTED}))*\s*)?\]")
_ITEM = re.compile(_QUOTED)
_MOST_NESTED = 4
_SLASHED = re.compile(r"\b\d{1,2}([/-])\d{1,2}\1\d{4}\b")
_LONGEST_DATE = 80
"""Characters of the longest text that is read as a date: a longer one says more than that."""


def has(row: Mapping[str, object], key: str) -> bool:
    """Say whether a row has a key, or below its keys the path that the key spells with dots."""
    return key in row or value_in(row, key) is not None


def value_in(row: Mapping[str, object], key: str) -> object:
    """Return what a row has under a key, or under a path such as `fields.body`; None if nothing."""
    if key in row:
        return row[key]
    first, dot, rest = key.partition(".")
    inner = row.get(first) if dot else None
    return value_in(inner, rest) if isinstance(inner, Mapping) else None


def text_of(value: object) -> str:
    """Return a value as one line: a list joined by commas, an object as its name or address."""
    return " ".join(_joined(value, ", ", 0).split())


def names_of(value: object) -> str:
    """Return names as one line, also where a cell holds a list in Python's spelling."""
    text = text_of(value)
    if not _LIST.fullmatch(text):
        return text
    return text_of([item[1:-1] for item in _ITEM.findall(text)])


def body_of(value: object) -> str:
    """Return a value as the text of an article; lists and trees become paragraphs."""
    return _joined(value, "\n\n", 0)


def is_markup(text: str) -> bool:
    """Say whether a text has paragraphs or line breaks marked up as those of a web page."""
    return "<" in text and len(_BLOCK.findall(text)) > 1


def date_of(value: object) -> str:
    """Return a date, seconds since 1970, or 20260309, as `2026-03-09`, a month as `2026-03`.

    Anything else is returned as it stands, as `3/9/2026`: which number is the month differs by
    country, and a column must not be read one way here and the other there.
    """
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return _of_number(value)
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = text_of(value)
    if found := _DATE.match(text):
        return found[1]
    if found := _DAY.fullmatch(text):
        return "-".join(found.groups())
    if len(text) > _LONGEST_DATE or _SLASHED.search(text):
        return text
    read = read_date(text)
    return read.value if read and read.reason in ("", "month_only") else text


def _of_number(value: float) -> str:
    """Return the day of 20260309, or of seconds or milliseconds since 1970, in UTC.

    A year alone stays a year.
    """
    if found := _DAY.fullmatch(f"{value:.0f}" if value == value else ""):
        return "-".join(found.groups())
    if 1800 <= value <= 2200:
        return f"{value:.0f}"
    seconds = value / 1000 if abs(value) > 1e11 else value
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _joined(value: object, by: str, depth: int) -> str:
    if isinstance(value, str):
        told = _ENTITY.sub(lambda found: unescape(found[0]), value) if "&" in value else value
        return "" if told.strip().lower() in NOTHING else told
    if value is None or isinstance(value, bool) or depth > _MOST_NESTED:
        return ""
    if isinstance(value, Mapping):
        return _of_object(value, by, depth)
    if isinstance(value, list | tuple):
        return by.join(filter(None, (_joined(one, by, depth + 1) for one in value)))
    is_nan = value != value  # also of a Decimal, and of what libraries have in its place
    return "" if is_nan else str(value)


def _of_object(value: Mapping[str, object], by: str, depth: int) -> str:
    """Return an object's name or address; of a tree of paragraphs, as fundus has it, all of it."""
    for key in ("name", "title", "url", "responded_url", "requested_url"):
        if isinstance(named := value.get(key), str) and by != "\n\n":
            return named
    parts = (value.get(key) for key in ("summary", "sections", "headline", "paragraphs"))
    return by.join(filter(None, (_joined(part, by, depth + 1) for part in parts)))
