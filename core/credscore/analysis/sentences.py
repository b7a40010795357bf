"""Sentences of the body, paragraph by paragraph, so that a headline never runs into a sentence."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sentencex import get_sentence_boundaries

from credscore.spans import Span

LONGEST = 20_000
"""Characters: a longer paragraph is cut, since sentencex is quadratic in some quotation marks."""

_TITLES = (" Mr.", " Ms.", " Mrs.", " Dr.", " Prof.", " Sen.", " Rep.", " Gov.", " Gen.", " Col.")
"""Titles after which sentencex splits where another sentence stands before them."""

_IN_BRACKETS = re.compile(
    r"""(?:^|[.!?]["']?\s)\((?=["']?[A-Z])[^()]{12,}[.!?]["']?\)\s+(?=["'(]?[A-Z])"""
)
"""Whole sentences in brackets, behind which sentencex does not split."""

_LOOK = 12  # characters before a boundary that may hold a title


def find_sentences(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentences of some paragraphs, trimmed of blanks, in reading order.

    Boundaries are those of sentencex (Wikimedia; rules, no model), which never splits within
    quotation marks; a speech of several sentences is split here as well, since its length would
    else pass for that of one sentence.
    """
    return tuple(sentence for span in paragraphs for sentence in _sentences_of(text, span))


def _sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    for start in range(paragraph.start, paragraph.end, LONGEST):
        piece = text[start : min(paragraph.end, start + LONGEST)]
        cuts = [0, *_cuts(piece), len(piece)]
        for first, last in pairwise(cuts):
            span = trimmed(text, start + first, start + last)
            if any(map(str.isalnum, text[span.start : span.end])):
                yield span


def _cuts(piece: str) -> Iterator[int]:
    """Yield where one sentence ends and the next begins, as if there were no quotation marks."""
    bracketed = {found.end() for found in _IN_BRACKETS.finditer(piece)} if ")" in piece else set()
    yield from sorted({*_boundaries(piece), *bracketed}) if bracketed else _boundaries(piece)


def _boundaries(piece: str) -> Iterator[int]:
    for boundary in get_sentence_boundaries("en", piece.replace('"', " "))[1:]:
        at = boundary["start_index"]
        if at > 1 and piece[at - 1] == '"' and piece[at - 2].isspace():
            at -= 1  # the mark opens the next sentence
        before = piece[max(0, at - _LOOK) : at].rstrip()
        if before.endswith('"') and piece[at].islower():
            continue  # "Why?" she asked.
        if not before.endswith(_TITLES):
            yield at


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at its ends."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
