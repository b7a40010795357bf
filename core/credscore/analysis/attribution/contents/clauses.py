"""Clauses: whether a content is a finite clause or a quote, as core attributions need."""

from credscore.analysis.attribution.contents.placement import ADDRESSED, follows_comma
from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.units.grammar import (
    FINITE,
    QUOTE,
    SUBJECT_PRONOUNS,
    word_set,
)
from credscore.analysis.attribution.units.units import Tokens, Unit

_LATE_THAT = 8  # tokens after a cue
_WITH_NOUN = ADDRESSED | {"express", "voice"}
_PASTS = word_set(
    "spoke went came took gave wrote drove rose fell grew knew saw ran became began broke chose "
    "wore threw flew sang stole tore forgot fled lied died stood sat"
)
"""Past forms that are no participle."""
_COMPARED = word_set("compared based")
_CLAUSE_OPENERS = word_set("that whether how why")


def reports_clause(unit: Unit, cue: Cue, pieces: list[Tokens]) -> bool:
    """Say whether the content is a finite clause or holds a quote, as core attributions need."""
    if cue.kind in ("according", "colon"):
        return True
    if any(QUOTE in unit.forms[first : last + 1] for first, last in pieces):
        return True
    if cue.frame is None:
        return unit.forms[cue.last + 1 : cue.last + 2] == ["that"]
    return bool(pieces) and _is_clause(unit, cue, cue.frame, pieces)


def _is_clause(unit: Unit, cue: Cue, frame: Frame, pieces: list[Tokens]) -> bool:
    """Say whether the content of a verb is a finite clause, by what follows the verb."""
    first, last = pieces[0]
    if first == last > cue.last and unit.forms[first] in ("it", "that"):
        return False  # "she rejects that"
    if frame.complement == "that" or first < cue.first:
        return True
    if frame.complement == "pronoun" or unit.forms[first] in SUBJECT_PRONOUNS:
        return True
    if frame.complement == "to":
        return False
    if _has_late_that(unit, cue, frame) or _is_inserted(unit, cue, frame):
        return True
    if unit.forms[first] in FINITE:
        return True  # "what investigators believe was an accident"
    return cue.lemma == "say" or _has_finite_verb(unit, first, last)


def _is_inserted(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether a clause goes on around a cue, or behind an "as noted by the mayor"."""
    if frame.voice == "reduced" or unit.forms[0] == "as":
        return True
    return frame.complement == "comma" and follows_comma(unit, cue)


def _has_late_that(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether "that" follows after an adverbial, an addressee or a noun such as "concern"."""
    if cue.family == "evaluate":
        return False
    if frame.complement in ("phrase", "name") and cue.lemma not in _WITH_NOUN:
        return False
    return not _CLAUSE_OPENERS.isdisjoint(unit.forms[cue.last + 1 : cue.last + _LATE_THAT])


def _has_finite_verb(unit: Unit, first: int, last: int) -> bool:
    """Say whether a verb follows the first phrase of a stretch, with no relative between."""
    subject = phrase_right(unit, first)
    if subject is None or subject >= last:
        return False
    form = unit.forms[subject + 1]
    if form in _COMPARED:
        return False
    return form in FINITE or form in _PASTS or (form.endswith("ed") and len(form) > 4)
