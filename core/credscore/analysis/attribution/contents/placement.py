"""Placement: whether a cue stands before its content or after it, as a tag does."""

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_right
from credscore.analysis.attribution.sources.find import Source
from credscore.analysis.attribution.units.grammar import (
    ASKED,
    AUXILIARIES,
    PRONOUNS,
    QUOTE,
    TIMES,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

ADDRESSED = word_set("tell ask remind assure inform warn urge advise persuade convince")
"""Verbs whose object is the one spoken to."""

_TAG_FAMILIES = frozenset(["say", "think"])
_TOLD = word_set("joke jokes story stories lie lies truth tale tales")
_WEEKS = (["week"], ["month"], ["year"], ["morning"], ["afternoon"], ["evening"])
_LATELY = word_set("last late early next")
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
    if before < 0 or not (cue.family in _TAG_FAMILIES or _ends_unit(cue, frame)):
        return False
    if source.tokens is not None and unit.forms[source.tokens[0]] == "which":
        return False  # "its advice, which tells adults to rest"
    if _is_shows_name(unit, before) and not _closes(unit, cue, frame):
        return False
    if unit.forms[before] == QUOTE or (before > 0 and unit.forms[before - 1] == QUOTE):
        return unit.forms[before] in (QUOTE, ",", "-") and not _is_asked(unit, before)
    if unit.forms[before] not in (",", "-") or before < _MIN_CLAUSE:
        return False
    return source.is_inverted or _closes(unit, cue, frame)


def last_before(cue: Cue, source: Source) -> int:
    """Return the last token before a cue and its source, or -1 where they open the unit."""
    if source.tokens is None or source.is_inverted:
        return cue.first - 1
    return min(source.tokens[0], cue.first) - 1


def follows_comma(unit: Unit, cue: Cue) -> bool:
    """Say whether a comma stands shortly before a cue, as where a tag is inserted."""
    return "," in unit.forms[max(0, cue.first - _LONGEST_INSERTED) : cue.first]


def _ends_unit(cue: Cue, frame: Frame) -> bool:
    """Say whether nothing follows what shows something: "..., a study found."."""
    return cue.family == "show" and frame.complement == "end"


def _is_shows_name(unit: Unit, at: int) -> bool:
    """Say whether a quote before a speaker is somebody's: `On Canal 9's "Noon," she said`."""
    quote = at if unit.forms[at] == QUOTE else at - 1
    return quote > 0 and unit.forms[quote] == QUOTE and unit.forms[quote - 1].endswith("'s")


def _is_asked(unit: Unit, before: int) -> bool:
    """Say whether a quote belongs to a question first told of: `Asked about "the leak," she said`.

    An answer stands behind a comma of its own: `Asked whether it leaks, "Yes," she said`.
    """
    quote = before if unit.forms[before] == QUOTE else before - 1
    return unit.forms[0] in ASKED and quote > 1 and unit.forms[quote - 1] not in (",", ":")


def _closes(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether nothing that could be content follows the cue."""
    if frame.complement == "end" or cue.last + 1 >= len(unit.forms):
        return True
    if cue.lemma == "tell" and frame.complement in ("phrase", "name", "object"):
        return _ends_with_addressee(unit, frame.right)
    is_when = unit.forms[frame.right + 1 : frame.right + 2] in _WEEKS
    if is_when and frame.complement == "phrase" and frame.tag in ("s", "base"):
        return len(unit.forms) - cue.last <= _MAX_TAG
    if len(unit.forms) - cue.last > _MAX_TAG or frame.complement in (
        "quote",
        "pronoun",
        "phrase",
        "name",
    ):
        return False
    if frame.complement == "word" and not (cue.lemma in ADDRESSED or _is_lately(unit, cue, frame)):
        return False  # "on Monday, she expressed regret over the leak"
    rest = unit.forms[cue.last + 1 :]
    return not any(form in AUXILIARIES or form in ("that", QUOTE) for form in rest)


def _ends_with_addressee(unit: Unit, at: int) -> bool:
    """Say whether no more than whom it was told follows: "..., she told the Echo on Monday."."""
    last = at if unit.forms[at] in PRONOUNS else phrase_right(unit, at)
    if last is None or unit.forms[last] in _TOLD:
        return False
    after = unit.forms[last + 1 : last + 2]
    return not after or after[0] in (",", ".", "-", "on", "in", "at") or after[0] in TIMES


def _is_lately(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether a word after a verb tells when: "the utility reported last week"."""
    return frame.right <= cue.last or unit.forms[frame.right] in _LATELY
