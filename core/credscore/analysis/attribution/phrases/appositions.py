"""Appositions: the phrase that what stands between commas explains."""

from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.units.grammar import TIMES, word_set
from credscore.analysis.attribution.units.tokens import starts_clause
from credscore.analysis.attribution.units.units import Tokens, Unit

_MAX_APPOSITION = 40  # tokens
_AFTER_NAMED = word_set("who which whose a an the of from")


def appositive(unit: Unit, comma: int) -> Tokens | None:
    """Return the phrase that an apposition up to this comma explains: "X, its director, said"."""
    found: Tokens | None = None
    for at in range(comma - 1, max(0, comma - _MAX_APPOSITION), -1):
        first = phrase_left(unit, at - 1) if unit.forms[at] == "," else None
        if first is None or unit.forms[at - 1] in TIMES or unit.texts[at - 1].isdigit():
            continue
        if starts_clause(unit, first):
            found = (first, at - 1)
            if first == 0 or unit.forms[first - 1] != ",":
                break
        elif found is None and unit.forms[at + 1] in _AFTER_NAMED and unit.is_capital(at - 1):
            return first, at - 1
    return found
