"""Speech or term: what a stretch in quotation marks is, a clause, a fragment, or nobody's words."""

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.types import QuoteKind
from credscore.analysis.attribution.units.grammar import AUXILIARIES, SUBJECT_PRONOUNS, word_set
from credscore.spans import Span

_SMALL = word_set("a an the of and in on to for with at by from is or de la el")
_NAMING = ("so-called", "titled", "entitled", "nicknamed", "known as", "headlined", "subtitled")
_MARKS = "\"'.,;:?!()[]…-–—*"
_REACH = 20  # characters before a quote
_LONG = 7  # words; a longer quote is a clause
_MIN_UNOWNED = 4  # words of a quote that no content holds
_CLAUSAL = AUXILIARIES | SUBJECT_PRONOUNS


def kind_of(text: str, span: Span, number: int, owner: Finding | None, *, held: bool) -> QuoteKind:
    """Return the kind of the quote at `span`, the segment with this number.

    `owner` is the finding it belongs to, if any; `held` says that the finding's content holds it.
    """
    texts = _words(text[span.start : span.end])
    if not texts or _is_called(text, span.start) or _is_term(texts, number, owner, held=held):
        return "term"
    return "full" if _is_clause(texts) else "partial"


def _words(quote: str) -> tuple[str, ...]:
    return tuple(filter(None, [word.strip(_MARKS) for word in quote.split()]))


def _is_called(text: str, start: int) -> bool:
    """Say whether the words before a quote make it a name: so-called, titled, known as."""
    before = text[max(0, start - _REACH) : start].rstrip().lower()
    return before.endswith(_NAMING)


def _is_term(texts: tuple[str, ...], number: int, owner: Finding | None, *, held: bool) -> bool:
    """Say whether words are a title, or too few to be the speech of somebody nearby."""
    if _is_title(texts):
        return owner is None or not _fills_content(owner, number)
    is_told = owner is not None and (held or owner.is_tag or owner.announces)
    return not is_told and len(texts) < _MIN_UNOWNED


def _is_title(texts: tuple[str, ...]) -> bool:
    """Say whether all words but the small ones have capitals, as in the name of a show."""
    return texts[0][0].isupper() and all(not text[0].islower() or text in _SMALL for text in texts)


def _fills_content(owner: Finding, number: int) -> bool:
    """Say whether the quote is a whole piece of the content, or what comes right before a tag."""
    for token, segment in owner.unit.segments.items():
        if segment == number:
            if token and owner.unit.forms[token - 1].endswith("'s"):
                return False  # Canal 9's "Face to Face"
            is_last = owner.is_tag and any(last == token for _, last in owner.pieces)
            return is_last or (token, token) in owner.pieces
    return False


def _is_clause(texts: tuple[str, ...]) -> bool:
    """Say whether a quote has a finite clause of its own: a capital, and a subject or auxiliary."""
    if texts[0][0].islower():
        return False
    return len(texts) > _LONG or not _CLAUSAL.isdisjoint(map(str.lower, texts))
