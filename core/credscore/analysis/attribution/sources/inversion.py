"""Inversion: whether the subject stands behind its verb, as in `"...", said the minister`."""

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.appositions import appositive
from credscore.analysis.attribution.phrases.naming import can_tell
from credscore.analysis.attribution.phrases.noun_phrases import DOER_ENDINGS, phrase_right
from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.units.grammar import (
    FINITE,
    PREPOSITIONS,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

_INVERTED = word_set(
    "say add write ask reply explain note tweet respond continue recall argue declare "
    "conclude report shout joke quip warn insist announce state acknowledge lament observe "
    "remark complain assert think believe claim counter answer stress emphasize suggest read "
    "predict admit confess exclaim agree recount concede"
)
_INVERTED_COMPLEMENTS = word_set("name phrase word pronoun object")
_AFTER_SPEAKER = frozenset([",", ".", ";", "-", "(", "who"])


def is_inverted(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether the subject follows the verb: `"...", said the minister`."""
    if frame.complement not in _INVERTED_COMPLEMENTS or frame.voice != "active":
        return False
    if frame.left_kind == "quote":  # but `the "friend" told Lund that`
        return cue.lemma != "tell" and not _tells_clause(unit, frame)
    if cue.lemma not in _INVERTED:
        return False
    if frame.left_kind == "start":
        return cue.lemma != "ask"  # "Asked last year whether it leaks, she laughed"
    if frame.left_kind != "comma" or _tells_clause(unit, frame):
        return False
    if unit.forms[0] in PREPOSITIONS and ":" in unit.forms:
        return True
    return _names_speaker(unit, frame) or _ends_clause(unit, frame.left)


def _tells_clause(unit: Unit, frame: Frame) -> bool:
    """Say whether a clause, and no speaker, follows: `Lind, author of "The Dam," said he was`."""
    at = frame.right
    if frame.complement == "pronoun":
        return unit.forms[at] == "it" or (at + 1 < len(unit.forms) and unit.is_word(at + 1))
    last = phrase_right(unit, at)
    return last is not None and not FINITE.isdisjoint(unit.forms[last + 1 : last + 2])


def _names_speaker(unit: Unit, frame: Frame) -> bool:
    """Say whether who tells it, and no clause, follows: "..., said Ada Holm, an expert"."""
    last = phrase_right(unit, frame.right)
    if last is None or _AFTER_SPEAKER.isdisjoint(unit.forms[last + 1 : last + 2]):
        return False
    if frame.complement == "phrase":  # "the mayor", "the book"
        is_any = unit.forms[frame.right] in ("a", "an")
        words = " ".join(unit.texts[frame.right : last + 1])
        if is_any and shape_of(words).head.endswith(DOER_ENDINGS):
            return True
        return (is_any or unit.forms[last + 1] != "who") and can_tell(words)
    is_name = unit.is_capital(last) or unit.forms[last] == ")"
    return is_name and frame.complement == "name"


def _ends_clause(unit: Unit, comma: int) -> bool:
    """Say whether what ends at a comma is a clause, and not an apposition."""
    if "," not in unit.forms[:comma]:
        return comma > 3
    return appositive(unit, comma) is None
