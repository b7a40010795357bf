"""Placement: whether a cue stands before its content or after it, as a tag does."""

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.sources.find import Source
from credscore.analysis.attribution.units.grammar import (
    ASKED,
    QUOTE,
    TIMES,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

ADDRESSED = word_set("tell ask remind assure inform urge advise persuade convince")
"""Verbs whose object is the one spoken to."""

_TAG_FAMILIES = frozenset(["say", "think"])
_CONTENTS = word_set("quote pronoun phrase name")
_MAX_TAG = 14  # tokens from a tag to the end of its unit
_MIN_CLAUSE = 3  # tokens
_LONGEST_INSERTED = 4  # tokens from its comma to the cue


def stands_after(unit: Unit, cue: Cue, source: Source) -> bool:
    """Say whether the cue stands after its content: `"...", she said on Monday`."""
    frame = cue.frame
    if frame is None or frame.voice not in ("active", "passive"):
        return False
    if frame.complement in ("that", "to"):
        return False
    before = last_before(cue, source)
    if before < 0 or not (cue.family in _TAG_FAMILIES or frame.complement == "end"):
        return False
    if source.tokens is not None and unit.forms[source.tokens[0]] == "which":
        return False  # "its advice, which tells adults to rest"
    quote = before - (unit.forms[before] != QUOTE)
    if quote >= 0 and unit.forms[quote] == QUOTE:
        # An answer stands behind a comma of its own: `Asked whether it leaks, "Yes," she said`.
        is_asked = unit.forms[0] in ASKED and unit.forms[quote - 1] not in (",", ":")
        return unit.forms[before] in (QUOTE, ",", "-") and not is_asked
    if unit.forms[before] not in (",", "-") or before < _MIN_CLAUSE:
        return False
    return source.is_inverted or _closes(unit, cue, frame)


def last_before(cue: Cue, source: Source) -> int:
    """Return the last token before a cue and its source, or -1 where they open the unit."""
    return min(source.tokens[0] if source.tokens else cue.first, cue.first) - 1


def follows_comma(unit: Unit, cue: Cue) -> bool:
    """Say whether a comma stands shortly before a cue, as where a tag is inserted."""
    return "," in unit.forms[max(0, cue.first - _LONGEST_INSERTED) : cue.first]


def _closes(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether nothing that could be content follows the cue."""
    if frame.complement == "end":
        return True
    if cue.lemma == "tell" and frame.complement in ("phrase", "name", "object"):
        return _ends_with_addressee(unit, frame.right)
    if frame.complement in _CONTENTS or len(unit.forms) - cue.last > _MAX_TAG:
        return False
    if frame.complement == "word" and cue.lemma not in ADDRESSED and frame.right > cue.last:
        return False  # "on Monday, she expressed regret over the leak"
    rest = unit.forms[cue.last + 1 :]
    return "that" not in rest and QUOTE not in rest


def _ends_with_addressee(unit: Unit, at: int) -> bool:
    """Say whether no more than whom it was told follows: "..., she told the Echo on Monday."."""
    last = phrase_right(unit, at)
    if last is None:
        return False
    after = unit.forms[last + 1 : last + 2]
    return not after or after[0] in (",", ".", "-", "on", "in", "at") or after[0] in TIMES
