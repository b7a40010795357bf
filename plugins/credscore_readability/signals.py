"""The signals: each with its formula, and with the words that it counts."""

from collections.abc import Callable

from credscore import Signal
from credscore_readability import formulas
from credscore_readability.formulas import Counts

FORMULAS: dict[Signal, Callable[[Counts], float]] = {
    Signal(
        "flesch_ease",
        unit="points",
        about="Flesch reading ease: 100 is very easy, 0 very hard.",
        reference="Flesch 1948",
    ): formulas.flesch_ease,
    Signal(
        "grade",
        unit="US grade",
        worst=(4, 20),
        best=(8, 14),
        about="Flesch-Kincaid: years of schooling that the sentences and syllables ask for.",
        reference="Kincaid et al. 1975",
    ): formulas.grade,
    Signal(
        "fog",
        unit="US grade",
        low=0,
        about="Gunning fog: sentence length and long unlisted words.",
        reference="Gunning 1952",
    ): formulas.fog,
    Signal(
        "smog",
        unit="US grade",
        low=0,
        about="SMOG: words of three syllables and more in thirty sentences.",
        reference="McLaughlin 1969",
    ): formulas.smog,
    Signal(
        "coleman_liau",
        unit="US grade",
        about="Coleman-Liau: letters a word and sentences a word.",
        reference="Coleman & Liau 1975",
    ): formulas.coleman_liau,
    Signal(
        "ari",
        unit="US grade",
        about="Automated readability index: characters a word and words a sentence.",
        reference="Smith & Senter 1967",
    ): formulas.ari,
    Signal(
        "dale_chall",
        unit="points",
        low=0,
        about="Dale-Chall: words that are not on a list of 2,941 easy ones; 10 is college level.",
        reference="Dale & Chall 1948",
    ): formulas.dale_chall,
    Signal(
        "cloze",
        unit="per cent",
        high=64,
        about="New Dale-Chall: left-out words that readers would guess; higher is easier.",
        reference="Chall & Dale 1995",
    ): formulas.cloze,
    Signal(
        "difficult_words",
        unit="share",
        low=0,
        high=1,
        about="Words of two syllables and more that are not on the Dale-Chall list.",
        reference="Dale & Chall 1948",
    ): formulas.difficult_words,
    Signal(
        "sentence_length",
        unit="words a sentence",
        low=0,
        about="Mean length of the sentences.",
    ): formulas.sentence_length,
}

HARD_WORDS = {
    "fog": "complex",
    "smog": "long",
    "dale_chall": "unlisted",
    "cloze": "unfamiliar",
    "difficult_words": "difficult",
}
"""The words (a field of `WordFacts`) that a signal counts: its evidence."""
