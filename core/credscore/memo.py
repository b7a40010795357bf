"""Memos: what a function tells of a word, kept for a bounded number of words."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 40
"""Longer words are not kept: scraped pages hold some of a megabyte."""


class Memo(dict[str, T], Generic[T]):
    """What a function tells of each word (or other short text), told once while it is kept.

    A dictionary that fills itself, so that all words of a text are looked up in one go by
    `map(memo.__getitem__, words)`, at a third of the cost of a call each. One that is full forgets
    all and fills anew: the few thousand words that make up most of any text are soon back.
    """

    def __init__(self, of: Callable[[str], T], most: int = 2**14) -> None:
        """Take the function, whose answer depends on the word alone, and how many words to keep."""
        super().__init__()
        self._of = of
        self._most = most

    def __missing__(self, word: str) -> T:
        """Return what the function tells of a word that is not known, and keep it."""
        told = self._of(word)
        if len(word) <= LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = told
        return told
