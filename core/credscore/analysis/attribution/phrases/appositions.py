"""Appositions: the phrase that what stands between commas explains."""

from collections.abc import Iterator

from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.units.grammar import QUOTE, TIMES, word_set
from credscore.analysis.attribution.units.tokens import starts_clause
from credscore.analysis.attribution.units.units import Tokens, Unit
from credscore.analysis.names.lexicon import lexicon

_MAX_APPOSITION = 40  # tokens
_COMMA_TRIES = 4  # commas before the last one
_AFTER_NAMED = word_set("who which whose a an the of from")


def appositive(unit: Unit, comma: int) -> Tokens | None:
    """Return the phrase that an apposition up to this comma explains: "X, its director, said"."""
    found: Tokens | None = None
    for at in _commas_before(unit, comma):
        first = phrase_left(unit, at - 1)
        if first is None or unit.forms[at - 1] in TIMES or unit.texts[at - 1].isdigit():
            continue
        if unit.forms[at + 1] == "who" and unit.forms[first - 2 : first] == [",", "of"]:
            continue  # "Ada Holm, of the union, who was there, said"
        if first == at - 1 == 0 and _is_participle(unit.forms[0]):
            continue  # "Reacting, the mayor, Ada Holm, said"
        if starts_clause(unit, first):
            found = (first, at - 1)
            if first == 0 or unit.forms[first - 1] != ",":
                break
        elif (
            found is None
            and unit.forms[at + 1] in _AFTER_NAMED
            and (unit.is_capital(at - 1) or _tells_no_origin(unit, at))
        ):
            return first, at - 1
    return found


def _is_participle(form: str) -> bool:
    """Say whether a word at the start of a sentence is an -ing form and no name."""
    return form.endswith("ing") and lexicon().is_common(form.removesuffix("ing"))


def _tells_no_origin(unit: Unit, comma: int) -> bool:
    """Say whether no "of" or "from", as of a place of origin, follows a comma."""
    return unit.forms[comma + 1] not in ("of", "from")


def _commas_before(unit: Unit, comma: int) -> Iterator[int]:
    """Yield the last few commas before one, the nearest first, up to a quote."""
    tries = 0
    for at in range(comma - 1, max(0, comma - _MAX_APPOSITION), -1):
        if unit.forms[at] == QUOTE or tries == _COMMA_TRIES:
            return
        if unit.forms[at] == ",":
            tries += 1
            yield at
