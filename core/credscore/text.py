"""One spelling for equal texts: NFC, straight quotes, plain spaces, and the way back."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from credscore.spans import Span

_QUOTES = dict.fromkeys(map(ord, "“”„‟«»〝〞＂"), '"') | dict.fromkeys(map(ord, "‘’‚‛ʼ′＇`´"), "'")
_CONTROLS = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)]
_BLANKS = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_SPACES = dict.fromkeys([*_CONTROLS, *_BLANKS], " ")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_BREAKS = dict.fromkeys([0x0D, 0x2028, 0x2029], "\n")
_SAME_LENGTH = _QUOTES | _SPACES | _BREAKS | _SURROGATES
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _SAME_LENGTH)))}]")
_SHRINKS = re.compile(f"\r\n|[{_INVISIBLE}]")
_CLUSTER = re.compile(r"\r\n|.", re.DOTALL)


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
    characters, soft hyphens or direction marks; a lone surrogate the replacement character.
    """
    if _SHRINKS.search(text) is None and unicodedata.is_normalized("NFC", text):
        return PlainText(_same_length(text))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        out = _plain_cluster(text[start:end])
        letters.append(out)
        starts.extend([start] * len(out))
        ends.extend([end] * len(out))
    return PlainText("".join(letters), tuple(starts), tuple(ends))


def _same_length(text: str) -> str:
    """Replace characters one by one: few are odd, so a search for them beats a table for all."""
    return _ODD.sub(lambda match: _SAME_LENGTH[ord(match[0])], text)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where normalisation cannot reach across: before each unaffected character."""
    start = 0
    for match in _CLUSTER.finditer(text):
        at = match.start()
        if at > start and unicodedata.combining(text[at]) == 0 and not _joins(text[at]):
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _joins(character: str) -> bool:
    """Say whether a starter may still compose with the one before it (Hangul vowels and finals)."""
    return "\u1160" <= character <= "\u11ff"


def _plain_cluster(cluster: str) -> str:
    shrunk = _SHRINKS.sub(lambda match: "\n" if match[0] == "\r\n" else "", cluster)
    return _same_length(unicodedata.normalize("NFC", shrunk))
