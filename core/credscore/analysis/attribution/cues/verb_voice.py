"""Voice: how the form of a verb is used by what stands around it, or that it is no verb there."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from credscore.analysis.attribution.cues.noun_uses import is_noun
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left, phrase_right
from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.units.grammar import (
    BE,
    DETERMINERS,
    NUMBERS,
    QUOTE,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

Tag = Literal["base", "s", "past", "participle", "ing"]
"""Which form of its verb a word is."""

NounDegree = Literal["not", "also", "mostly"]
"""Whether a form can be a noun as well ("report", "claims"), or mostly is one ("state")."""

Voice = Literal["active", "participle", "gerund", "infinitive", "passive", "reduced"]
"""How a verb is used; `reduced` is a passive without "be": "a plan backed by Lund"."""

_AFTER_NOUNS = word_set("end comma of in mark")
_MAX_BARE = 3  # tokens from a determiner to the noun
_MAX_NAME = 4  # tokens
_AFTER_PERSONS = word_set("that quote pronoun phrase object name colon comma end")
_CLAUSES = word_set("that pronoun quote phrase name")
_HELP = word_set("help helps helped helping")
_LETTING = _HELP | word_set("let lets letting make makes made making")
_MASSES = word_set(
    "research evidence information testimony legislation polling analysis intelligence law nobody "
    "everybody somebody anybody nothing everything something anything none one reality history "
    "this that it he she who which management staff government"
)
_OF_MANY = word_set("no many few several these those most all some both")
_BREAKS = SUBJECT_PRONOUNS | RELATIVES | SUBORDINATORS
_MEANS: tuple[list[str], ...] = (["text"], ["email"], ["e-mail"], ["phone"], ["video"])
_PLURALS = word_set(
    "people men women police many some most few several others critics officials both all we "
    "they i you who media children data"
)


class Place(NamedTuple):
    """The place of a possible verb: its token, the form it has, and what stands around it.

    `left` is the last token before its adverbs and auxiliaries (-1 if none) and `left_kind` its
    class; `right` is the first token after its adverbs, and `complement` that token's class: that,
    quote, to, pronoun, object, phrase (a determiner), name, word, end, comma, colon, dash, mark,
    or the preposition itself. `marks` are what was skipped on the left: be, modal, future, not, do.
    """

    at: int
    tag: Tag
    left: int
    left_kind: str
    right: int
    complement: str
    marks: frozenset[str]


def voice_of(unit: Unit, place: Place, *, noun: NounDegree) -> Voice | None:
    """Return the voice of the verb form at a place, or None where it is no verb there."""
    at, tag = place.at, place.tag
    if tag in ("past", "participle"):
        return _past_voice(unit, place)
    if tag == "ing":
        return _ing_voice(place)
    if "be" in place.marks and unit.forms[at - 1] in BE:
        return None  # "there are talks of"
    if noun != "not" and not place.marks and _is_noun(unit, place):
        return None
    return _base_voice(unit, place, noun) if tag == "base" else _s_voice(unit, place, noun)


def _is_noun(unit: Unit, place: Place) -> bool:
    at, tag, left, _, right, complement, _ = place
    is_base = tag == "base"
    return is_noun(unit, at, left=left, right=right, complement=complement, is_base=is_base)


def _past_voice(unit: Unit, place: Place) -> Voice | None:
    """Return the voice of a past form or participle: "said", "was told", "backed by"."""
    forms, marks = unit.forms, place.marks
    at, left, left_kind = place.at, place.left, place.left_kind
    if "be" in marks:
        return "passive"
    if left_kind == "possessive" or (left_kind == "determiner" and not _are_persons(forms, place)):
        return None
    if left_kind == "to" or "modal" in marks:
        return "infinitive"
    if forms[at + 1 : at + 2] == ["by"] and forms[at + 2 : at + 3] not in _MEANS:
        return "reduced"
    if left >= 0 and forms[left] in ("when", "if", "once", "while", "as"):
        return "reduced"
    if place.tag == "participle" and left == at - 1:
        return "reduced"
    if left_kind == "preposition":
        return None
    return "active"


def _are_persons(forms: Sequence[str], place: Place) -> bool:
    """Say whether a number stands for those who act: "the two said that", not "two said papers"."""
    return forms[place.left] in NUMBERS and place.complement in _AFTER_PERSONS


def _ing_voice(place: Place) -> Voice | None:
    """Return the voice of an -ing form: "is saying", "..., saying", "with Lind calling"."""
    if "be" in place.marks:
        return "active"
    if place.left_kind in ("determiner", "possessive", "to"):
        return None
    return "participle" if place.left_kind in ("comma", "and", "quote") else "gerund"


def _base_voice(unit: Unit, place: Place, noun: NounDegree) -> Voice | None:
    """Return the voice of a base form: "to say", "will say", and after a plural "experts say"."""
    left, left_kind = place.left, place.left_kind
    if "modal" in place.marks:
        return "infinitive"
    if "do" in place.marks or "to" in place.marks:
        return "active"
    if left_kind == "to":
        return "infinitive"
    if left_kind in ("start", "determiner", "possessive", "preposition", "mark"):
        return None
    if noun == "not" and _is_bare_infinitive(unit, left):
        return "infinitive"
    return "active" if left_kind == "relative" or _agrees(unit, place, noun) else None


def _is_bare_infinitive(unit: Unit, left: int) -> bool:
    """Say whether a base form depends on a verb before it: "let clients know", "helps explain"."""
    if unit.forms[left] in _HELP:
        return True
    if _LETTING.isdisjoint(unit.forms[:left]):
        return False
    first = phrase_left(unit, left)
    return first is not None and unit.forms[first - 1] in _LETTING


def _agrees(unit: Unit, place: Place, noun: NounDegree) -> bool:
    """Say whether a base form may have what stands before it as its subject: "experts say"."""
    form = unit.forms[place.left]
    if noun == "mostly":
        return _is_name_like(unit, place.left)
    if noun == "not" or form in _PLURALS:
        return True
    if form.endswith("s") and not form.endswith(("ss", "us")):
        return True
    if _are_two_names(unit, place.left):
        return True
    return place.complement in _CLAUSES and _is_of_several(unit, place.left)


def _are_two_names(unit: Unit, last: int) -> bool:
    """Say whether "and" joins two names up to a token: "as Ada Holm and Jan Lund report"."""
    first = last
    while first > 0 and last - first < _MAX_NAME and unit.is_capital(first):
        first -= 1
    return 0 < first < last and unit.forms[first] == "and" and unit.is_capital(first - 1)


def _is_of_several(unit: Unit, last: int) -> bool:
    """Say whether a plural head stands before "of" or "in": "reports in the press claim"."""
    for link in range(last - 1, max(0, last - _MAX_NAME - 1), -1):
        if unit.forms[link] in ("of", "in", "at", "from", "by"):
            head = unit.forms[link - 1 - (unit.forms[link] == "by")]  # "figures held by Delft show"
            return head.endswith("s") and not head.endswith(("ss", "us", "is", "'s"))
    return False


def _is_name_like(unit: Unit, at: int) -> bool:
    """Say whether a token is a name or a pronoun, which a verb may follow."""
    return unit.is_capital(at) or unit.forms[at] in SUBJECT_PRONOUNS


def _s_voice(unit: Unit, place: Place, noun: NounDegree) -> Voice | None:
    """Return the voice of the third person: after a singular "the mayor says"."""
    left, left_kind, complement = place.left, place.left_kind, place.complement
    if left < 0 or left_kind in ("determiner", "possessive", "preposition", "to"):
        return None
    if noun == "not" or left_kind == "relative":
        return "active"
    form = unit.forms[left]
    if _is_tag(unit, place) or names_teller(unit, left_kind, place.right):
        return "active"
    if noun == "mostly" and not (_is_name_like(unit, left) or shape_of(form).is_paper):
        return None
    if not _is_name_like(unit, left) and complement in _AFTER_NOUNS:
        return None
    is_plural = form.endswith("s") and not form.endswith("ss") and not unit.is_capital(left)
    is_kind = left_kind == "subject" and complement != "to" and _names_a_kind(unit, left)
    if is_plural or complement == "mark" or is_kind:
        return None
    return "active"


def _is_tag(unit: Unit, place: Place) -> bool:
    """Say whether it is the verb of "It leaks, the report notes." or "As the report notes,"."""
    if place.complement not in ("end", "comma"):
        return False
    first = phrase_left(unit, place.left)
    if not first or unit.forms[first] not in DETERMINERS:
        return False
    before = unit.forms[first - 1]
    return before in (QUOTE, "as") or (before == "," and place.complement == "end")


def _names_a_kind(unit: Unit, at: int) -> bool:
    """Say whether a bare singular only tells which: "business questions", "many phone calls"."""
    if not unit.texts[at].islower() or unit.forms[at] in _MASSES or unit.forms[at] in _PLURALS:
        return False
    first = at
    while first > 0 and unit.is_word(first - 1) and unit.forms[first - 1] not in _BREAKS:
        first -= 1
        if unit.forms[first] in DETERMINERS or unit.is_capital(first):
            return unit.forms[first] in _OF_MANY
        if at - first > _MAX_BARE:
            break
    return True


def names_teller(unit: Unit, left_kind: str, right: int) -> bool:
    """Say whether a name that ends the clause follows a verb: "It leaks, states Holm."."""
    if left_kind not in ("comma", "quote") or not (right < len(unit) and unit.is_capital(right)):
        return False
    last = phrase_right(unit, right)
    return last is not None and unit.forms[last + 1 : last + 2] in ([","], ["."], [])
