"""Masked words: the words of a stretch, with the same mask in place of each mention of an actor."""

import re
from collections.abc import Callable
from typing import NamedTuple

from credscore.analysis.stretches import Stretch
from credscore.analysis.words import split_at_words
from credscore.spans import Span

MASK = "\ue000"
"""Stands for a mention among masked words (a private-use character)."""

_LEFT_OUT = ' " '  # between two parts of a stretch, where another voice was left out
_WORD = re.compile(rf"({MASK}|[^\W_]++(?:['-][^\W_]++)*+)")


class MaskedWords(NamedTuple):
    """The words of a stretch, each mention of an actor one `MASK`, and what stands around them.

    `gaps[i]` is what stands before `words[i]`; there is one more, what stands after the last.
    """

    words: tuple[str, ...]
    gaps: tuple[str, ...]


def mask_words(quote: Callable[[Span], str], stretch: Stretch) -> MaskedWords:
    """Return the masked words of a stretch; `quote` gives the plain text of a span."""
    if not stretch.mentions:
        parts = [quote(part).replace(MASK, " ") for part in stretch.parts]
    else:
        parts = [
            MASK.join([quote(gap).replace(MASK, " ") for gap in gaps])
            for gaps in stretch.unmasked()
        ]
    return split_masked(_LEFT_OUT.join(parts))


def split_masked(text: str) -> MaskedWords:
    """Return the words of a plain text in which mentions are masked already."""
    pieces = tuple(_WORD.split(text) if MASK in text else split_at_words(text))
    return MaskedWords(pieces[1::2], pieces[::2])
