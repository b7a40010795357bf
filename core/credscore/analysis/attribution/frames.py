"""Frames: how a possible cue verb stands in its sentence: voice, what is left, what is right."""

from typing import Literal, NamedTuple

from credscore.analysis.attribution.grammar import (
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
from credscore.analysis.attribution.units import Unit

Tag = Literal["base", "s", "past", "participle", "ing"]
NounDegree = Literal["not", "also", "mostly"]
Voice = Literal["active", "participle", "gerund", "infinitive", "passive", "reduced"]

_BEFORE_TO = word_set(
    "going went on used able willing ready set quick forced have has had continued continues "
    "began begun started likely trying tried appeared seemed "
)
_PLURALS = word_set(
    "people men women police many some most few several others critics officials both all we "
    "they i you who media children data "
)
_COMPLEMENTIZERS = word_set("that whether how why what if who where")
_AFTER_NOUNS = word_set("end comma of in mark")
_CLAUSE_PRONOUNS = SUBJECT_PRONOUNS - {"you", "who"}
_OBJECTS = word_set("him her them me us himself herself themselves")


class Frame(NamedTuple):
    """The surroundings of a verb at token `at`.

    `left` is the last token before its adverbs and auxiliaries (-1 if none) and `left_kind` its
    class; `right` is the first token after its adverbs, and `complement` that token's class: that,
    quote, to, pronoun, object, phrase (a determiner), name, word, end, comma, colon, dash, mark,
    or the preposition itself. `marks` are what was skipped on the left: be, modal, future, not, do.
    """

    at: int
    tag: Tag
    voice: Voice
    left: int
    left_kind: str
    right: int
    complement: str
    marks: frozenset[str]


def read_frame(unit: Unit, at: int, tag: Tag, *, noun: NounDegree) -> Frame | None:
    """Return how the verb form at a token is used, or None where it is no verb there.

    `noun` says whether the form can be a noun as well ("report", "claims") or mostly is one
    ("state"), so that its use as a verb needs a sign.
    """
    left, marks = _skip_left(unit, at)
    left_kind = _left_kind(unit, left)
    right, complement = _right(unit, at)
    if tag == "past" and "be" in marks:
        tag = "participle"
    voice = _voice(unit, at, tag, left, left_kind, complement, marks, noun)
    if voice is None:
        return None
    return Frame(at, tag, voice, left, left_kind, right, complement, marks)


_NO_MARKS: frozenset[str] = frozenset()


def _skip_left(unit: Unit, at: int) -> tuple[int, frozenset[str]]:
    forms = unit.forms
    left = at - 1
    marks: set[str] = set()
    while left >= 0:
        form = forms[left]
        if form in AUXILIARIES or form in NEGATIONS:
            _mark(form, marks)
            if form in SUBJECT_PRONOUNS or form in ("that's", "who's"):
                break
        elif form == "to" and left > 0 and forms[left - 1] in _BEFORE_TO:
            marks.add("to")
            left -= 1
        elif not (is_adverb(form) or _floats(unit, left)):
            break
        left -= 1
    return left, frozenset(marks) if marks else _NO_MARKS


def _floats(unit: Unit, at: int) -> bool:
    """Say whether "both" or "all" stands between auxiliary and verb: "they have both said"."""
    if at == 0 or unit.forms[at] not in ("both", "all", "each"):
        return False
    return unit.forms[at - 1] in AUXILIARIES or unit.forms[at - 1] in SUBJECT_PRONOUNS


def _mark(form: str, marks: set[str]) -> None:
    if form in BE:
        marks.add("be")
    if form in MODALS:
        marks.add("modal")
    if form in FUTURE:
        marks.add("future")
    if form in NEGATIONS:
        marks.add("not")
    if form in DO_FORMS or form in MODALS:
        marks.add("do")


def _left_kind(unit: Unit, left: int) -> str:
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


def _right(unit: Unit, at: int) -> tuple[int, str]:
    forms = unit.forms
    right = at + 1
    while right < len(forms) and is_adverb(forms[right]):
        right += 1
    if right >= len(forms):
        return right, "end"
    form = forms[right]
    if form in (",", ":", "-") and right + 1 < len(forms) and forms[right + 1] == QUOTE:
        return right + 1, "quote"
    return right, _complement(unit, right, form)


def _complement(unit: Unit, right: int, form: str) -> str:
    known = _COMPLEMENTS.get(form)
    if known is not None:
        return known
    if form in PREPOSITIONS:
        return form
    if not unit.is_word(right):
        return "mark"
    if form in TIMES:
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


def _voice(
    unit: Unit,
    at: int,
    tag: Tag,
    left: int,
    left_kind: str,
    complement: str,
    marks: frozenset[str],
    noun: NounDegree,
) -> Voice | None:
    if tag in ("past", "participle"):
        return _past_voice(unit, at, tag, left, left_kind, marks)
    if tag == "ing":
        return _ing_voice(left_kind, marks)
    if tag == "base":
        return _base_voice(unit, left, left_kind, marks, noun)
    return _s_voice(unit, left, left_kind, complement, noun)


def _past_voice(
    unit: Unit, at: int, tag: Tag, left: int, left_kind: str, marks: frozenset[str]
) -> Voice | None:
    forms = unit.forms
    if "be" in marks:
        return "passive"
    if left_kind in ("determiner", "possessive"):
        return None
    if left_kind == "to" or "modal" in marks:
        return "infinitive"
    if at + 1 < len(forms) and forms[at + 1] == "by":
        return "reduced"
    if left >= 0 and forms[left] in ("when", "if", "once", "while", "as"):
        return "reduced"
    if tag == "participle" and left == at - 1:
        return "reduced"
    if left_kind == "preposition":
        return None
    return "active"


def _ing_voice(left_kind: str, marks: frozenset[str]) -> Voice | None:
    if "be" in marks:
        return "active"
    if left_kind in ("determiner", "possessive", "to"):
        return None
    return "participle" if left_kind in ("comma", "and", "quote") else "gerund"


def _base_voice(
    unit: Unit, left: int, left_kind: str, marks: frozenset[str], noun: NounDegree
) -> Voice | None:
    if "modal" in marks:
        return "infinitive"
    if "do" in marks:
        return "active"
    if left_kind == "to":
        return "infinitive"
    if left < 0 or left_kind in ("determiner", "possessive", "preposition", "mark"):
        return None
    if noun == "mostly":
        return "active" if left_kind == "relative" or _is_name_like(unit, left) else None
    form = unit.forms[left]
    if noun == "not" or left_kind == "relative" or form in _PLURALS or form in SUBJECT_PRONOUNS:
        return "active"
    is_plural = unit.is_word(left) and form.endswith("s") and not form.endswith(("ss", "us"))
    return "active" if is_plural else None


def _is_name_like(unit: Unit, at: int) -> bool:
    return unit.is_capital(at) or unit.forms[at] in SUBJECT_PRONOUNS


def _s_voice(
    unit: Unit, left: int, left_kind: str, complement: str, noun: NounDegree
) -> Voice | None:
    if left < 0 or left_kind in ("determiner", "possessive", "preposition", "to"):
        return None
    if noun == "not" or left_kind == "relative":
        return "active"
    if noun == "mostly" and not _is_name_like(unit, left):
        return None
    form = unit.forms[left]
    is_listed = left_kind in ("and", "comma") or not _is_name_like(unit, left)
    if is_listed and complement in _AFTER_NOUNS:
        return None
    is_plural = form.endswith("s") and not form.endswith("ss") and not unit.is_capital(left)
    return None if is_plural or complement == "mark" else "active"
