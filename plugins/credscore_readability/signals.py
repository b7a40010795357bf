"""The signals, each with its formula and the words that it counts."""

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
        about="Flesch-Kincaid: years of schooling needed, by length of sentences and words.",
        reference="Kincaid et al. 1975",
    ): formulas.grade,
    Signal(
        "fog",
        unit="US grade",
        low=0,
        about="Gunning fog: length of sentences, and share of long words that are not easy ones.",
        reference="Gunning 1952",
    ): formulas.fog,
    Signal(
        "smog",
        unit="US grade",
        low=0,
        about="SMOG: words of three or more syllables, scaled to thirty sentences.",
        reference="McLaughlin 1969",
    ): formulas.smog,
    Signal(
        "coleman_liau",
        unit="US grade",
        about="Coleman-Liau: letters and sentences for each 100 words.",
        reference="Coleman & Liau 1975",
    ): formulas.coleman_liau,
    Signal(
        "ari",
        unit="US grade",
        about="Automated readability index: characters per word and words per sentence.",
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
        about="New Dale-Chall: share of left-out words that readers would guess; high is easy.",
        reference="Chall & Dale 1995",
    ): formulas.cloze,
    Signal(
        "difficult_words",
        unit="share",
        low=0,
        high=1,
        about="Share of words of two or more syllables that are not on the Dale-Chall list.",
        reference="Dale & Chall 1948",
    ): formulas.difficult_words,
    Signal(
        "sentence_length",
        unit="words per sentence",
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
"""The words that a signal counts, as a field of `WordFacts`: they are its evidence."""
