"""NewsBank's text files: labels, the article, and `Record Number:` below it."""

import re

from credscore.article import Article
from credscore.readers.press.export import Export
from credscore.readers.press.labels import end_of_body, label_of, listed, stated_in, without_by

_RECORD = re.compile(rb"^[ \t]*Record(?: Number)?: *\w[\w-]{5,}[ \t]*\r?$", re.MULTILINE)
_MARKS = tuple(
    re.compile(rb"^" + label + rb": *\S", re.MULTILINE)
    for label in (b"Paper", b"(?:Title|Headline)", b"Date", b"(?:Section|Page|Edition|Author)")
)
_BEFORE = listed(
    "paper;publication;title;headline;date;author;byline;section;page;edition;column;series;"
    "estimated printed pages;article type;source;dateline;correction;length;readability"
)
_BEHIND = listed(
    "memo;caption;copyright;record number;record;index terms;keywords;graphic;notes;illustration"
)
_RIGHTS = re.compile(r"(?:Copyright|\(c\)|©)", re.IGNORECASE)


class NewsBank(Export):
    """Takes each article down to its record number."""

    name = "newsbank"

    def is_in(self, head: bytes) -> bool:
        """Say so of a file with a record's number, and above it paper, title and date."""
        start = 0
        for record in _RECORD.finditer(head):
            if all(mark.search(head, start, record.start()) for mark in _MARKS):
                return True
            start = record.end()
        return False

    def ends(self, line: bytes) -> bool:
        """Say so of a record's number."""
        return b"Record" in line and _RECORD.match(line) is not None

    def is_article(self, part: bytes) -> bool:
        """Say so of a part with a paper and a date."""
        return _MARKS[0].search(part) is not None and _MARKS[2].search(part) is not None

    def article(self, lines: list[str]) -> Article:
        """Return the article above a record's number."""
        start = 0
        for at, line in enumerate(lines):
            if label_of(line, _BEFORE):
                start = at + 1
            elif line and start:
                break
        body = lines[start:]
        end = end_of_body(body, _BEHIND)
        known, behind = stated_in(lines[:start], _BEFORE), stated_in(body[end:], _BEHIND)
        body = body[:end]
        while body and (not body[-1] or _RIGHTS.match(body[-1])):
            body.pop()
        return Article(
            "\n".join(body),
            id=behind.get("record number") or behind.get("record", ""),
            title=known.get("title") or known.get("headline", ""),
            author=without_by(known.get("author") or known.get("byline", "")),
            published=known.get("date", ""),
            outlet=known.get("paper") or known.get("publication", ""),
        )


EXPORT = NewsBank()
