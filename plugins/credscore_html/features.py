"""Features of a page's blocks: what was taken of them and around them, words, markup, names."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate
from math import log1p

from credscore_html.blocks import Block

Column = list[float]
Table = dict[str, Column]

UNASKED = -1.0
"""What features of the words are where nobody assessed them, as in other languages."""

_FAR = 6  # blocks
_NEAR = 2
_UP = (1, 2, 3)  # how many elements further out than the innermost one
_INNER = 4  # elements whose names are counted apart
_LEVELS = {
    "p": 1, "blockquote": 1, "pre": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 5, "h5": 5, "h6": 5,
    "li": 6, "dd": 6, "dt": 6, "td": 7, "th": 7, "div": 8, "section": 8, "figcaption": 9,
}  # fmt: skip
_BESIDE = frozenset({"aside", "button", "figcaption", "footer", "form", "menu", "nav"})
_NAME = re.compile(
    r"comment|share|social|related|recommend|promo|sidebar|widget|footer|nav|menu|breadcrumb"
    r"|newsletter|subscri|sign-?up|advert|banner|popup|modal|cookie|author|bio|byline|meta|tags?\b"
    r"|popular|trending|more|caption|credit|cta|form|toc|read-?next|copyright|disclaimer",
    re.IGNORECASE,
)


def features(blocks: Sequence[Block], took: Sequence[bool], words: Sequence[bool] | None) -> Table:
    """Return the features of each block by name, one value a block.

    `took` says which blocks an extraction took, `words` which ones read as an article does; None
    where the words were not assessed. There must be one block at least.
    """
    sizes = [float(block.text.count(" ") + 1) for block in blocks]
    own = [float(ours) for ours in took]
    return {
        **_taken(own, sizes),
        **_enclosing(blocks, own, sizes),
        **_read(words, sizes),
        **_markup(blocks),
        "words": [log1p(size) for size in sizes],
    }


def _taken(own: Column, sizes: Column) -> Table:
    parts = [inside * size for inside, size in zip(own, sizes, strict=True)]
    sums = list(accumulate(parts, initial=0.0))
    total = sums[-1] or 1.0
    around = _shares(own, sizes, _FAR)
    return {
        "taken": own,
        "taken-1": [0.0, *own[:-1]],
        "taken+1": [*own[1:], 0.0],
        "taken~6": around,
        "taken_page": [sums[-1] / sum(sizes)] * len(own),
        "taken_words": [log1p(sums[-1])] * len(own),
        "taken_before": [before / total for before in sums[:-1]],
        "taken_after": [1 - after / total for after in sums[1:]],
    }


def _shares(flags: Column, sizes: Column, reach: int) -> Column:
    """Return which share of the words around each block, and in it, is flagged."""
    parts = [flag * size for flag, size in zip(flags, sizes, strict=True)]
    flagged = list(accumulate(parts, initial=0.0))
    words = list(accumulate(sizes, initial=0.0))
    last, shares = len(flags), []
    for at in range(last):
        start, end = max(0, at - reach), min(last, at + reach + 1)
        shares.append((flagged[end] - flagged[start]) / (words[end] - words[start]))
    return shares


def _enclosing(blocks: Sequence[Block], own: Column, sizes: Column) -> Table:
    """Return what was taken of the other blocks in the elements around, and which share it is."""
    words, taken = defaultdict[int, float](float), defaultdict[int, float](float)
    for block, inside, size in zip(blocks, own, sizes, strict=True):
        for place in block.places[-_UP[-1] - 1 : -1]:
            words[place] += size
            taken[place] += inside * size
    all_taken = sum(inside * size for inside, size in zip(own, sizes, strict=True))
    whole = (sum(sizes), all_taken)
    columns: Table = {}
    for up in _UP:
        sums = [
            (words[place], taken[place]) if (place := _further_out(block, up)) else whole
            for block in blocks
        ]
        columns[f"taken^{up}"] = [
            (inner - ours * size) / (count - size or 1.0)
            for (count, inner), ours, size in zip(sums, own, sizes, strict=True)
        ]
        columns[f"part^{up}"] = [inner / (all_taken or 1.0) for _, inner in sums]
    return columns


def _further_out(block: Block, up: int) -> int:
    """Return the place of an element further out, 0 if there is none; places count from 1."""
    return block.places[-1 - up] if len(block.places) > up else 0


def _read(words: Sequence[bool] | None, sizes: Column) -> Table:
    if words is None:
        unasked = [UNASKED] * len(sizes)
        return dict.fromkeys(("reads", "reads~2", "reads~6", "reads_page"), unasked)
    reads = [float(inside) for inside in words]
    share = sum(flag * size for flag, size in zip(reads, sizes, strict=True)) / sum(sizes)
    return {
        "reads": reads,
        "reads~2": _shares(reads, sizes, _NEAR),
        "reads~6": _shares(reads, sizes, _FAR),
        "reads_page": [share] * len(sizes),
    }


def _markup(blocks: Sequence[Block]) -> Table:
    seen = Counter(block.text for block in blocks)
    named: dict[int, int] = {}
    paths = [_named(block, named) for block in blocks]
    return {
        "links": [block.links for block in blocks],
        "level": [_level(block.tags) for block in blocks],
        "named": [float(sum(path)) for path in paths],
        "named_near": [float(sum(path[-_INNER:])) for path in paths],
        "repeats": [log1p(seen[block.text] - 1) for block in blocks],
    }


def _named(block: Block, known: dict[int, int]) -> list[int]:
    """Return how many names of things beside an article each element around a block has.

    An element's own name is one of them: `<footer>` is as good as `class="footer"`.
    """
    for place, tag, names in zip(block.places, block.tags, block.names, strict=True):
        if place not in known:
            known[place] = (tag in _BESIDE) + (len(_NAME.findall(names)) if names else 0)
    return [known[place] for place in block.places]


def _level(tags: Sequence[str]) -> float:
    return float(next((_LEVELS[tag] for tag in reversed(tags) if tag in _LEVELS), 0))
