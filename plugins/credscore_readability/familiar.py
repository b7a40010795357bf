"""Which words nearly every reader knows: the list of Dale and Chall, and its inflections."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

# Regular endings, each with what may stand in its place in the listed word: a listed noun's
# plural and possessive, a verb's forms, comparatives, adverbs, contractions (Chall & Dale 1995,
# chapter 3: such forms are as familiar as the listed word).
_ENDINGS = (
    ("'s", ("",)),
    ("n't", ("",)),
    ("'d", ("",)),
    ("'ll", ("",)),
    ("'re", ("",)),
    ("'ve", ("",)),
    ("ies", ("y",)),
    ("es", ("",)),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ier", ("y",)),
    ("er", ("", "e")),
    ("iest", ("y",)),
    ("est", ("", "e")),
    ("ily", ("y",)),
    ("ly", ("", "le")),
)


def is_familiar(form: str) -> bool:
    """Say whether a word (lower case) is familiar; a number is, a compound by its parts."""
    parts = form.split("-")
    return all(part.isdigit() or is_listed(part) or _is_inflected(part) for part in parts)


def is_listed(word: str) -> bool:
    """Say whether the list holds this very word (lower case)."""
    return word in _listed_words()


def _is_inflected(word: str) -> bool:
    return any(
        _has_listed_stem(word[: -len(ending)], substitutes)
        for ending, substitutes in _ENDINGS
        if word.endswith(ending)
    )


def _has_listed_stem(stem: str, substitutes: tuple[str, ...]) -> bool:
    if any(is_listed(stem + substitute) for substitute in substitutes):
        return True
    doubled = len(stem) > 2 and stem[-1] == stem[-2]  # stopped, bigger
    return doubled and is_listed(stem[:-1])


@cache
def _listed_words() -> frozenset[str]:
    """Return the list, read from textstat without importing it, which would cost .2 s."""
    found = find_spec("textstat")
    folders = (found and found.submodule_search_locations) or ()
    words = Path(next(iter(folders))) / "resources/en/easy_words.txt"
    return frozenset(line.strip() for line in words.read_text("utf-8").splitlines())
