"""Stamps: lines of more than one date or time, as a page says when it was posted and updated."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name
from credscore.analysis.lines.single.shapes import ONLY_TIME
from credscore.analysis.months import MONTH

_LONGEST = 26  # words
_SHORT = 6
_MONTH = MONTH.lower()  # as is the text that it is looked for in
_DAYS = r"mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun"
_ZONES = (
    r"gmt|utc|[ecmpa][sd]?t|a[ce][sd]t|nz[sd]t|bst|w?e?c?es?t|ist|pkt|sgt|hkt|msk|sast|wat|eat|pht"
)
_SAID = (
    r"published|posted|updated|modified|revised|edited|created|filed|first|last|latest|update|date"
    r"|time|local|on|at|in|and|the|of|ago|am|pm|hrs?|hours?|mins?|minutes?|h|read|story|article|page"
)
_WORD = re.compile(
    rf"(?:{_MONTH}|(?:{_DAYS})(?:day)?|{_ZONES}|{_SAID}|\d{{1,2}}(?:st|nd|rd|th)"
    r"|\d{1,2}(?:am|pm|h)|\d+)$"
)
_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b([ap])\.m\b\.?")
_TIME = re.compile(r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\b|\b\d{1,2} ?[ap]m\b")
_DATE = re.compile(
    rf"\b{_MONTH}\b\.? \d|\d(?:st|nd|rd|th)? {_MONTH}\b"
    rf"|\b\d{{1,4}}[-./]\d{{1,2}}[-./]\d\d|\b(?:{_DAYS})(?:day)?\b",
)
_FILED = re.compile(
    r"(?:posted|filed|published) (?:in|under) [^.]{2,40} on (?=.{6,})|on (?=.{12,} in [A-Z])", re.I
)
_VIA = re.compile(r" (?:via|from) [\w ]{3,24}$", re.IGNORECASE)
_SECTION = re.compile(r"(?<=[\dm]) in [A-Z][\w& ]{2,30}$", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:video )?(?:duration|length|running time|run time)\W{1,3}\d{1,2}:\d\d(?::\d\d)?$", re.I
)
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[.:][0-5]\d)? ?[ap]\.?m\.? (?:[A-Z]{2,4}|hrs)\.?$",
    re.IGNORECASE,
)

_STAMP: Name = ("date", "only dates and times")


def stamp_of(line: Facts) -> Name | None:
    """Return kind and reason of a line that is nothing but dates, times and words about them.

    It gives a date or a day and a time, such as "Updated: May 3, 2024 at 5:40 pm GMT", or the
    length of a recording.
    """
    if "0" not in line.words or line.size > _LONGEST or line.size < 2:
        return None
    if line.size <= _SHORT and _CLOCK.match(line.text):
        return ONLY_TIME
    if _LENGTH.match(line.text):
        return "caption", "the length of a recording"
    if _WORD.match(line.words[0]) is None:  # as of nearly all lines: the rest takes long to read
        return None
    text = _DOTTED.sub(r"\1m", _SECTION.sub("", _VIA.sub("", _FILED.sub("", line.text))).lower())
    if _TIME.search(text) is None or _DATE.search(text) is None:
        return None
    return _STAMP if all(map(_WORD.match, _TOKEN.findall(text))) else None
