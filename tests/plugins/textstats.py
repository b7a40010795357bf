"""Textstat's own numbers, without the dictionary that it would download."""

import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from credscore_readability import words

if TYPE_CHECKING:
    import pytest


class Phones(dict[str, list[list[str]]]):
    """The shipped syllable table in the shape of NLTK's dictionary."""

    def __missing__(self, word: str) -> list[list[str]]:  # noqa: D105
        return [["AH0"] * words._syllables()[word]]


def modules() -> list[ModuleType]:
    """Return textstat's modules, each with names of its own for what it calls."""
    return [m for name, m in sys.modules.items() if name.startswith("textstat.backend")]


def forget() -> None:
    """Empty textstat's caches of whole texts, which know nothing of patches."""
    for module in modules():
        for name, known in vars(module).items():
            if hasattr(known, "cache_clear") and not name.startswith("get_"):
                known.cache_clear()


class Textstat:
    """Textstat's own functions on given words and a given number of sentences, no download."""

    def __init__(self, monkeypatch: "pytest.MonkeyPatch") -> None:  # noqa: D107
        import textstat.backend.metrics as metrics

        self.metrics: Any = metrics
        self.sentences = 1
        for module in modules():
            if "count_sentences" in vars(module):
                monkeypatch.setattr(module, "count_sentences", lambda text: self.sentences)
            if "get_cmudict" in vars(module):
                monkeypatch.setattr(module, "get_cmudict", lambda lang: Phones())

    def numbers(self, forms: Sequence[str], sentences: int) -> dict[str, float]:
        self.sentences = sentences
        forget()
        text, m = " ".join(forms), self.metrics
        return {
            "flesch_ease": m.flesch_reading_ease(text, "en_US"),
            "grade": m.flesch_kincaid_grade(text, "en_US"),
            "fog": m.gunning_fog(text, "en_US"),
            "smog": m.smog_index(text, "en_US"),
            "coleman_liau": m.coleman_liau_index(text),
            "ari": m.automated_readability_index(text),
            "dale_chall": m.dale_chall_readability_score(text, "en_US"),
            "difficult_words": self.difficult(text) / len(forms),
            "sentence_length": m.words_per_sentence(text),
        }

    def difficult(self, text: str) -> int:
        counted = sys.modules["textstat.backend.counts"].count_difficult_words(text, "en_US", 2)
        return int(counted)
