"""Sources: the phrase that names who says or thinks what a cue introduces."""

from dataclasses import dataclass

from credscore.analysis.attribution.cues.according import OPINIONS
from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.noun_phrases import (
    is_owner,
    owner_start,
    phrase_left,
    phrase_right,
)
from credscore.analysis.attribution.sources.gerunds import subject_of_gerund
from credscore.analysis.attribution.sources.inversion import is_inverted
from credscore.analysis.attribution.sources.main_clauses import main_subject
from credscore.analysis.attribution.sources.subjects import find_subject, subject_before
from credscore.analysis.attribution.units.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    LINKS,
    SUBJECT_PRONOUNS,
    TIMES,
    word_set,
)
from credscore.analysis.attribution.units.tokens import is_noun_like, is_past, starts_clause
from credscore.analysis.attribution.units.units import Tokens, Unit

_OUTER = LINKS - {"of", "for"}
_OCCASIONS = word_set("a an his her its their this")
_LINKERS = (BE - SUBJECT_PRONOUNS) | word_set(
    "has have had seems seemed remains remained would will not"
)
_FELT = word_set("convince worry anger shock surprise")
_DEFINITE = DETERMINERS - {"a", "an"} | SUBJECT_PRONOUNS
_MIN_CLAUSE = 4  # tokens from a subject on: more than in "as Lund said,"
_WHEN = TIMES | {"on"}
_MEANS = word_set("name phone mail email e-mail text video letter")
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
    if is_inverted(unit, cue, cue.frame):
        after = _after(unit, max(cue.frame.right, cue.last + 1))
        if after is not None:
            return Source(_without_occasion(unit, after), is_inverted=True)
    return Source(_of_verb(unit, cue, cue.frame, known))


def _of_no_verb(unit: Unit, cue: Cue, known: Tokens | None) -> Tokens | None:
    """Return the source of an "according to", a noun, an adverb or an adjective."""
    if cue.kind == "according" and unit.forms[cue.last] in OPINIONS:
        return _owner(unit, cue.first - 1)
    if cue.kind == "according":
        return _with_maker(unit, _after(unit, cue.last + 1))
    if cue.kind == "noun":
        return _of_noun(unit, cue)
    if cue.kind == "adverb":
        return None
    return subject_before(unit, cue.first, _LINKERS, known)


def _of_verb(unit: Unit, cue: Cue, frame: Frame, known: Tokens | None) -> Tokens | None:
    """Return the source of a verb that does not follow it, save as the agent of a passive."""
    if frame.voice in ("passive", "reduced"):
        return _agent(unit, cue, frame)
    if frame.voice == "gerund" and frame.left_kind == "subject":
        return subject_of_gerund(unit, frame.left, known)
    if frame.voice in ("participle", "gerund", "infinitive") or frame.left_kind in ("and", "to"):
        return _shared(unit, cue, known)
    found = find_subject(unit, frame.left, known)
    return _who_is(unit, found) if found is not None and cue.lemma == "tell" else found


def _shared(unit: Unit, cue: Cue, known: Tokens | None) -> Tokens | None:
    """Return the subject that a verb without its own shares with one before: who "left, saying".

    That of a clause that only says when is nobody's beyond it: "As Lund spoke, Holm left, saying".
    """
    if known is None:
        return main_subject(unit, cue.first)
    if "," in unit.forms[known[1] + _MIN_CLAUSE : cue.first]:
        later = main_subject(unit, cue.first)
        if later is not None and later[0] > known[1]:
            return later
    return known


def _who_is(unit: Unit, source: Tokens) -> Tokens:
    """Return the name before a role that no comma closes: "Ada Holm, head of a mill told us"."""
    first, comma = source[0], source[0] - 1
    is_role = unit.texts[first].islower() and unit.forms[first] not in _DEFINITE
    if comma < 2 or unit.forms[comma] != "," or not is_role:
        return source
    name = phrase_left(unit, comma - 1)
    if name is None or name + 1 >= comma or not starts_clause(unit, name):
        return source
    return (name, comma - 1) if unit.is_capital(name) else source


def _after(unit: Unit, first: int) -> Tokens | None:
    """Return the phrase that begins at a token, or None."""
    last = phrase_right(unit, first)
    return (first, last) if last is not None else None


def _without_occasion(unit: Unit, source: Tokens) -> Tokens:
    """Return a speaker without "in a joint statement" or "at his home"."""
    first, last = source
    for at in range(first + 1, last - 1):
        if unit.is_capital(at - 1) and unit.forms[at + 1] in _OCCASIONS:
            return first, at - 1
    return source


def _with_maker(unit: Unit, source: Tokens | None) -> Tokens | None:
    """Return the source with what follows in "a study by the institute", or "published in"."""
    if source is None:
        return None
    at, forms = source[1] + 1, unit.forms
    is_made = at < len(forms) and is_past(forms[at])
    while at < len(forms) and is_made and (is_past(forms[at]) or forms[at] in _WHEN):
        at += 1
    is_told = forms[at : at + 1] == ["by"] or (is_made and forms[at : at + 1] == ["in"])
    maker = phrase_right(unit, at + 1) if is_told else None
    return source if maker is None else (source[0], maker)


def _of_noun(unit: Unit, cue: Cue) -> Tokens | None:
    """Return the owner of a nominal cue: "her claim that", "they have no doubt that"."""
    at = cue.first - 1
    if cue.family == "think" and unit.forms[max(0, at - 1) : at + 1] == ["of", "the"]:
        return subject_before(unit, at - 1, _LINKERS)  # "he is of the view that"
    while at >= 0 and not is_owner(unit, at) and _tells_which(unit, at):
        at -= 1
    if at >= 0 and is_owner(unit, at):
        return _owner(unit, at)
    if unit.forms[cue.first + 1] in ("from", "by", "among"):
        return _after(unit, cue.first + 2)
    while at >= 0 and unit.forms[at] in DETERMINERS:
        at -= 1
    is_held = at >= 0 and unit.forms[at] in _LIGHT_VERBS
    return subject_before(unit, at, AUXILIARIES) if is_held else None


def _tells_which(unit: Unit, at: int) -> bool:
    """Say whether a token before a noun may only tell which one it is: "latest", "leaked"."""
    return is_noun_like(unit, at) or is_past(unit.forms[at])


def _owner(unit: Unit, last: int) -> Tokens | None:
    """Return the owner that ends at a token: in "sell the board on Lund's plan" only "Lund's"."""
    start = owner_start(unit, last)
    if start is None:
        return None
    links = [at for at in range(start + 1, last) if unit.forms[at] in _OUTER]
    return (links[-1] + 1 if links else start), last


def _agent(unit: Unit, cue: Cue, frame: Frame) -> Tokens | None:
    """Return the agent after the "by" of a passive, or whoever "is worried that"."""
    for at in range(cue.first + 1, min(len(unit.forms) - 1, cue.first + 6)):
        if unit.forms[at] == "by" and unit.forms[at + 1] not in _MEANS:
            return _after(unit, at + 1)
    return find_subject(unit, frame.left, None) if cue.lemma in _FELT else None
