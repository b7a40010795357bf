"""Candidates: the tokens of a unit that are cues, by the lexicon and the frame they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from credscore.analysis.attribution.cues.according import according_at
from credscore.analysis.attribution.cues.frames import NOUN_OPENERS, Frame, read_frame
from credscore.analysis.attribution.cues.idioms import is_idiom
from credscore.analysis.attribution.cues.lexicon import Lexicon, VerbForm, VerbSense
from credscore.analysis.attribution.cues.verb_voice import names_teller
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.units.grammar import (
    BE,
    HAVE,
    QUOTE,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.units import Unit

CueKind = Literal["verb", "according", "noun", "adjective", "adverb", "colon"]

_LINKING = BE | word_set(
    "seems seemed remains remained feels felt became becomes sounds feel remain seem"
)
_PARTICLES = word_set("to for on out back off about against at up of as")
_MAKE = frozenset(["make", "makes", "made", "making"])


@dataclass(slots=True)
class Cue:
    """One cue: its tokens from `first` to `last`, its family, and for a verb its frame."""

    first: int
    last: int
    kind: CueKind
    family: str
    lemma: str
    frame: Frame | None = None


def find_cues(unit: Unit, lexicon: Lexicon) -> list[Cue]:
    """Return the cues of a unit, in order; a chain such as "declined to say" is one cue."""
    found: list[Cue] = []
    all_forms = lexicon.all_forms
    for at, form in enumerate(unit.forms):
        if form not in all_forms:
            continue
        cue = _read_cue(unit, at, form, lexicon)
        if cue is None:
            continue
        if found and _is_quoted(unit, found[-1], cue):
            found[-1] = _as_said(found[-1], cue)
        elif found and _continues(unit, found[-1], cue):
            if _was_noun(found[-1], cue) or found[-1].kind == "adverb":
                found[-1] = cue  # "he reportedly said"
            elif found[-1].kind == "noun" and cue.lemma == "say":
                _join_statement(found)
            found[-1].last = cue.last
        else:
            found.append(cue)
    return found


def _read_cue(unit: Unit, at: int, form: str, lexicon: Lexicon) -> Cue | None:
    """Return the cue that a word is, as an "according to", a verb, a noun or another; or None."""
    told = according_at(unit, at, form)
    if told is not None:
        return Cue(*told, "according", "according_to", "according to")
    verb = lexicon.verbs.get(form)
    cue = _verb(unit, at, verb) if verb else None
    return cue or _noun(unit, at, form, lexicon) or _other(unit, at, form, lexicon)


def _verb(unit: Unit, at: int, verb: VerbForm) -> Cue | None:
    """Return the cue that a verb form is by its frame, in the first family that takes it."""
    if at > 0 and verb.tag in ("base", "s") and unit.forms[at - 1] in NOUN_OPENERS:
        return None
    if at > 0 and unit.is_capital(at) and not _is_headline(unit):
        return None
    frame = read_frame(unit, at, verb.tag, noun=verb.noun)
    if frame is None or is_idiom(unit, frame, verb.lemma):
        return None
    if _is_tag(unit, frame, verb):
        return Cue(at, at, "verb", "say", verb.lemma, frame)
    for sense in verb.senses:
        if sense.accepts(frame) and not _predicts(frame, sense.family):
            return Cue(at, _with_particle(frame, sense), "verb", sense.family, verb.lemma, frame)
    return None


def _is_tag(unit: Unit, frame: Frame, verb: VerbForm) -> bool:
    """Say whether a verb tells who says what stands before it, whatever its complements are."""
    if unit.segments and _tags_quote(unit, frame, verb):
        return True
    if frame.tag != "s" or verb.senses[0].family != "say":
        return False
    return names_teller(unit, frame.left_kind, frame.right)


def _tags_quote(unit: Unit, frame: Frame, verb: VerbForm) -> bool:
    """Say whether verb and subject follow a quote, where any cue verb is one of saying."""
    if verb.noun != "not" and frame.tag == "base":
        return False
    if frame.voice != "active" and not (frame.voice == "infinitive" and "modal" in frame.marks):
        return False
    if frame.left_kind == "quote":
        return frame.complement in ("name", "phrase", "pronoun", "object", "word")
    if frame.left_kind != "subject":
        return False
    first = phrase_left(unit, frame.left)
    return first is not None and first > 0 and unit.forms[first - 1] == QUOTE


def _is_headline(unit: Unit) -> bool:
    """Say whether most words have capitals, so that a capital makes no name."""
    if unit.segments:
        return False
    capitals = sum(1 for at in range(len(unit.forms)) if unit.is_capital(at))
    return 2 * capitals > len(unit.forms)


def _predicts(frame: Frame, family: str) -> bool:
    """Say whether the verb tells of words that nobody has said yet."""
    return "future" in frame.marks and family in ("say", "ask")


def _with_particle(frame: Frame, sense: VerbSense) -> int:
    """Return the cue's last token: the particle or preposition, if the verb is a cue with it."""
    taken = frame.complement in _PARTICLES and frame.complement in sense.only
    return frame.right if taken else frame.at


def _noun(unit: Unit, at: int, form: str, lexicon: Lexicon) -> Cue | None:
    """Return the cue that a noun is by the word after it: "her claim that"."""
    after = lexicon.nouns.get(form)
    if after is None or after.isdisjoint(unit.forms[at + 1 : at + 2]):
        return None
    return Cue(at, at, "noun", "think" if _is_had(unit, at) else "nominal", form)


def _is_had(unit: Unit, at: int) -> bool:
    """Say whether a noun is all that somebody has: "they have no doubt that", "is of the view"."""
    before = unit.forms[max(0, at - 2) : at]
    return before == ["of", "the"] or not HAVE.isdisjoint(before)


def _other(unit: Unit, at: int, form: str, lexicon: Lexicon) -> Cue | None:
    """Return the cue that an adverb or adjective is: "reportedly", "made clear", "is sure that"."""
    if form in lexicon.adverbs:
        return Cue(at, at, "adverb", "hearsay", form)
    after = lexicon.adjectives.get(form)
    if after is None:
        return None
    left = at - 1
    while left >= 0 and is_adverb(unit.forms[left]):
        left -= 1
    if form == "clear":
        made = left - (unit.forms[left] == "it")
        if made >= 0 and unit.forms[made] in _MAKE:
            return Cue(made, at, "adjective", "say", "make clear")
    is_predicate = left >= 0 and unit.forms[left] in _LINKING
    if not is_predicate or after.isdisjoint(unit.forms[at + 1 : at + 2]):
        return None
    return Cue(at, at, "adjective", "attitude", form)


def _continues(unit: Unit, before: Cue, cue: Cue) -> bool:
    """Say whether a cue only completes the one before: "declined to say", "seemed to suggest"."""
    between = unit.forms[before.last + 1 : cue.first]
    return all(form == "to" or is_adverb(form) for form in between)


def _is_quoted(unit: Unit, before: Cue, cue: Cue) -> bool:
    """Say whether two cues are one: "was quoted as saying"."""
    return before.lemma == "quote" and unit.forms[before.last + 1 : cue.first] == ["as"]


def _as_said(before: Cue, cue: Cue) -> Cue:
    """Return the cue of whoever "was quoted as saying" something, and so said it."""
    assert before.frame is not None
    assert cue.frame is not None
    left, kind = before.frame.left, before.frame.left_kind
    frame = cue.frame._replace(voice="active", left=left, left_kind=kind, marks=frozenset())
    return Cue(before.first, cue.last, "verb", "say", "say", frame)


def _join_statement(found: list[Cue]) -> None:
    """Make one cue of "issued a statement saying", whose noun is the last that was found."""
    if len(found) > 1 and found[-2].family == "act":
        found.pop()
        found[-1].lemma = "say"
    found[-1].family = "say"


def _was_noun(before: Cue, cue: Cue) -> bool:
    """Say whether the cue before is the plural subject of this one: "reports indicate"."""
    if before.frame is None or cue.frame is None or before.last + 1 != cue.first:
        return False
    return before.frame.tag == "s" and cue.frame.tag == "base"


def in_order(cues: list[Cue]) -> Iterator[tuple[Cue, Cue | None]]:
    """Yield each cue with the one after it."""
    for at, cue in enumerate(cues):
        yield cue, cues[at + 1] if at + 1 < len(cues) else None
