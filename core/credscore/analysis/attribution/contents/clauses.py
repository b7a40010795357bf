"""Clauses: whether a content is a finite clause or a quote, as core attributions need."""

from credscore.analysis.attribution.contents.placement import ADDRESSED, follows_comma
from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.units.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    QUOTE,
    SUBJECT_PRONOUNS,
    word_set,
)
from credscore.analysis.attribution.units.units import Tokens, Unit

_LATE_THAT = 6  # tokens after a cue
_WITH_NOUN = ADDRESSED | {"express", "voice"}
_PASTS = word_set(
    "spoke went came took gave wrote drove rose fell grew knew saw ran became began broke chose "
    "wore threw flew sang stole tore forgot fled lied died stood sat"
)
"""Past forms that are no participle."""
_COMPARED = word_set("compared based")
_ASKING = word_set("whether how why")
_ENDS: tuple[list[str], ...] = ([], ["."], [";"], ["!"], ["?"])


def reports_clause(unit: Unit, cue: Cue, pieces: list[Tokens]) -> bool:
    """Say whether the content is a finite clause or holds a quote, as core attributions need."""
    if unit.segments and any(QUOTE in unit.forms[first : last + 1] for first, last in pieces):
        return True
    if cue.kind in ("according", "colon"):
        return True
    if cue.kind == "noun":
        return unit.forms[cue.last + 1] == "that"
    if cue.frame is None or not pieces:
        return cue.frame is None and unit.forms[min(cue.last + 1, len(unit.forms) - 1)] == "that"
    return _is_clause(unit, cue, cue.frame, pieces)


def _is_clause(unit: Unit, cue: Cue, frame: Frame, pieces: list[Tokens]) -> bool:
    """Say whether the content of a verb is a finite clause, by what follows the verb."""
    if _is_mere_that(unit, frame.right):
        return False
    if frame.complement == "that" or pieces[0][0] < cue.first:
        return True
    first, last = pieces[0]
    if _is_mere_it(unit, first):
        return False
    if frame.complement == "pronoun" or unit.forms[first] in SUBJECT_PRONOUNS:
        return True
    if _has_late_that(unit, cue, frame) or _is_question(unit, first):
        return True
    if frame.complement == "to":
        return False
    if _is_inserted(unit, cue, frame, first):
        return True
    return cue.lemma == "say" or _has_finite_verb(unit, first, last)


def _is_question(unit: Unit, at: int) -> bool:
    """Say whether a content is a question told: "asked me last week whether it leaks"."""
    return unit.forms[at] in _ASKING and unit.forms[at + 1 : at + 2] != ["to"]


def _is_inserted(unit: Unit, cue: Cue, frame: Frame, first: int) -> bool:
    """Say whether a clause goes on around a cue, or behind an "as noted by the mayor"."""
    if frame.voice == "reduced" and frame.left >= 0 and unit.forms[frame.left] == "as":
        return True
    if unit.forms[0] == "as" and frame.complement == "comma":
        return True
    if unit.forms[first] in BE and frame.voice == "active":
        return True  # "what investigators believe was an accident"
    if first <= cue.last + 1:
        return False
    form = unit.forms[first]
    is_verb = form.endswith("s") and unit.texts[first].islower() and form not in FUNCTION_WORDS
    is_inside = frame.complement == "comma" and follows_comma(unit, cue)
    return form in AUXILIARIES or (is_verb and is_inside)


def _is_mere_that(unit: Unit, at: int) -> bool:
    """Say whether a content is no more than "that": "she rejects that."."""
    return unit.forms[at : at + 1] == ["that"] and unit.forms[at + 1 : at + 2] in _ENDS


def _is_mere_it(unit: Unit, at: int) -> bool:
    """Say whether a content is no more than "it": "they know it and act"."""
    if unit.forms[at] != "it" or at + 1 == len(unit.forms):
        return unit.forms[at] == "it"
    form = unit.forms[at + 1]
    return form in COORDINATORS or form in PREPOSITIONS or not unit.is_word(at + 1)


def _has_late_that(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether "that" follows after an adverbial, an addressee or a noun such as "concern"."""
    if cue.family == "evaluate":
        return False
    if frame.complement in ("phrase", "name") and cue.lemma not in _WITH_NOUN:
        return False
    reach = _LATE_THAT + (2 if cue.lemma in ADDRESSED else 0)
    between = unit.forms[cue.last + 1 : cue.last + reach]
    if "that" not in between:
        return False
    before = between[: between.index("that")]
    return "," not in before or "and" not in before[:-1]


def _has_finite_verb(unit: Unit, first: int, last: int) -> bool:
    """Say whether a verb follows the first phrase of a stretch, with no relative between."""
    subject = phrase_right(unit, first)
    if subject is None or subject >= last:
        return False
    form = unit.forms[subject + 1]
    if form in _COMPARED:
        return False
    return form in AUXILIARIES or form in _PASTS or (form.endswith("ed") and len(form) > 4)
