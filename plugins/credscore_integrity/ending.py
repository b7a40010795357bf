"""Ending: where on a page the text ends, and other articles begin."""

from collections.abc import Iterator, Sequence

from credscore import Line

TOLD = frozenset(["body", "title", "subhead"])
_APART = 3
"""Lines of other kinds between two parts of a page: fewer may stand inside a text."""

_LEAST = 0.2
"""Share of the longest part's letters that a later part of the text has; teasers have fewer."""


def lines_of_text(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the page's lines down to the end of the text.

    Paragraphs far below it, each by itself, belong to other articles. What stands right below the
    last one counts: a paragraph that is cut may be taken for something else.
    """
    parts = [(_letters(lines[first : last + 1]), last) for first, last in _parts(lines)]
    longest = max((letters for letters, _ in parts), default=0)
    end = max((last + 1 for letters, last in parts if letters >= _LEAST * longest), default=0)
    while end < len(lines) and lines[end].kind == "other":
        end += 1
    return lines[:end]


def _parts(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each run of paragraphs that little interrupts."""
    first = last = -1
    for at, line in enumerate(lines):
        if line.kind not in TOLD:
            continue
        if first < 0 or at - last > _APART:
            if first >= 0:
                yield first, last
            first = at
        last = at
    if first >= 0:
        yield first, last


def _letters(lines: Sequence[Line]) -> int:
    return sum(line.span.end - line.span.start for line in lines if line.kind in TOLD)
