"""Heads of source phrases, and which phrases are names."""

import re
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"[^\W_][\w’'.-]*")
_CUT = re.compile(r",|\(|\b(?:who|which|that|of|in|at|for|from|with|on)\b")
_DETERMINERS = frozenset({"the", "a", "an"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "you", "i", "who", "one"})
_OBJECTS = frozenset({"his", "her", "him", "them", "their", "me", "us"})
_QUANTIFIERS = frozenset({"some", "many", "others", "most", "both", "these", "those", "this"})
_NO_NAMES = _SUBJECTS | _OBJECTS | _QUANTIFIERS


def head(phrase: str) -> str:
    """Return the last word of a phrase before its first comma, preposition or relative clause."""
    words = _main_words(phrase)
    return words[-1].lower().replace("’", "'").removesuffix("'s").rstrip("'.") if words else ""


def is_name(phrase: str, plain_words: AbstractSet[str]) -> bool:
    """Say whether a phrase is a name: capitalised words only, and not a pronoun.

    `plain_words` are the words that the article also writes in lower case: a single word among
    them is capitalised only because it opens a sentence.
    """
    words = [word for word in _main_words(phrase) if word.lower() not in _DETERMINERS]
    if not words or not all(word[0].isupper() for word in words):
        return False
    first = words[0].lower()
    return first not in _NO_NAMES and not (len(words) == 1 and first in plain_words)


def _main_words(phrase: str) -> list[str]:
    cut = _CUT.search(phrase, 1)
    return _WORD.findall(phrase[: cut.start()] if cut else phrase)
