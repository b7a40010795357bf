"""According: cues that are no verb, as "according to", "as per" and "in her view"."""

from credscore.analysis.attribution.phrases.naming import can_tell
from credscore.analysis.attribution.phrases.noun_phrases import is_owner, owner_start, phrase_right
from credscore.analysis.attribution.units.grammar import POSSESSIVES, word_set
from credscore.analysis.attribution.units.units import Tokens, Unit

OPINIONS = frozenset(["opinion", "view", "words"])
"""What somebody's words are "in" as they are "according to" one: "in her view"."""

OPENERS = OPINIONS | {"according", "per"}
"""The words that may belong to such a cue."""

_OWN = word_set("my our your its whose")


def according_at(unit: Unit, at: int, form: str) -> Tokens | None:
    """Return the tokens of the cue that the word at a token belongs to, or None."""
    if form not in OPENERS:
        return None
    if form == "according":
        return (at, at + 1) if at + 2 < len(unit.forms) and unit.forms[at + 1] == "to" else None
    return _as_per(unit, at) if form == "per" else _in_view(unit, at)


def _as_per(unit: Unit, at: int) -> Tokens | None:
    """Return the cue in "as per Reuters" or "as per sources": "as per the contract" nobody says."""
    if at == 0 or unit.forms[at - 1] != "as" or at + 1 >= len(unit.forms):
        return None
    name = at + 1 + (unit.forms[at + 1] == "the")
    if name >= len(unit.forms):
        return None
    last = phrase_right(unit, name)
    tells = last is not None and can_tell(" ".join(unit.texts[name : last + 1]))
    return (at - 1, at) if tells or unit.is_capital(name) else None


def _in_view(unit: Unit, at: int) -> Tokens | None:
    """Return the cue in "in Lund's opinion", "in the words of the mayor" or, first, "in her view".

    Whose "her" view it is within a sentence is seldom whose words the rest of it gives.
    """
    owner = at - 1
    if owner < 1:
        return None
    if unit.forms[owner] == "the" and unit.forms[owner - 1] == "in":
        told = unit.forms[at + 1 : at + 2] == ["of"] and at + 2 < len(unit.forms)
        return (at - 2, at + 1) if told else None
    if unit.forms[owner] in _OWN or not is_owner(unit, owner):
        return None
    first = owner_start(unit, owner)
    if first is None or first == 0 or unit.forms[first - 1] != "in":
        return None
    return None if first > 1 and unit.forms[owner] in POSSESSIVES else (at, at)
