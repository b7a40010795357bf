"""From markup to blocks: the visible text of a page, one line a block, with where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BLOCK_TAGS = (
    "address article aside blockquote body br button caption center dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label"
    " legend li main menu nav ol p section summary table tbody td tfoot th thead tr ul"
)
_UNSEEN_TAGS = (
    "head script style noscript template svg math iframe object embed select datalist textarea"
    " canvas audio video map applet noframes"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_APART = frozenset({"a", "button", "label"})
"""Inline elements that pages set apart by style alone: words of two do not run together."""

_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page: its text, and the markup around it.

    `tags` and `names` are the elements around the block, outermost first, and their classes and
    ids; `places` number these elements; `links` is the share of its characters inside links.
    """

    text: str
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    links: float = 0.0
    hidden: bool = False


def blocks_of(root: Any) -> list[Block]:
    """Return the blocks of a parsed page that have text, in order, hidden ones among them."""
    return list(_Walk().blocks(root))


class _Walk:
    """Walks a tree once, without recursion: nesting is the page's to choose."""

    def __init__(self) -> None:
        self._path: list[tuple[str, str, int]] = []
        self._around: tuple[tuple[str, str, int], ...] = ()
        self._text: list[str] = []
        self._linked = 0
        self._links = 0  # how many links we are in
        self._unseen = 0  # how deep inside an element that is never seen
        self._hidden = 0  # how deep inside one that its style hides
        self._count = 0

    def blocks(self, root: Any) -> Iterator[Block]:
        """Yield the blocks below an element."""
        from lxml.etree import iterwalk

        for event, element in iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                yield from self._enter(tag, element)
            else:
                yield from self._leave(tag, element)
        yield from self._cut()

    def _enter(self, tag: str, element: Any) -> Iterator[Block]:
        if self._unseen or not tag or tag in _UNSEEN:
            self._unseen += 1
            return
        hides = self._hidden > 0 or _is_hidden(element)
        if tag in _BLOCKS or (hides and not self._hidden):
            yield from self._cut()
        self._hidden += hides
        self._links += tag == "a"
        self._count += 1
        names = f"{element.get('class', '')} {element.get('id', '')}".strip()
        self._path.append((tag, names[:200], self._count))
        self._add(element.text)

    def _leave(self, tag: str, element: Any) -> Iterator[Block]:
        if self._unseen:
            self._unseen -= 1
        else:
            if tag in _BLOCKS or self._hidden == 1:
                yield from self._cut()
            elif tag in _APART:
                self._text.append(" ")
            self._hidden -= self._hidden > 0
            self._links -= tag == "a"
            self._path.pop()
        if not self._unseen:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not self._around and not text.isspace():
            self._around = tuple(self._path)
        self._text.append(text)
        self._linked += len(text) if self._links else 0

    def _cut(self) -> Iterator[Block]:
        text = " ".join("".join(self._text).split())
        if text:
            tags, names, places = zip(*self._around, strict=True) if self._around else ((),) * 3
            links = min(self._linked / len(text), 1.0)
            yield Block(text, tags, names, places, links, self._hidden > 0)
        self._text, self._linked, self._around = [], 0, ()


def _is_hidden(element: Any) -> bool:
    if element.tag in ("html", "body"):  # shown by a script, as soon as it has run
        return False
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))
