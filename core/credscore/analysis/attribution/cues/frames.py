"""Frames: how a possible cue verb is used in its sentence: its place there, and its voice."""

from typing import NamedTuple

from credscore.analysis.attribution.cues.verb_voice import NounDegree, Place, Tag, Voice, voice_of
from credscore.analysis.attribution.units.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO_FORMS,
    FUTURE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

_BEFORE_TO = word_set(
    "going went on used able willing ready set quick forced have has had continued continues "
    "began begun started likely trying tried appeared seemed "
)
_FLOATING = word_set("both all each yet likely")
"""Words that may stand between a subject and its verb: "the two both said"."""
_SELDOM = word_set("rarely seldom hardly barely scarcely")
_LATELY = word_set("last next earlier late")
_COMPLEMENTIZERS = word_set("that whether how why what if who where")
_CLAUSE_PRONOUNS = SUBJECT_PRONOUNS - {"you", "who"}
_NO_MARKS: frozenset[str] = frozenset()
_OBJECTS = word_set("him her them me us himself herself themselves")


class Frame(NamedTuple):
    """A verb as it is used: its `Place`, whose fields it has, and its voice."""

    at: int
    tag: Tag
    left: int
    left_kind: str
    right: int
    complement: str
    marks: frozenset[str]
    voice: Voice


def read_frame(unit: Unit, at: int, tag: Tag, *, noun: NounDegree) -> Frame | None:
    """Return how the verb form at a token is used, or None where it is no verb there.

    `noun` says whether the form can be a noun as well ("report", "claims") or mostly is one
    ("state"), so that its use as a verb needs a sign.
    """
    left, marks = _skip_left(unit, at)
    left_kind = _left_kind(unit, left)
    right, complement = _right(unit, at)
    place = Place(at, tag, left, left_kind, right, complement, marks)
    voice = voice_of(unit, place, noun=noun)
    return None if voice is None else Frame(*place, voice)


def _skip_left(unit: Unit, at: int) -> tuple[int, frozenset[str]]:
    """Return the last token before a verb's adverbs and auxiliaries, and what these mark."""
    forms = unit.forms
    left = at - 1
    marks: set[str] = set()
    while left >= 0:
        form = forms[left]
        if form in AUXILIARIES or form in _SELDOM:
            _mark(form, marks)
            if form in SUBJECT_PRONOUNS:
                break
        elif form == "to" and forms[left - 1] in _BEFORE_TO:
            marks.add("to")
            left -= 1
        elif form == "longer" and forms[left - 1] == "no":
            marks.add("not")
            left -= 1
        elif not (is_adverb(form) or (form in _FLOATING and left > 0)):
            break
        left -= 1
    return left, frozenset(marks) if marks else _NO_MARKS


def _mark(form: str, marks: set[str]) -> None:
    """Add to the marks what an auxiliary or a "not" tells of the verb after it."""
    if form in BE:
        marks.add("be")
    if form in MODALS:
        marks.add("modal")
    if form in FUTURE:
        marks.add("future")
    if form in NEGATIONS or form in _SELDOM:
        marks.add("not")
    if form in DO_FORMS:
        marks.add("do")


def _left_kind(unit: Unit, left: int) -> str:
    """Return the class of the token before a verb."""
    if left < 0:
        return "start"
    form = unit.forms[left]
    if form in _LEFT_KINDS:
        return _LEFT_KINDS[form]
    if form.endswith(("'s", "s'")):
        return "possessive"
    if not unit.is_word(left):
        return "mark"
    return "subject"


_LEFT_KINDS: dict[str, str] = (
    dict.fromkeys(PREPOSITIONS, "preposition")
    | dict.fromkeys(DETERMINERS - {"this", "those", "these"}, "determiner")
    | dict.fromkeys(PRONOUNS - {"her", "his"}, "subject")
    | dict.fromkeys(SUBJECT_PRONOUNS, "subject")
    | dict.fromkeys(RELATIVES, "relative")
    | dict.fromkeys(COORDINATORS, "and")
    | dict.fromkeys(("because", "while", "when", "where", "if", "although", "though"), "and")
    | {"to": "to", ",": "comma", QUOTE: "quote", ")": "subject", "%": "subject", "'": "possessive"}
)


NOUN_OPENERS = frozenset(
    form for form, kind in _LEFT_KINDS.items() if kind in ("determiner", "preposition")
)
"""Words right after which a base or -s form is no verb: a look at them spares reading the frame."""


def _right(unit: Unit, at: int) -> tuple[int, str]:
    """Return the first token after a verb's adverbs, and its class as a complement."""
    forms = unit.forms
    right = at + 1
    while right < len(forms) and is_adverb(forms[right]):
        right += 1
    if right >= len(forms):
        return right, "end"
    form = forms[right]
    if form in (",", ":", "-") and right + 1 < len(forms) and forms[right + 1] == QUOTE:
        return right + 1, "quote"
    if form == "," and right + 1 == len(forms):
        return right, "colon"  # a quote stands in the next paragraph
    return right, _complement(unit, right, form)


def _complement(unit: Unit, right: int, form: str) -> str:
    """Return the class of a token that follows a verb."""
    known = _COMPLEMENTS.get(form)
    if known is not None:
        return known
    if form in PREPOSITIONS:
        return form
    if not unit.is_word(right):
        return "name" if form == "@" else "mark"
    if form in TIMES or (
        form in _LATELY and not TIMES.isdisjoint(unit.forms[right + 1 : right + 2])
    ):
        return "time"
    return "name" if unit.is_capital(right) or form[0].isdigit() else "word"


_COMPLEMENTS: dict[str, str] = (
    dict.fromkeys(DETERMINERS, "phrase")
    | dict.fromkeys(_OBJECTS, "object")
    | dict.fromkeys(_CLAUSE_PRONOUNS, "pronoun")
    | dict.fromkeys(_COMPLEMENTIZERS, "that")
    | dict.fromkeys(".!?;…", "end")
    | {QUOTE: "quote", ",": "comma", ":": "colon", "-": "dash", "to": "to", "that": "that"}
)
