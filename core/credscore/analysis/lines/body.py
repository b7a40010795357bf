"""The paragraphs of the body: a line each, but for those that a fixed width has cut up."""

from collections.abc import Sequence

from credscore.analysis.lines.kinds import Line
from credscore.analysis.lines.wrapped import paragraphs
from credscore.spans import Span


def body_paragraphs(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the paragraphs of the body, from the first of their lines to the last."""
    blocks = paragraphs([line.span for line in lines], [line.number for line in lines])
    found = []
    for start, end in blocks:
        body = [line.span for line in lines[start:end] if line.is_body]
        if body:
            found.append(Span(body[0].start, body[-1].end))
    return tuple(found)
