"""Parsing pages as they are found: mended where a parser would lose the rest of the page."""

import re
from typing import Any, NamedTuple

_OPEN_COMMENT = re.compile(r"<!--(?:\s*\[if[^\]>]*\]>?)?")
_END_OF_PAGE = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_TAG = re.compile(
    r"<(/?)(?!(?:area|br|col|hr|img|input|link|meta|source|wbr)\b)[a-z]", re.IGNORECASE
)


class Limits(NamedTuple):
    """What a page's tree may be at most: its elements, and how deep they nest."""

    elements: int = 50_000
    depth: int = 250


STANDARD = Limits()


class Fault(NamedTuple):
    """Why a page cannot be read by its markup: a reason code, and the reason in words."""

    code: str
    reason: str


def mended(text: str) -> str:
    """Return markup without what swallows the text after it.

    That is a comment that is never closed, an end of the page before its end, and NUL.
    """
    text = _END_OF_PAGE.sub("", text.replace("\0", "\ufffd"))
    closed = text.rfind("-->")
    if text.find("<!--", max(closed, 0)) < 0:
        return text
    at = closed + len("-->") if closed >= 0 else 0
    return text[:at] + _OPEN_COMMENT.sub("", text[at:])


def parse(text: str, limits: Limits) -> tuple[Any, Fault | None]:
    """Return the tree of a mended page, or None with the reason why there is none of it whole.

    lxml's limits on nesting (255) and on the size of an attribute (10 MB) stay: without them a
    page could take all memory. Where they bite, libxml2 drops the rest and goes on, and says so
    in its log only. What has more elements or levels than `limits` would take trafilatura too long.
    """
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return None, Fault("no_markup", "it has no markup")
    if any("RESOURCE" in entry.type_name for entry in parser.error_log):
        return None, Fault("markup_too_large", "its markup nests too deeply or is too large")
    fault = _beyond(limits, *_size(tree))
    return (None, fault) if fault else (tree, None)


def _beyond(limits: Limits, elements: int, depth: int) -> Fault | None:
    """Return which limit a tree of a size goes beyond, None if none."""
    if elements > limits.elements:
        reason = f"it has more than limits.max_elements = {limits.elements} elements"
        return Fault("markup_too_large", reason)
    if depth > limits.depth:
        reason = f"it nests deeper than limits.max_depth = {limits.depth} levels"
        return Fault("markup_too_large", reason)
    return None


def _size(tree: Any) -> tuple[int, int]:
    """Return how many elements a tree has, and how deep they nest."""
    from lxml.etree import iterwalk

    elements = depth = most = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        if event == "start":
            elements, depth = elements + 1, depth + 1
            most = max(most, depth)
        else:
            depth -= 1
    return elements, most


def depth_bound(text: str) -> int:
    """Return a depth that the elements of a page do not exceed: what is open at once, at most."""
    depth = most = 0
    for tag in _TAG.finditer(text):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        most = max(most, depth)
    return most
