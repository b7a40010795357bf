"""Inversion: whether the subject stands behind its verb, as in `"...", said the minister`."""

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.appositions import appositive
from credscore.analysis.attribution.phrases.naming import can_tell
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.units.grammar import (
    FINITE,
    PREPOSITIONS,
    QUOTE,
    TIMES,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

_INVERTED = word_set(
    "say add write ask reply explain note tweet respond continue recall argue declare "
    "conclude report shout joke quip warn insist announce state acknowledge lament observe "
    "remark complain assert think believe claim counter answer stress emphasize suggest read "
    "predict admit confess exclaim agree recount concede tell "
)
_INVERTED_COMPLEMENTS = word_set("name phrase word pronoun object")
_AFTER_SPEAKER = frozenset([",", ".", ";", "-", "(", "who"])


def is_inverted(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether the subject follows the verb: `"...", said the minister`."""
    if frame.left_kind == "quote" and frame.voice == "active" and _is_particle(unit, cue, frame):
        return True
    if frame.complement not in _INVERTED_COMPLEMENTS or frame.voice != "active" or frame.marks:
        return False
    if frame.left_kind == "quote":  # but `the "friend" told Lund that`
        is_speaker = not _tells_clause(unit, frame) or appositive(unit, frame.left) is None
        return is_speaker and cue.lemma != "tell"
    if cue.lemma not in _INVERTED or cue.lemma == "tell":
        return False
    if frame.left_kind == "start":
        return cue.lemma != "ask"  # "Asked last year whether it leaks, she laughed"
    if frame.left_kind != "comma" or _tells_clause(unit, frame):
        return False
    if unit.forms[0] in PREPOSITIONS and ":" in unit.forms:
        return True
    return _names_speaker(unit, frame) or _ends_content(unit, frame.left - 1)


def _tells_clause(unit: Unit, frame: Frame) -> bool:
    """Say whether a clause, and no speaker, follows: `Lind, author of "The Dam," said he was`."""
    at = frame.right
    if frame.complement == "pronoun":
        return unit.forms[at] == "it" or (at + 1 < len(unit.forms) and _may_be_verb(unit, at + 1))
    last = phrase_right(unit, at)
    return last is not None and not FINITE.isdisjoint(unit.forms[last + 1 : last + 2])


def _may_be_verb(unit: Unit, at: int) -> bool:
    """Say whether a word after a pronoun may be its verb, and is no "on Monday"."""
    return unit.is_word(at) and unit.forms[at] not in TIMES and unit.forms[at] not in PREPOSITIONS


def _is_particle(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether a speaker follows the particle of a verb: `"...", summed up the expert`."""
    if frame.complement not in ("up", "out", "in") or cue.last != frame.right:
        return False
    at = cue.last + 1
    return at < len(unit.forms) and (unit.forms[at] == "the" or unit.is_capital(at))


def _names_speaker(unit: Unit, frame: Frame) -> bool:
    """Say whether who tells it, and no clause, follows: "..., said Ada Holm, an expert"."""
    if frame.complement not in ("name", "phrase") or frame.tag == "base":
        return False
    last = phrase_right(unit, frame.right)
    if last is None or not (last + 1 >= len(unit.forms) or unit.forms[last + 1] in _AFTER_SPEAKER):
        return False
    if frame.complement == "phrase":
        return unit.forms[last + 1 : last + 2] != ["who"] and _tells(unit, frame.right, last)
    return unit.is_capital(last) or unit.forms[last] == ")"


def _tells(unit: Unit, first: int, last: int) -> bool:
    """Say whether a phrase means people, or papers that tell something: "the book", "the mayor"."""
    return unit.forms[first] == "the" and can_tell(" ".join(unit.texts[first : last + 1]))


def _ends_content(unit: Unit, at: int) -> bool:
    """Say whether what ends before a comma is a quote or a clause, and not an apposition."""
    if at < 0:
        return False
    if unit.forms[at] == QUOTE:
        return True
    commas = unit.forms[: at + 1].count(",")
    if commas == 0:
        return at >= 3
    return appositive(unit, at + 1) is None
