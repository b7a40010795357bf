"""The holder of the rights: whom a copyright line names."""

import re
from collections.abc import Iterator

from credscore.analysis.metadata.page import SHORT, Page
from credscore.analysis.metadata.types import Field
from credscore.analysis.months import MONTH
from credscore.spans import Span

_SIGN = r"(?:Â?©|\(c\)|ⓒ|&copy;)"
_MARK = rf"(?:{_SIGN}|copyrights?\b)"
_YEARS = r"(?:19|20)\d\d(?: ?[-–—,] ?(?:(?:19|20)\d\d|\d\d\b|present))?"
_RESERVED = r"all rights? reserved"
_DOT = r"\.(?=(?:com|org|net|edu|gov|info|news|[a-z]{2})\b)|(?<=\b[a-z])\.|(?<=\bst)\."
"""A full stop that belongs to an address, an initial or a saint, and does not end a name."""

_NAME = rf"(?P<name>(?:[^\W\d]|\d{{1,3}} ?[a-z])(?:[^|·•.,–—©™®]|{_DOT}){{1,58}})"
_FIRM = r"(?:GmbH|Inc|LLC|Ltd|Limited|Corp)\b"
_OPENING = re.compile(
    rf"(?:{_RESERVED}[.,]? )?(?:{_YEARS} ?(?={_SIGN}))?{_MARK}(?: ?(?:{_MARK}|by|:))*"
    rf"[ ,]*(?:{_YEARS})?[ ,.·|–-]*(?:{_SIGN} ?)?(?:{_RESERVED}[ .,·•|–-]*)?(?:by )?{_NAME}?",
    re.IGNORECASE,
)
"""A line that begins with the mark: "© 2022 Harbour Daily"."""

_WITHIN = re.compile(
    rf"{_SIGN} ?(?:copyright )?(?:{_YEARS}(?:, | by | )|(?=[^.©]{{2,60}}\.{{0,2}} {_RESERVED}))"
    rf"{_NAME}",
    re.IGNORECASE,
)
"""A mark further on in the line: "Imprint | © 2022 Harbour Daily"."""

_BEHIND = re.compile(
    rf"(?:{_YEARS} )?{_NAME}(?:, {_FIRM})?[.,]? ?"
    rf"(?:{_MARK} ?(?:{_YEARS} ?(?:$|[.|,·•-]|all )|{_RESERVED})"
    rf"|{_YEARS} ?{_SIGN}$|(?:{_YEARS})?[., |–—-]{{0,4}}{_RESERVED})",
    re.IGNORECASE,
)
"""A mark behind the name: "Harbour Daily © 2022", "2022 Harbour Daily. All rights reserved"."""

_WHOLE = re.compile(r"(?P<name>[^|·•©™®]{2,58})")
_ONLY_MARK = re.compile(
    rf"(?:{_MARK} ?)+(?:{_YEARS})?|(?:{_YEARS} ?)?{_SIGN}(?: ?{_YEARS})?", re.IGNORECASE
)
_ONLY_RESERVED = re.compile(rf"{_RESERVED}\.?", re.IGNORECASE)
"""Copyright that is set in lines of their own: "© 2022", "Harbour Daily", "All rights reserved"."""

_SIGNS = "©ⓒⒸ"
_FIRST = f"{_SIGNS}(cCaAÂ&"
_LONGEST = 200
"""Characters of a copyright line that are looked at: trade marks and terms come behind."""

_YEAR_OR_RIGHTS = re.compile(r"(?:19|20)\d\d|rights? reserved|© ?copyright|copyright ?©", re.I)
_NO_NAME = re.compile(
    r"(?:all rights|rights|notice|policy|terms|privacy|powered|law|infringement|office|protected"
    r"|material|onwards|present|made with|blog$|website|design(?:ed)? by|developed)\b",
    re.IGNORECASE,
)
_NO_HOLDER = re.compile(
    r"\b(?:rights|copyright|reserved|notice|policy|terms|privacy|contents?|materials?|text|images?"
    r"|photos?|pictures?|illustrations?|videos?|made|portions|design(?:ed)?|trademarks?)\b",
    re.IGNORECASE,
)
"""Words of what stands before a mark and is no name: "Terms of use © 2022"."""

_PICTURED = re.compile(
    r"\b(?:image|photo(?!graphy\b)|picture|illustration|video|graphic|photography(?: by\b| ?[©:]))",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r" ?(?:\(?\btrading as\b.*|\b(?:or its|and its|and affiliated|distributed by|all rights?"
    r"|powered by|privacy|terms|is a trademark|brought to|anchored|theme by|d/b/a|dba"
    r"|an? (?:brand|division|part|member|subsidiary) of|an? (?:[\w'&-]+ ){1,3}company|(?:19|20)\d\d"
    rf"|{MONTH}\.? \d\d?)\b.*|\b(?-i:unless|except|is|are|was|were|if|used)\b.*|[-/:]\s.*)$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r" (?:AG|SE|GmbH|Inc|LLC|Ltd|Limited|plc|PLC|Corp|Corporation|Pty|NV|BV|AB|ASA|Oyj|SpA|SA"
    r"|S\.A)$"
)
_BRAND = re.compile(r"\d{1,3} ?[A-Z]|[a-z]{1,2}[A-Z]\w")
"""How a name begins that has no capital at its head: "360West", "iHarbour"."""

_SMALL_FIRM = re.compile(rf"[a-z][\w&'-]{{2,30}},? {_FIRM}")
"""A firm that writes its name without a capital: "fellTracks LLC"."""


def rights_holders(page: Page) -> Iterator[Field]:
    """Yield those whom the copyright lines name: first where the mark opens the line."""
    lines = [
        (at, text[:_LONGEST], page.kinds[at] == "copyright")
        for at, text in enumerate(page.texts)
        if page.kinds[at] == "copyright"
        or text[0] in (_FIRST if len(text) <= SHORT else _SIGNS)
        or (text[-1] in _SIGNS and len(text) <= SHORT)
    ]
    for at, text, _ in sorted(lines, key=lambda line: len(line[1]) > SHORT):
        match = _OPENING.match(text)
        is_claim = _YEAR_OR_RIGHTS.search(text) or _is_reserved(page, at + 1)
        if match and match["name"] and (is_claim or _is_company(match)):
            yield from _named(page, at, match)
        elif _ONLY_MARK.fullmatch(text) and _is_reserved(page, at + 2):
            yield from _alone(page, at + 1)
    for at, text, is_sure in lines:
        if (is_sure or text[-1] in _SIGNS) and not _PICTURED.search(text):
            if match := _WITHIN.search(text):
                yield from _named(page, at, match)
            match = _BEHIND.match(text)
            if match and not _NO_HOLDER.search(match["name"]):
                yield from _named(page, at, match)


def _is_reserved(page: Page, at: int) -> bool:
    """Say whether a line says no more than "All rights reserved"."""
    return at < len(page.texts) and _ONLY_RESERVED.fullmatch(page.texts[at]) is not None


def _alone(page: Page, at: int) -> Iterator[Field]:
    """Yield the holder whose name is a line of its own."""
    match = _WHOLE.fullmatch(page.texts[at])
    if match and not _NO_HOLDER.search(match["name"]):
        yield from _named(page, at, match)


def _is_company(match: re.Match[str]) -> bool:
    return _COMPANY.search(_holder(match)) is not None


def _holder(match: re.Match[str]) -> str:
    return _STOPS.sub("", match["name"]).rstrip(" ,;-")


def _named(page: Page, at: int, match: re.Match[str]) -> Iterator[Field]:
    name = _holder(match)
    is_name = (
        name[:1].isupper()
        or _BRAND.match(name)
        or _SMALL_FIRM.match(match.string, match.start("name"))
    )
    if is_name and not _NO_NAME.match(name):
        start = page.spans[at].start + match.start("name")
        yield Field(name, Span(start, start + len(name)))
