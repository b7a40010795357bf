"""What an article says of itself, each statement with the place where it stands."""

from dataclasses import dataclass, field

from credscore.spans import Span


@dataclass(frozen=True, slots=True)
class Field:
    """One statement about the article: its value, and where the text makes it.

    `value` is empty where nothing was found, and `reason` then says why: `not_in_text`,
    `no_person` for a byline such as "admin", `no_year` for a date without one, `archive_widget`
    where the only dates are a list of months. A date that is known in part has both a value and
    a reason (`month_only`, `day_or_month`). `span` is None for a value that came with the input
    and not from the text.
    """

    value: str = ""
    span: Span | None = None
    reason: str = ""


NOT_FOUND = Field(reason="not_in_text")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says of itself; `published` is an ISO 8601 date of as many parts as known."""

    title: Field = field(default_factory=Field)
    author: Field = field(default_factory=Field)
    published: Field = field(default_factory=Field)
    publisher: Field = field(default_factory=Field)
    origin: Field = field(default_factory=Field)
