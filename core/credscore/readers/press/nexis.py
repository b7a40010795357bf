"""Nexis Uni and LexisNexis: articles that end in `End of Document`, or begin `1 of 9 DOCUMENTS`."""

import re

from credscore.article import Article
from credscore.readers.press.export import Export
from credscore.readers.press.labels import (
    DATE,
    blocks_of,
    date_in,
    end_of_body,
    label_of,
    listed,
    stated_in,
    without_by,
)

_NUMBER = re.compile(rb"^[ \t\f]*\d+ of \d+ DOCUMENTS?[ \t]*\r?$", re.MULTILINE)
_END = re.compile(rb"^[ \t]*End of Document[ \t]*\r?$", re.MULTILINE)
_LENGTH = re.compile(rb"^[ \t]*(?:Length|LENGTH): *\d[\d,]* words?\b", re.MULTILINE)
_BODY = re.compile(rb"^[ \t]*Body[ \t]*\r?$", re.MULTILINE)
_MARKS = (
    _LENGTH,
    _BODY,
    _END,
    re.compile(rb"^[ \t]*Load-Date: *\S", re.IGNORECASE | re.MULTILINE),
    re.compile(rb"^[ \t]*Copyright (?:\(c\) )?\d{4}", re.MULTILINE),
)

_BEFORE = listed(
    "byline;section;length;dateline;highlight;headline;series;distribution;edition;"
    "correction appended;abstract;column;authors;author"
)
_BEHIND = listed(
    "load-date;language;graphic;publication-type;publication type;subject;url;document-type;"
    "journal-code;journal code;company;organization;ticker;industry;person;city;state;country;"
    "geographic;notes;correction-date;correction;classification;pub-type;acc-no;series;"
    "photo;drawing"
)
_HEADINGS = frozenset({"Classification", "Graphic"})
_COVER = re.compile(r"Job Number:|Documents \(\d+\)|User Name:")
_LONGEST_DATE = 80
"""Characters of a line that is a document's date, with weekday and edition."""

_NUMBER_WITHIN = 20
"""Lines of a document within which its number stands."""

_RIGHTS = re.compile(r"Copyright (?:\(c\) )?\d{4}|All Rights Reserved|©", re.IGNORECASE)


class Nexis(Export):
    """Takes each document; its header names title, outlet and date by their order."""

    name = "nexis"

    def is_in(self, head: bytes) -> bool:
        """Say so of a file with a length below a document's number, or with most of the marks."""
        if not (length := _LENGTH.search(head)):
            return False
        numbered = _NUMBER.search(head, 0, length.start())
        marks = sum(bool(mark.search(head)) for mark in _MARKS)
        return numbered is not None or marks >= len(_MARKS) - 1

    def begins(self, line: bytes) -> bool:
        """Say so of a document's number."""
        return b"DOCUMENT" in line and _NUMBER.match(line) is not None

    def ends(self, line: bytes) -> bool:
        """Say so of the words by which a document ends."""
        return _END.match(line) is not None

    def is_article(self, part: bytes) -> bool:
        """Say so of a part that is numbered, states its length, or is marked as a body."""
        return any(mark.search(part) for mark in (_NUMBER, _LENGTH, _END))

    def article(self, lines: list[str]) -> Article:
        """Return the article of a document."""
        is_numbered = any(self.begins(line.encode()) for line in lines[:_NUMBER_WITHIN])
        lines = [line for line in lines if not self.begins(line.encode())]
        labels, start = _header_of(lines)
        body = [line for line in lines[start:] if not self.ends(line.encode())]
        while body and (not body[-1] or _RIGHTS.match(body[-1])):
            body.pop()
        end = min(end_of_body(body, _BEHIND), _first_heading(body))
        known = stated_in(lines[labels:start], _BEFORE)
        above = [line for line in lines[:labels] if not _RIGHTS.match(line)]
        title, outlet, date = (_old_order if is_numbered else _new_order)(above)
        return Article(
            "\n".join(body[:end]),
            title=known.get("headline") or title,
            author=without_by(known.get("byline") or known.get("author", "")),
            published=date,
            outlet=outlet,
            url=stated_in(body[end:], _BEHIND).get("url", ""),
        )


def _header_of(lines: list[str]) -> tuple[int, int]:
    """Return where the labels of a document begin, and where its body does.

    That is below the line `Body`, or behind the labels where there is none.
    """
    blocks = list(blocks_of(lines, _BEFORE))
    labelled = [label_of(lines[block.start], _BEFORE) for block in blocks]
    first = next((at for at, label in enumerate(labelled) if label), len(blocks))
    behind = next((at for at in range(first, len(blocks)) if not labelled[at]), len(blocks))
    start = blocks[first].start if first < len(blocks) else 0
    if "Body" in lines[start:]:
        body = lines.index("Body", start)
        return start or body, body + 1
    return start, blocks[behind].start if behind < len(blocks) else len(lines)


def _first_heading(body: list[str]) -> int:
    """Return where the first part behind an article begins that has a heading, and no label."""
    return next((at for at, line in enumerate(body) if line in _HEADINGS), len(body))


def _old_order(lines: list[str]) -> tuple[str, str, str]:
    """Return title, outlet and date from the lines above the labels: outlet, date, title."""
    at = _place_of_date(lines)
    if at is None:
        return _last_block(lines), next(filter(None, lines), ""), ""
    outlet = next((line for line in reversed(lines[:at]) if line), "")
    return _last_block(lines[at + 1 :]), outlet, date_in(lines[at])


def _new_order(lines: list[str]) -> tuple[str, str, str]:
    """Return title, outlet and date from the lines above the labels: title, outlet, date."""
    at = _place_of_date(lines)
    above = [at for at, line in enumerate(lines[:at]) if line]
    if at is None or not above:
        return next(filter(None, lines), ""), "", ""
    outlet, over = lines[above[-1]], lines[: above[-1]]
    is_below_cover = any(_COVER.match(line) for line in over)
    title = next(filter(None, reversed(over)), "") if is_below_cover else _last_block(over)
    return title, outlet, date_in(lines[at])


def _place_of_date(lines: list[str]) -> int | None:
    """Return which line is the date of a document: one that begins with it, and is short."""
    dated = (at for at, line in enumerate(lines) if DATE.match(line) and len(line) < _LONGEST_DATE)
    return next(dated, None)


def _last_block(lines: list[str]) -> str:
    """Return the last lines without a blank one between them, as one."""
    blocks = [lines[block.start : block.stop] for block in blocks_of(lines, ())]
    return " ".join(blocks[-1]) if blocks else ""


EXPORT = Nexis()
