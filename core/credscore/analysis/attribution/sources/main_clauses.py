"""Main clauses: their subject is the first phrase that a verb follows."""

from collections.abc import Iterator

from credscore.analysis.attribution.cues.lexicon import lexicon
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.units.grammar import (
    ASKED,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.tokens import is_noun_like, is_past
from credscore.analysis.attribution.units.units import Tokens, Unit

_SPANS = word_set("minutes moments hours days weeks months years")
_BEFORE_TIMES = word_set("on last this next earlier late")
_HAPPENING = word_set("came come comes coming erupted occurred happened")
_WHILE = word_set("as after when while")
_MAX_WHEN = 6  # tokens from "came" to "as"
_YEAR = 4  # digits
_ASKING = word_set(
    "ask check choose click compare consider find imagine let list look note picture put read "
    "recall remember see select suppose take tell think try use watch"
)
"""Verbs that open a sentence in which readers are asked for something."""


def main_subject(unit: Unit, before: int) -> Tokens | None:
    """Return the subject of the main clause before a token: the first phrase that a verb follows.

    One in a subordinate clause, or without a verb, counts only where there is no better one.
    """
    best: tuple[int, Tokens] | None = None
    for start, is_main in _clause_starts(unit, before):
        found = _phrase_at(unit, start, before)
        if found is None or _is_when(unit.forms[found[1]]):
            continue
        rank = 2 * _has_verb(unit, found[1] + 1, before) + is_main
        if best is None or rank > best[0]:
            best = rank, found
    if best is None:
        return None
    return _who_acted(unit, best[1][1] + 1, before) or best[1]


def _who_acted(unit: Unit, at: int, before: int) -> Tokens | None:
    """Return who acts where something only happens: "The vote came as Holm left, saying that"."""
    while at < before and unit.forms[at] in AUXILIARIES:
        at += 1
    if at >= before or unit.forms[at] not in _HAPPENING:
        return None
    for joint in range(at + 1, min(before, at + _MAX_WHEN)):
        form = unit.forms[joint]
        if form in _WHILE:
            found = _phrase_at(unit, joint + 1, before) if joint + 1 < before else None
            return found if found and _has_verb(unit, found[1] + 1, before) else None
        if not (form in TIMES or form in _SPANS or form in DETERMINERS or is_adverb(form)):
            return None
    return None


def _is_when(form: str) -> bool:
    """Say whether a phrase with this last word tells when: "hours", "Monday", "1977"."""
    return form in TIMES or form in _SPANS or (form.isdigit() and len(form) == _YEAR)


def _clause_starts(unit: Unit, before: int) -> Iterator[tuple[int, bool]]:
    """Yield the tokens where a clause may begin, and whether it is a main clause."""
    at = 0
    while at < before:
        start = at
        while start < before and _opens(unit, start):
            start += 1
        start = _after_time(unit, start)
        is_asked = start == 0 and unit.forms[0] in ASKED
        if start < before and not (is_asked or _is_opening(unit.forms[start])):
            yield start, SUBORDINATORS.isdisjoint(unit.forms[at:start])
        at = _next_comma(unit, start, before) + 1


def _after_time(unit: Unit, at: int) -> int:
    """Return where the subject begins behind a time: "Last week a man", "On Monday the mayor"."""
    if at >= len(unit.forms) or unit.forms[at] not in _BEFORE_TIMES:
        return at
    last = at + 1
    while last < len(unit.forms) and unit.forms[last] in TIMES:
        last += 1
    is_time = unit.forms[last - 1] in TIMES and last < len(unit.forms)
    return last if is_time and (unit.is_capital(last) or _is_subject(unit.forms[last])) else at


def _is_subject(form: str) -> bool:
    return form in DETERMINERS or form in PRONOUNS


def _opens(unit: Unit, at: int) -> bool:
    """Say whether a token may stand before the subject: a conjunction, an adverb, a mark."""
    form = unit.forms[at]
    return form in CONJUNCTIONS or is_adverb(form) or not (unit.is_word(at) or form == QUOTE)


def _is_opening(form: str) -> bool:
    """Say whether a word opens no clause but a phrase before it: "in May", "speaking"."""
    return form in PREPOSITIONS or form == QUOTE or form.endswith("ing")


def _next_comma(unit: Unit, at: int, before: int) -> int:
    for comma in range(at, before):
        if unit.forms[comma] in (",", QUOTE, "-"):
            return comma
    return before


def _phrase_at(unit: Unit, at: int, before: int) -> Tokens | None:
    """Return the phrase that begins at a token, up to a verb in it, or None."""
    if unit.forms[at] in PRONOUNS and not _is_determiner(unit, at):
        return at, at
    last = phrase_right(unit, at)
    if last is None or last >= before or (last == at and unit.forms[at] in _ASKING):
        return None
    return at, next((verb - 1 for verb in range(at + 1, last + 1) if _is_finite(unit, verb)), last)


def _is_determiner(unit: Unit, at: int) -> bool:
    """Say whether a word such as "another" or "that" has a noun after it: "another protester"."""
    if unit.forms[at] not in DETERMINERS or at + 1 >= len(unit.forms):
        return False
    return is_noun_like(unit, at + 1) and not _is_verb(unit, at + 1)


def _is_finite(unit: Unit, at: int) -> bool:
    """Say whether a word after a name is a cue verb in the third person: "Weber supports"."""
    verb = lexicon().verbs.get(unit.forms[at])
    if verb is None or verb.tag != "s" or unit.is_capital(at):
        return False
    return unit.is_capital(at - 1) and not unit.forms[at - 1].endswith(("'s", "s'"))


def _has_verb(unit: Unit, at: int, before: int) -> bool:
    """Say whether a verb follows a phrase, or an "on Monday" and then a verb."""
    if at + 1 < before and unit.forms[at] == "on" and unit.forms[at + 1] in TIMES:
        at += 2
    return at < before and _is_verb(unit, at)


def _is_verb(unit: Unit, at: int) -> bool:
    """Say whether a token may be a finite verb, or an adverb before one."""
    form = unit.forms[at]
    if form in AUXILIARIES or is_adverb(form) or is_past(form):
        return True
    return form.endswith("s") and unit.is_word(at) and not unit.is_capital(at)
