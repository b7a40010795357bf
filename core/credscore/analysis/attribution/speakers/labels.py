"""Labels: a speaker's name before a colon, or signed after a quote."""

from collections.abc import Sequence

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.phrases.shapes import is_body_or_role
from credscore.analysis.attribution.sources.main_clauses import main_subject
from credscore.analysis.attribution.units.grammar import POSSESSIVES, QUOTE, word_set
from credscore.analysis.attribution.units.units import Tokens, Unit
from credscore.analysis.names.lexicon import lexicon

_MAX_LABEL = 7  # tokens, the colon included
_MIN_QUOTE = 30  # characters of a quote
_SHORT_SIGNATURE = 12  # tokens of one that is taken whole
_LONGEST_SIGNATURE = 30  # tokens of one in which a name is looked for
_AFTER_NAMES = word_set("on in at to during from speaking writing via for , ( . -")
_SMALL = word_set("of the on to for and de von van")
_NO_SPEAKERS = word_set(
    "breaking video update byline correction corrections contributing so wow just photo "
    "exclusive photos poll live note editor related read more opinion here also news analysis "
    "report warning question source sources caption image according above below left right fyi "
    "tl tldr ps nb faq tip tips step example bonus pros cons fact facts myth important trending "
    "watch advertisement sponsored disclaimer disclosure fee price cost phone email address hours "
)
_TITLES = word_set("sen rep gov gen dr mr mrs ms prof capt col lt sgt sir judge")
_ANSWERS = word_set(
    "answer reply response reaction retort comeback message motto advice verdict explanation "
    "conclusion comment warning plea"
)
_ONLY = word_set("only first last sole single one-word brief simple terse blunt own final")
_BY = word_set("- by from")
_VOICES = word_set("speaker person man woman male female group reporter caller voice student")
_IS = word_set("was is came")
_THINGS = word_set("it this that there these those which")
_MIN_WORDS = 3  # after the label
_ADDRESSES = frozenset(["www", "http", "https"])


def is_shouted(finding: Finding) -> bool:
    """Say whether a label stands in capitals before words without marks, as a dateline does too."""
    unit, last = finding.unit, finding.cue.first
    if unit.forms[last] != ":" or unit.forms[last + 1] == QUOTE:
        return False
    return _is_in_capitals(unit, last)


def _is_in_capitals(unit: Unit, stop: int) -> bool:
    """Say whether the words up to a token are in capitals, whatever "#2" stands among them."""
    return all(text.isupper() for text in unit.texts[:stop] if text[0].isalpha())


def find_labelled(unit: Unit) -> Finding | None:
    """Return the attribution of a unit such as `SMITH: ...`, `Smith: "..."` or `"..." - Smith`."""
    if ":" in unit.forms[:_MAX_LABEL]:
        return _before_colon(unit, unit.forms.index(":"))
    return _signed(unit)


def _before_colon(unit: Unit, colon: int) -> Finding | None:
    """Return the attribution of `SMITH: ...` or `Smith: "..."`, or None."""
    if not 0 < colon < len(unit.forms) - 1 or unit.forms[0] in _NO_SPEAKERS:
        return None
    if not _is_name(unit, 0, colon):
        return None
    if unit.forms[colon + 1] != QUOTE and not (_is_shouted(unit, colon) and _speaks(unit, colon)):
        return None
    return _finding(unit, colon, (0, colon - 1), (colon + 1, len(unit.forms) - 1))


def find_answered(unit: Unit) -> Finding | None:
    """Return the attribution of a quote that is somebody's answer: `Her only reply was, "..."`."""
    for quote in sorted(unit.segments):
        at = quote - 1 - (unit.forms[quote - 1] in (",", ":"))
        if at < 2 or unit.forms[at] not in _IS or unit.forms[at - 1] not in _ANSWERS:
            continue
        owner = at - 2
        while owner > 0 and unit.forms[owner] in _ONLY:
            owner -= 1
        first = phrase_left(unit, owner)
        if first is None or not _owns(unit, owner):
            continue
        cue = Cue(at - 1, at, "colon", "label", unit.forms[at - 1])
        return Finding(unit, cue, (first, owner), ((quote, quote),), is_tag=True)
    return None


def find_introduced(unit: Unit, found: Sequence[Finding]) -> Finding | None:
    """Return the attribution of a quote after a colon that no cue introduces."""
    for quote in sorted(unit.segments):
        colon = quote - 1
        if colon < 2 or unit.forms[colon] != ":":
            continue
        name = _name_before(unit, colon)
        is_apart = name is not None and unit.forms[name[0] - 1] == "-"
        if any(finding.is_tag or (finding.cue.first < colon and not is_apart) for finding in found):
            return None
        if unit.ends[quote] - unit.starts[quote] < _MIN_QUOTE:
            return None
        source = name or main_subject(unit, colon)
        if source is None or unit.forms[source[0]] in _THINGS:
            return None
        return _finding(unit, colon, source, (quote, quote))
    return None


def _owns(unit: Unit, at: int) -> bool:
    """Say whether a token ends an owner: "Lund's", "her"."""
    return unit.forms[at].endswith(("'s", "s'")) or unit.forms[at] in POSSESSIVES


def _name_before(unit: Unit, colon: int) -> Tokens | None:
    """Return the name that ends at a colon: `A headline - Ada Holm: "..."`, `by Holm: "..."`."""
    first = colon
    while first > 0 and (unit.is_capital(first - 1) or _joins(unit, first - 1)):
        first -= 1
    if 1 < first < colon and unit.forms[first - 1] == "the":
        first -= 1
    return (first, colon - 1) if first < colon and unit.forms[first - 1] in _BY else None


def _joins(unit: Unit, at: int) -> bool:
    """Say whether a small word stands between two names: "Holm and Lind", "Bank of Delft"."""
    return unit.forms[at] in ("and", "of") and at > 0 and unit.is_capital(at - 1)


def _speaks(unit: Unit, colon: int) -> bool:
    """Say whether words follow a label, and no address, number or price, and not names alone."""
    if _is_unknown(unit, colon):
        return unit.forms[colon + 1][0].isalnum() or unit.forms[colon + 1] == "("
    words = [text for text in unit.texts[colon + 1 :] if text.isalpha() or "'" in text]
    follower = unit.forms[colon + 1]
    if not any(text.islower() for text in words):
        return False
    return len(words) >= _MIN_WORDS and follower[0].isalpha() and follower not in _ADDRESSES


def _is_shouted(unit: Unit, colon: int) -> bool:
    """Say whether a label is a name in capitals, as in a transcript, and no word such as LOOK."""
    if len(unit.texts[0]) < 2 or any("_" in text for text in unit.texts[:colon]):
        return False
    if not unit.texts[0].isupper():
        return False
    if not (_is_in_capitals(unit, colon) or _holds_an_office(unit, colon)):
        return False
    words = [form for form in unit.forms[:colon] if form[0].isalpha()]
    return _is_unknown(unit, colon) or not all(word in lexicon().common for word in words)


def _is_unknown(unit: Unit, colon: int) -> bool:
    """Say whether a label stands for somebody unknown: "UNIDENTIFIED MALE", "SPEAKER #2"."""
    label = unit.forms[:colon]
    return label[0] == "unidentified" or ("#" in label and not _VOICES.isdisjoint(label))


def _holds_an_office(unit: Unit, colon: int) -> bool:
    """Say whether a label such as "CNN President Lind" names a body or an office."""
    return any(form in _TITLES or is_body_or_role(form) for form in unit.forms[1:colon])


def _is_name(unit: Unit, first: int, stop: int) -> bool:
    """Say whether these tokens are capitalised words, small ones between them and marks."""
    if not unit.is_capital(first):
        return False
    return all(
        unit.is_capital(at)
        or unit.forms[at] in _SMALL
        or not unit.is_word(at)
        or unit.forms[at - 1] == "#"
        for at in range(first, stop)
    )


def _signed(unit: Unit) -> Finding | None:
    """Return the attribution of a quote and a dash with a name after it, or None."""
    if not unit.segments:
        return None
    quote = max(unit.segments)
    dash = quote + 1
    if dash + 1 >= len(unit.forms) or unit.forms[dash] != "-" or not unit.is_capital(dash + 1):
        return None
    if unit.ends[quote] - unit.starts[quote] < _MIN_QUOTE:
        return None
    source = _first_name(unit, dash + 1)
    if source is None and len(unit.forms) - quote <= _SHORT_SIGNATURE:
        source = dash + 1, max(at for at in range(len(unit.forms)) if unit.is_word(at))
    return _finding(unit, dash, source, (quote, quote)) if source else None


def _first_name(unit: Unit, first: int) -> Tokens | None:
    """Return the name that a long signature begins with, or gives after "by"."""
    if len(unit.forms) - first > _LONGEST_SIGNATURE:
        return None
    last = first
    while last < len(unit.forms) and unit.forms[last] not in _AFTER_NAMES:
        if unit.forms[last] == "by":
            first = last + 1
        last += 1
    capitals = sum(unit.is_capital(at) for at in range(first, last))
    is_name = capitals > 1 and 2 * capitals >= last - first and unit.is_capital(last - 1)
    return (first, last - 1) if is_name else None


def _finding(unit: Unit, at: int, source: tuple[int, int], content: tuple[int, int]) -> Finding:
    """Return the attribution whose cue is the colon or dash at a token."""
    return Finding(unit, Cue(at, at, "colon", "label", unit.forms[at]), source, (content,))
