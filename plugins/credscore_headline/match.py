"""Content words, compared by a light stem: what a headline promises and a body delivers."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from credscore import Memo, words_of

_ENDINGS = ("'s", "ies", "ing", "ed", "es", "s", "e", "ly")
_LEAST = 3
"""Letters that a stem keeps."""

_HEADLINE = 5
"""Words of the shortest headline that is known again where it stands in the body."""


def content_words(headline: str) -> list[str]:
    """Return the stems of a headline's words, each once, without function words."""
    words = map(str.lower, words_of(headline))
    return list(dict.fromkeys(stem(word) for word in words if word not in _function_words()))


def places_told(forms: Sequence[str], headline: str, window: int) -> Sequence[int]:
    """Return the places of a body's first lower-case words, without those of the headline itself.

    They are `window` at most. A few words of a headline may well recur in a sentence.
    """
    own = [word.lower() for word in words_of(headline)]
    last = min(len(forms), window)
    for at in range(last if len(own) >= _HEADLINE else 0):
        if forms[at] == own[0] and list(forms[at : at + len(own)]) == own:
            end = min(len(forms), window + len(own))
            return [*range(at), *range(at + len(own), end)]
    return range(last)


def stem(word: str) -> str:
    """Return a lower-case word without its ending: "visits" and "visiting" become "visit"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


STEMS = Memo(stem, 2**13)
"""The stems of the words met so far."""


@cache
def _function_words() -> frozenset[str]:
    text = files(__package__).joinpath("function_words.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
