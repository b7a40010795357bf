"""Which blocks of a page are the article's: an extraction, what the words say, and the markup."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from credscore import Article
from credscore_html.align import taken
from credscore_html.blocks import Block, blocks_of
from credscore_html.extract import Stated, main_text, rough_main_text, stated, visible_text
from credscore_html.features import features
from credscore_html.kinds import Kind, by_words, without_comments
from credscore_html.model import model
from credscore_html.outlet import outlet_of_rights
from credscore_html.parse import Fault, Limits, depth_bound, mended, parse

_DEEPEST = 2000  # levels; resiliparse takes time in the square of them to find an article
_OF_ARTICLE = ("body", "subhead", "title")

Words = Mapping[int, Kind]
"""What the words of each block say, by its place; none where they are not assessed."""


@dataclass(frozen=True, slots=True)
class Found:
    """The blocks of a page, which of them are the article's, who says so, and what is stated.

    `own` is empty where no library could tell; then `finder` says why. `fault` is why the markup
    could not be used, if it could not.
    """

    blocks: Sequence[Block]
    words: Words
    own: Sequence[bool]
    finder: str
    stated: Stated = field(default_factory=Stated)
    fault: Fault | None = None


def find_article(markup: str, limits: Limits) -> Found:
    """Return the blocks of a page, the article's marked; none if the page shows no text."""
    text = mended(markup)
    tree, fault = parse(text, limits)
    if fault is not None:
        return _without_markup(text, fault)
    blocks = blocks_of(tree)
    took, finder = _taken(tree, text, [block.text for block in blocks])
    page = _named(stated(tree), blocks)
    words = said_of(blocks, page.title)
    own = model().own(features(blocks, took, reading(blocks, words))) if any(took) else took
    return Found(blocks, words, without_comments(blocks, own), finder, page)


def _named(page: Stated, blocks: Sequence[Block]) -> Stated:
    """Return what is stated, the outlet by its name where only its address is known."""
    if not page.outlet or "." not in page.outlet or page.outlet != page.outlet.lower():
        return page
    name = outlet_of_rights((block.text for block in blocks), page.outlet)
    return replace(page, outlet=name or page.outlet)


def said_of(blocks: Sequence[Block], title: str = "") -> Words:
    """Return what the words of each block say.

    A blank line stands between them: lines of like length would be those of one wrapped paragraph.
    """
    return by_words(Article("\n\n".join(block.text for block in blocks), title=title).lines)


def reading(blocks: Sequence[Block], words: Words) -> list[bool] | None:
    """Say of each block whether it reads as an article does; None where nobody could say."""
    if not words:
        return None
    return [at in words and words[at][0] in _OF_ARTICLE for at in range(len(blocks))]


def _taken(tree: Any, text: str, lines: Sequence[str]) -> tuple[list[bool], str]:
    took = taken(lines, main_text(tree))
    if any(took):
        return took, "trafilatura, words and markup"
    return taken(lines, rough_main_text(text)), "resiliparse, words and markup"


def _without_markup(text: str, fault: Fault) -> Found:
    """Read a page that lxml cannot: its text alone, and nothing that the markup states."""
    lines = [" ".join(line.split()) for line in visible_text(text).split("\n")]
    blocks = [Block(line) for line in lines if line]
    words = said_of(blocks)
    if depth_bound(text) > _DEEPEST:
        return Found(blocks, words, (), f"by words alone, since {fault.reason}", fault=fault)
    own = taken([block.text for block in blocks], rough_main_text(text))
    return Found(blocks, words, own, f"resiliparse alone, since {fault.reason}", fault=fault)
