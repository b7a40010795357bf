"""EBSCOhost's text files: `Record: 1`, labels with their values below them, and the full text."""

import re

from credscore.article import Article
from credscore.readers.press.export import Export
from credscore.readers.press.labels import DATE, blocks_of, label_of, listed, stated_in, without_by

_RECORD = re.compile(rb"^[ \t\f]*Record: *\d+[ \t]*\r?$", re.MULTILINE)
_MARKS = tuple(
    re.compile(rb"^" + label + rb": *", re.MULTILINE)
    for label in (b"Title", b"Source", b"Accession Number", b"Database", b"Document Type")
)
_LABELS = listed(
    "record;title;authors;author;source;document type;subject terms;subjects;geographic terms;"
    "people;company/entity;naics/industry codes;abstract;full text word count;issn;"
    "accession number;database;section;persistent link to this record;publication type;"
    "publication;publication date;reviews & products;author affiliations;author-supplied keywords"
)
_FEWEST = 4
"""Labels that stand below a record's number at least."""

_END = re.compile(r"~{5,}|Copyright of .{3,200} is (?:the )?(?:copyright )?property of ")


class Ebsco(Export):
    """Takes each record that has a full text behind its labels."""

    name = "ebsco"

    def is_in(self, head: bytes) -> bool:
        """Say so of a file with a record's number, and four labels below it."""
        record = _RECORD.search(head)
        if not record:
            return False
        return sum(bool(mark.search(head, record.end())) for mark in _MARKS) >= _FEWEST

    def begins(self, line: bytes) -> bool:
        """Say so of a record's number."""
        return b"Record:" in line and _RECORD.match(line) is not None

    def is_article(self, part: bytes) -> bool:
        """Say so of a part with a record's number."""
        return _RECORD.search(part) is not None

    def article(self, lines: list[str]) -> Article:
        """Return the article of a record."""
        blocks = list(blocks_of(lines, _LABELS))
        labelled = [at for at, one in enumerate(blocks) if label_of(lines[one.start], _LABELS)]
        start = blocks[labelled[-1]].stop if labelled else 0
        end = next((at for at in range(start, len(lines)) if _END.match(lines[at])), len(lines))
        known = stated_in(lines[:start], _LABELS)
        source = known.get("source", "")
        date = DATE.search(source)
        return Article(
            "\n".join(lines[start:end]),
            id=known.get("accession number", ""),
            title=known.get("title", "").removesuffix("."),
            author=without_by(known.get("authors") or known.get("author", "")),
            published=date[0] if date else known.get("publication date", ""),
            outlet=(source[: date.start()] if date else source).rstrip(" ,.;"),
            url=known.get("persistent link to this record", ""),
        )


EXPORT = Ebsco()
