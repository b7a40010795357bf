"""Which lines of a page an extraction took: word sequences in common, in the page's order."""

import re
from collections.abc import Mapping, Sequence

_WORD = re.compile(r"\w+")
_RUN = 4  # words in a row that say where a line stands in the extraction
_MOST_PLACES = 16  # of one run of words that are looked at; a page may repeat itself
_REACH = 300  # words in which a short line is looked for
_AFTER = 60  # the same below the last long line, where nothing follows to hold it
_TAKEN = 0.5  # of a line's words

Words = Sequence[str]


def taken(lines: Sequence[str], extraction: str) -> list[bool]:
    """Say of each line whether the extraction took it.

    Lines of four words and more are taken if half of their words lie in runs of four that the
    extraction has too, and if they can stand in its order: of a teaser and the paragraph that it
    repeats, one counts. Shorter lines must stand between two that are taken, word for word.
    Linear in the words of both, times the logarithm of the lines.
    """
    given = _words(extraction)
    places = _places(given)
    split = [_words(line) for line in lines]
    starts = [_starts(words, places) for words in split]
    chain = _heaviest(starts, [len(words) for words in split], len(given))
    return _with_short(split, chain, given)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _places(words: Words) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - _RUN + 1):
        places.setdefault(tuple(words[at : at + _RUN]), []).append(at)
    return places


def _starts(words: Words, places: Mapping[tuple[str, ...], list[int]]) -> list[int]:
    """Return where in the extraction a line may begin, by its rarest run; none if not taken."""
    covered, end = 0, 0
    rarest: list[int] = []
    offset = 0
    for at in range(len(words) - _RUN + 1):
        found = places.get(tuple(words[at : at + _RUN]))
        if found is None:
            continue
        covered += at + _RUN - max(end, at)
        end = at + _RUN
        if not rarest or len(found) < len(rarest):
            rarest, offset = found, at
    if covered < _TAKEN * len(words):
        return []
    return [max(place - offset, 0) for place in rarest[:_MOST_PLACES]]


def _heaviest(starts: Sequence[Sequence[int]], weights: Sequence[int], size: int) -> dict[int, int]:
    """Return the lines, each with its start, of the heaviest chain of rising starts.

    The weighted longest increasing subsequence, by a Fenwick tree of prefix maxima.
    """
    tree: list[tuple[int, int]] = [(0, -1)] * (size + 2)  # weight of a chain, and its last link
    links: list[tuple[int, int, int]] = []  # line, start, link before it
    for line, places in enumerate(starts):
        before = [_best(tree, place) for place in places]
        for place, (weight, link) in zip(places, before, strict=True):
            links.append((line, place, link))
            _raise(tree, place + 1, (weight + weights[line], len(links) - 1))
    chain: dict[int, int] = {}
    _, link = _best(tree, size + 1)
    while link >= 0:
        line, place, link = links[link]
        chain[line] = place
    return chain


def _best(tree: Sequence[tuple[int, int]], upto: int) -> tuple[int, int]:
    best = (0, -1)
    while upto > 0:
        best = max(best, tree[upto])
        upto -= upto & -upto
    return best


def _raise(tree: list[tuple[int, int]], at: int, value: tuple[int, int]) -> None:
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at


def _with_short(split: Sequence[Words], chain: Mapping[int, int], given: Words) -> list[bool]:
    ahead = sorted(chain, reverse=True)
    result, at = [], 0
    for line, words in enumerate(split):
        if line in chain:
            ahead.pop()
            at = max(at, chain[line] + len(words))
        end = min(chain[ahead[-1]], at + _REACH) if ahead else at + _AFTER
        found = _find(words, given, at, end) if 0 < len(words) < _RUN else -1
        at = found + len(words) if found >= 0 else at
        result.append(line in chain or found >= 0)
    return result


def _find(words: Words, given: Words, start: int, end: int) -> int:
    """Return where words stand in a stretch of the extraction, -1 if they do not."""
    last = min(end, len(given)) - len(words)
    size = len(words)
    return next((at for at in range(start, last + 1) if given[at : at + size] == words), -1)
