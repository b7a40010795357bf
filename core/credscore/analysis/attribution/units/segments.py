"""Segments: what stands between quotation marks, and pull quotes signed with a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from credscore.analysis.attribution.units.grammar import FUNCTION_WORDS
from credscore.spans import Span

_DOUBLE = re.compile("\"|''")
_SINGLE = re.compile("'")
_OPENERS = frozenset(" \t([{-–—/:,;.'\"…")
_WORD = re.compile(r"\s{1,4}([A-Za-z]+)")
_AFTER_QUOTE = frozenset(",.;:?!)-–—")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|cos|bout|round|n)\b", re.IGNORECASE)
_SPEECH_ENDS = frozenset(",.?!…-—")
_SIGNATURE = re.compile(
    r"(?<=[.!?\"])[ \t]{0,3}(?:-{1,2}|[–—―])[ \t]{0,3}"
    r"([A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{0,30}){1,3})(, [^\n.!?]{2,90})?$"
)
_AGENCY = re.compile(r"\b(?:Press|Reuters|News|Agency|Times|Post|Staff|Service|Photo|AFP|TASS)\b")
_TAGGED = re.compile(
    r" (?:(?:(?:[A-Z][\w.'-]*|spokes[a-z]+) ){1,7}|(?:he|she|they|an?|one|the) (?:[a-z]+ ){0,2})?"
    r"(?:said|says|added|told|wrote|explained)\b"
)
_SENTENCE = re.compile(r"[.?!] (?=[A-Z])")
_MAX_LOST = 1000  # characters of a quote whose first mark was lost
_MAX_INNER = 40  # marks after the one that opens a quote in a quote
_MIN_PULL_QUOTE = 60  # characters
_SIGNING = re.compile(r"(?:-{1,2}|[–—―~])[ \t]?[^\W\d_a-z]")
_NAMED = re.compile(
    r"[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{0,30}){1,3}, (?!who\b|which\b)"
    r"[^\n.!?\"]{2,120}(?<=[^\s:;,])$"
)
_CREDIT = re.compile(r"\b(?:contribut|assist|report(?:ed|ing)|edit(?:ed|ing)\b)", re.IGNORECASE)
_MAX_SIGNING = 160  # characters of the line that tells whose a quote is
_MAX_BLANK = 8  # characters from a quote to that line


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that stands in quotation marks, or that a signature marks as a quote.

    `span` includes the marks. `continues` says that it opens a line after one that was left open,
    as speech over several paragraphs does; `signature` is the name of a signed pull quote, or the
    line below a quote that says whose it is.
    """

    span: Span
    continues: bool = False
    signature: Span | None = None

    @property
    def reach(self) -> int:
        """Return where the segment ends, its signature included."""
        return self.signature.end if self.signature else self.span.end


def find_segments(text: str, body: Sequence[Span]) -> tuple[Segment, ...]:
    """Return the quoted segments of the body's lines, in reading order, none inside another.

    Single quotation marks count only where the body has no double ones, and only where they can be
    no apostrophes.
    """
    doubled = any(text.find('"', *line) >= 0 or text.find("''", *line) >= 0 for line in body)
    if not doubled:
        return tuple(_in_single_marks(text, body))
    found: list[Segment] = []
    is_open = False
    for line in body:
        if found and _signs(text, found[-1], line):
            found[-1] = replace(found[-1], signature=line)
        segments, is_open = _doubles(text, line, after_open=is_open)
        found += segments or _signed(text, line)
    return tuple(found)


def _signs(text: str, quote: Segment, line: Span) -> bool:
    """Say whether a line of its own tells whose the quote above it is.

    "- Jana Weber, in May", or "Jana Weber, head of the union" below a paragraph that is all quote.
    """
    start, end = quote.span
    if line.start - end > _MAX_BLANK or text[end : line.start].strip(" \n."):
        return False
    if line.end - line.start > _MAX_SIGNING or end - start < _MIN_PULL_QUOTE:
        return False
    if _CREDIT.search(text, *line):
        return False
    is_whole_line = text[start - 1 : start] in ("", "\n")
    return bool(_SIGNING.match(text, *line) or (is_whole_line and _NAMED.match(text, *line)))


def _in_single_marks(text: str, body: Sequence[Span]) -> Iterator[Segment]:
    """Yield the segments of a body that has no double marks."""
    is_open = False
    for at, line in enumerate(body):
        segments, is_open = _singles(text, line, after_open=is_open)
        following = body[at + 1].start if at + 1 < len(body) else 0
        if is_open and text[following : following + 1] != "'":
            segments, is_open = segments[:-1], False  # an apostrophe, or a mark that was lost
        yield from segments or _signed(text, line)


def _doubles(text: str, line: Span, *, after_open: bool) -> tuple[list[Segment], bool]:
    """Pair the marks of one line; also say whether its last one was left open."""
    found: list[Segment] = []
    start: int | None = None
    places = [match.span() for match in _DOUBLE.finditer(text, *line)]
    inner = 0  # marks still to come of quotes within the open one
    for number, (at, end) in enumerate(places):
        if start is None:
            start = at if _can_open(text, at, end, line) else None
            if start is None and after_open and not found:
                found.append(Segment(Span(line.start, end), continues=True))
            elif start is None:
                first = found[-1].span.end if found else line.start
                found += _without_opening(text, Span(first, at), end)
        elif inner:
            inner -= 1
        elif _must_open(text, at, end, line):
            inner = _marks_within(text, line, places[number : number + _MAX_INNER])
            start = start if inner else at
        else:
            found.append(_segment(line, start, end, after_open=after_open))
            start = None
    last = _unclosed(text, line, start, after_open=after_open)
    return [*found, *last], bool(last)


def _marks_within(text: str, line: Span, places: Sequence[tuple[int, int]]) -> int:
    """Return how many more marks belong to quotes within an open one, or 0 if it was a stray.

    `places` begins with a mark that can only open another quote.
    """
    depth = 1
    for number, (at, end) in enumerate(places):
        depth += 1 if _must_open(text, at, end, line) else -1
        if depth == 0:
            return number - 1
    return 0


def _without_opening(text: str, before: Span, end: int) -> list[Segment]:
    """Return the sentence before a mark that none has opened, if a tag follows: one was lost.

    `before` is what stands before the mark, back to the last quote or the beginning of the line.
    """
    if before.start == before.end or text[before.end - 1] not in ",?!":
        return []
    if _TAGGED.match(text, end) is None:
        return []
    reach = max(before.start, before.end - _MAX_LOST)
    begins = [match.end() for match in _SENTENCE.finditer(text, reach, before.end)]
    is_whole = reach == before.start and text[reach - 1 : reach] in ("", "\n")
    first = begins[-1] if begins else reach if is_whole else None
    return [] if first is None else [Segment(Span(first, end))]


def _unclosed(text: str, line: Span, start: int | None, *, after_open: bool) -> list[Segment]:
    """Return the speech that a mark opens and nothing closes before the end of its line, if any."""
    if start is not None and (start == line.start or _introduced(text, start, line)):
        return [_segment(line, start, line.end, after_open=after_open)]
    return []


def _segment(line: Span, start: int, end: int, *, after_open: bool) -> Segment:
    """Return a segment of a line; `after_open` says that the one before was left open."""
    return Segment(Span(start, end), continues=after_open and start == line.start)


def _can_open(text: str, at: int, end: int, line: Span) -> bool:
    """Say whether a mark stands where a quote may begin: before a word, and within none."""
    if end >= line.end or text[end].isspace() or text[end] == ">":
        return False
    return at == line.start or not (text[at - 1].isalnum() or text[at - 1] == "=")


def _must_open(text: str, at: int, end: int, line: Span) -> bool:
    """Say whether a mark within an open quote can only open another: the first was a stray."""
    before = text[at - 1]
    return end < line.end and text[end].isalnum() and (before.isspace() or before in "([")


def _introduced(text: str, at: int, line: Span) -> bool:
    """Say whether what stands before a mark leads up to speech, though nothing closes it."""
    return text[line.start : at].rstrip().endswith((",", ":", "."))


def _singles(text: str, line: Span, *, after_open: bool) -> tuple[list[Segment], bool]:
    """Pair the single marks of one line; also say whether its last one was left open."""
    found: list[Segment] = []
    start: int | None = None
    for match in _SINGLE.finditer(text, *line):
        at, end = match.span()
        before = text[at - 1] if at > line.start else " "
        after = text[end] if end < line.end else " "
        if start is not None and _closes_single(text, before, end, after):
            found.append(_segment(line, start, end, after_open=after_open))
            start = None
        elif start is None and before in _OPENERS and after.isalpha():
            start = None if _ELIDED.match(text, end) else at
    last = _unclosed(text, line, start, after_open=after_open)
    return [*found, *last], bool(last)


def _closes_single(text: str, before: str, end: int, after: str) -> bool:
    """Tell the end of a quote from the apostrophe of "don't" and "the workers' pay"."""
    if before in _SPEECH_ENDS:
        return not after.isalnum()
    if not before.isalnum() or not (after in _AFTER_QUOTE or after.isspace()):
        return False
    if before != "s" or not after.isspace():
        return True
    following = _WORD.match(text, end)
    return following is None or following[1].lower() in FUNCTION_WORDS


def _signed(text: str, line: Span) -> list[Segment]:
    """Return the line as a quote if it ends in a dash and a person's name, with or without role."""
    window = max(line.start, line.end - 200)
    match = _SIGNATURE.search(text, window, line.end)
    if match is None or match.start() - line.start < _MIN_PULL_QUOTE or _AGENCY.search(match[0]):
        return []
    return [Segment(Span(line.start, match.start()), signature=Span(match.start(1), line.end))]
