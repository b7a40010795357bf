"""Sources: the phrase that names who says or thinks what a cue introduces."""

from dataclasses import dataclass

from credscore.analysis.attribution.according import OPINIONS
from credscore.analysis.attribution.candidates import Cue
from credscore.analysis.attribution.frames import Frame
from credscore.analysis.attribution.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    LINKS,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTE,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.main_clauses import main_subject
from credscore.analysis.attribution.phrases import is_owner, owner_start, phrase_left, phrase_right
from credscore.analysis.attribution.subjects import appositive, find_subject
from credscore.analysis.attribution.tokens import is_noun_like, is_past
from credscore.analysis.attribution.units import Tokens, Unit

_INVERTED = word_set(
    "say add write ask reply explain note tweet respond continue recall argue declare "
    "conclude report shout joke quip warn insist announce state acknowledge lament observe "
    "remark complain assert think believe claim counter answer stress emphasize suggest read "
    "predict admit confess exclaim agree recount concede tell "
)
_INVERTED_COMPLEMENTS = word_set("name phrase word pronoun object")
_AFTER_SPEAKER = frozenset([",", ".", ";", "-", "(", "who"])
_OUTER = LINKS - {"of", "for"}
_OCCASIONAL = word_set("in on at during to")
_OCCASIONS = word_set("a an his her its their this")
_LINKERS = BE | word_set("has have had seems seemed remains remained would will not")
_FELT = word_set("convince worry anger shock surprise")
_FINITE = AUXILIARIES - {"not", "never"}
_LIGHT_VERBS = word_set(
    "have has had make makes made give gives gave given take takes took taken issue issues "
    "issued issuing release releases released releasing deliver delivers delivered offer offers "
    "offered express expresses expressed raise raises raised launch launched voiced drew "
)


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a cue: its tokens, None without one, and whether it follows the verb."""

    tokens: Tokens | None
    is_inverted: bool = False


def find_source(unit: Unit, cue: Cue, known: Tokens | None) -> Source:
    """Return the source of a cue.

    `known` is the source of the cue before in the unit, which a coordinated verb or a participle
    shares.
    """
    if cue.frame is None:
        return Source(_of_no_verb(unit, cue, known))
    if _is_inverted(unit, cue, cue.frame):
        after = _after(unit, max(cue.frame.right, cue.last + 1))
        if after is not None:
            return Source(_without_occasion(unit, after), is_inverted=True)
    return Source(_of_verb(unit, cue, cue.frame, known))


def _of_no_verb(unit: Unit, cue: Cue, known: Tokens | None) -> Tokens | None:
    """Return the source of an "according to", a noun, an adverb or an adjective."""
    if cue.kind == "according" and unit.forms[cue.last] in OPINIONS:
        first = owner_start(unit, cue.first - 1)
        return None if first is None else (first, cue.first - 1)
    if cue.kind == "according":
        return _with_maker(unit, _after(unit, cue.last + 1))
    if cue.kind == "noun":
        return _of_noun(unit, cue)
    if cue.kind == "adverb":
        return None
    return find_subject(unit, _before_linking(unit, cue.first), known)


def _of_verb(unit: Unit, cue: Cue, frame: Frame, known: Tokens | None) -> Tokens | None:
    """Return the source of a verb that does not follow it, save as the agent of a passive."""
    if frame.voice in ("passive", "reduced"):
        return _agent(unit, cue, frame)
    if frame.voice == "gerund" and frame.left_kind == "subject":
        return find_subject(unit, frame.left, known)
    if frame.voice in ("participle", "gerund", "infinitive") or frame.left_kind in ("and", "to"):
        return known or main_subject(unit, cue.first)
    return find_subject(unit, frame.left, known)


def _after(unit: Unit, first: int) -> Tokens | None:
    """Return the phrase that begins at a token, or None."""
    last = phrase_right(unit, first)
    return (first, last) if last is not None else None


def _without_occasion(unit: Unit, source: Tokens) -> Tokens:
    """Return a speaker without "in a joint statement" or "at his home"."""
    first, last = source
    for at in range(first + 1, last - 1):
        is_name = unit.forms[at] in _OCCASIONAL and unit.is_capital(at - 1)
        if is_name and unit.forms[at + 1] in _OCCASIONS:
            return first, at - 1
    return source


def _with_maker(unit: Unit, source: Tokens | None) -> Tokens | None:
    """Return the source with what follows in "a study by the institute", or "issued by"."""
    if source is None:
        return None
    by = source[1] + 1
    if by + 2 < len(unit.forms) and is_past(unit.forms[by]):
        by += 1
    if by + 1 >= len(unit.forms) or unit.forms[by] != "by":
        return source
    maker = _after(unit, by + 1)
    return (source[0], maker[1]) if maker else source


def _of_noun(unit: Unit, cue: Cue) -> Tokens | None:
    """Return the owner of a nominal cue: "her claim that", "they have no doubt that"."""
    at = cue.first - 1
    if cue.family == "think" and unit.forms[max(0, at - 1) : at + 1] == ["of", "the"]:
        return find_subject(unit, _before_linking(unit, at - 1), None)  # "he is of the view that"
    while at >= 0 and _modifies(unit, at) and not is_owner(unit, at):
        at -= 1
    if at >= 0 and unit.forms[at] in POSSESSIVES:
        return at, at
    if at >= 0 and is_owner(unit, at):
        first = phrase_left(unit, at if unit.forms[at] != "'" else at - 1)
        return (_owner_start(unit, first, at), at) if first is not None else None
    if unit.forms[cue.first + 1] in ("from", "by", "among"):
        return _after(unit, cue.first + 2)
    return _holder(unit, at) or _name_before(unit, cue.first)


def _owner_start(unit: Unit, first: int, last: int) -> int:
    """Return where an owner begins: in "sell the board on Lund's plan" after the "on"."""
    for at in range(last - 1, first, -1):
        if unit.forms[at] in _OUTER:
            return at + 1
    return first


def _modifies(unit: Unit, at: int) -> bool:
    """Say whether a token before a noun may only tell which: "latest", "leaked"."""
    return is_noun_like(unit, at) or is_past(unit.forms[at])


def _name_before(unit: Unit, noun: int) -> Tokens | None:
    """Return the name right before a noun: "US allegations that", "Republican criticism of"."""
    first = noun
    while first > 0 and unit.is_capital(first - 1) and is_noun_like(unit, first - 1):
        first -= 1
    return (first, noun - 1) if first < noun else None


def _holder(unit: Unit, at: int) -> Tokens | None:
    """Return the subject of "have", "made" or "gave" before a noun: "they have no doubt that"."""
    while at >= 0 and unit.forms[at] in DETERMINERS:
        at -= 1
    if at < 1 or unit.forms[at] not in _LIGHT_VERBS:
        return None
    left = at - 1
    while left >= 0 and (unit.forms[left] in AUXILIARIES or is_adverb(unit.forms[left])):
        left -= 1
    return find_subject(unit, left, None)


def _before_linking(unit: Unit, at: int) -> int:
    """Return the last token before the "is" or "would have been" that an adjective follows."""
    left = at - 1
    while left >= 0 and (is_adverb(unit.forms[left]) or unit.forms[left] in _LINKERS):
        if unit.forms[left] in SUBJECT_PRONOUNS:
            break
        left -= 1
    return left


def _is_inverted(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether the subject follows the verb: `"...", said the minister`."""
    if frame.left_kind == "quote" and frame.voice == "active" and _is_particle(unit, cue, frame):
        return True
    if frame.complement not in _INVERTED_COMPLEMENTS or frame.voice != "active" or frame.marks:
        return False
    if frame.left_kind == "quote":
        return appositive(unit, frame.left) is None or not _tells_clause(unit, frame)
    if cue.lemma not in _INVERTED or cue.lemma == "tell":
        return False
    if frame.left_kind == "start":
        return cue.lemma != "ask"  # "Asked last year whether it leaks, she laughed"
    if frame.left_kind != "comma" or _tells_clause(unit, frame):
        return False
    if unit.forms[0] in PREPOSITIONS and ":" in unit.forms:
        return True
    return _names_speaker(unit, frame) or _ends_content(unit, frame.left - 1)


def _tells_clause(unit: Unit, frame: Frame) -> bool:
    """Say whether a clause, and no speaker, follows: `Lind, author of "The Dam," said he was`."""
    at = frame.right
    if frame.complement == "pronoun":
        return unit.forms[at] == "it" or (at + 1 < len(unit.forms) and _may_be_verb(unit, at + 1))
    last = phrase_right(unit, at)
    return last is not None and not _FINITE.isdisjoint(unit.forms[last + 1 : last + 2])


def _may_be_verb(unit: Unit, at: int) -> bool:
    """Say whether a word after a pronoun may be its verb, and is no "on Monday"."""
    return unit.is_word(at) and unit.forms[at] not in TIMES and unit.forms[at] not in PREPOSITIONS


def _is_particle(unit: Unit, cue: Cue, frame: Frame) -> bool:
    """Say whether a speaker follows the particle of a verb: `"...", summed up the expert`."""
    if frame.complement not in ("up", "out", "in") or cue.last != frame.right:
        return False
    at = cue.last + 1
    return at < len(unit.forms) and (unit.forms[at] == "the" or unit.is_capital(at))


def _names_speaker(unit: Unit, frame: Frame) -> bool:
    """Say whether a full name, and no clause, follows the verb: "..., said Ada Holm, an expert"."""
    if frame.complement != "name" or frame.tag == "base":
        return False
    last = phrase_right(unit, frame.right)
    if last is None or last == frame.right:
        return False
    if not (unit.is_capital(last) or unit.forms[last] == ")"):
        return False
    return last + 1 >= len(unit.forms) or unit.forms[last + 1] in _AFTER_SPEAKER


def _ends_content(unit: Unit, at: int) -> bool:
    """Say whether what ends before a comma is a quote or a clause, and not an apposition."""
    if at < 0:
        return False
    if unit.forms[at] == QUOTE:
        return True
    commas = unit.forms[: at + 1].count(",")
    if commas == 0:
        return at >= 3
    return appositive(unit, at + 1) is None


def _agent(unit: Unit, cue: Cue, frame: Frame) -> Tokens | None:
    """Return the agent after the "by" of a passive, or whoever "is worried that"."""
    for at in range(cue.first + 1, min(len(unit.forms) - 1, cue.first + 6)):
        if unit.forms[at] == "by":
            return _after(unit, at + 1)
    if cue.family == "think" and cue.lemma in _FELT and frame.voice == "passive":
        return find_subject(unit, frame.left, None)
    return None
