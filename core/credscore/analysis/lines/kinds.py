"""The kinds that a line can have, and the class of each."""

from dataclasses import dataclass
from typing import Literal

from credscore.spans import Span

LineClass = Literal["body", "structure", "metadata", "boilerplate"]

Name = tuple[str, str]
"""The kind that a line is given, and the reason in words."""

KINDS: dict[str, LineClass] = {
    "body": "body",
    "title": "structure",
    "subhead": "structure",
    "byline": "metadata",
    "credit": "metadata",
    "date": "metadata",
    "copyright": "metadata",
    "publisher": "metadata",
    "ad": "boilerplate",
    "author_bio": "boilerplate",
    "author_head": "boilerplate",
    "breadcrumb": "boilerplate",
    "caption": "boilerplate",
    "comment": "boilerplate",
    "contact": "boilerplate",
    "foreign": "boilerplate",
    "generated": "boilerplate",
    "hashtags": "boilerplate",
    "nav": "boilerplate",
    "other": "boilerplate",
    "partisan": "boilerplate",
    "placeholder": "boilerplate",
    "related": "boilerplate",
    "share": "boilerplate",
    "site_notice": "boilerplate",
    "subscribe": "boilerplate",
    "title_repeat": "boilerplate",
    "widget": "boilerplate",
}
"""Every kind of line, with its class."""

TAGS: Name = ("nav", "the tags of a text")
RELEASE: Name = ("other", "a mark of press releases")
"""Names that one module gives and another looks for."""

BIO: Name = ("author_bio", "tells the author's life")

TEXT_KINDS = frozenset(["body", "subhead"])
"""Kinds of the article's text with the headings in it."""

BODY_KINDS = frozenset(kind for kind, line_class in KINDS.items() if line_class == "body")


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank physical line of the input.

    `span` is the line without the blanks at its ends, `number` its 1-based place among all
    physical lines, `kind` one of `KINDS`, and `reason` says in a few words why it has that kind.
    """

    span: Span
    number: int
    kind: str
    reason: str = ""

    @property
    def line_class(self) -> LineClass:
        """Return the class of the line's kind: body, structure, metadata or boilerplate."""
        return KINDS[self.kind]

    @property
    def is_body(self) -> bool:
        """Say whether the line is part of the article's own text."""
        return self.kind in BODY_KINDS
