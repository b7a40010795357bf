"""The kinds of a page's lines: whether the article's own by the markup, and if not, what else."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from credscore import Line
from credscore_html.blocks import Block
from credscore_html.headline import begins, is_like
from credscore_html.outlet import letters

Kind = tuple[str, str]
"""A kind of line, and the reason for it."""

UNKNOWN: Kind = ("body", "")
"""What the words suggest of a line that was not assessed."""

HEADLINE: Kind = ("title", "the page's headline")
"""The kind of the line that stands as the page's headline."""

_STATED = frozenset({"byline", "caption", "credit", "date", "copyright", "publisher"})
_SAID = frozenset(
    {
        ("ad", "an advertisement's mark"),
        ("ad", "says who paid for it"),
        ("author_bio", "tells the author's life"),
        ("related", "a heading or link to other articles"),
        ("comment", "asks for comments"),
        ("related", "points to another article"),
        ("share", "asks to follow the outlet elsewhere"),
        ("related", "an entry of a list by time"),
        ("site_notice", "asks for consent"),
        ("nav", "the tags of a text"),
        ("other", "a machine's summary"),
        ("other", "a notice to investors"),
        ("share", "buttons to send or print the page"),
        ("share", "counts readers"),
        ("site_notice", "asks to report mistakes"),
        ("subscribe", "an outlet's app"),
        ("subscribe", "asks to subscribe"),
    }
)
"""What words tell as surely in the middle of an article: "Advertisement", "Read more: ..."."""

_SHORT = 15
"""Characters of the longest heading that is no headline unless the page states it as its title."""

_NAME = 3
"""Words of the longest top heading that may be the site's name."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BY_TAG: Mapping[str, str] = {
    "figcaption": "caption",
    "caption": "caption",
    "nav": "nav",
    "menu": "nav",
    "button": "widget",
    "form": "widget",
    "footer": "site_notice",
    "header": "nav",
    "aside": "related",
}
_COMMENTS = re.compile(r"(?<![a-z])(?:comment|disqus|respond)", re.IGNORECASE)
_MOST = 0.5
"""Share of the words of an element."""

_BY_NAME: Sequence[tuple[str, re.Pattern[str]]] = [
    (kind, re.compile(rf"(?<![a-z])(?:{words})", re.IGNORECASE))
    for kind, words in (
        ("comment", "comment|disqus|respond"),
        ("share", "share|sharing|social|follow-us"),
        ("subscribe", "newsletter|subscri|signup|sign-up|paywall"),
        ("ad", "advert|sponsor|promo"),
        ("breadcrumb", "breadcrumb"),
        ("caption", "caption"),
        ("author_bio", "author|bio(?![a-z])"),
        ("related", "related|recommend|popular|trending|read-?more|read-?next|teaser"),
        ("site_notice", "cookie|consent|copyright|legal|disclaimer"),
        ("nav", "nav(?![a-z])|navbar|menu|sidebar|pagination"),
    )
]


def kind_of(
    block: Block, own: bool, by_words: Kind, finder: str, around: Collection[int] = ()
) -> Kind:
    """Return kind and reason of a line.

    `around` are the places of the elements that hold lines of the article: what they are called
    says nothing of the other lines in them. `own` says whether the extraction that `finder` names
    took it, `by_words` is what its words alone suggest. Words decide what is a byline, a date or a
    mark such as "Advertisement", wherever it stands.
    """
    kind, _ = by_words
    if kind in _STATED or by_words in _SAID:
        return by_words
    if not own:
        return _outside(block, by_words, around)
    if _HEADINGS.intersection(block.tags[-3:]):
        return "subhead", f"a heading in the article, by {finder}"
    return "body", f"in the article, by {finder}"


def without_comments(blocks: Sequence[Block], own: Sequence[bool]) -> list[bool]:
    """Return which blocks are the article's, without the readers' who quote it in their comments.

    An element called comments is theirs if less than half of its words were taken: some pages call
    what holds the article so too.
    """
    words, taken = Counter[int](), Counter[int]()
    for block, ours in zip(blocks, own, strict=True):
        size = block.text.count(" ") + 1
        for place in _called_comments(block):
            words[place] += size
            taken[place] += ours * size
    theirs = {place for place, size in words.items() if taken[place] < _MOST * size}
    return [
        ours and theirs.isdisjoint(_called_comments(block))
        for block, ours in zip(blocks, own, strict=True)
    ]


def _called_comments(block: Block) -> list[int]:
    """Return the places of the elements around a block that are called comments."""
    pairs = zip(block.names, block.places, strict=True)
    return [place for names, place in pairs if names and _COMMENTS.search(names)]


def title_of(blocks: Sequence[Block], stated: str, said: Sequence[Kind] = ()) -> int:
    """Return the place of the line that is the page's headline, -1 if there is none.

    That is the first one in a heading that says what the page states as its title, then the
    first such line anywhere, then a top heading behind which it has only the site's name, however
    short, then the first top heading that is like it, then the first that is no
    name of a site, then any heading that is like it, at last the line that is the title by what its
    words suggest, as `said` has it.
    """
    title = letters(stated)
    same = [at for at, block in enumerate(blocks) if title and letters(block.text) == title]
    headed = [at for at in same if _HEADINGS.intersection(blocks[at].tags)]
    by_words = [at for at, (kind, _) in enumerate(said) if kind == HEADLINE[0]]
    begun = [
        at for at, block in enumerate(blocks) if "h1" in block.tags and begins(stated, block.text)
    ]
    return next(chain(headed, same, begun, _headings(blocks, stated), by_words), -1)


def _headings(blocks: Sequence[Block], stated: str) -> Iterator[int]:
    """Yield the places of the headings that may be the headline, the likeliest first."""
    title = letters(stated)
    long = [at for at, block in enumerate(blocks) if len(block.text) > _SHORT]
    top = [at for at in long if "h1" in blocks[at].tags]
    alike = [at for at in long if is_like(stated, blocks[at].text)]
    yield from (at for at in top if title and title in letters(blocks[at].text))
    yield from (at for at in top if at in alike)
    yield from (at for at in top if blocks[at].text.count(" ") >= _NAME)
    yield from (at for at in alike if _HEADINGS.intersection(blocks[at].tags))
    yield from top


def is_only_top(blocks: Sequence[Block], own: Sequence[bool], at: int, stated: str) -> bool:
    """Say whether a line is the page's only top heading, and heads the article.

    It stands above the text, with no other heading there that is like the stated title, and has
    more words than a site's name.
    """
    headings = [not _HEADINGS.isdisjoint(block.tags) for block in blocks]
    prose = (place for place, ours in enumerate(own) if ours and not headings[place])
    first = next(prose, len(blocks))
    above = [place for place in range(first) if headings[place]]
    return (
        [place for place, block in enumerate(blocks) if "h1" in block.tags] == [at]
        and at < first
        and blocks[at].text.count(" ") >= _NAME
        and not any(is_like(stated, blocks[place].text) for place in above if place != at)
    )


def _outside(block: Block, by_words: Kind, around: Collection[int]) -> Kind:
    elements = list(zip(block.tags, block.names, block.places, strict=True))
    for tag, names, place in reversed(elements):
        if place in around:
            break
        if tag in _BY_TAG:
            return _BY_TAG[tag], f"in <{tag}>"
        for kind, pattern in _BY_NAME:
            if found := pattern.search(names):
                return kind, f'in an element called "{_printable(names, found.start())}"'
    kind, reason = by_words
    if kind in ("body", "subhead", "title"):
        return "other", "outside the article"
    return kind, f"outside the article; {reason}"


def _printable(names: str, at: int) -> str:
    """Return the whole class or id that begins at or before a place."""
    start = names.rfind(" ", 0, at) + 1
    return names[start:].split(" ", 1)[0][:40]


def by_words(lines: Sequence[Line]) -> dict[int, Kind]:
    """Return what the words of every other line suggest, by its place among these.

    None are returned in languages that are not assessed.
    """
    return {
        line.number // 2: (line.kind, line.reason)
        for line in lines
        if not line.reason.startswith("not assessed")
    }
