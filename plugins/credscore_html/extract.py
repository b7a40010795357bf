"""The libraries that find the article of a page, and what the page states about it."""

import logging
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from credscore_html.authors import people
from credscore_html.outlet import outlet_name

_HOST = re.compile(r"https?://([^/:?#]{1,255})", re.IGNORECASE)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""A fixed last date: with today's, the same page would have another date tomorrow."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states about its article; empty where it does not. `published` is ISO 8601."""

    title: str = ""
    author: str = ""
    published: str = ""
    outlet: str = ""
    url: str = ""


def main_text(tree: Any) -> str:
    """Return the article of a parsed page as trafilatura finds it, without comments.

    Never its `deduplicate`: it remembers other pages, so a page's text would depend on them.
    """
    found: str | None = _trafilatura().extract(tree, include_comments=False, deduplicate=False)
    return found or ""


def rough_main_text(text: str) -> str:
    """Return the article of a page as resiliparse finds it: rougher, at any depth."""
    from resiliparse.extract.html2text import extract_plain_text

    found: str = extract_plain_text(text, main_content=True, alt_texts=False, list_bullets=False)
    return found


def visible_text(text: str) -> str:
    """Return all that a page shows, as resiliparse finds it, at any depth."""
    from resiliparse.extract.html2text import extract_plain_text

    found: str = extract_plain_text(
        text, preserve_formatting=True, main_content=False, alt_texts=False, list_bullets=False
    )
    return found


def stated(tree: Any) -> Stated:
    """Return what the head of a page, its structured data and its bylines state."""
    try:
        found = _trafilatura().extract_metadata(tree, date_config=_DATES, extensive=False)
    except Exception:  # a page's broken metadata must not cost its text
        return Stated()
    title, url, site = _text(found.title), _text(found.url), _text(found.sitename)
    outlet = outlet_name(site, title, _host(url)) if site else ""
    outlet = outlet or _text(found.hostname)
    return Stated(
        title=title,
        author=people(_text(found.author), outlet),
        published=_text(found.date),
        outlet=outlet,
        url=url,
    )


def _host(url: str) -> str:
    """Return the whole host of an address; trafilatura's may lack the first part."""
    found = _HOST.match(url)
    return found[1] if found else ""


def _text(value: str | None) -> str:
    return " ".join((value or "").split())


@cache
def _trafilatura() -> Any:
    """Return the library, with its messages kept off the terminal: the lines say what failed."""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "readability"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    return trafilatura
