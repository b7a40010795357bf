"""Tags without a known cue: next to a quote and its speaker, a past verb is one of saying."""

from collections.abc import Iterator, Sequence, Set

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import read_frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left, phrase_right
from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.units.grammar import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from credscore.analysis.attribution.units.tokens import is_past
from credscore.analysis.attribution.units.units import Unit

_AFTER = frozenset(["end", "comma", "time", "name", "in", "on", "at", "of", "during", "as", "to"])
_QUOTING = frozenset(["quote"])
_BEFORE = frozenset([",", ";", "and", "but", "as", "when", "-"])
_MAX_SPEAKER = 8  # tokens


def find_tags(unit: Unit, cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield a cue where an unlisted verb is next to a quote: `"...", he crooned`."""
    for quote in sorted(unit.segments):
        cue = _cue_before(unit, quote, cues) or _cue_after(unit, quote, cues)
        if cue is not None:
            yield cue


def _cue_before(unit: Unit, quote: int, cues: Sequence[Cue]) -> Cue | None:
    verb = _verb_before(unit, quote)
    if verb is None or any(verb <= cue.last < quote for cue in cues):
        return None
    return _cue_at(unit, verb, _QUOTING)


def _cue_after(unit: Unit, quote: int, cues: Sequence[Cue]) -> Cue | None:
    verb = _verb_after(unit, quote)
    if verb is None or any(quote < cue.first <= verb + 1 for cue in cues):
        return None
    return _cue_at(unit, verb, _AFTER)


def _cue_at(unit: Unit, verb: int, complements: Set[str]) -> Cue | None:
    """Return a past form as a cue of saying, if it is a verb with one of these complements."""
    frame = read_frame(unit, verb, "past", noun="not")
    if frame is None or frame.voice != "active" or frame.complement not in complements:
        return None
    return Cue(verb, verb, "verb", "say", unit.forms[verb], frame)


def _verb_before(unit: Unit, quote: int) -> int | None:
    """Return the token of a past verb between somebody and the comma before a quote."""
    verb = quote - 2
    if verb < 1 or unit.forms[quote - 1] != "," or not _is_verb(unit, verb):
        return None
    first = phrase_left(unit, verb - 1)
    if first is None or unit.is_capital(verb):
        return None
    is_known = unit.is_capital(verb - 1) or unit.forms[verb - 1] in SUBJECT_PRONOUNS
    is_somebody = is_known or shape_of(" ".join(unit.texts[first:verb])).is_person
    is_subject = first == 0 or unit.forms[first - 1] in _BEFORE or is_adverb(unit.forms[first - 1])
    return verb if is_somebody and is_subject else None


def _verb_after(unit: Unit, quote: int) -> int | None:
    """Return the token of a past verb after a quote and the phrase that may name its speaker."""
    first = quote + 1
    if first >= len(unit.forms):
        return None
    is_before_name = first + 1 < len(unit.forms) and unit.is_capital(first + 1)
    if is_before_name and _is_verb(unit, first) and not unit.is_capital(first):
        return first
    last = phrase_right(unit, first)
    if last is None or last - first > _MAX_SPEAKER or last + 1 >= len(unit.forms):
        return None
    if not _may_speak(unit, first, last):
        return None
    return last + 1 if _is_verb(unit, last + 1) else None


def _may_speak(unit: Unit, first: int, last: int) -> bool:
    """Say whether a phrase names somebody, and no lone noun such as that of `a "fair" offer`."""
    form = unit.forms[first]
    if unit.is_capital(first) or form in DETERMINERS or form in PRONOUNS:
        return True
    return unit.forms[last].endswith("s")


def _is_verb(unit: Unit, at: int) -> bool:
    """Say whether a token looks like the past form of a full verb."""
    form = unit.forms[at]
    return is_past(form) and form not in AUXILIARIES and form not in FUNCTION_WORDS
