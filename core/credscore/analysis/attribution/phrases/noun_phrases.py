"""Noun phrases without a tagger: how far one reaches to the left or right of a token."""

from credscore.analysis.attribution.units.grammar import (
    DETERMINERS,
    FUNCTION_WORDS,
    LINKS,
    PERSONAL,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.tokens import is_noun_like, starts_clause
from credscore.analysis.attribution.units.units import Unit

_MAX_PHRASE = 30  # tokens
_MAX_PARENTHESIS = 12  # tokens
_MARKS = frozenset("'&/")
_JOINERS = _MARKS | {"-"}
_QUANTIFIERS = word_set("all both some many most half several few one each none those")
_BEFORE_DETERMINERS = _QUANTIFIERS | {"no"}
_ARTICLES = frozenset(["the", "these", "those"])
_NUMERALS = word_set("one two three four five six others")
_PARTS = frozenset(["of", "in", "but"])
"""What joins a number to those it is part of or more than: "a mother of two", "all but two"."""

_COUNTED = _NUMERALS | {"other", "few", "many"}
"""Determiners that an article may stand before: "the other", "those three"."""
_FIRST = word_set("lady minister gentleman secretary family son daughter")
DOER_ENDINGS = ("er", "or", "ist", "ian", "ident", "man", "woman", "person")
_PEOPLE = word_set("others everyone everybody someone somebody anyone anybody nobody none")
_HEADS = _QUANTIFIERS | _NUMERALS | _PEOPLE
"""Words that a phrase may go on from without a noun: "some in the party", "two of them"."""

_OPENERS = DETERMINERS | _PEOPLE
_NO_OPENERS = FUNCTION_WORDS - _OPENERS
_NO_NOUNS = PRONOUNS | {")"}
_CLAUSAL = RELATIVES - {"that"}
_JOINTS = LINKS | {"and"}
_NOMINAL = DETERMINERS - {"that"}
_HEADLESS = PRONOUNS | SUBJECT_PRONOUNS | _NUMERALS


def phrase_left(unit: Unit, last: int) -> int | None:
    """Return the first token of the noun phrase that ends at `last`, or None."""
    if last < 0:
        return None
    if unit.forms[last] == ")":
        return _before_parenthesis(unit, last)
    if unit.forms[last] in _HEADLESS:
        return _pronoun_left(unit, last)
    first, seen_noun = _walk_left(unit, last)
    if not seen_noun:
        return None
    while first < last and unit.forms[first] in _NO_OPENERS:
        first += 1
    return _over_adjectives(unit, first)


def _over_adjectives(unit: Unit, first: int) -> int:
    """Return where the phrase begins that goes on over a comma: "the tall, grey man"."""
    if first < 3 or unit.forms[first - 1] != "," or unit.forms[first] in DETERMINERS:
        return first
    if unit.is_capital(first) or not starts_clause(unit, first - 3):
        return first  # "opposed the plan, residents said"
    has_determiner = unit.forms[first - 3] in ("the", "a", "an")
    return first - 3 if has_determiner and unit.texts[first - 2].islower() else first


def _before_parenthesis(unit: Unit, last: int) -> int | None:
    """Return where a phrase begins that ends in brackets: "Ada Holm (56)"."""
    opening = _opening(unit, last)
    return phrase_left(unit, opening - 1) if opening is not None else None


def _opening(unit: Unit, closing: int) -> int | None:
    """Return the bracket that this one closes, if it is near."""
    for at in range(closing - 1, max(-1, closing - _MAX_PARENTHESIS), -1):
        if unit.forms[at] == "(":
            return at
    return None


def _pronoun_left(unit: Unit, last: int) -> int:
    """Return where a phrase begins that ends in no noun: "the two", "four in five", "no one"."""
    before = unit.forms[last - 1] if last > 0 else ""
    if last > 1 and before in _PARTS and unit.forms[last] in _NUMERALS:
        first = phrase_left(unit, last - 2)
        return last if first is None else first
    return last - (before in ("the", "no"))


def _walk_left(unit: Unit, last: int) -> tuple[int, bool]:
    """Walk to the phrase's first token; also say whether a noun was met on the way."""
    at, seen_noun = last, False
    floor = max(-1, last - _MAX_PHRASE)
    while at > floor:
        form = unit.forms[at]
        if is_noun_like(unit, at):
            seen_noun = True
            at -= 1
        elif form in _OPENERS and not _opens_clause(unit, at, last):
            if at > 0 and form in _COUNTED and unit.forms[at - 1] in _ARTICLES:
                at -= 1
            if not (seen_noun and _is_linked(unit, at)):
                return at - _extra_determiner(unit, at), seen_noun
            at -= 2
        elif form in _MARKS or (seen_noun and _joins_left(unit, at)):
            at -= 1
        elif form == ")" and (opening := _opening(unit, at)) is not None:
            at = opening - 1
        else:
            break
    return at + 1, seen_noun


def _is_spaced(unit: Unit, dash: int) -> bool:
    """Say whether blanks stand around a dash, so that it joins no words."""
    return dash > 0 and unit.starts[dash] != unit.ends[dash - 1]


def _opens_clause(unit: Unit, at: int, last: int) -> bool:
    """Say whether a determiner is the conjunction before a name: "that Ada Holm"."""
    if unit.forms[at] != "that":
        return False
    form = unit.forms[last]
    if form.endswith("s") and not form.endswith(("ss", "us", "is", "'s")):
        return True  # "that experts"
    return unit.is_capital(at + 1)


def _is_linked(unit: Unit, at: int) -> bool:
    """Say whether a preposition joins a determiner to what is before it: "some in the union"."""
    if at < 2 or unit.forms[at - 1] not in LINKS:
        return False
    return unit.forms[at - 2] in _HEADS or is_noun_like(unit, at - 2)


def _extra_determiner(unit: Unit, at: int) -> int:
    """Return 1 where another determiner opens the phrase: "all the", "no one", else 0."""
    return int(at > 0 and unit.forms[at - 1] in _BEFORE_DETERMINERS)


def _joins_left(unit: Unit, at: int) -> bool:
    """Say whether a token within a phrase links the noun after it to the one before it."""
    if at == 0:
        return False
    form, before = unit.forms[at], unit.forms[at - 1]
    if form == "-":
        return not _is_spaced(unit, at)
    if form in LINKS:
        return is_noun_like(unit, at - 1) or before in _HEADS
    if form == "and" and unit.texts[at + 1].islower():
        return _shares_determiner(unit, at)
    if form == "and":
        return unit.is_capital(at - 1) and unit.is_capital(at + 1) and is_noun_like(unit, at - 1)
    if form == "first" and unit.forms[at + 1] in _FIRST:
        return before in DETERMINERS or is_noun_like(unit, at - 1)
    is_participle = form.endswith("ed") or is_adverb(form)
    return is_participle and (before in DETERMINERS or before.endswith("'s"))


def _shares_determiner(unit: Unit, joint: int) -> bool:
    """Say whether a bare singular goes on with the phrase before: "the chief and founder"."""
    is_singular = is_noun_like(unit, joint - 1) and not unit.forms[joint - 1].endswith("s")
    return is_singular and unit.forms[joint + 1].endswith(DOER_ENDINGS)


def phrase_right(unit: Unit, first: int) -> int | None:
    """Return the last token of the noun phrase that begins at `first`, or None."""
    if first >= len(unit.forms):
        return None
    form = unit.forms[first]
    if form in PERSONAL and not (form in POSSESSIVES and _noun_follows(unit, first)):
        return first
    last = _walk_right(unit, first)
    while last >= first and not is_noun_like(unit, last) and unit.forms[last] not in _NO_NOUNS:
        last -= 1
    return last if last >= first else None


def _noun_follows(unit: Unit, at: int) -> bool:
    return at + 1 < len(unit.forms) and is_noun_like(unit, at + 1)


def _walk_right(unit: Unit, first: int) -> int:
    """Return the last token that a phrase may reach, with the links and determiners after it."""
    at, seen_noun = first, False
    stop = min(len(unit.forms), first + _MAX_PHRASE)
    while at < stop:
        form = unit.forms[at]
        if is_noun_like(unit, at):
            seen_noun = True
        elif form == "(":
            closing = _closing(unit, at)
            if closing is None:
                break
            at = closing
        elif not _extends_right(unit, at, seen_noun=seen_noun):
            break
        at += 1
    return at - 1


def _closing(unit: Unit, opening: int) -> int | None:
    """Return the bracket that closes this one, if it is near."""
    for at in range(opening + 1, min(len(unit.forms), opening + _MAX_PARENTHESIS)):
        if unit.forms[at] == ")":
            return at
    return None


def _extends_right(unit: Unit, at: int, *, seen_noun: bool) -> bool:
    """Say whether a token that is no noun belongs to the phrase before it."""
    form = unit.forms[at]
    if form in _JOINERS:
        return form != "-" or not _is_spaced(unit, at)
    if form in _CLAUSAL:
        return False
    if form in DETERMINERS:
        return not seen_noun or unit.forms[at - 1] in _JOINTS
    if form.endswith("ed") and unit.forms[at - 1] in DETERMINERS:
        return True  # "the potential of these advanced machines"
    if not seen_noun:
        return form in PRONOUNS or form.endswith("ed") or is_adverb(form)
    return form in _JOINTS and _phrase_follows(unit, at)


def _phrase_follows(unit: Unit, at: int) -> bool:
    """Say whether a phrase goes on after a preposition or an "and"."""
    if at + 1 >= len(unit.forms) or unit.forms[at + 1] in TIMES:
        return False
    if unit.forms[at] == "and" and not (
        unit.is_capital(at + 1) or unit.forms[at + 1] in DETERMINERS
    ):
        return False
    return unit.forms[at + 1] in _NOMINAL or is_noun_like(unit, at + 1)


def is_owner(unit: Unit, at: int) -> bool:
    """Say whether a token makes what follows somebody's: "her", the end of "Lund's"."""
    return unit.forms[at] == "'" or unit.forms[at].endswith("'s") or unit.forms[at] in POSSESSIVES


def owner_start(unit: Unit, last: int) -> int | None:
    """Return the first token of an owner that ends at `last`, or None."""
    if unit.forms[last] in POSSESSIVES:
        return last
    return phrase_left(unit, last - (unit.forms[last] == "'"))
