"""From the markup of a page to an article: all visible lines, each with its kind."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from credscore import Article, InputError, Line, Span
from credscore_html.blocks import Block
from credscore_html.find import Found, find_article
from credscore_html.headline import headline
from credscore_html.instead import Note, Shown, instead_of_article, why_empty
from credscore_html.kinds import HEADLINE, UNKNOWN, Kind, is_only_top, kind_of, title_of
from credscore_html.parse import STANDARD, Limits

_MUCH = 0.1  # of the article's characters; a few hidden words are for machines, not for readers


def read_page(markup: str, encoding: str = "", limits: Limits = STANDARD) -> Article:
    """Return the article of a page; raises InputError (`empty`) if the page shows no text.

    If its markup is larger than the limits, a note of the article says so, and so it does if the
    page seems to hold no article at all. Hidden text counts only if it is much of the article, as
    on pages that scripts show, or whose sections open on a click.
    """
    found = find_article(markup, limits)
    seen = _seen(found.blocks, found.own or [False] * len(found.blocks))
    if not seen:
        raise InputError("empty", why_empty(markup))
    texts = [found.blocks[at].text for at in seen]
    kinds = _kinds(found, seen)
    notes = (*_notes(found), *_doubts(found, seen))
    bare = Article("\n".join(texts), encoding=encoding, notes=notes, **asdict(found.stated))
    title = _headline(found, seen, kinds, bare)
    return replace(bare, title=title, given_lines=tuple(_lines(texts, kinds)))


def _headline(found: Found, seen: Sequence[int], kinds: Sequence[Kind], bare: Article) -> str:
    at = kinds.index(HEADLINE) if HEADLINE in kinds else -1
    if at < 0 or not found.own:
        return headline(bare.title, found.blocks[seen[at]].text if at >= 0 else "", bare.outlet)
    blocks = [found.blocks[place] for place in seen]
    alone = is_only_top(blocks, [found.own[place] for place in seen], at, bare.title)
    return headline(bare.title, blocks[at].text, bare.outlet, alone=alone)


def _notes(found: Found) -> tuple[Note, ...]:
    if found.fault is None or found.fault.code == "no_markup":
        return ()
    reason = f"{found.fault.reason}: all its text is read, and nothing that the markup states"
    return ((found.fault.code, reason),)


def _doubts(found: Found, seen: Sequence[int]) -> tuple[Note, ...]:
    """Return why the page seems to hold no article; none where its markup could not be used."""
    if found.fault is not None and found.fault.code != "no_markup":
        return ()
    blocks, own = found.blocks, found.own
    lines = [
        Shown(blocks[at].text, blocks[at].links, bool(own) and own[at], blocks[at].tags)
        for at in seen
    ]
    return tuple(instead_of_article(lines, found.stated.title))


def _seen(blocks: Sequence[Block], own: Sequence[bool]) -> list[int]:
    """Return the places of the blocks that a reader sees."""
    pairs = list(zip(blocks, own, strict=True))
    hidden = sum(len(block.text) for block, ours in pairs if ours and block.hidden)
    opens = hidden > _MUCH * sum(len(block.text) for block, ours in pairs if ours)
    shown = [(ours or "h1" in block.tags) and opens for block, ours in pairs]
    return [at for at, block in enumerate(blocks) if not block.hidden or shown[at]]


def _kinds(found: Found, seen: Sequence[int]) -> list[Kind]:
    if not found.own:
        return [_by_words_alone(found.words.get(at, UNKNOWN), found.finder) for at in seen]
    around = {place for at in seen if found.own[at] for place in found.blocks[at].places}
    kinds = [
        kind_of(found.blocks[at], found.own[at], found.words.get(at, UNKNOWN), found.finder, around)
        for at in seen
    ]
    said = [found.words.get(at, UNKNOWN) for at in seen]
    title = title_of([found.blocks[at] for at in seen], found.stated.title, said)
    if title >= 0:
        kinds[title] = HEADLINE
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
