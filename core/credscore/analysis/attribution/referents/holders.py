"""Holders: words that tell what somebody is, and the name beside them: "Its chairman, Ove Lind"."""

from collections.abc import Sequence

from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.referents.descriptions import OWNERS
from credscore.analysis.attribution.units.grammar import FUNCTION_WORDS, word_set
from credscore.analysis.names import Name
from credscore.analysis.names.lexicon import lexicon
from credscore.spans import Span

KIN = word_set(
    "son daughter wife husband mother father brother sister widow widower head captain niece "
    "nephew aunt uncle cousin grandson granddaughter grandmother grandfather mum mom dad partner "
    "fiance fiancee stepfather stepmother stepson stepdaughter"
)
"""What somebody is to another."""

_HOLDERS = ("er", "or", "ist", "ian", "man", "woman", "head", "chief")
_MAX_BETWEEN = 4  # words from a comma to a name
_ONES = (["the"], ["a"], ["an"])
_FURTHER = frozenset(["another", "a second", "a third", "one"])
_APPOSITION_ENDS = (",", ".", ";", "-", "")


def is_apposed(text: str, source: Span, after: Name) -> bool:
    """Say whether a name is that of the source before it: "Its chairman, Ove Lind, said"."""
    start, end = after.span
    if after.kind != "person" or not (
        text[end : end + 1] in _APPOSITION_ENDS or text.startswith(" of ", end)
    ):
        return False
    between = text[source.end : start].removesuffix(" ")
    if not between.startswith(","):
        return False
    words = text[slice(*source)]
    if len(after.words) < 2:  # "Her mother, Ada, said"
        return between == "," and text[end : end + 1] == "," and shape_of(words).head in KIN
    if after.title:
        between = between.removesuffix(".").removesuffix(after.title)
    return only_tells_what(between[1:].split()) and is_holder(words)


def only_tells_what(words: Sequence[str]) -> bool:
    """Say whether a few words before a name tell what he is: ", the painter Ove Lind"."""
    if words[:1] in _ONES:
        words = words[1:]
    elif words and words[0].endswith("ing"):
        return False  # ", including Ove Lind"
    return len(words) <= _MAX_BETWEEN and all(
        word.replace("-", "").isalpha() and word.islower() and word not in FUNCTION_WORDS
        for word in words
    )


def is_holder(words: str) -> bool:
    """Say whether words tell what somebody is: a person by list or ending, and no name."""
    if words.lower() in _FURTHER:
        return True
    shape = shape_of(words)
    if shape.plural or (shape.head_is_name and not (shape.definite and shape.is_person)):
        return False
    if shape.is_person or shape.head in KIN or shape.head in lexicon().titles:
        return True
    if shape.head.endswith(_HOLDERS):
        return True
    return not shape.is_body and (words.lower().startswith(OWNERS) or "'s " in words)
