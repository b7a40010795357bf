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
_NAMED_MAY = "may_"
"""The form of somebody's name: no list has it."""
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
        texts = frozenset(words.texts)
        self._has_short = "US" in texts or "WHO" in texts
        self._has_may = "May" in texts
        self._has_small = not NAMED.isdisjoint(texts)
        self._has_times = not _TIMES_IN_NAMES.isdisjoint(texts)
        alike = [text for text in texts if text[-2:] in _ENDINGS and text[0] < "a"]
        self._like_verbs = frozenset(filter(_is_name_like_a_verb, alike))
        self._has_doubtful = bool(
            self._has_short
            or self._has_may
            or self._has_small
            or self._has_times
            or self._like_verbs
        )

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
        if self._has_doubtful:
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
        """Give names that look like other words a form that no list has."""
        if self._has_short:
            _spell_out(unit)
        if self._has_times:
            _name_times(unit)
        if self._has_may:
            _tell_may(unit)
        if self._has_small:
            _tell_small(unit)
        if self._like_verbs and not self._like_verbs.isdisjoint(unit.texts):
            _tell_names(unit, self._like_verbs)

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


def _spell_out(unit: Unit) -> None:
    """Tell the US and the WHO from pronouns; in a headline of capitals all words look so."""
    for at, text in enumerate(unit.texts):
        if text == "US":
            unit.forms[at] = "u.s"
        elif text == "WHO" and not any(map(str.isupper, unit.texts[max(0, at - 1) : at])):
            unit.forms[at] = "w.h.o"


def _name_times(unit: Unit) -> None:
    """Tell the "Today" of a paper's name from today: no list has the form that it is given."""
    for at, text in enumerate(unit.texts):
        is_named = at > 0 and text in _TIMES_IN_NAMES and unit.texts[at - 1][0].isupper()
        if is_named and unit.starts[at] == unit.ends[at - 1] + 1:
            unit.forms[at] += "-"


def _tell_may(unit: Unit) -> None:
    """Tell the month and a person from the auxiliary, except in headlines: all have capitals."""
    if "May" not in unit.texts or _is_headline(unit):
        return
    for at, text in enumerate(unit.texts):
        if text != "May":
            continue
        if at == 0:
            is_name = any(is_past(form) or form in AUXILIARIES for form in unit.forms[1:2])
        else:
            is_name = unit.is_capital(at - 1) and unit.forms[at - 1] not in FUNCTION_WORDS
        if is_name:
            unit.forms[at] = _NAMED_MAY
        elif at > 0:
            unit.forms[at] = MONTH_OF_MAY


def _is_headline(unit: Unit) -> bool:
    """Say whether most words have capitals, so that a capital tells nothing."""
    return 2 * sum(text[0].isupper() for text in unit.texts) > len(unit)


def _tell_small(unit: Unit) -> None:
    """Tell He Lifeng and Do Minh Duc from the words they begin with."""
    if NAMED.isdisjoint(unit.texts) or _is_headline(unit):
        return
    for at in range(len(unit) - 1):
        if unit.texts[at] not in NAMED or not unit.texts[at + 1].istitle():
            continue
        if unit.starts[at + 1] != unit.ends[at] + 1 or (at == 0 and unit.texts[at] != "He"):
            continue
        follower = unit.forms[at + 1]
        if follower not in FUNCTION_WORDS and not lexicon().is_common(follower):
            unit.forms[at] += "_"


def _is_name_like_a_verb(text: str) -> bool:
    """Say whether a word with a capital is Connolly or Jared, and no adverb or participle."""
    form = text.lower()
    if form.endswith("ed"):
        return is_past(form) and form in lexicon().first_names
    return is_adverb(form) and form not in ADVERBS and not lexicon().is_common(form)


def _tell_names(unit: Unit, names: frozenset[str]) -> None:
    """Tell Connolly and Jared from adverbs and participles, which open sentences as well."""
    if _is_headline(unit):
        return
    for at, text in enumerate(unit.texts):
        if text in names and (at > 0 or not _AFTER_NAMES.isdisjoint(unit.forms[1:2])):
            unit.forms[at] += "_"


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
