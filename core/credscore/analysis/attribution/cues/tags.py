"""Tags without a known cue: behind a quote, beside its speaker, a past verb is one of saying."""

from collections.abc import Iterator, Sequence

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import read_frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.units.grammar import (
    DETERMINERS,
    FUNCTION_WORDS,
    PRONOUNS,
)
from credscore.analysis.attribution.units.tokens import is_past
from credscore.analysis.attribution.units.units import Unit

_AFTER = frozenset(["end", "comma", "time", "name", "in", "on", "at", "of", "during", "as", "to"])


def find_tags(unit: Unit, cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield a cue where an unlisted verb is next to a quote: `"...", he crooned`."""
    for quote in sorted(unit.segments):
        verb = _verb_after(unit, quote)
        if verb is None or any(quote < cue.first <= verb + 1 for cue in cues):
            continue
        frame = read_frame(unit, verb, "past", noun="not")
        if frame is not None and frame.voice == "active" and frame.complement in _AFTER:
            yield Cue(verb, verb, "verb", "say", unit.forms[verb], frame)


def _verb_after(unit: Unit, quote: int) -> int | None:
    """Return the token of a past verb after a quote and the phrase that may name its speaker."""
    first = quote + 1
    if first + 1 >= len(unit.forms):
        return None
    if unit.is_capital(first + 1) and _is_verb(unit, first):
        return first
    last = phrase_right(unit, first)
    if last is None or last + 1 >= len(unit.forms) or not _may_speak(unit, first, last):
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
    return is_past(form) and form not in FUNCTION_WORDS and not unit.is_capital(at)
