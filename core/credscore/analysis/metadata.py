"""Metadata that the text itself states: title, author, date, publisher, origin."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from credscore.analysis.lines import Line
from credscore.spans import Span


@dataclass(frozen=True, slots=True)
class Field:
    """One statement about the article: its value, and where the text makes it.

    `value` is empty where nothing was found, and `reason` then says why (`not_in_text`,
    `no_person` for a byline such as "admin", `no_year` for a date without one). `span` is None
    for a value that came with the input and not from the text.
    """

    value: str = ""
    span: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says of itself; `published` is an ISO 8601 date of as many parts as known."""

    title: Field = field(default_factory=Field)
    author: Field = field(default_factory=Field)
    published: Field = field(default_factory=Field)
    publisher: Field = field(default_factory=Field)
    origin: Field = field(default_factory=Field)


def find_metadata(text: str, lines: Sequence[Line]) -> Metadata:
    """Return what the lines of a plain text state about the article."""
    titles = [line.span for line in lines if line.kind == "title"]
    title = Field(text[slice(*titles[0])], titles[0]) if titles else Field(reason="not_in_text")
    return Metadata(title=title)
