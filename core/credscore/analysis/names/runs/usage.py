"""How a text writes its words: large within sentences, small, or spelled out beside an acronym."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.types import Run

_SMALL = re.compile(r"(?<= )[^\W\d_][^ .,]*(?=[ .,])")
"""A word within a line, up to the blank, stop or comma after it."""

_SHORT = 20_000  # characters; in a longer text, listing its words is cheaper than looking for some

_SPELLED_OUT = re.compile(r"(?<=[a-z] )\(([A-Z]{2,6})s?\)")
_WORD = re.compile(r"[A-Za-z]+")
_REACH, _BETWEEN = 120, 3
"""Characters before an acronym in which it is spelled out, and words that give it no letter."""

_OFTEN, _ALWAYS = 3, 10
"""Times that a plain word has a capital within sentences if it is a name: where the text does not
write it small as well, and where it does (a firm called Carrier, and a carrier)."""


class Usage(NamedTuple):
    """How a text writes its words.

    `large` counts those with capitals where no sentence begins, `is_small` says whether a word
    stands in lower case within a line, `terms` are the acronyms that stand for plain words.
    """

    large: Counter[str]
    is_small: Callable[[str], bool]
    terms: frozenset[str]

    def is_plain(self, word: str, lex: Lexicon) -> bool:
        """Say whether an English word has too few capitals within sentences to be a name."""
        form = word.lower()
        if not lex.looks_english(form):
            return False
        times = self.large[word]
        return times < _OFTEN or (times < _ALWAYS and self.is_small(form))


def usage_of(text: str, runs: Sequence[Run]) -> Usage:
    """Return how a text writes its words; `runs` are those that it writes with capitals."""
    return Usage(_written_large(runs), _written_small(text), frozenset(_terms(text)))


def _written_large(runs: Sequence[Run]) -> Counter[str]:
    """Count the words that have capitals where no sentence begins: they belong to names."""
    return Counter(
        token.word
        for run in runs
        if not run.headline
        for token in run.tokens[1 if run.initial else 0 :]
    )


def _written_small(text: str) -> Callable[[str], bool]:
    """Return what says whether a word in lower case stands within a line of the text."""
    if len(text) > _SHORT:
        return frozenset(_SMALL.findall(text)).__contains__
    return lambda form: any(f" {form}{end}" in text for end in (" ", ".", ","))


def _terms(text: str) -> Iterator[str]:
    """Yield the acronyms that stand for words in lower case: "value added tax (VAT)"."""
    for hit in _SPELLED_OUT.finditer(text):
        letters = list(hit[1].lower())
        words = _WORD.findall(text, max(0, hit.start() - _REACH), hit.start())
        for word in words[: -len(letters) - _BETWEEN - 1 : -1]:
            if letters and word[0].lower() == letters[-1]:
                if word[0].isupper():
                    break
                letters.pop()
        if not letters or _is_within(words[-1], hit[1].lower()):
            yield hit[1]


def _is_within(word: str, letters: str) -> bool:
    """Say whether a small word has the letters of an acronym in order: "myastheniforma (MTF)"."""
    at = -1
    return word.islower() and all((at := word.find(letter, at + 1)) >= 0 for letter in letters)
