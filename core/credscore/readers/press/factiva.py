"""Factiva's text files: articles that end with `Document` and a number, with codes or without."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from credscore.article import Article
from credscore.readers.press.export import Export
from credscore.readers.press.labels import date_in, without_by

_DOCUMENT = re.compile(
    rb"^[ \t]*(?:AN[ \t]+)?Document ([A-Z]{1,12}0000\d{8}\w{4,20})[ \t]*\r?$", re.MULTILINE
)
_WORDS = re.compile(r"\d[\d,]* words?")
_WORDS_LINE = re.compile(rb"^[ \t]*(?:WC\s+)?\d[\d,]* words?[ \t]*\r?$", re.MULTILINE)

_CODES = (
    *("SE", "CLM", "HD"),
    *("CR", "BY", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CX", "DLN"),
    *("LP", "TD"),
    *("ART", "CT", "RF", "NT", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"),
)
_RANKS = {code: rank for rank, code in enumerate(_CODES)}
_ANY_ORDER = frozenset(range(_RANKS["HD"])) | frozenset(range(_RANKS["CR"], _RANKS["LP"]))
_CODED = re.compile(r"(?P<code>[A-Z]{2,3})(?P<gap>\t\s*|  \s*| |$)(?P<value>.*)")
_CODE_LINES = tuple(
    re.compile(rb"^" + code + rb"(?:[ \t]|\r?$)", re.MULTILINE)
    for code in (b"HD", b"WC", b"PD", b"SN", b"LP")
)

_RIGHTS = re.compile(r"(?:\(c\)|©|Copyright\b)", re.IGNORECASE)
_LANGUAGE = "English"
_HEADER_BELOW_WORDS = 12
"""Lines below the number of words within which the header of an article without codes ends."""


class Factiva(Export):
    """Takes each document, by its codes (HD, BY, PD, SN, LP, TD), or by the order of its lines."""

    name = "factiva"

    def is_in(self, head: bytes) -> bool:
        """Say so of a file with all codes of a header, or a document's number below its words."""
        if all(code.search(head) for code in _CODE_LINES):
            return True
        number = _DOCUMENT.search(head)
        return number is not None and _WORDS_LINE.search(head, 0, number.start()) is not None

    def ends(self, line: bytes) -> bool:
        """Say so of a document's number."""
        return b"Document " in line and _DOCUMENT.match(line) is not None

    def is_article(self, part: bytes) -> bool:
        """Say so of a part with a number, or with the first words of an article."""
        return bool(_DOCUMENT.search(part) or all(code.search(part) for code in _CODE_LINES))

    def article(self, lines: list[str]) -> Article:
        """Return the article of a document."""
        number = ""
        for line in lines:
            if found := _DOCUMENT.match(line.encode()):
                number = found[1].decode()
        coded = _coded(lines)
        return replace(_from_codes(coded) if "HD" in coded else _from_order(lines), id=number)


def _coded(lines: Sequence[str]) -> dict[str, str]:
    """Return the text under each code, in the order that Factiva gives them: `IN` is a word too.

    As far from its value as the first code stands must all others stand that have one.
    """
    parts: dict[str, list[str]] = {}
    rank, gap, code = -1, None, ""
    for line in lines:
        found = _CODED.fullmatch(line)
        new = found["code"] if found else ""
        if found and (code or new in _CODES[:3]) and _follows(rank, new):
            kind = found["gap"].strip(" ") or found["gap"][:2]
            if gap in (None, kind) or not found["value"]:
                gap, code, rank = kind if gap is None else gap, new, _RANKS[new]
                parts[code] = [found["value"]]
                continue
        if code:
            parts[code].append(line)
    return {code: "\n".join(part).strip() for code, part in parts.items()}


def _follows(rank: int, code: str) -> bool:
    """Say whether a code may stand behind that of a rank."""
    new = _RANKS.get(code, -1)
    return new > rank or (new in _ANY_ORDER and rank in _ANY_ORDER)


def _from_codes(coded: Mapping[str, str]) -> Article:
    return Article(
        "\n\n".join(filter(None, (coded.get("LP"), coded.get("TD")))),
        title=_in_a_line(coded.get("HD", "")),
        author=without_by(_in_a_line(coded.get("BY", ""))),
        published=_in_a_line(coded.get("PD", "")),
        outlet=_in_a_line(coded.get("SN", "")),
    )


def _from_order(lines: Sequence[str]) -> Article:
    """Return what the lines say by their order: title, author, words, date, outlet, rights."""
    bare = [line for line in lines if not _DOCUMENT.match(line.encode())]
    words = next((at for at, line in enumerate(bare) if _WORDS.fullmatch(line)), None)
    if words is None:
        return Article("\n".join(bare))
    above = [line for line in bare[:words] if line]
    header = range(words + 1, min(words + 1 + _HEADER_BELOW_WORDS, len(bare)))
    ends = [at for at in header if _RIGHTS.match(bare[at]) or bare[at] == _LANGUAGE]
    start = (ends[-1] if ends else words) + 1
    below = [line for line in bare[words + 1 : start] if line]
    dated = next((at for at, line in enumerate(below) if date_in(line)), None)
    return Article(
        "\n".join(bare[start:]),
        title=" ".join(above[:-1] or above),
        author=without_by(above[-1]) if len(above) > 1 else "",
        published=date_in(below[dated]) if dated is not None else "",
        outlet=next(iter(below[dated + 1 :]), "") if dated is not None else "",
    )


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


EXPORT = Factiva()
