"""Tokens: what a token may be in a phrase or clause, told by lists, endings and capitals."""

from credscore.analysis.attribution.units.grammar import (
    COORDINATORS,
    FUNCTION_WORDS,
    QUOTE,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit
from credscore.memo import Memo

_PAST_FORMS = word_set(
    "threw chose froze wore broke drove rose wrote flew sang rang swore stole tore forgot slept "
    "dealt bought sought taught caught fought sold shot struck spun swung "
    "came went took got gave had won lost ran met kept left led began brought became stood "
    "sat fell grew knew paid sent built spent drew hit arrived let said told wrote thought "
    "found showed saw felt spoke made put held known seen given taken shown written spoken "
    "sued died lied fled shook rode woke bent swept slid stuck clung laid "
)
_CLAUSE_STARTS = word_set(
    ", ; : - ( that as while because when if though although then so yet whether where "
) | {QUOTE}


def is_noun_like(unit: Unit, at: int) -> bool:
    """Say whether a token may be a noun or an adjective of a noun phrase."""
    form = unit.forms[at]
    if form == QUOTE or not form[0].isalnum():
        return form in ("%", "$", "#", "@")
    kind = _KINDS[form]
    if not unit.texts[at][0].isupper():
        return kind == "noun"
    if at == 0 and is_adverb(form):
        return False
    return kind != "function" or _is_first_name(unit, at)


def _kind(form: str) -> str:
    """Return whether a lower-case word may be a noun, is a function word, or rather a verb."""
    if form in FUNCTION_WORDS:
        return "function"
    return "verb" if is_adverb(form) or is_past(form) else "noun"


def _is_first_name(unit: Unit, at: int) -> bool:
    """Tell Will Smith and May Smith from the auxiliaries."""
    follows = at + 1 < len(unit.forms) and unit.is_capital(at + 1)
    return unit.forms[at] in ("will", "may") and follows


_KINDS = Memo(_kind, 2**12)


def is_past(form: str) -> bool:
    """Say whether a lower-case word looks like the past form of a verb."""
    return form in _PAST_FORMS or (form.endswith("ed") and len(form) > 4)


def starts_clause(unit: Unit, at: int) -> bool:
    """Say whether a phrase that begins at `at` stands where a clause begins."""
    if at == 0:
        return True
    before = unit.forms[at - 1]
    return before in _CLAUSE_STARTS or before in COORDINATORS or is_adverb(before)
