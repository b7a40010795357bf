"""Labels: a speaker's name before a colon, or signed after a quote."""

from collections.abc import Sequence

from credscore.analysis.attribution.candidates import Cue
from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.grammar import QUOTE, word_set
from credscore.analysis.attribution.naming import is_body_or_role
from credscore.analysis.attribution.subjects import main_subject
from credscore.analysis.attribution.units import Tokens, Unit
from credscore.analysis.names.lexicon import lexicon

_MAX_LABEL = 7
_MIN_SIGNED = 30
_SMALL = word_set("of the on to for and de von van")
_NO_SPEAKERS = word_set(
    "breaking video update byline correction corrections contributing so wow just photo "
    "exclusive photos poll live note editor related read more opinion here also news analysis "
    "report warning question source sources caption image according above below left right fyi "
    "tl tldr ps nb faq tip tips step example bonus pros cons fact facts myth important trending "
    "watch advertisement sponsored disclaimer disclosure fee price cost phone email address hours "
)
_TITLES = word_set("sen rep gov gen dr mr mrs ms prof capt col lt sgt sir judge")
_THINGS = word_set("it this that there these those which")
_MIN_WORDS = 3


def find_labelled(unit: Unit) -> Finding | None:
    """Return the attribution of a unit such as `SMITH: ...`, `Smith: "..."` or `"..." - Smith`."""
    if ":" in unit.forms[:_MAX_LABEL]:
        return _before_colon(unit, unit.forms.index(":"))
    return _signed(unit)


def _before_colon(unit: Unit, colon: int) -> Finding | None:
    if not 0 < colon < len(unit.forms) - 1 or unit.forms[0] in _NO_SPEAKERS:
        return None
    if not _is_name(unit, 0, colon):
        return None
    if unit.forms[colon + 1] != QUOTE and not (_is_shouted(unit, colon) and _speaks(unit, colon)):
        return None
    return _finding(unit, colon, (0, colon - 1), (colon + 1, len(unit.forms) - 1))


def find_introduced(unit: Unit, found: Sequence[Finding]) -> Finding | None:
    """Return the attribution of a quote after a colon that no cue introduces."""
    for quote in sorted(unit.segments):
        colon = quote - 1
        if colon < 2 or unit.forms[colon] != ":":
            continue
        if any(finding.cue.first < colon or finding.is_tag for finding in found):
            return None
        if unit.ends[quote] - unit.starts[quote] < _MIN_SIGNED:
            return None
        source = _name_before(unit, colon) or main_subject(unit, colon)
        if source is None or unit.forms[source[0]] in _THINGS:
            return None
        return _finding(unit, colon, source, (quote, quote))
    return None


def _name_before(unit: Unit, colon: int) -> Tokens | None:
    """Return the name after a dash that ends at a colon: `A headline - Jane Smith: "..."`."""
    first = colon
    while first > 0 and unit.is_capital(first - 1):
        first -= 1
    return (first, colon - 1) if first < colon and unit.forms[first - 1] == "-" else None


def _speaks(unit: Unit, colon: int) -> bool:
    """Say whether words follow a label, and no address, number or price."""
    words = [text for text in unit.texts[colon + 1 :] if text.isalpha() or "'" in text]
    return len(words) >= _MIN_WORDS and unit.texts[colon + 1][0].isalpha()


def _is_shouted(unit: Unit, colon: int) -> bool:
    """Say whether a label is a name in capitals, as in a transcript, and no word such as LOOK."""
    if len(unit.texts[0]) < 2 or any("_" in text for text in unit.texts[:colon]):
        return False
    if not unit.texts[0].isupper():
        return False
    if not (all(text.isupper() for text in unit.texts[:colon]) or _holds_an_office(unit, colon)):
        return False
    return not all(form in lexicon().common for form in unit.forms[:colon])


def _holds_an_office(unit: Unit, colon: int) -> bool:
    """Say whether a label such as "CNN President Lind" names a body or an office."""
    return any(form in _TITLES or is_body_or_role(form) for form in unit.forms[1:colon])


def _is_name(unit: Unit, first: int, stop: int) -> bool:
    if not unit.is_capital(first):
        return False
    return all(
        unit.is_capital(at) or unit.forms[at] in _SMALL or not unit.is_word(at)
        for at in range(first, stop)
    )


def _signed(unit: Unit) -> Finding | None:
    if not unit.segments:
        return None
    quote = max(unit.segments)
    dash = quote + 1
    if dash + 1 >= len(unit.forms) or unit.forms[dash] != "-" or len(unit.forms) - quote > 12:
        return None
    if unit.ends[quote] - unit.starts[quote] < _MIN_SIGNED or not unit.is_capital(dash + 1):
        return None
    last = len(unit.forms) - 1
    while not unit.is_word(last):
        last -= 1
    return _finding(unit, dash, (dash + 1, last), (quote, quote))


def _finding(unit: Unit, at: int, source: tuple[int, int], content: tuple[int, int]) -> Finding:
    return Finding(unit, Cue(at, at, "colon", "label", unit.forms[at]), source, (content,))
