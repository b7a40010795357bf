"""Infinitives: base forms that need no "to", as in "let them know" and "to read and conclude"."""

from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.units.grammar import (
    DETERMINERS,
    MODALS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

_MAX_INFINITIVE = 8  # tokens from "to" to an "and"
_BREAKS = SUBJECT_PRONOUNS | RELATIVES | SUBORDINATORS
_HELP = word_set("help helps helped helping")
_LETTING = _HELP | word_set("let lets letting make makes made making")


def is_bare_infinitive(unit: Unit, left: int) -> bool:
    """Say whether a base form depends on a verb before it: "let clients know", "helps explain".

    `left` is the last token before the form.
    """
    if unit.forms[left] in _HELP:
        return True
    if _LETTING.isdisjoint(unit.forms[:left]):
        return False
    first = phrase_left(unit, left)
    return first is not None and first > 0 and unit.forms[first - 1] in _LETTING


def goes_on_from_infinitive(unit: Unit, joint: int) -> bool:
    """Say whether the verb before "and" is an infinitive: "to read the text and conclude"."""
    for at in range(joint - 1, max(0, joint - _MAX_INFINITIVE), -1):
        form = unit.forms[at]
        if form == "to" or form in MODALS:
            return unit.texts[at + 1].islower() and unit.forms[at + 1] not in DETERMINERS
        if form in _BREAKS or not unit.is_word(at):
            return False
    return False
