"""Which blocks of a page are the article's: one extraction, and another where it found little."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from credscore_html.align import taken
from credscore_html.blocks import Block, blocks_of
from credscore_html.extract import Stated, main_text, rough_main_text, stated, visible_text
from credscore_html.parse import Fault, Limits, depth_bound, mended, parse

# Chosen on the articles of WCXB's development part, by cross-validation over their domains.
_HALF = 0.5  # of a page's words; where less is the article's, more is asked for
_MORE = 1.3  # times the words; less is not more of the article but more around it
_LITTLE = 0.15  # of a page's words; an article is hardly ever so little of its page
_MUCH_MORE = 2.0

_DEEPEST = 2000  # levels; resiliparse takes time in the square of them to find an article


@dataclass(frozen=True, slots=True)
class Found:
    """The blocks of a page, which of them are the article's, who says so, and what is stated.

    `own` is empty where no library could tell; then `finder` says why. `fault` is why the markup
    could not be used, if it could not.
    """

    blocks: Sequence[Block]
    own: Sequence[bool]
    finder: str
    stated: Stated = field(default_factory=Stated)
    fault: Fault | None = None


def find_article(markup: str, limits: Limits) -> Found:
    """Return the blocks of a page, told apart; none where it shows no text."""
    text = mended(markup)
    tree, fault = parse(text, limits)
    if fault is not None:
        return _without_markup(text, fault)
    blocks = blocks_of(tree)
    own, finder = _own(tree, text, [block.text for block in blocks])
    return Found(blocks, own, finder, stated(tree))


def _own(tree: Any, text: str, lines: Sequence[str]) -> tuple[list[bool], str]:
    sizes = [line.count(" ") + 1 for line in lines]
    own = taken(lines, main_text(tree))
    share = _share(own, sizes)
    if share < _HALF:
        wider = taken(lines, main_text(tree, wider=True))
        if any(wider) and _share(wider, sizes) >= _MORE * share:
            return wider, "trafilatura's wider search"
    if share < _LITTLE:
        rough = taken(lines, rough_main_text(text))
        if _share(rough, sizes) > _MUCH_MORE * share:
            return rough, "resiliparse, where trafilatura finds little"
    return own, "trafilatura"


def _share(own: Sequence[bool], sizes: Sequence[int]) -> float:
    """Return which share of the words stands in lines that are the article's."""
    words = sum(size for size, ours in zip(sizes, own, strict=True) if ours)
    return words / (sum(sizes) or 1)


def _without_markup(text: str, fault: Fault) -> Found:
    """Read a page that lxml cannot: its text alone, and nothing that the markup states."""
    lines = [" ".join(line.split()) for line in visible_text(text).split("\n")]
    blocks = [Block(line) for line in lines if line]
    if depth_bound(text) > _DEEPEST:
        return Found(blocks, (), f"by words alone, since {fault.reason}", fault=fault)
    own = taken([block.text for block in blocks], rough_main_text(text))
    return Found(blocks, own, f"resiliparse alone, since {fault.reason}", fault=fault)
