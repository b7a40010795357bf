"""Noun uses: signs that a form such as "report" or "states" is a noun where it stands."""

from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.units.grammar import (
    DO_FORMS,
    FINITE,
    PREPOSITIONS,
    word_set,
)
from credscore.analysis.attribution.units.tokens import is_past
from credscore.analysis.attribution.units.units import Unit

_CLOSING = frozenset(["end", "comma", "mark"])
_GOVERNING = PREPOSITIONS - {"as"}
_AFTER_SUBJECT = (
    word_set("is are was were has have had will would can could should may might must") | DO_FORMS
)
_SURE_VERBS = FINITE - {"getting", "got", "having", "being"}


def is_noun(unit: Unit, at: int, *, left: int, right: int, complement: str, is_base: bool) -> bool:
    """Say whether a base or -s form that can be a noun is one there, by what stands around it.

    The places are those of a `Place` that has no auxiliary.
    """
    following = unit.forms[at + 1 : at + 2]
    if following and (following[0] in _AFTER_SUBJECT or (is_base and is_past(following[0]))):
        return True  # "the top posts are", "the jobs report showed"
    if complement == "that" and not is_base and _is_told_which(unit, right):
        return True
    if left < 0:
        return False
    if is_base and _is_this(unit, left):
        return True
    return complement in _CLOSING and _is_governed(unit, left)


def _is_told_which(unit: Unit, that: int) -> bool:
    """Say whether a verb follows "that", which so begins a relative clause: "rules that would"."""
    return unit.forms[that] == "that" and not _SURE_VERBS.isdisjoint(
        unit.forms[that + 1 : that + 2]
    )


def _is_this(unit: Unit, at: int) -> bool:
    """Say whether "this", or a "that" behind no plural, points at the word: "in that state"."""
    if unit.forms[at] == "this":
        return True
    if unit.forms[at] != "that":
        return False
    return at > 0 and not unit.forms[at - 1].endswith("s")


def _is_governed(unit: Unit, last: int) -> bool:
    """Say whether a preposition governs the phrase before a word that ends a clause, and so it.

    "In its annual trends report, ..." and "won in the Badger state." hold no verb there.
    """
    first = phrase_left(unit, last)
    return first is not None and first > 0 and unit.forms[first - 1] in _GOVERNING
