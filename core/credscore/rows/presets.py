"""The keys of known tools' rows, by which the tools are told, and the usual names of columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

RowField = Literal["text", "title", "author", "published", "outlet", "url", "language", "id"]
"""The fields of an article that a key of a row may hold."""

FIELDS: tuple[str, ...] = get_args(RowField)
"""All values of RowField."""

Keys = Mapping[RowField, tuple[str, ...]]
"""The keys of each field, the best first; all in lower case."""


@dataclass(frozen=True, slots=True)
class Preset:
    """The rows that one tool writes: the keys that tell them, and those that hold the fields.

    `signs` are sets of keys; a row with all of one of them is of this kind. No preset takes the
    language that a row states: tools copy it from templates, and those often state a wrong one.
    """

    name: str
    about: str
    signs: tuple[frozenset[str], ...]
    keys: Keys


def _signs(*texts: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(text.split()) for text in texts)


PRESETS = {
    preset.name: preset
    for preset in (
        Preset(
            "news-please",
            "articles as news-please writes them",
            _signs("maintext"),
            {
                "text": ("maintext",),
                "title": ("title",),
                "author": ("authors",),
                "published": ("date_publish",),
                "outlet": ("source_domain",),
                "url": ("url",),
            },
        ),
        Preset(
            "nela-gt",
            "rows of NELA-GT, where some words in each hundred are masked by `@`",
            _signs("content source published_utc", "content source collection_utc"),
            {
                "text": ("content",),
                "title": ("title",),
                "author": ("author",),
                "published": ("date", "published"),
                "outlet": ("source",),
                "url": ("url",),
                "id": ("id",),
            },
        ),
        Preset(
            "trafilatura",
            "articles as trafilatura writes them",
            _signs("text source-hostname", "text fingerprint hostname"),
            {
                "text": ("text",),
                "title": ("title",),
                "author": ("author",),
                "published": ("date",),
                "outlet": ("source-hostname", "hostname"),
                "url": ("source", "url"),
                "id": ("id",),
            },
        ),
        Preset(
            "fundus",
            "articles as fundus writes them",
            _signs("body publishing_date", "plaintext"),
            {
                "text": ("plaintext", "body"),
                "title": ("title",),
                "author": ("authors",),
                "published": ("publishing_date",),
                "outlet": ("publisher",),
                "url": ("url", "html"),
            },
        ),
        Preset(
            "newspaper4k",
            "articles as newspaper4k and newspaper3k write them",
            _signs("text publish_date", "text meta_site_name"),
            {
                "text": ("text",),
                "title": ("title",),
                "author": ("authors",),
                "published": ("publish_date",),
                "outlet": ("meta_site_name", "source_url"),
                "url": ("canonical_link", "url"),
            },
        ),
    )
}
"""The known kinds of rows by name, the surest signs first."""

USUAL: Keys = {
    "text": (
        *("text", "body", "content", "article", "article_text", "full_text", "fulltext"),
        *("maintext", "plaintext", "articlebody", "article_body", "raw_text", "story"),
    ),
    "title": ("title", "headline", "heading"),
    "author": ("author", "authors", "byline", "creator"),
    "published": (
        *("published", "date", "published_at", "publishedat", "publish_date", "publication_date"),
        *("date_published", "datepublished", "date_publish", "pubdate", "pub_date", "timestamp"),
    ),
    "outlet": (
        *("outlet", "publisher", "source", "source_name", "site_name", "sitename", "newspaper"),
        *("publication", "media_name", "source_domain", "hostname", "domain", "site"),
    ),
    "url": ("url", "link", "source_url", "canonical_link", "webpage"),
    "id": ("id", "article_id", "uid", "uuid", "guid", "doc_id"),
}
"""The usual names of columns, for rows that fit no preset."""

HTML: tuple[str, ...] = ("html", "raw_html", "page_html")
"""Keys that hold a whole web page, for rows without a text."""


def keys_for(columns: Iterable[str], preset: str = "") -> Keys:
    """Return the keys that hold the fields of rows with these columns (in lower case)."""
    if preset:
        return PRESETS[preset].keys
    have = set(columns)
    fitting = (p.keys for p in PRESETS.values() if any(sign <= have for sign in p.signs))
    return next(fitting, USUAL)
