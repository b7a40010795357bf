"""What the formulas need to know of a word: its syllables, its letters, and how familiar it is."""

import re
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from credscore import Memo
from credscore_readability.familiar import is_familiar, is_listed

if TYPE_CHECKING:
    from pyphen import Pyphen

_DROPPED = re.compile(r"[^\w\s']|'(?![tsd]|ve|ll|re)")  # textstat keeps contractions' apostrophes
_LONGEST = 1000  # hyphenating a megabyte without blanks would take seconds


class WordFacts(NamedTuple):
    """What one word adds to each count.

    `characters` includes apostrophes and hyphens. A `long` word has at least three syllables. An
    `unlisted` word is not on the list of Dale and Chall in exactly this form, which is textstat's
    test; it is `difficult` if it has at least two syllables and `complex` if it has at least three.
    An `unfamiliar` word is not an inflection of a listed one either: the authors' own test.
    """

    syllables: int
    letters: int
    characters: int
    long: bool
    unlisted: bool
    difficult: bool
    complex: bool
    unfamiliar: bool


FIELD = 32
"""Bits of a field of packed facts: enough for the sums of four thousand million words."""


def word_facts(form: str) -> WordFacts:
    """Return the facts of a word's lower-case form, counted as textstat counts them."""
    word = form if form.isalnum() else _DROPPED.sub("", form)
    syllables = _syllables().get(word)
    if syllables is None:
        syllables = len(_hyphenation().positions(word[:_LONGEST])) + 1
        _hyphenation().hd.cache.clear()  # would hold every word ever met; this memo is bounded
    unlisted = not is_listed(word)
    return WordFacts(
        syllables=syllables,
        letters=len(word) - word.count("'"),
        characters=len(form),
        long=syllables >= 3,
        unlisted=unlisted,
        difficult=unlisted and syllables >= 2,
        complex=unlisted and syllables >= 3,
        unfamiliar=unlisted and not is_familiar(form),
    )


def packed(form: str) -> int:
    """Return the facts of a word as one integer, so that one sum of a text's words adds all."""
    total = 0
    for fact in reversed(word_facts(form)):
        total = total << FIELD | fact
    return total


def unpacked(total: int) -> Iterator[int]:
    """Yield the facts, or the sums of the facts of many words, field by field."""
    return (total >> shift & 2**FIELD - 1 for shift in _SHIFTS)


def mark(fact: str) -> int:
    """Return the bit that is set in the packed facts of a word of which a yes-or-no fact holds."""
    return 1 << _SHIFTS[WordFacts._fields.index(fact)]


_SHIFTS = range(0, FIELD * len(WordFacts._fields), FIELD)

PACKED = Memo(packed, 2**15)
"""The packed facts of the words met so far."""


@cache
def _syllables() -> dict[str, int]:
    """Return syllables by word, of the CMU Pronouncing Dictionary's first pronunciations."""
    table = (files(__package__) / "data/syllables.z").read_bytes()
    syllables: dict[str, int] = {}
    for count, words in enumerate(zlib.decompress(table).decode().split("\n")):
        syllables.update(dict.fromkeys(words.split(" "), count))
    return syllables


@cache
def _hyphenation() -> "Pyphen":
    from pyphen import Pyphen

    return Pyphen(lang="en_US")
