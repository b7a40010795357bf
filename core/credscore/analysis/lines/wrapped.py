"""Paragraphs that a fixed line width has cut into several lines, put together again."""

from collections.abc import Sequence

from credscore.spans import Span

_WIDEST = 100  # characters; a text with longer lines is not hard-wrapped
_NARROWEST = 50
_RAGGED = 20  # characters; a wrapped line ends this near to the width, or a long word does not fit
_FEWEST = 4  # full lines that are followed directly by another


def paragraphs(spans: Sequence[Span], numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return start and end of each paragraph among the lines; in most texts each line is one.

    A text is taken for hard-wrapped if no line is wider than 100 characters, and most of those
    over half the width that another follows directly fill it.
    """
    joined = _joined(spans, numbers)
    blocks, start = [], 0
    for at in range(1, len(spans) + 1):
        if at == len(spans) or not joined[at - 1]:
            blocks.append((start, at))
            start = at
    return blocks


def _joined(spans: Sequence[Span], numbers: Sequence[int]) -> list[bool]:
    """Say of each line whether its paragraph goes on in the next one."""
    sizes = [end - start for start, end in spans]
    width = max(sizes, default=0)
    last = len(spans) - 1
    wide = [
        at < last and numbers[at + 1] == numbers[at] + 1 and sizes[at] > width // 2
        for at in range(len(spans))
    ]
    full = [a and size > width - _RAGGED for a, size in zip(wide, sizes, strict=True)]
    if not _NARROWEST <= width <= _WIDEST or sum(full) < max(_FEWEST, sum(wide) / 2):
        return [False] * len(spans)
    return full
