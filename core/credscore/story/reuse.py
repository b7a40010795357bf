"""Text that articles share: runs of five words, and the longest stretches.

The share of one article's runs that another has as well, its containment, is what finds reused
agency copy and press releases among news articles (Nicholls 2019, International Journal of
Communication 13).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from credscore.article import Article
from credscore.spans import LineIndex, Span
from credscore.story.model import Overlap, SharedString, Telling
from credscore.story.others import quoted

LENGTH = 5
"""Words of a run."""

MOST_STRINGS = 5
MOST_HOLDERS = 200
"""Articles that may share a run and still be paired by it: more make it a formula, not a copy."""

_WORD_BITS = 24
_RUN_MASK = (1 << (_WORD_BITS * LENGTH)) - 1


@dataclass(frozen=True, slots=True)
class Shingles:
    """The runs of one article: by key where each first begins, and which are narration.

    `keys` are those of the words in reading order, None where no run begins since its paragraph
    ends; `words` are the words' spans.
    """

    words: Sequence[Span]
    keys: Sequence[int | None]
    first: Mapping[int, int]
    narration: frozenset[int]
    in_quotes: Sequence[bool]
    lines: LineIndex


def overlaps_of(tellings: Sequence[Telling]) -> tuple[Overlap, ...]:
    """Return the pairs of articles that share a run of words, those that share most first."""
    numbers: dict[str, int] = {}
    made = [_shingles(telling.article, numbers) for telling in tellings]
    found = [
        _overlap((tellings[a], tellings[b]), (made[a], made[b]), shared)
        for (a, b), shared in sorted(_shared(made).items())
    ]
    return tuple(sorted(found, key=lambda overlap: -overlap.containment))


def _shingles(article: Article, numbers: dict[str, int]) -> Shingles:
    others, words, keys = quoted(article), list(article.words), list[int | None]()
    in_quotes = [others.hold(word.start) for word in words]
    first: dict[int, int] = {}
    narration: set[int] = set()
    for start, end in _paragraphs(article, words):
        forms = article.words.forms[start:end]
        for at, key in enumerate(
            _keys([numbers.setdefault(f, len(numbers)) for f in forms]), start
        ):
            keys.append(key)
            first.setdefault(key, at)
            if not any(in_quotes[at : at + LENGTH]):
                narration.add(key)
        keys += [None] * (end - len(keys))
    return Shingles(words, keys, first, frozenset(narration), in_quotes, LineIndex(article.text))


def _paragraphs(article: Article, words: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the first and the next-to-last word of each line of the body: no run crosses one."""
    at = 0
    for line in article.body:
        start = at
        while at < len(words) and words[at].start < line.end:
            at += 1
        yield start, at


def _keys(numbers: Sequence[int]) -> Iterator[int]:
    """Yield a number for each run of words: equal runs, and only these, have equal numbers."""
    key = 0
    for count, number in enumerate(numbers, start=1):
        key = (key << _WORD_BITS | number) & _RUN_MASK
        if count >= LENGTH:
            yield key


def _shared(made: Sequence[Shingles]) -> dict[tuple[int, int], list[int]]:
    """Return the runs that each pair of articles shares, by an index from runs to articles."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, shingles in enumerate(made):
        for key in shingles.first:
            holders[key].append(at)
    shared: dict[tuple[int, int], list[int]] = defaultdict(list)
    for key, articles in holders.items():
        if 1 < len(articles) <= MOST_HOLDERS:
            for pair in combinations(articles, 2):
                shared[pair].append(key)
    return shared


def _overlap(
    pair: tuple[Telling, Telling], made: tuple[Shingles, Shingles], shared: Sequence[int]
) -> Overlap:
    one, other = made
    narrated = sum(1 for key in shared if key in one.narration and key in other.narration)
    least = min(len(one.first), len(other.first))
    least_narrated = min(len(one.narration), len(other.narration))
    strings = sorted(_strings(pair[0].article, made, frozenset(shared)), key=_by_length)
    return Overlap(
        articles=(pair[0].label, pair[1].label),
        shared=len(shared),
        containment=len(shared) / least,
        narration_shared=narrated,
        narration_containment=narrated / least_narrated if least_narrated else 0.0,
        strings=tuple(strings[:MOST_STRINGS]),
    )


def _by_length(string: SharedString) -> tuple[int, tuple[int, int]]:
    return -string.length, string.lines


def _strings(
    article: Article, made: tuple[Shingles, Shingles], shared: frozenset[int]
) -> Iterator[SharedString]:
    """Yield the longest stretches, each begun where no other of them stands."""
    one, other = made
    at = 0
    while at < len(one.keys):
        key = one.keys[at]
        if key is None or key not in shared:
            at += 1
            continue
        place = other.first[key]
        runs = _agreeing(one.keys, other.keys, at, place)
        yield _string(article, made, (at, place), runs + LENGTH - 1)
        at += runs


def _agreeing(one: Sequence[int | None], other: Sequence[int | None], a: int, b: int) -> int:
    """Return how many runs are the same in both from two places on."""
    length = 0
    while (
        a + length < len(one)
        and b + length < len(other)
        and one[a + length] is not None
        and one[a + length] == other[b + length]
    ):
        length += 1
    return length


def _string(
    article: Article, made: tuple[Shingles, Shingles], places: tuple[int, int], length: int
) -> SharedString:
    begin = made[0].words[places[0]].start
    end = made[0].words[places[0] + length - 1].end
    lines = [m.lines.line_of(m.words[at].start) for m, at in zip(made, places, strict=True)]
    marks = [any(m.in_quotes[at : at + length]) for m, at in zip(made, places, strict=True)]
    words = re.sub(r"\s+", " ", article.text[begin:end])
    return SharedString(words, length, (lines[0], lines[1]), (marks[0], marks[1]))
