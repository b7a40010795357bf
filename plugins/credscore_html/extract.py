"""The libraries that find the article of a page, and what the page states about it."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from credscore_html.authors import listed, people
from credscore_html.head import Metas, canonical, metas
from credscore_html.headline import shares_words
from credscore_html.outlet import outlet_name, outlet_of_title
from credscore_html.published import published

_HOST = re.compile(r"https?://([^/:?#%]{1,255})", re.IGNORECASE)
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
    head = metas(tree)
    said = dict(head)
    shown = _text(tree.findtext(".//title"))
    title = _title(head, shown, _text(found.title))
    url = _text(found.url) or canonical(tree)
    site = _text(found.sitename) or _text(said.get("og:site_name"))
    host = _host(url) or _text(found.hostname) or _host(said.get("og:url", ""))
    account = _is_account(site, said)
    outlet = outlet_name("" if account and "_" in site else site, title, host)
    if account or host.endswith(outlet.lower()):  # no name, if the page's title has one
        headings = [_text(heading.text_content()) for heading in tree.iter("h1")]
        outlet = outlet_of_title(shown, headings, host) or outlet
    return Stated(
        title=title,
        author=people(listed(head) or _text(found.author), outlet),
        published=published(tree, head, _text(found.date), url),
        outlet=outlet,
        url=url,
    )


def _title(head: Metas, shown: str, found: str) -> str:
    """Return the page's title; its title element's where a guess has no word in common with that.

    Such a guess is a heading that names the site, or a number beside the text.
    """
    if shares_words(found, shown) or any(found == content for _, content in head):
        return found
    return shown or found


def _is_account(site: str, said: Mapping[str, str]) -> bool:
    """Say whether a site's name is that of its account alone: "@fell_gazette"."""
    own = said.get("twitter:site", "").lstrip("@").lower()
    return bool(site) and own == site.lower() != said.get("og:site_name", "").lower()


def _host(url: str) -> str:
    """Return the whole host of an address; trafilatura's may lack the first part."""
    found = _HOST.match(url)
    return found[1] if found else ""


def _text(value: str | None) -> str:
    """Return a text in one line, without what a template has escaped twice ("&amp;amp;")."""
    return " ".join(unescape(value or "").split())


@cache
def _trafilatura() -> Any:
    """Return the library, with its messages kept off the terminal: the lines say what failed."""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "readability"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    return trafilatura
