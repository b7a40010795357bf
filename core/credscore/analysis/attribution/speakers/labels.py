"""Labels: a speaker's name before a colon, or signed after a quote."""

from collections.abc import Sequence

from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.sources.main_clauses import main_subject
from credscore.analysis.attribution.units.grammar import QUOTE, word_set
from credscore.analysis.attribution.units.units import Tokens, Unit
from credscore.analysis.names.lexicon import lexicon

_MAX_LABEL = 7  # tokens, the colon included
_AFTER_NAMES = word_set("on in at to during from speaking writing via for , ( . -")
_SMALL = word_set("of the on to for and de von van")
_NO_SPEAKERS = word_set(
    "breaking video update byline correction corrections contributing so wow just photo "
    "exclusive photos poll live note editor related read more opinion here also news analysis "
    "report warning question source sources caption image according above below left right fyi "
    "tl tldr ps nb faq tip tips step example bonus pros cons fact facts myth important trending "
    "watch advertisement sponsored disclaimer disclosure fee price cost phone email address hours "
)
_JOINING = word_set("and of the")
_BY = word_set("- by from")
_UNKNOWN = word_set(
    "unidentified speaker person man woman male female group reporter caller voice student"
)
_ADDRESSES = word_set("www http https")
_THINGS = word_set("it this that there these those which")


def is_shouted(finding: Finding) -> bool:
    """Say whether a finding is a label in capitals before a colon, as a dateline is too."""
    at = finding.cue.first
    return finding.unit.forms[at] == ":" and _is_in_capitals(finding.unit, at)


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
    if not _is_name(unit, colon):
        return None
    if unit.forms[colon + 1] != QUOTE and not (_is_shouted(unit, colon) and _speaks(unit, colon)):
        return None
    return _finding(unit, colon, (0, colon - 1), (colon + 1, len(unit.forms) - 1))


def find_introduced(unit: Unit, found: Sequence[Finding]) -> Finding | None:
    """Return the attribution of a quote after a colon that no cue introduces."""
    for quote in unit.segments:
        if unit.forms[quote - 1 : quote] == [":"]:
            return _introduced(unit, quote, found)
    return None


def _introduced(unit: Unit, quote: int, found: Sequence[Finding]) -> Finding | None:
    """Return the attribution of the quote to the name, or the subject, before its colon."""
    name = _name_before(unit, quote - 1)
    is_apart = name is not None and unit.forms[name[0] - 1] == "-"
    if any(finding.is_tag or not is_apart for finding in found):
        return None
    source = name or main_subject(unit, quote - 1)
    if source is None or unit.forms[source[0]] in _THINGS:
        return None
    return _finding(unit, quote - 1, source, (quote, quote))


def _name_before(unit: Unit, colon: int) -> Tokens | None:
    """Return the name that ends at a colon: `A headline - Ada Holm: "..."`, `by Holm: "..."`."""
    first = colon
    while first > 0 and (unit.is_capital(first - 1) or unit.forms[first - 1] in _JOINING):
        first -= 1
    return (first, colon - 1) if 0 < first < colon and unit.forms[first - 1] in _BY else None


def _speaks(unit: Unit, colon: int) -> bool:
    """Say whether words follow a label, and no address, number or price, and not names alone."""
    follower = unit.forms[colon + 1]
    if _is_unknown(unit, colon):
        return follower[0].isalnum() or follower == "("
    is_word = follower[0].isalpha() and follower not in _ADDRESSES
    return is_word and any(map(str.islower, unit.texts[colon + 1 :]))


def _is_shouted(unit: Unit, colon: int) -> bool:
    """Say whether a label is a name in capitals, as in a transcript, and no word such as LOOK."""
    if len(unit.texts[0]) < 2 or not _is_in_capitals(unit, colon):
        return False
    return _is_unknown(unit, colon) or not lexicon().common.issuperset(_words(unit, colon))


def _is_unknown(unit: Unit, colon: int) -> bool:
    """Say whether a label stands for somebody unknown: "UNIDENTIFIED MALE", "SPEAKER #2"."""
    return _UNKNOWN.issuperset(_words(unit, colon))


def _words(unit: Unit, stop: int) -> list[str]:
    return [form for form in unit.forms[:stop] if form[0].isalpha()]


def _is_name(unit: Unit, stop: int) -> bool:
    """Say whether a label is capitalised words, small ones between them and marks."""
    return unit.is_capital(0) and all(
        unit.is_capital(at)
        or unit.forms[at] in _SMALL
        or not unit.is_word(at)
        or unit.forms[at - 1] == "#"
        for at in range(stop)
    )


def _signed(unit: Unit) -> Finding | None:
    """Return the attribution of a quote and a dash with a name after it, or None."""
    if not unit.segments:
        return None
    dash = max(unit.segments) + 1
    first = last = dash + 1
    if unit.forms[dash:first] != ["-"] or first == len(unit.forms) or not unit.is_capital(first):
        return None
    while last < len(unit.forms) and unit.forms[last] not in _AFTER_NAMES:
        last += 1
    capitals = sum(unit.is_capital(at) for at in range(first, last))
    if 2 * capitals < last - first:
        return None
    return _finding(unit, dash, (first, last - 1), (dash - 1, dash - 1))


def _finding(unit: Unit, at: int, source: Tokens, content: Tokens) -> Finding:
    """Return the attribution whose cue is the colon or dash at a token."""
    return Finding(unit, Cue(at, at, "colon", "label", unit.forms[at]), source, (content,))
