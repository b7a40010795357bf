"""Origin and credit: where the text comes from, and who else had a hand in it."""

import re
from collections.abc import Iterator

from credscore.analysis.metadata.dates import read_date
from credscore.analysis.metadata.page import Page
from credscore.analysis.metadata.types import NOT_FOUND, Field

_AGENCY = (
    r"(?:AFP|AP|UPI|Reuters|REUTERS|dpa|DPA|ANI|PTI|TASS|Xinhua|Bloomberg|EFE|ANSA|Kyodo|Yonhap"
    r"|Interfax|IANS|AAP|The Associated Press|Associated Press|Agence France-Presse)"
)
_TRANSLATION = re.compile(
    r"[-•*#(\[\s]*(?:translat(?:ed|ion|or)\b[^\n]{0,20}?(?::| by | from (?:the|an?|[A-Z])| of the )"
    r"|(?:this|the) (?:article|text|story|page) (?:was|is|has been) (?:machine[- ]|automatically )?"
    r"translated"
    r"|(?:machine|automatic) translation\b)[^\n]*",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"[^\n]*")
_HINTS = (
    *("ranslat", "publish", "appeared", "reprint", "repost", "riginally", "provided", "produced"),
    "report",
)
_LABELLED = re.compile(r"\W*(?:(?:machine|automatic) )?translation ?:(?P<name>.*)", re.IGNORECASE)
_NAMED = re.compile(r"(?:\W*(?:[A-Z][\w'-]*|by|and|de|der|van|von|di|of|the)\b)*\W*")
"""What follows "Translation:" in a credit: names, and no sentence."""

_FIRST = re.compile(
    r"[^\n]{0,120}\b(?:(?P<first>(?:first|originally) (?:appeared|published|ran|posted))"
    r"|re-?published (?:from|with|by|under)|reprinted (?:from|with|by)|reposted from"
    r"|(?:this|the) (?:article|story|report|piece) (?:is|was) (?:produced|provided) by)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:this|article|story|post|piece|essay|column|report|review|interview|excerpt|text|version"
    r"|analysis|content|blog|page|commentary|editorial|transcript|chapter)\b",
    re.IGNORECASE,
)
"""What a credit says first appeared elsewhere; in other sentences photos and plans did."""

_NO_SUBJECT = re.compile(r"\W*(?:[^\n]*[:|.)]\W*)?(?:it (?:was|is) )?", re.IGNORECASE)
"""What stands before "first published" where the text itself is meant: "Note: "."""

_UPDATED = re.compile(r"\bupdated\b", re.IGNORECASE)
_WHERE = re.compile(
    r"\b(?:[Bb]y|[Ii]n|[Ff]rom|[Ww]ith|[Uu]nder|at|on)"
    r" (?:the |an? |www\.)?+(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-Za-z]"
)
_SOURCE = re.compile(
    r"[-•*(\[\s]*(?:(?i:source|via)s? ?: ?|SOURCE (?=[A-Z]))(?P<name>[^\n:]{2,60})$"
)
_NETWORK = re.compile(r"(?:Twitter|X|Facebook|Instagram|YouTube|TikTok)\b")
_OUTLET = re.compile(
    rf"{_AGENCY}\b|.*\b(?:News|Times|Post|Daily|Agency|Press|Tribune|Herald|Gazette|Journal|Sentinel"
    r"|Ledger|Chronicle|Courier|Examiner|Observer|Telegraph|Guardian|Mail)\b|.*\.(?:com|org|net)\b"
)
_DATELINE = re.compile(rf"[^\n\"]{{0,60}}?\(?\b(?P<name>{_AGENCY})\)? ?(?:[-–—]|--)")
_SIGNED = re.compile(rf"(?:[^\n]*[.!?\"'] )?[(\[—–-] ?(?P<name>{_AGENCY}(?:/{_AGENCY})?)[)\]]?$")
_SHARED = re.compile(
    r"[^\n]{2,160}\bcontributed (?:reporting|to this (?:report|story|article))\b"
    r"|[(\[]?(?:additional )?reporting by [A-Z]|with (?:files|reporting) (?:from|by) [A-Z]",
    re.IGNORECASE,
)


def find_origin(page: Page) -> Field:
    """Return the line or the words that say where the text comes from or who contributed."""
    for found in (_credits(page), _agencies(page), _sources(page)):
        for field in found:
            return field
    return NOT_FOUND


def _credits(page: Page) -> Iterator[Field]:
    """Yield credit lines, those of translators before those of other outlets and helpers."""
    near = [(at, text) for at, text in page.short if page.is_near(at) and _may_credit(text)]
    for shape in (_TRANSLATION, _FIRST, _SHARED):
        for at, text in near:
            match = shape.match(text)
            if match and _is_credit(text, match) and (whole := _WHOLE.match(text)):
                yield page.field(at, whole)


def _may_credit(text: str) -> bool:
    low = text.lower()
    return any(hint in low for hint in _HINTS)


def _is_credit(text: str, match: re.Match[str]) -> bool:
    """Say whether a line is about the text as a whole, and names somebody or some place."""
    if label := _LABELLED.match(text):
        return _NAMED.fullmatch(label["name"]) is not None
    at = match.start("first") if match.re is _FIRST else -1
    if at < 0:
        return True
    is_about_text = _NO_SUBJECT.fullmatch(text, 0, at) or _SUBJECT.search(text, 0, at)
    return bool(is_about_text) and not _only_dates(text, match.end("first"))


def _only_dates(text: str, start: int) -> bool:
    """Say whether a line states when a text was published, and not where: it gives no origin."""
    rest = _UPDATED.split(text[start:])[0]
    if read_date(rest) is None:
        return False
    while date := read_date(rest):
        rest = f"{rest[: date.start]}—{rest[date.end :]}"
    return _WHERE.search(rest) is None and _WHERE.search(text, 0, start) is None


def _agencies(page: Page) -> Iterator[Field]:
    """Yield the agency of a dateline before the first sentences, or behind the last."""
    for at in range(page.first, min(page.first + 3, page.last + 1)):
        match = _DATELINE.match(page.texts[at][:100])
        if match:
            yield page.field(at, match, "name")
    for at in range(max(page.last, 0), min(page.last + 4, len(page.texts))):
        match = _SIGNED.match(page.texts[at][-400:]) if len(page.texts[at]) <= 400 else None
        if match:
            yield page.field(at, match, "name")


def _sources(page: Page) -> Iterator[Field]:
    """Yield the one line that names a source; several are the credits of pictures or charts."""
    found = [(at, match) for at, text in page.short if (match := _SOURCE.match(text))]
    found = [(at, match) for at, match in found if not _NETWORK.match(match["name"])]
    if len(found) == 1 and (found[0][0] >= page.last or _OUTLET.match(found[0][1]["name"])):
        yield page.field(*found[0], "name")
