"""Holders: words that tell what somebody is, and the name beside them: "Its chairman, Ove Lind"."""

from collections.abc import Sequence

from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.referents.descriptions import is_owned
from credscore.analysis.attribution.units.grammar import FUNCTION_WORDS, word_set
from credscore.analysis.names import Name
from credscore.spans import Span

KIN = word_set(
    "son daughter wife husband mother father brother sister widow widower head captain niece "
    "nephew aunt uncle cousin grandson granddaughter grandmother grandfather mum mom dad partner "
    "fiance fiancee stepfather stepmother stepson stepdaughter"
)
"""What somebody is to another."""

_HOLDERS = ("er", "or", "ist", "ian", "man", "woman", "head", "chief")
_ONES = (["the"], ["a"], ["an"])


def is_apposed(text: str, source: Span, after: Name) -> bool:
    """Say whether a name is that of the source before it: "Its chairman, Ove Lind, said"."""
    between = text[source.end : after.span.start].removesuffix(" ")
    if after.kind != "person" or not between.startswith(","):
        return False
    if after.title:
        between = between.removesuffix(".").removesuffix(after.title)
    return only_tells_what(between[1:].split()) and is_holder(text[slice(*source)])


def only_tells_what(words: Sequence[str]) -> bool:
    """Say whether words before a name tell what he is, no "including": ", the painter Ove Lind"."""
    words = words[1:] if words[:1] in _ONES else words
    return all(
        word.replace("-", "").isalpha() and word.islower() and not word.endswith("ing")
        for word in words
    ) and FUNCTION_WORDS.isdisjoint(words)


def is_holder(words: str) -> bool:
    """Say whether words tell what somebody is: a person by list or ending, and no name."""
    shape = shape_of(words)
    if shape.head_is_name:
        return shape.is_person
    return shape.is_person or shape.head.endswith(_HOLDERS) or is_owned(words)
