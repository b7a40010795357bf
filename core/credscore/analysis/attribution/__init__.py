"""Who says what: quotes with their speakers, and attributions with source, cue and content."""

from credscore.analysis.attribution.find import find_voices
from credscore.analysis.attribution.types import Attribution, Quote, Voices, words_of_others

__all__ = ["Attribution", "Quote", "Voices", "find_voices", "words_of_others"]
