"""From the markup of a page to an article: all visible lines, each with its kind."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from credscore import Article, InputError, Line, Span
from credscore_html.blocks import Block
from credscore_html.find import Found, find_article
from credscore_html.kinds import UNKNOWN, Kind, by_words, kind_of, title_of
from credscore_html.parse import STANDARD, Limits

_MUCH = 0.1  # of the article's characters; a few hidden words are for machines, not for readers


def read_page(markup: str, encoding: str = "", limits: Limits = STANDARD) -> Article:
    """Return the article of a page; raises InputError (`empty`) where it shows no text.

    Where its markup is larger than the limits, a note of the article says so.

    Hidden text counts only where it is much of the article, as sections are that open on a click
    or pages that a script shows.
    """
    found = find_article(markup, limits)
    own = found.own or [False] * len(found.blocks)
    seen = _seen(list(zip(found.blocks, own, strict=True)))
    if not seen:
        raise InputError("empty", "shows no text")
    text = "\n".join(block.text for block, _ in seen)
    bare = Article(text, encoding=encoding, notes=_notes(found), **asdict(found.stated))
    kinds = _kinds(bare, seen, found)
    return replace(bare, given_lines=tuple(_lines([block.text for block, _ in seen], kinds)))


def _notes(found: Found) -> tuple[tuple[str, str], ...]:
    if found.fault is None or found.fault.code == "no_markup":
        return ()
    reason = f"{found.fault.reason}: all its text is read, and nothing that the markup states"
    return ((found.fault.code, reason),)


def _seen(told: Sequence[tuple[Block, bool]]) -> list[tuple[Block, bool]]:
    hidden = sum(len(block.text) for block, own in told if own and block.hidden)
    opens = hidden > _MUCH * sum(len(block.text) for block, own in told if own)
    return [(block, own) for block, own in told if not block.hidden or (own and opens)]


def _kinds(bare: Article, seen: Sequence[tuple[Block, bool]], found: Found) -> list[Kind]:
    words = by_words(bare.lines)
    if not found.own:
        return [
            _by_words_alone(words.get(at, UNKNOWN), found.finder) for at in range(1, len(seen) + 1)
        ]
    around = {place for block, own in seen if own for place in block.places}
    kinds = [
        kind_of(block, own, words.get(number, UNKNOWN), found.finder, around)
        for number, (block, own) in enumerate(seen, 1)
    ]
    title = title_of([block for block, _ in seen], bare.title)
    if title >= 0:
        kinds[title] = ("title", "the page's headline")
    return kinds


def _by_words_alone(kind: Kind, why: str) -> Kind:
    name, reason = kind
    return name, "; ".join(filter(None, (reason, why)))


def _lines(texts: Sequence[str], kinds: Sequence[Kind]) -> Iterator[Line]:
    start = 0
    for number, (text, kind) in enumerate(zip(texts, kinds, strict=True), 1):
        span = Span(start, start + len(text))
        yield Line(span, number, *kind)
        start = span.end + 1
