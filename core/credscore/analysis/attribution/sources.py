"""Sources: the phrase that names who says or thinks what a cue introduces."""

from credscore.analysis.attribution.candidates import Cue
from credscore.analysis.attribution.frames import Frame
from credscore.analysis.attribution.grammar import (
    BE,
    CONJUNCTIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.phrases import (
    is_noun_like,
    phrase_left,
    phrase_right,
    starts_clause,
)
from credscore.analysis.attribution.units import Unit

Tokens = tuple[int, int]
"""First and last token of a stretch of a unit."""

_INVERTED = word_set(
    "say add write ask reply explain note tweet respond continue recall argue declare "
    "conclude report shout joke quip warn insist announce state acknowledge lament observe "
    "remark complain assert think believe claim counter answer stress emphasize suggest read "
    "predict admit confess exclaim agree recount concede tell "
)
_INVERTED_COMPLEMENTS = word_set("name phrase word pronoun object")
_MAX_APPOSITION = 40
_COMMA_TRIES = 4
_HAVE = frozenset(["have", "has", "had"])


def find_source(unit: Unit, cue: Cue, known: Tokens | None) -> tuple[Tokens | None, bool]:
    """Return the tokens of a cue's source, and whether it stands after the verb.

    `known` is the source of the cue before in the unit, which a coordinated verb or a participle
    shares.
    """
    if cue.kind == "according":
        return _after(unit, cue.last + 1), False
    if cue.kind == "noun":
        return _of_noun(unit, cue), False
    if cue.kind == "adverb":
        return None, False
    if cue.frame is None:
        return _subject(unit, _before_linking(unit, cue.first), known), False
    return _of_verb(unit, cue, cue.frame, known)


def _after(unit: Unit, first: int) -> Tokens | None:
    last = phrase_right(unit, first)
    return (first, last) if last is not None else None


def _of_noun(unit: Unit, cue: Cue) -> Tokens | None:
    """Return the owner of a nominal cue: "her claim that", "they have no doubt that"."""
    at = cue.first - 1
    while at >= 0 and is_noun_like(unit, at) and not _is_owner(unit, at):
        at -= 1
    if at >= 0 and unit.forms[at] in POSSESSIVES:
        return at, at
    if at >= 0 and _is_owner(unit, at):
        first = phrase_left(unit, at if unit.forms[at] != "'" else at - 1)
        return (first, at) if first is not None else None
    if unit.forms[cue.first + 1] in ("from", "by", "among"):
        return _after(unit, cue.first + 2)
    return _holder(unit, at)


def _is_owner(unit: Unit, at: int) -> bool:
    return unit.forms[at] == "'" or unit.forms[at].endswith("'s") or unit.forms[at] in POSSESSIVES


def _holder(unit: Unit, at: int) -> Tokens | None:
    while at >= 0 and unit.forms[at] in ("no", "any", "little", "a", "the", "some"):
        at -= 1
    if at < 1 or unit.forms[at] not in _HAVE:
        return None
    first = phrase_left(unit, at - 1)
    return (first, at - 1) if first is not None else None


def _before_linking(unit: Unit, at: int) -> int:
    left = at - 1
    while left >= 0 and (is_adverb(unit.forms[left]) or unit.forms[left] in BE | _LINKERS):
        if unit.forms[left] in SUBJECT_PRONOUNS:
            break
        left -= 1
    return left


_LINKERS = word_set("has have had seems seemed remains remained would will not")


def _of_verb(
    unit: Unit, cue: Cue, frame: Frame, known: Tokens | None
) -> tuple[Tokens | None, bool]:
    if frame.voice in ("passive", "reduced"):
        return _agent(unit, cue, frame), False
    if is_inverted(cue, frame, unit):
        after = _after(unit, frame.right)
        if after is not None:
            return after, True
    if frame.voice in ("participle", "gerund", "infinitive") or frame.left_kind in ("and", "to"):
        return known or _first_phrase(unit, cue.first), False
    return _subject(unit, frame.left, known), False


def is_inverted(cue: Cue, frame: Frame, unit: Unit) -> bool:
    """Say whether the subject follows the verb: `"...", said the minister`."""
    if cue.lemma not in _INVERTED or frame.complement not in _INVERTED_COMPLEMENTS:
        return False
    if cue.lemma == "tell" or frame.voice != "active" or frame.marks:
        return False
    if frame.left_kind in ("quote", "start"):
        return True
    if frame.left_kind == "comma" and unit.forms[0] in PREPOSITIONS and ":" in unit.forms:
        return True
    if frame.left_kind != "comma":
        return False
    return _ends_content(unit, frame.left - 1)


def _ends_content(unit: Unit, at: int) -> bool:
    """Say whether what ends before a comma is a quote or a clause, and not an apposition."""
    if at < 0:
        return False
    if unit.forms[at] == QUOTE:
        return True
    commas = unit.forms[: at + 1].count(",")
    if commas == 0:
        return at >= 3
    return _appositive(unit, at + 1) is None


def _agent(unit: Unit, cue: Cue, frame: Frame) -> Tokens | None:
    for at in range(cue.first + 1, min(len(unit) - 1, cue.first + 6)):
        if unit.forms[at] == "by":
            return _after(unit, at + 1)
    if cue.family == "think" and cue.lemma in _FELT and frame.voice == "passive":
        return _subject(unit, frame.left, None)
    return None


_FELT = word_set("convince worry anger shock surprise")


def _subject(unit: Unit, left: int, known: Tokens | None) -> Tokens | None:
    """Return the subject that ends at token `left`."""
    if left < 0:
        return known
    form = unit.forms[left]
    if form == ",":
        return _appositive(unit, left) or known or _first_phrase(unit, left)
    if form == "-":
        return _before_dashes(unit, left)
    if form in ("and", "or", "but"):
        return known or _first_phrase(unit, left)
    if form == QUOTE or not (unit.is_word(left) or form in (")", "'", "%")):
        return None
    first = phrase_left(unit, left)
    return (first, left) if first is not None else None


def _before_dashes(unit: Unit, dash: int) -> Tokens | None:
    """Return the phrase that an insertion between dashes, up to this one, explains."""
    for at in range(dash - 1, max(0, dash - _MAX_APPOSITION), -1):
        if unit.forms[at] == "-":
            first = phrase_left(unit, at - 1)
            return (first, at - 1) if first is not None else None
    return None


def _appositive(unit: Unit, comma: int) -> Tokens | None:
    """Return the phrase that an apposition up to this comma explains: "X, its director, said"."""
    found: Tokens | None = None
    tries = 0
    for at in range(comma - 1, max(0, comma - _MAX_APPOSITION), -1):
        if unit.forms[at] == QUOTE or tries == _COMMA_TRIES:
            break
        if unit.forms[at] != ",":
            continue
        tries += 1
        first = phrase_left(unit, at - 1)
        if first is None or unit.forms[at - 1] in TIMES or unit.texts[at - 1].isdigit():
            continue
        if starts_clause(unit, first):
            found = (first, at - 1)
            if first == 0 or unit.forms[first - 1] != ",":
                break
        elif unit.forms[at + 1] in ("who", "which", "whose", "a", "an", "the"):
            return first, at - 1
    return found


def _first_phrase(unit: Unit, before: int) -> Tokens | None:
    """Return the unit's first noun phrase, the likely subject of its main clause."""
    at = _skip_opening(unit, before)
    while at < before and not unit.is_word(at):
        at += 1
    if at >= before:
        return None
    if unit.forms[at] in PRONOUNS:
        return at, at
    last = phrase_right(unit, at)
    return (at, last) if last is not None and last < before else None


def _skip_opening(unit: Unit, before: int) -> int:
    at = 0
    while at < before and (unit.forms[at] in CONJUNCTIONS or is_adverb(unit.forms[at])):
        at += 1
    if at < before and (unit.forms[at] in PREPOSITIONS or unit.forms[at].endswith("ing")):
        comma = _next_comma(unit, at, before)
        return comma + 1 if comma is not None else at
    return at


def _next_comma(unit: Unit, at: int, before: int) -> int | None:
    for comma in range(at, before - 1):
        if unit.forms[comma] == ",":
            return comma
    return None
