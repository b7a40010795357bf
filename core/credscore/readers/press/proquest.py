"""ProQuest's text files: articles between lines of underscores, with labels before and behind."""

import re

from credscore.article import Article
from credscore.readers.press.export import Export
from credscore.readers.press.labels import (
    end_of_body,
    label_of,
    listed,
    stated_in,
    without_by,
)

_RULE = re.compile(rb"_{20,}\s*$")
_NUMBER = re.compile(rb"^[ \t]*Document \d+ of \d+[ \t]*\r?$", re.MULTILINE)
_FULL_TEXT = re.compile(rb"^Full text:", re.IGNORECASE | re.MULTILINE)
_MARKS = tuple(
    re.compile(rb"^" + label + rb":", re.IGNORECASE | re.MULTILINE)
    for label in (
        *(b"Full text", b"Publication title", b"Publication info", b"ProQuest document ID"),
        *(b"Source type", b"Document URL", b"Database", b"Last updated"),
    )
)
_CLOSING = _MARKS[3:]
_OPENING = (_NUMBER, _FULL_TEXT, _MARKS[2])

_BEFORE = frozenset({"author", "publication info", "abstract", "links", "full text", "supplement"})
_BEHIND = listed(
    "subject;location;people;company / organization;classification;identifier / keyword;title;"
    "correspondence author;publication title;first page;pages;volume;issue;number of pages;"
    "publication year;publication date;year;section;dateline;publisher;place of publication;"
    "country of publication;publication subject;issn;e-issn;source type;"
    "language of publication;document type;document feature;proquest document id;"
    "document url;copyright;last updated;database;url;credit;illustration;broad subject;"
    "narrow subject;business indexing term;notes;accession number;word count;edition;column;"
    "ethnicity;correction;doi;company;person;place;caption;source attribution;links"
)
_INFO = re.compile(r"(?P<outlet>[^;:\[]+?)(?: ,|;|:| \[|$)")


class ProQuest(Export):
    """Takes each document between two lines of underscores that has its labels."""

    name = "proquest"

    def is_in(self, head: bytes) -> bool:
        """Say so of a file that has three of the labels, or a number and two, below a rule."""
        rule = head.find(b"_" * 20)
        if rule < 0:
            return False
        below = head[rule:]
        marks = sum(bool(mark.search(below)) for mark in _MARKS)
        return marks >= (2 if _NUMBER.search(below) else 3)

    def begins(self, line: bytes) -> bool:
        """Say so of a line of underscores."""
        return line.startswith(b"_" * 20) and _RULE.match(line) is not None

    def is_article(self, part: bytes) -> bool:
        """Say so of a part with two of the labels: the cover and the end have none."""
        return sum(bool(mark.search(part)) for mark in _MARKS) >= 2

    def is_open(self, part: bytes) -> bool:
        """Say so of a full text behind which no label stands."""
        return _FULL_TEXT.search(part) is not None and not self.closes(part)

    def is_rest(self, part: bytes) -> bool:
        """Say so of a part that does not begin as a document does."""
        return not any(mark.search(part) for mark in _OPENING)

    def closes(self, part: bytes) -> bool:
        """Say so of a part with one of the last labels."""
        return any(mark.search(part) for mark in _CLOSING)

    def article(self, lines: list[str]) -> Article:
        """Return the article of a document."""
        lines = [line for line in lines if not _RULE.fullmatch(line.encode())]
        full = next((at for at, line in enumerate(lines) if label_of(line, ("full text",))), None)
        text, behind = "", lines
        if full is not None:
            first = lines[full].partition(":")[2].strip()
            body = [first, *lines[full + 1 :]]
            end = end_of_body(body, _BEHIND)
            text, behind = "\n".join(body[:end]), body[end:]
        known = stated_in(lines[:full], _BEFORE) | stated_in(behind, _BEHIND)
        outlet = known.get("publication title") or _outlet_in(known.get("publication info", ""))
        return Article(
            "" if text.strip().lower().startswith("not available") else text,
            id=known.get("proquest document id", ""),
            title=known.get("title") or _first_line(lines),
            author=without_by(known.get("author", "")),
            published=known.get("publication date", "") or known.get("publication year", ""),
            outlet=outlet.partition(";")[0].strip(),
            url=known.get("url") or known.get("document url", ""),
        )


def _outlet_in(info: str) -> str:
    found = _INFO.match(info)
    return found["outlet"].strip() if found else ""


def _first_line(lines: list[str]) -> str:
    """Return the line above the labels: the title, where none is stated."""
    bare = (line for line in lines if line and not _NUMBER.fullmatch(line.encode()))
    first = next(bare, "")
    return "" if label_of(first, _BEFORE) else first


EXPORT = ProQuest()
