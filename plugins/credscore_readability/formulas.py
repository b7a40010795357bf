"""The formulas: readability from a few counts, with exactly the numbers of textstat."""

from collections.abc import Sequence
from typing import NamedTuple

from credscore_readability.words import PACKED, mark, unpacked

MEMORY = 100
"""Words after which an unfamiliar word is met anew: the length of Dale and Chall's samples."""


class Counts(NamedTuple):
    """All that the formulas need to know of a text; the last eight are sums of `WordFacts`.

    `met` counts the unfamiliar words that did not occur in the `MEMORY` words before.
    """

    sentences: int
    words: int
    met: int
    syllables: int
    letters: int
    characters: int
    long: int
    unlisted: int
    difficult: int
    complex: int
    unfamiliar: int


def count(forms: Sequence[str], sentences: int) -> Counts:
    """Return the counts of a text, given its words in lower case and its number of sentences."""
    facts = list(map(PACKED.__getitem__, forms))
    unfamiliar = [at for at, fact in enumerate(facts) if fact & _UNFAMILIAR]
    return Counts(sentences, len(forms), count_met(forms, unfamiliar), *unpacked(sum(facts)))


_UNFAMILIAR = mark("unfamiliar")


def count_met(forms: Sequence[str], places: Sequence[int]) -> int:
    """Count the words at the given places, but not again within `MEMORY` words."""
    last: dict[str, int] = {}
    met = 0
    for at in places:
        form = forms[at]
        met += at - last.get(form, -MEMORY) >= MEMORY
        last[form] = at
    return met


def flesch_ease(n: Counts) -> float:
    """Flesch 1948: about 0 (hardest) to 100 (easiest)."""
    return 206.835 - 1.015 * (n.words / n.sentences) - 84.6 * (n.syllables / n.words)


def grade(n: Counts) -> float:
    """Kincaid et al. 1975, the Flesch-Kincaid grade."""
    return (0.39 * (n.words / n.sentences)) + (11.8 * (n.syllables / n.words)) - 15.59


def fog(n: Counts) -> float:
    """Gunning 1952, except that of the long words textstat leaves out those on the easy list.

    Gunning leaves out names, compounds of easy words, and verbs that are long by their ending.
    """
    return 0.4 * (n.words / n.sentences + 100 * n.complex / n.words)


def smog(n: Counts) -> float:
    """McLaughlin 1969, who counts in thirty sentences; the count in fewer or more is scaled."""
    return float((1.043 * (30 * (n.long / n.sentences)) ** 0.5) + 3.1291)


def coleman_liau(n: Counts) -> float:
    """Coleman & Liau 1975, with textstat's .058 a letter.

    The paper's equations give .0588: about .4 grades more, for news in English.
    """
    letters, sentences = n.letters / n.words * 100, n.sentences / n.words * 100
    return (0.058 * letters) - (0.296 * sentences) - 15.8


def ari(n: Counts) -> float:
    """Smith & Senter 1967, the automated readability index."""
    return (4.71 * (n.characters / n.words)) + (0.5 * (n.words / n.sentences)) - 21.43


def dale_chall(n: Counts) -> float:
    """Dale & Chall 1948, but inflections of listed words are unlisted, as in textstat."""
    unlisted = 100 * n.unlisted / n.words
    score = (0.1579 * unlisted) + (0.0496 * (n.words / n.sentences))
    return score + 3.6365 if unlisted > 5 else score


def cloze(n: Counts) -> float:
    """Chall & Dale 1995: percentage of left-out words that readers would guess.

    Departs from the book in one rule: an unfamiliar word counts when it is met, not again within
    the next hundred words. Teachers' judgements of 2,787 excerpts follow that more closely
    (Spearman .65, and .63 when each occurrence counts).
    """
    return 64 - 95 * (n.met / n.words) - 0.69 * (n.words / n.sentences)


def difficult_words(n: Counts) -> float:
    """Share of words that are not listed and have two or more syllables."""
    return n.difficult / n.words


def sentence_length(n: Counts) -> float:
    """Mean number of words in a sentence."""
    return n.words / n.sentences
