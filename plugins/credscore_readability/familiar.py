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
    return _is_known(form) if "-" not in form else all(map(_is_known, form.split("-")))


def is_listed(word: str) -> bool:
    """Say whether the list holds this very word (lower case)."""
    return word in _listed_words()


def _is_known(word: str) -> bool:
    return is_listed(word) or word.isdigit() or _is_inflected(word)


def _is_inflected(word: str) -> bool:
    listed = _listed_words()
    for ending, substitutes in _endings().get(word[-1:], ()):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            doubled = len(stem) > 2 and stem[-1] == stem[-2]  # stopped, bigger
            if any(stem + substitute in listed for substitute in substitutes):
                return True
            if doubled and stem[:-1] in listed:
                return True
    return False


@cache
def _endings() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return the endings by their last letter."""
    by_last: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for ending, substitutes in _ENDINGS:
        by_last.setdefault(ending[-1], []).append((ending, substitutes))
    return by_last


@cache
def _listed_words() -> frozenset[str]:
    """Return the list, read from textstat without importing it, which would cost .2 s."""
    found = find_spec("textstat")
    folders = (found and found.submodule_search_locations) or ()
    words = Path(next(iter(folders))) / "resources/en/easy_words.txt"
    return frozenset(line.strip() for line in words.read_text("utf-8").splitlines())
