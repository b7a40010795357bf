"""Plain spelling: texts in NFC with straight quotes and plain spaces, and offsets mapped back."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from credscore.lost_marks import with_guessed_marks
from credscore.spans import Span

_QUOTES = dict.fromkeys(map(ord, "“”„‟«»〝〞＂"), '"') | dict.fromkeys(map(ord, "‘’‚‛ʼ′＇`´"), "'")
_CONTROLS = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)]
_BLANKS = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_SPACES = dict.fromkeys([*_CONTROLS, *_BLANKS], " ")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_BREAKS = dict.fromkeys([0x0D, 0x2028, 0x2029], "\n")
_SAME_LENGTH = _QUOTES | _SPACES | _BREAKS | _SURROGATES
_INVISIBLE = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)  # what Unicode lets a reader ignore, but for the fillers among Hangul letters
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _SAME_LENGTH)))}]")
_SHRINKS = re.compile(f"\r\n|[{_INVISIBLE}]")
_CLUSTER = re.compile(r"\r\n|.", re.DOTALL)
_RUN = re.compile(r"(?<!\r)[\x00-\x0c\x0e-\x7f]{2,}")
_MOST_MARKS = 30  # on one letter, as in Unicode's Stream-Safe Text Format (UAX 15)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ODD_MARK = re.compile(r"[^\w\s\x00-\x7f]")
_JOINING = re.compile(
    f"([{_INVISIBLE}])|[\u0f73\u0f75\u0f81\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e"
    "\u0d57\u0dcf\u0ddf\u102e\u1160-\u11ff\u1b35\U00011127\U0001133e\U00011357\U000113b8-\U000113c9"
    "\U000114b0\U000114ba\U000114bd\U000115af\U0001611e-\U00016129\U00011930\U00016d67]"
)
"""Invisible characters (group 1), and letters that may compose with the one before them."""


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text in plain spelling, with the place in the original of each of its characters.

    `starts` and `ends` are None where plain and original positions are the same, as they are for
    nearly every article.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def to_original(self, span: Span) -> Span:
        """Return where a span of the plain text lies in the original."""
        if self.starts is None or self.ends is None:
            return span
        if span.start == span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else self._length
            return Span(at, at)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def from_original(self, span: Span) -> Span:
        """Return where a span of the original lies in the plain text."""
        if self.starts is None:
            return span
        return Span(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    @property
    def _length(self) -> int:
        return self.ends[-1] if self.ends else 0


def plain(text: str) -> PlainText:
    r"""Spell a text plainly, so that equal texts score equally however they were typed.

    NFC (Unicode Standard Annex 15); every kind of quotation mark and apostrophe straight; every
    kind of space, and control characters, a plain space; line ends `\n`; no zero-width
    characters, soft hyphens or direction marks; a lone surrogate the replacement character. Where
    that stands for a mark which a wrong decoding has lost, the mark is guessed.
    """
    if _is_one_to_one(text):
        return PlainText(with_guessed_marks(_same_length(text)))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, is_run in _pieces(text):
        out = _same_length(text[start:end]) if is_run else _plain_cluster(text[start:end])
        letters.append(out)
        starts += range(start, end) if is_run else [start] * len(out)
        ends += range(start + 1, end + 1) if is_run else [end] * len(out)
    return PlainText(with_guessed_marks("".join(letters)), tuple(starts), tuple(ends))


def _is_one_to_one(text: str) -> bool:
    """Say whether each character becomes one character in plain spelling, at the same offset.

    A letter with a mark behind it is no such case even where the two do not compose: else a span
    could end between them in this text, and not in an equal text that is typed in another way.
    What is not ASCII is cut out first, since regular expressions of many ranges are slow.
    """
    if text.isascii():
        return "\r\n" not in text
    foreign = "\n".join(_NOT_ASCII.findall(text))
    if "\r\n" in text or _JOINING.search(foreign):
        return False
    if any(map(unicodedata.combining, set(_ODD_MARK.findall(foreign)))):
        return False
    return unicodedata.is_normalized("NFC", text)


def _same_length(text: str) -> str:
    """Replace characters one by one: few are odd, so a search for them beats a table for all."""
    return _ODD.sub(lambda match: _SAME_LENGTH[ord(match[0])], text)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether it is a run, for each piece of a text.

    A run is of ASCII, character by character; between runs are clusters, spelled as a whole. The
    last character of a run goes to the next cluster, since marks may follow it.
    """
    done = 0
    for run in _RUN.finditer(text):
        start, end = run.start(), run.end() - 1
        yield from ((*cluster, False) for cluster in _clusters(text, done, start))
        yield start, end, True
        done = end
    yield from ((*cluster, False) for cluster in _clusters(text, done, len(text)))


def _clusters(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the clusters of a piece: a letter with its marks, which normalisation may join.

    Invisible characters belong to no cluster, unless a mark follows that belongs to the letter
    before them. A blank has no marks.
    """
    start = end = first
    for match in _CLUSTER.finditer(text, first, last):
        at = match.start()
        joining = _JOINING.match(text, at)
        is_invisible = joining is not None and joining[1] is not None
        before = text[max(start, end - 1) : end]
        follows_blank = before.isspace() or before.translate(_SPACES) == " "
        is_letter = joining is None and unicodedata.combining(text[at]) == 0
        if at > start and not is_invisible and (follows_blank or is_letter):
            yield start, end
            start = at
        if not is_invisible:
            end = match.end()
    if start < last:
        yield start, end


def _plain_cluster(cluster: str) -> str:
    shrunk = _SHRINKS.sub(lambda match: "\n" if match[0] == "\r\n" else "", cluster)
    ordered = _ordered(shrunk) if len(shrunk) > _MOST_MARKS else shrunk
    return _same_length(unicodedata.normalize("NFC", ordered))


def _ordered(pile: str) -> str:
    """Put the marks of a pile in canonical order; `normalize` takes the square of their number."""
    marks = "".join(unicodedata.normalize("NFD", character) for character in pile)
    classes = list(map(unicodedata.combining, marks))
    letters = accumulate(class_ == 0 for class_ in classes)
    order = sorted(zip(letters, classes, range(len(marks)), strict=True))
    return "".join(marks[at] for _, _, at in order)
