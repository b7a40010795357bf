"""Signs of a title, and the points that each is worth.

The points are the weights of a conditional logit (McFadden 1974): of the lines of one page one is
the title. They were fitted to the titles of WCXB's and Mozilla's development pages (579 in all); in
five folds by site the title is found on .85 of the pages.
"""

import re
from collections.abc import Iterator
from math import log1p

from credscore.analysis.lines.titles.page import Page, content_words

_CRUMB = re.compile(
    r"(?:home|blogs?|news|articles?|resources?|back to .{1,40}|all (?:articles|posts)|select page"
    r"|search|menu|close)\W*$",
    re.IGNORECASE,
)
"""What often stands right above a title: the end of the path to it, or of a menu."""

_HEAD = 8  # lines above the text in a file of an article alone, of which the pages above hold none
_SAME = 25  # characters by which a line is told to stand twice


def points_of(page: Page, at: int) -> float:
    """Return how much a line is like a title, by all signs together."""
    return sum((*_words(page, at), *_look(page, at), *_place(page, at), *_around(page, at)))


def _words(page: Page, at: int) -> Iterator[float]:
    """Yield the points of its words: the text has them too, often and early."""
    words = content_words(page.facts[at])
    if words:
        common = sum(log1p(page.counts[word]) for word in words) / page.most
        yield 4.4 * common / len(words)
    yield 0.6 * min(len(words & page.first_words), 6)


def _look(page: Page, at: int) -> Iterator[float]:
    """Yield the points of how a line looks by itself."""
    line = page.facts[at]
    yield 1.3 * line.capitals + 0.8 * line.functions
    yield 1.3 * (5 <= line.size <= 16) - 1.0 * (line.size > 16) - 1.7 * (line.size <= 3)
    yield -2.8 * (line.end == 1) - 1.5 * (line.end in (3, 4))
    yield 1.0 * (":" in line.text) + 1.1 * any(map(str.isdigit, line.text))


def _place(page: Page, at: int) -> Iterator[float]:
    """Yield the points of where a line stands: near the text, and not among its headings."""
    yield -1.0 * (page.start - at) / 20
    yield -0.8 * page.gap(at) / 10
    yield -0.9 * (at > 0 and page.content[at - 1]) - 1.3 * (at > page.first_sentence)
    yield -1.5 * (page.facts[at].words in page.headings)
    yield 1.5 * (at == 0 and page.start <= _HEAD)
    start = page.facts[at].text[:_SAME].lower()
    yield 1.1 * (len(start) > 5 and page.top_text.count(start) > 1)


def _around(page: Page, at: int) -> Iterator[float]:
    """Yield the points of the lines around: a byline, a date, a standfirst, a menu that ends."""
    facts = page.facts
    after, before = range(at + 1, min(at + 4, len(facts))), range(max(0, at - 3), at)
    yield 2.7 * any(map(page.is_stamped, after)) + 1.1 * any(map(page.is_stamped, before))
    yield 0.8 * _has_standfirst(page, at)
    above, below = facts[max(0, at - 6) : at], facts[at + 1 : at + 5]
    yield 1.0 * any(_CRUMB.match(line.text) for line in above[-2:])
    yield 1.1 * sum(line.size <= 3 for line in above) / 6
    yield 0.7 * sum(line.size <= 3 for line in below) / 4


def _has_standfirst(page: Page, at: int) -> bool:
    if at + 1 >= len(page.facts):
        return False
    below, words = page.facts[at + 1], content_words(page.facts[at])
    return 12 <= below.size <= 60 and not below.groups and bool(words.intersection(below.words))
