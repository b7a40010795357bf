"""Idioms: forms of cue verbs that tell of nobody's words, as in "that said" and "a firm called"."""

from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.cues.lexicon import lexicon
from credscore.analysis.attribution.phrases.naming import can_tell
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.units.grammar import BE, SUBJECT_PRONOUNS, word_set
from credscore.analysis.attribution.units.units import Unit

_SAID_SO = (["is", "to"], ["needless", "to"], ["suffice", "to"], ["as", "they"])
_SUPPOSING = word_set("considering assuming supposing")
_NAMING = word_set("call dub name term")
_NAMES = word_set("name quote phrase word")
_UNNAMED = word_set("named identified quoted")
_DECLINED = word_set("declined refused")
_ONE = word_set("a an another")


def is_idiom(unit: Unit, frame: Frame, lemma: str) -> bool:
    """Say whether a verb that stands in a frame is a part of an idiom, so that nobody speaks."""
    form = unit.forms[frame.at]
    if _stays_unnamed(unit, frame.at, form):
        return True
    if lemma == "say":
        return _is_said_so(unit, frame.at, form)
    if form == "think":
        return unit.forms[frame.at + 1 : frame.at + 2] in (["tank"], ["tanks"])
    if form == "thought" and not BE.isdisjoint(unit.forms[frame.at + 1 : frame.at + 2]):
        left = frame.left  # "my next thought was", but "what she thought was"
        return unit.texts[left].islower() and unit.forms[left] not in SUBJECT_PRONOUNS
    if lemma == "go":
        return frame.complement == "on" and not _tells_on(unit, frame.right)
    if form in _SUPPOSING:
        return frame.voice in ("participle", "gerund")
    return lemma in _NAMING and frame.tag == "past" and _tells_name(unit, frame)


def _stays_unnamed(unit: Unit, at: int, form: str) -> bool:
    """Say whether it is a verb of "asked not to be named" or "declined to be identified"."""
    if form in _UNNAMED and unit.forms[max(0, at - 2) : at] == ["to", "be"]:
        return True
    asked = ["to", "be"] if form in _DECLINED else ["not", "to", "be"]
    is_asked = unit.forms[at + 1 : at + 1 + len(asked)] == asked
    return is_asked and not _UNNAMED.isdisjoint(unit.forms[at + 3 : at + 5])


def _is_said_so(unit: Unit, at: int, form: str) -> bool:
    """Say whether it is as in "That said, ...", "that is to say" or "an hour or, say, two"."""
    before, after = unit.forms[max(0, at - 2) : at], unit.forms[at + 1 : at + 2]
    if form == "say":
        return before in _SAID_SO or before[-1:] == after == [","]
    return form == "said" and before[-1:] == ["that"] and after in ([","], ["..."], [])


def _tells_on(unit: Unit, on: int) -> bool:
    """Say whether somebody "goes on" to say more, and not to win, on a tour or for hours."""
    following = unit.forms[on + 1 : on + 3]
    return following[:1] == ["to"] and following[-1] in lexicon().verbs


def _tells_name(unit: Unit, frame: Frame) -> bool:
    """Say whether a thing is only told by its name: "a firm called Holm Mills"."""
    if frame.voice != "active" or frame.left_kind != "subject" or frame.complement not in _NAMES:
        return False
    first = phrase_left(unit, frame.left)
    if first is None or frame.marks or unit.forms[first] not in _ONE:
        return False
    is_thing = unit.texts[frame.left].islower() and not unit.forms[frame.left].endswith("s")
    return is_thing and not can_tell(" ".join(unit.texts[first : frame.left + 1]))
