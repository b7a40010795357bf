"""Masked words: the words of a stretch with each mention of an actor as one and the same word."""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from credscore.analysis.stretches import Stretch
from credscore.analysis.words import Words
from credscore.spans import Span

MASK = "\ue000"
"""Stands for a mention among masked words (a private-use character)."""

LEFT_OUT = ' " '
"""Stands between two parts of a stretch, where another voice was left out."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_MASKED_WORD = re.compile(f"({MASK}|{_WORD.pattern})")


class MaskedWords(NamedTuple):
    """The words of a stretch, each mention of an actor one `MASK`, and what stands around them.

    `gaps[i]` is what stands before `words[i]`; there is one more, what stands after the last.
    """

    words: tuple[str, ...]
    gaps: tuple[str, ...]


def split_masked(text: str) -> MaskedWords:
    """Return the words of a plain text in which mentions are masked already."""
    pieces = tuple(_MASKED_WORD.split(text))
    return MaskedWords(pieces[1::2], pieces[::2])


def split_words(quote: Callable[[Span], str], stretch: Stretch) -> MaskedWords:
    """Return a stretch's words; `quote` gives the plain text of a span."""
    parts = (
        MASK.join(quote(gap).replace(MASK, " ") for gap in gaps) for gaps in stretch.unmasked()
    )
    return split_masked(LEFT_OUT.join(parts))


def pick_words(text: str, words: Words, stretch: Stretch) -> MaskedWords | None:
    """Return a stretch's words, picked from those of its text: faster than to split it again.

    None where a part or a mention begins or ends within a word, or where the text has others.
    """
    masked = _Masked(text, words)
    for part in stretch.parts:
        if masked.words:
            masked.gap += LEFT_OUT
        at = part.start
        for mention in stretch.mentions:
            if part.holds(mention):
                masked.put(at, mention.start)
                masked.put_mask()
                at = mention.end
        masked.put(at, part.end)
    return masked.words_and_gaps() if masked.is_sound else None


class _Masked:
    """The masked words so far; `gap` is what stands after the last."""

    def __init__(self, text: str, words: Words) -> None:
        self._text, self._known = text, words
        self._gaps: list[str] = []
        self.words: list[str] = []
        self.gap = ""
        self.is_sound = MASK not in text

    def put_mask(self) -> None:
        """Add a mention."""
        self.words.append(MASK)
        self._gaps.append(self.gap)
        self.gap = ""

    def put(self, start: int, end: int) -> None:
        """Add the words between two places, neither of which may be within a word."""
        known = self._known
        first = bisect_left(known.starts, start)
        stop = bisect_left(known.starts, end, first)
        if (first and known.ends[first - 1] > start) or (stop and known.ends[stop - 1] > end):
            self.is_sound = False
        elif first == stop:
            self.gap += self._text[start:end]
        else:
            self.words += known.texts[first:stop]
            self._gaps.append(self.gap + self._text[start : known.starts[first]])
            self._gaps += known.gaps[first + 1 : stop]
            self.gap = self._text[known.ends[stop - 1] : end]

    def words_and_gaps(self) -> MaskedWords | None:
        """Return what was added, unless words stand in the gaps."""
        gaps = (*self._gaps, self.gap)
        return None if _WORD.search(" ".join(gaps)) else MaskedWords(tuple(self.words), gaps)
