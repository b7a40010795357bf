"""What the head of a page states for machines: its meta elements by name."""

from collections.abc import Sequence
from typing import Any

Metas = Sequence[tuple[str, str]]
"""Name, in lower case, and content of every meta element."""


def canonical(tree: Any) -> str:
    """Return the address that a parsed page gives as its own; empty if none, or no whole one.

    It is read wherever it stands: what does not belong into a head ends it for a parser.
    """
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    given = ((link.get("href") or "").strip() for link in links)
    return next((href for href in given if href.startswith(("https://", "http://"))), "")


def metas(tree: Any) -> Metas:
    """Return the meta elements of a parsed page."""
    return tuple(
        (_name(meta), " ".join((meta.get("content") or "").split())) for meta in tree.iter("meta")
    )


def _name(meta: Any) -> str:
    name: str = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
    return name.lower()
