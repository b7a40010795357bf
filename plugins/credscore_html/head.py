"""What the head of a page states for machines: its meta elements by name."""

from collections.abc import Iterator
from typing import Any


def canonical(tree: Any) -> str:
    """Return the address that a parsed page gives as its own; empty if none, or no whole one.

    It is read wherever it stands: what does not belong into a head ends it for a parser.
    """
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    given = ((link.get("href") or "").strip() for link in links)
    return next((href for href in given if href.startswith(("https://", "http://"))), "")


def metas(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield name, in lower case, and content of every meta element of a parsed page."""
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        yield name.lower(), " ".join((meta.get("content") or "").split())
