"""From the markup of a page to an article: all visible lines, each with its kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from credscore import Article, InputError, Line, Span
from credscore_html.align import taken
from credscore_html.blocks import Block, blocks_of
from credscore_html.extract import Stated, main_text, rough_main_text, stated, visible_text
from credscore_html.kinds import UNKNOWN, Kind, by_words, kind_of
from credscore_html.parse import mended, parse

_TOO_LITTLE = 25  # words; an extraction with fewer found a notice, or nothing


@dataclass(frozen=True, slots=True)
class Found:
    """The blocks of a page, which of them are the article's, who says so, and what is stated."""

    blocks: Sequence[Block]
    own: Sequence[bool]
    finder: str
    stated: Stated


def read_page(text: str, encoding: str = "") -> Article:
    """Return the article of a page; raises InputError (`empty`) where it shows no text.

    Hidden text counts only where it is part of the article, as sections are that open on a click.
    """
    found = _find(mended(text))
    seen = [
        (block, own)
        for block, own in zip(found.blocks, found.own, strict=True)
        if own or not block.hidden
    ]
    if not seen:
        raise InputError("empty", "shows no text")
    page = "\n".join(block.text for block, _ in seen)
    bare = Article(page, encoding=encoding, **asdict(found.stated))
    return replace(bare, given_lines=tuple(_lines(seen, by_words(bare.lines), found.finder)))


def _lines(
    seen: Sequence[tuple[Block, bool]], by_words: Mapping[int, Kind], finder: str
) -> Iterator[Line]:
    start = 0
    for number, (block, own) in enumerate(seen, 1):
        span = Span(start, start + len(block.text))
        yield Line(span, number, *kind_of(block, own, by_words.get(number, UNKNOWN), finder))
        start = span.end + 1


def _find(text: str) -> Found:
    tree, fault = parse(text)
    if tree is None:
        return _roughly(text, fault)
    blocks = blocks_of(tree)
    lines = [block.text for block in blocks]
    extracted = main_text(tree)
    finder = "trafilatura"
    if len(extracted.split()) < _TOO_LITTLE:
        rough = rough_main_text(text)
        if len(rough.split()) > len(extracted.split()):
            extracted, finder = rough, "resiliparse: trafilatura found nothing"
    return Found(blocks, taken(lines, extracted), finder, stated(tree))


def _roughly(text: str, fault: str) -> Found:
    """Read a page that lxml cannot: its text alone, without the markup around each line."""
    lines = [" ".join(line.split()) for line in visible_text(text).split("\n")]
    blocks = [Block(line) for line in lines if line]
    own = taken([block.text for block in blocks], rough_main_text(text))
    return Found(blocks, own, f"resiliparse alone, since {fault}", Stated())
