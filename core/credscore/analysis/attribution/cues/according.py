"""According: cues that are no verb, as "according to", "as per" and "in her view"."""

from credscore.analysis.attribution.phrases.naming import can_tell
from credscore.analysis.attribution.phrases.noun_phrases import is_owner, owner_start, phrase_right
from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.units.grammar import POSSESSIVES, word_set
from credscore.analysis.attribution.units.units import Tokens, Unit

OPINIONS = frozenset(["opinion", "view", "words"])
"""What somebody's words are "in" as they are "according to" one: "in her view"."""

OPENERS = OPINIONS | {"according", "per"}
"""The words that may belong to such a cue."""

_THEIRS = word_set("his her their")


def according_at(unit: Unit, at: int, form: str) -> Tokens | None:
    """Return the tokens of the cue that the word at a token belongs to, or None."""
    if form == "according":
        return (at, at + 1) if unit.forms[at + 1 : at + 2] == ["to"] else None
    if form == "per":
        return _as_per(unit, at)
    return _in_view(unit, at) if form in OPINIONS else None


def _as_per(unit: Unit, at: int) -> Tokens | None:
    """Return the cue in "as per Reuters" or "as per sources": "as per the contract" nobody says."""
    last = phrase_right(unit, at + 1) if unit.forms[at - 1 : at] == ["as"] else None
    if last is None:
        return None
    words = " ".join(unit.texts[at + 1 : last + 1])
    return (at - 1, at) if shape_of(words).head_is_name or can_tell(words) else None


def _in_view(unit: Unit, at: int) -> Tokens | None:
    """Return the cue in "in Lund's opinion", "in the words of the mayor" or, first, "in her view".

    Whose "her" view it is within a sentence is seldom whose words the rest of it gives.
    """
    if unit.forms[at - 2 : at] == ["in", "the"] and unit.forms[at + 1 : at + 2] == ["of"]:
        return at - 2, at + 1
    first = owner_start(unit, at - 1) if at and is_owner(unit, at - 1) else None
    if not first or unit.forms[first - 1] != "in":
        return None
    owner = unit.forms[at - 1]
    return None if owner in POSSESSIVES and (first > 1 or owner not in _THEIRS) else (at, at)
