"""Sentences of the body, split line by line so that a headline never runs into a sentence."""

from collections.abc import Iterable, Iterator

from sentencex import get_sentence_boundaries

from credscore.spans import Span

LONGEST = 20_000
"""Longer lines are split in pieces first: sentencex is quadratic in runs of quotation marks."""


def find_sentences(text: str, body: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentences of the body's lines, trimmed of blanks, in reading order.

    Boundaries are those of sentencex (Wikimedia; rules, no model).
    """
    return tuple(sentence for line in body for sentence in _sentences_of(text, line))


def _sentences_of(text: str, line: Span) -> Iterator[Span]:
    for start in range(line.start, line.end, LONGEST):
        piece = text[start : min(line.end, start + LONGEST)]
        for boundary in get_sentence_boundaries("en", piece):
            span = trimmed(text, start + boundary["start_index"], start + boundary["end_index"])
            if any(map(str.isalnum, text[span.start : span.end])):
                yield span


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at its ends."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
