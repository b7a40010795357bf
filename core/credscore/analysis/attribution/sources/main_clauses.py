"""Main clauses: their subject is the first phrase that a verb follows."""

from collections.abc import Iterator

from credscore.analysis.attribution.cues.lexicon import lexicon
from credscore.analysis.attribution.phrases.noun_phrases import is_owner, phrase_right
from credscore.analysis.attribution.units.grammar import (
    ASKED,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    QUOTE,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.tokens import is_past
from credscore.analysis.attribution.units.units import Tokens, Unit

_WHENS = TIMES | word_set("minutes moments hours days weeks months years")
_TIME_WORDS = TIMES | word_set("on last this next earlier late")
_ASKING = word_set(
    "ask check choose click compare consider find imagine let list look note picture put read "
    "recall remember see select suppose take tell think try use watch"
)
"""Verbs that open a sentence in which readers are asked for something."""
_NO_SUBJECTS = ASKED | _ASKING | {"whose"}


def main_subject(unit: Unit, before: int) -> Tokens | None:
    """Return the subject of the main clause before a token: the first phrase that a verb follows.

    One in a subordinate clause, or without a verb, counts only where there is no better one.
    """
    best: tuple[int, Tokens] | None = None
    for start, is_main in _clause_starts(unit, before):
        last = _phrase_end(unit, start, before)
        if last is None or unit.forms[last] in _WHENS:
            continue
        rank = 2 * (last + 1 < before and _is_verb(unit, last + 1)) + is_main
        if best is None or rank > best[0]:
            best = rank, (start, last)
    return None if best is None else best[1]


def _clause_starts(unit: Unit, before: int) -> Iterator[tuple[int, bool]]:
    """Yield the tokens where a clause may begin, and whether it is a main clause."""
    at = 0
    while at < before:
        start = at
        while start < before and _opens(unit, start):
            start += 1
        start = _after_time(unit, start)
        if start < before and not _opens_other(unit, start):
            yield start, SUBORDINATORS.isdisjoint(unit.forms[at:start])
        at = _next_comma(unit, start, before) + 1


def _after_time(unit: Unit, at: int) -> int:
    """Return where the subject begins behind a time: "Last week a man", "On Monday the mayor"."""
    last = at
    while last + 1 < len(unit.forms) and unit.forms[last] in _TIME_WORDS:
        last += 1
    is_subject = unit.is_capital(last) or unit.forms[last] in DETERMINERS
    return last if is_subject and unit.forms[last - 1] in TIMES else at


def _opens(unit: Unit, at: int) -> bool:
    """Say whether a token may stand before the subject: a conjunction, an adverb, a mark."""
    form = unit.forms[at]
    return form in CONJUNCTIONS or is_adverb(form) or not unit.is_word(at)


def _opens_other(unit: Unit, at: int) -> bool:
    """Say whether a word opens what has no subject of its own: "speaking", "asked"."""
    form = unit.forms[at]
    is_verb = form.endswith("ing") or (is_past(form) and not unit.is_capital(at))
    return is_verb or form in _NO_SUBJECTS


def _next_comma(unit: Unit, at: int, before: int) -> int:
    for comma in range(at, before):
        if unit.forms[comma] in (",", QUOTE, "-"):
            return comma
    return before


def _phrase_end(unit: Unit, at: int, before: int) -> int | None:
    """Return the last token of the phrase that begins at a token, up to a verb in it, or None."""
    last = phrase_right(unit, at)
    if last is None or last >= before:
        return None
    return next((verb - 1 for verb in range(at + 1, last + 1) if _is_finite(unit, verb)), last)


def _is_finite(unit: Unit, at: int) -> bool:
    """Say whether a word after a name is a cue verb in the third person: "Weber supports"."""
    verb = lexicon().verbs.get(unit.forms[at])
    is_verb = verb is not None and verb.tag == "s" and not unit.is_capital(at)
    return is_verb and unit.is_capital(at - 1) and not is_owner(unit, at - 1)


def _is_verb(unit: Unit, at: int) -> bool:
    """Say whether a token may be a finite verb, or a time before one."""
    form = unit.forms[at]
    if form in AUXILIARIES or form in _TIME_WORDS or is_past(form):
        return True
    return form.endswith("s") and unit.is_word(at) and not unit.is_capital(at)
