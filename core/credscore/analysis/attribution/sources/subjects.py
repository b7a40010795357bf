"""Subjects: the phrase that does what a verb says, with appositions and relative clauses undone."""

from credscore.analysis.attribution.phrases.appositions import appositive
from credscore.analysis.attribution.phrases.noun_phrases import is_owner, owner_start, phrase_left
from credscore.analysis.attribution.sources.main_clauses import main_subject
from credscore.analysis.attribution.units.grammar import (
    COORDINATORS,
    DETERMINERS,
    HAVE,
    LINKS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.tokens import is_noun_like, is_past
from credscore.analysis.attribution.units.units import Tokens, Unit

_MAX_APPOSITION = 40  # tokens
_MAX_RELATIVE = 14  # tokens
_MAX_WHO = 8  # tokens from "who" to a phrase
_CLAUSE_BREAKS = SUBORDINATORS | {"that", "which", "and", "but", "or", "whom", "whose"}
_PARTICLES = word_set("in on up out off over back down away along")
_MARKS = frozenset([",", "-", QUOTE])
_YEAR = 4  # digits
_TIME_ENDS = TIMES | {"ago"}
_DATED = word_set("last this that next earlier later early late")
_TIME_WORDS = (
    TIMES
    | _DATED
    | word_set("the a few two three four several less than hours days weeks months years")
)
_BEFORE_TIMES = word_set("on in over during since until by through")
_INSERTING = word_set("in on at during for with since through by")
_OCCASIONS = word_set(
    "past interview statement email letter tweet post speech memo call way end talk office report "
    "message release article book note ruling filing turn"
)
_PLACING = word_set("near around inside behind beyond across throughout through among")
_SELVES = word_set("himself herself itself themselves")
_OBJECTS = word_set("him them me us himself herself themselves")


def find_subject(unit: Unit, left: int, known: Tokens | None) -> Tokens | None:
    """Return the subject that ends at token `left`, or else the one `known` from a verb before."""
    if left < 0:
        return known
    form = unit.forms[left]
    if form in _TIME_ENDS or form.isdigit():
        before = _before_time(unit, left)
        if before < left:
            return find_subject(unit, before, known)
    if form in _MARKS:
        return _before_mark(unit, left, known)
    if form in COORDINATORS:
        return known or main_subject(unit, left)
    if form in RELATIVES:
        return left, left
    return _phrase(unit, left)


def subject_before(
    unit: Unit, at: int, words: frozenset[str], known: Tokens | None = None
) -> Tokens | None:
    """Return the subject that ends before a token, over adverbs and these words before it."""
    left = at - 1
    while left >= 0 and (unit.forms[left] in words or is_adverb(unit.forms[left])):
        left -= 1
    return find_subject(unit, left, known)


def _before_mark(unit: Unit, left: int, known: Tokens | None) -> Tokens | None:
    """Return the subject that what ends in a comma, a dash or a quote explains."""
    if unit.forms[left] == "-":
        return _before_dashes(unit, left)
    if unit.forms[left] == QUOTE:  # `Ada Holm, author of "The Dam," said`
        return appositive(unit, left) or _in_quotes(unit, left)
    if unit.forms[left - 1] == ")":
        return _phrase(unit, left - 1)
    return appositive(unit, left) or known or main_subject(unit, left)


def _in_quotes(unit: Unit, quote: int) -> Tokens | None:
    """Return a subject whose noun is in quotation marks: `the "friend"`, `Lund's "adviser"`."""
    if quote == 0:
        return None
    if unit.forms[quote - 1] in DETERMINERS:
        return quote - 1, quote
    first = owner_start(unit, quote - 1) if is_owner(unit, quote - 1) else None
    return None if first is None else (first, quote)


def _phrase(unit: Unit, left: int) -> Tokens | None:
    """Return the subject that ends at a token, over objects and clauses that stand behind it."""
    first = _after_year(unit, phrase_left(unit, left), left)
    if first is None or unit.forms[left] in _OBJECTS:
        return _stressed(unit, left) or _antecedent(unit, left)
    is_inside = first > 1 and unit.forms[first - 1] in _INSERTING
    over = _over_occasion(unit, first, left) if is_inside else None
    if over is not None:
        return over
    whose = _before_who(unit, first)
    if whose is not None:
        return whose
    told = _told_by_another(unit, first)
    if told is not None:
        return told, left
    before = _before_object(unit, first)
    if before > 0 and is_past(unit.forms[before]):
        return _antecedent(unit, before) or (first, left)
    return first, left


def _over_occasion(unit: Unit, first: int, last: int) -> Tokens | None:
    """Return the subject before an occasion: "who in the past said", "but in a later talk said"."""
    before = unit.forms[first - 2]
    if before in HAVE:
        return find_subject(unit, first - 3, None)  # "he has in a letter called for"
    if unit.forms[last] not in _OCCASIONS:
        return None
    if before in RELATIVES:
        return first - 2, first - 2
    return main_subject(unit, first - 2) if before in COORDINATORS else None


def _before_time(unit: Unit, left: int) -> int:
    """Return the last token before a time that ends at a token: "the mayor on Monday said"."""
    form = unit.forms[left]
    if form.isdigit() and len(form) != _YEAR:
        return left
    at, is_told = left, form == "ago"
    while at >= 0 and (unit.forms[at] in _TIME_WORDS or at == left):
        is_told = is_told or unit.forms[at] in _DATED
        at -= 1
    if at < 0:
        return at
    if unit.forms[at] in _BEFORE_TIMES:
        return at - 1
    is_day = unit.is_capital(left) and (unit.texts[at].islower() or at + 1 < left)
    return at if is_told or is_day else left


def _after_year(unit: Unit, first: int | None, last: int) -> int | None:
    """Return where a phrase begins behind a year: "In 2014 researchers said"."""
    if not first or first == last or unit.forms[first - 1] != "in":
        return first
    form = unit.forms[first]
    return first + 1 if form.isdigit() and len(form) == _YEAR else first


def _stressed(unit: Unit, left: int) -> Tokens | None:
    """Return a subject that ends in "himself", in "those surveyed" or is "one of them"."""
    if left > 1 and unit.forms[left - 1] == "of" and unit.forms[left - 2] in DETERMINERS:
        return left - 2, left
    is_self = unit.forms[left] in _SELVES
    if left == 0 or not (is_self or unit.forms[left - 1] == "those"):
        return None
    first = phrase_left(unit, left - 1)
    return (first, left) if first is not None else None


def _before_who(unit: Unit, first: int) -> Tokens | None:
    """Return the phrase before a "who" whose clause a phrase ends: "those who live by the dam"."""
    for who in range(first - 1, max(0, first - _MAX_WHO), -1):
        if not unit.is_word(who) or unit.forms[who] in _CLAUSE_BREAKS:
            return None
        if unit.forms[who] == "who":
            start = None if _opens_subject(unit, who + 1) else phrase_left(unit, who - 1)
            return None if start is None else (start, who - 1)
    return None


def _opens_subject(unit: Unit, at: int) -> bool:
    """Say whether a subject follows a "who": "a man who the mayor said was there"."""
    form = unit.forms[at]
    return form in DETERMINERS or form in PRONOUNS or unit.is_capital(at)


def _told_by_another(unit: Unit, first: int) -> int | None:
    """Return where a phrase begins that another one ends: "a report issued by the office".

    A place ends one as well: "a man walking near the school".
    """
    last = first - 2
    if last < 1:
        return None
    if unit.forms[first - 1] == "by" and is_past(unit.forms[last]):
        return phrase_left(unit, last - 1)
    return phrase_left(unit, last) if unit.forms[first - 1] in _PLACING else None


def _before_object(unit: Unit, first: int) -> int:
    """Return the token before a phrase and the preposition, or two, that may govern it."""
    before = first - 1
    if before > 0 and unit.forms[before] in LINKS:
        before -= 1
        if before > 0 and unit.forms[before] in _PARTICLES:
            before -= 1
    return before


def _antecedent(unit: Unit, at: int) -> Tokens | None:
    """Return the phrase before a relative clause, or a participle, that ends at `at`."""
    for relative in range(at, max(0, at - _MAX_RELATIVE), -1):
        form = unit.forms[relative]
        if not unit.is_word(relative):
            return None
        last = relative - 1 - (unit.forms[relative - 1] == "not")
        if form in RELATIVES or (is_past(form) and is_noun_like(unit, last)):
            first = phrase_left(unit, last)
            if first is not None:
                return first, last
    return None


def _before_dashes(unit: Unit, dash: int) -> Tokens | None:
    """Return the phrase that an insertion between dashes, up to this one, explains."""
    for at in range(dash - 1, max(0, dash - _MAX_APPOSITION), -1):
        if unit.forms[at] == "-":
            first = phrase_left(unit, at - 1)
            return (first, at - 1) if first is not None else None
    return None
