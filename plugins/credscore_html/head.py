"""What the head of a page states for machines: its meta elements by name."""

from collections.abc import Iterator
from typing import Any


def metas(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield name, in lower case, and content of every meta element of a parsed page."""
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        yield name.lower(), " ".join((meta.get("content") or "").split())
