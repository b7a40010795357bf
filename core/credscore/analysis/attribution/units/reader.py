"""The reader of units: words with the marks between them, and one token for each quote."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from credscore.analysis.attribution.units.grammar import (
    ABBREVIATIONS,
    ADVERBS,
    AUXILIARIES,
    FUNCTION_WORDS,
    MONTH_OF_MAY,
    QUOTE,
    is_adverb,
    word_set,
)
from credscore.analysis.attribution.units.segments import Segment
from credscore.analysis.attribution.units.tokens import is_past
from credscore.analysis.attribution.units.units import Unit
from credscore.analysis.names.lexicon import lexicon
from credscore.analysis.names.runs.small import NAMED
from credscore.analysis.words import Words
from credscore.spans import Span

_NO_MARKS = frozenset([" ", ",", ".", "/", "&", "", "_"])
_DASHES = dict.fromkeys("–—―", "-")
_REPEATED = frozenset("-.")
_TIMES_IN_NAMES = frozenset(["Today", "Tonight", "Week", "Month", "Year"])
_ENDINGS = frozenset(["ly", "ed"])
_AFTER_NAMES = AUXILIARIES | word_set("said says told tells wrote writes added")
_SPELLED = {"US": "u.s", "WHO": "w.h.o"}
_DOUBTFUL = NAMED | _TIMES_IN_NAMES | {"May", *_SPELLED}
_MAX_WORDS = 300  # of a unit
_MAX_GAP = 12  # characters between two words that are read


class UnitReader:
    """Reads the units of one article; its marks are found once."""

    def __init__(
        self, text: str, body: Sequence[Span], words: Words, segments: Sequence[Segment]
    ) -> None:
        """Find the marks of the body: what stands between its words and is no blank."""
        self._places: list[int] = []
        self._marks: list[str] = []
        for start, end in _gaps(text, body, words):
            for place, mark in enumerate(text[start : min(end, start + _MAX_GAP)], start):
                if not mark.isspace():
                    self._places.append(place)
                    self._marks.append(mark)
        self.text, self.words, self.segments = text, words, segments
        alike = [text for text in set(words.texts) if text[-2:] in _ENDINGS and text[0] < "a"]
        self._doubtful = _DOUBTFUL.union(filter(_is_name_like_a_verb, alike))

    def read(self, span: Span, first: int, stop: int, *, segment: int) -> Unit:
        """Return the unit of a span.

        Its words are those from `first` up to, not including, `stop` (of a longer one the first
        three hundred); `segment` is the first segment that may lie in it.
        """
        words, stop = self.words, min(stop, first + _MAX_WORDS)
        unit = Unit(
            span,
            list(words.forms[first:stop]),
            list(words.texts[first:stop]),
            list(words.starts[first:stop]),
            list(words.ends[first:stop]),
        )
        if not self._doubtful.isdisjoint(unit.texts):
            self._tell_apart(unit)
        end = span.end if stop - first < _MAX_WORDS else words.ends[stop - 1]
        quotes = list(self._quotes(segment, end))
        edge = end
        for number in reversed(quotes):
            quote, signature = self.segments[number].span, self.segments[number].signature
            self._put_marks(unit, Span(quote.end, edge), first, stop)
            if signature is not None:
                self._put_dash(unit, signature.start, first, stop)
            self._put_quote(unit, quote, first, stop)
            edge = quote.start
        self._put_marks(unit, Span(span.start, edge), first, stop)
        if quotes:
            tokens = (at for at, form in enumerate(unit.forms) if form == QUOTE)
            unit.segments = dict(zip(tokens, quotes, strict=True))
        return unit

    def _tell_apart(self, unit: Unit) -> None:
        """Give names that look like other words a form that no list has.

        In a headline most words have capitals, so that a capital tells nothing.
        """
        is_headline = 2 * sum(text[0].isupper() for text in unit.texts) > len(unit)
        for at, text in enumerate(unit.texts):
            if text in _SPELLED:
                unit.forms[at] = _SPELLED[text]
            elif text in _TIMES_IN_NAMES:
                unit.forms[at] += "-" * _is_in_name(unit, at)
            elif text in self._doubtful and not is_headline:
                unit.forms[at] = _form_of_name(unit, at)

    def _quotes(self, segment: int, end: int) -> Iterator[int]:
        """Yield the numbers of the segments, from this one on, that begin before an offset."""
        while segment < len(self.segments) and self.segments[segment].span.start < end:
            yield segment
            segment += 1

    def _put_quote(self, unit: Unit, quote: Span, first: int, stop: int) -> None:
        """Put one token in the place of a quote's words."""
        starts = self.words.starts
        begin = bisect_left(starts, quote.start, first, stop) - first
        end = bisect_left(starts, quote.end, first, stop) - first
        unit.forms[begin:end] = unit.texts[begin:end] = [QUOTE]
        unit.starts[begin:end], unit.ends[begin:end] = [quote.start], [quote.end]

    def _put_dash(self, unit: Unit, place: int, first: int, stop: int) -> None:
        """Put a dash of no width before a signature that begins with a name."""
        at = bisect_left(self.words.starts, place, first, stop) - first
        if at < len(unit.forms) and unit.is_word(at) and unit.starts[at] == place:
            unit.forms.insert(at, "-")
            unit.texts.insert(at, "-")
            unit.starts.insert(at, place)
            unit.ends.insert(at, place)

    def _put_marks(self, unit: Unit, within: Span, first: int, stop: int) -> None:
        """Insert the marks of a stretch, from its end, so that earlier places stay right."""
        low = bisect_left(self._places, within.start)
        for number in range(bisect_left(self._places, within.end) - 1, low - 1, -1):
            place, mark = self._places[number], self._marks[number]
            if mark in _REPEATED and number > low and self._repeats(number):
                continue
            at = bisect_left(self.words.starts, place, first, stop) - first
            if mark == "." and place + 1 < unit.span.end and _is_abbreviated(unit, at, place):
                continue
            unit.forms.insert(at, _DASHES.get(mark, mark))
            unit.texts.insert(at, mark)
            unit.starts.insert(at, place)
            unit.ends.insert(at, place + 1)

    def _repeats(self, number: int) -> bool:
        """Say whether a mark only lengthens the one right before it, as in "--"."""
        is_next = self._places[number - 1] + 1 == self._places[number]
        return is_next and self._marks[number - 1] == self._marks[number]


def _is_in_name(unit: Unit, at: int) -> bool:
    """Tell the "Today" of a paper's name from today."""
    follows = at > 0 and unit.texts[at - 1][0].isupper()
    return follows and unit.starts[at] == unit.ends[at - 1] + 1


def _form_of_name(unit: Unit, at: int) -> str:
    """Return the form of May, Connolly, Jared, He Lifeng or Do Minh Duc, or of the common word."""
    form, text = unit.forms[at], unit.texts[at]
    if text in NAMED:
        return form + "_" * _opens_name(unit, at)
    if at == 0:
        return form if _AFTER_NAMES.isdisjoint(unit.forms[1:2]) else form + "_"
    if text != "May" or (unit.is_capital(at - 1) and unit.forms[at - 1] not in FUNCTION_WORDS):
        return form + "_"
    return MONTH_OF_MAY


def _opens_name(unit: Unit, at: int) -> bool:
    """Say whether a small word is the first of somebody's name."""
    if at + 1 == len(unit) or (at == 0 and unit.texts[at] != "He"):
        return False
    return unit.texts[at + 1].istitle() and not lexicon().is_common(unit.forms[at + 1])


def _is_name_like_a_verb(text: str) -> bool:
    """Say whether a word with a capital is Connolly or Jared, and no adverb or participle."""
    form = text.lower()
    if form.endswith("ed"):
        return is_past(form) and form in lexicon().first_names
    return is_adverb(form) and form not in ADVERBS and not lexicon().is_common(form)


def _gaps(text: str, body: Sequence[Span], words: Words) -> Iterator[tuple[int, int]]:
    """Yield the gaps between words, and around them in their lines, that may hold marks.

    A single character between two words is a mark only if it is a dash or the like: in "3,000" and
    "U.S" it belongs to them.
    """
    if not words:
        return
    yield body[0].start, words.starts[0]
    yield from [
        (end, start)
        for end, start in zip(words.ends, words.starts[1:], strict=False)
        if start - end > 1 or text[end:start] not in _NO_MARKS
    ]
    yield words.ends[-1], body[-1].end


def _is_abbreviated(unit: Unit, at: int, place: int) -> bool:
    """Say whether a stop after the word before `at` only shortens it, as in "Mr. Fox"."""
    if at == 0 or unit.ends[at - 1] != place:
        return False
    text = unit.texts[at - 1]
    return unit.forms[at - 1] in ABBREVIATIONS or (len(text) == 1 and text.isupper())
