"""Named or unnamed: whether a source is somebody one could phone."""

from dataclasses import replace
from functools import lru_cache

from credscore.analysis.attribution.phrases.shapes import (
    DEFINITE,
    Phrase,
    is_body_or_role,
    is_plural,
    noun_lists,
    phrase_of,
    shape_of,
)
from credscore.analysis.attribution.units.grammar import word_set

_OWNED = DEFINITE - {"the", "this", "that"}
_HEADS = word_set("leader boss owner founder")
_ADDRESSES = {("no", "10"), ("no", "11"), ("number", "10"), ("number", "11")}
"""What two governments' offices are called by their street numbers."""
_SPOKEN = ("spokes", "representative")
_INDEFINITE = word_set("a an one another some any every each no")


def can_tell(words: str) -> bool:
    """Say whether words mean people or papers that tell something: "sources", "latest figures"."""
    head, lists = shape_of(words).head, noun_lists()
    return head in lists["documents"] or head.removesuffix("s") in lists["generic"] | lists["roles"]


@lru_cache(maxsize=2**8)
def is_named(source: str, *, has_name: bool = True) -> bool:
    """Say whether the words of a source name a person, state, institution, party or outlet.

    A plural ("officials", "Clinton aides") or a general word ("an expert", "reports") is unnamed,
    and so is a pronoun that stands for nobody known; a document is named with its maker.
    `has_name` says whether any of the capitals is a name's, and not only a sentence's.
    """
    phrase = phrase_of(source)
    if phrase is None or phrase.forms[0] == "unidentified":
        return False
    if not has_name:
        phrase = replace(phrase, words=phrase.forms)
    if source[0] == "@" or tuple(phrase.forms[:2]) in _ADDRESSES:
        return True
    if _is_set_of_bodies(phrase):
        return True
    if phrase.head in noun_lists()["documents"]:
        return _has_maker(phrase)
    if _is_generic(phrase.words[phrase.end - 1], phrase.head):
        return _speaks_for_somebody(phrase)
    return _names_somebody(phrase)


def _is_set_of_bodies(phrase: Phrase) -> bool:
    """Say whether it is all of a few bodies told of before: "both governments"."""
    is_all = phrase.forms[0] == "both" or phrase.forms[:2] == ["the", "two"]
    return is_all and phrase.head.removesuffix("s") in noun_lists()["institutions"]


def _has_maker(phrase: Phrase) -> bool:
    """Say whether a document is somebody's: "the statement", "her letter", "a Pew survey"."""
    forms, end = phrase.forms, phrase.end
    several = phrase.head.endswith("s")
    if forms[0] in DEFINITE and not several:
        return True
    if any(map(is_body_or_role, forms[end + 1 :])):
        return True  # "a report by the council"
    # A place makes no maker of several: "reports in Italy", but "an article in Die Welt".
    return any(
        phrase.is_name(at) and not (several and forms[at - 1] == "in")
        for at in range(len(forms))
        if at != end - 1
    )


def _speaks_for_somebody(phrase: Phrase) -> bool:
    """Say whether one who speaks for others does so for a named body, or "his attorney"."""
    forms, head, end = phrase.forms, phrase.head, phrase.end
    if head in _HEADS and forms[0] == "the":
        return phrase.has_name(range(end, len(forms)))
    if noun_lists()["speakers"].isdisjoint((head, head.removesuffix("s"))):
        return False
    if forms[0] in _OWNED:
        return True
    if head.startswith("spokes") and any(map(_is_bodys, phrase.words[: end - 1])):
        return True
    if head.startswith(_SPOKEN) and not head.endswith("s") and phrase.has_name(range(end - 1)):
        return True
    return forms[end : end + 1] == ["for"] or phrase.has_name(range(end, len(forms)))


def _is_bodys(word: str) -> bool:
    """Say whether a word before "spokesman" is an office or a body: "the minister's"."""
    return is_body_or_role(word.lower().removesuffix("'s").removesuffix("’s"))


def _is_generic(word: str, head: str) -> bool:
    """Say whether a head noun is a general word for people: "expert", "sources", "residents"."""
    generic = noun_lists()["generic"]
    if word[0].isupper() and head not in noun_lists()["peoples"] and not head.endswith("s"):
        return False
    return head in generic or (head.endswith("s") and head[:-1] in generic)


def _names_somebody(phrase: Phrase) -> bool:
    """Say whether a name, a body or an office makes somebody of any other source."""
    lists = noun_lists()
    forms, head, end = phrase.forms, phrase.head, phrase.end
    if forms[0] in _INDEFINITE and head in lists["roles"]:
        return False
    several = is_plural(head, phrase.words[end - 1])
    if phrase.has_name(range(end)):
        return not several
    if not several and not lists["institutions"].isdisjoint(forms[:end]):
        return True
    if head in lists["roles"]:
        return True
    if head not in lists["speakers"]:
        return False
    return forms[0] in _OWNED or phrase.has_name(range(end, len(forms)))
