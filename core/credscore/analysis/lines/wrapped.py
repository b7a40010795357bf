"""Paragraphs that a fixed line width has cut into several lines, put together again."""

import re
from collections.abc import Sequence

from credscore.analysis.lines.kinds import Name
from credscore.spans import Span

_WIDEST = 100  # characters; a text with longer lines is not hard-wrapped
_NARROWEST = 50
_RAGGED = 20  # characters; a wrapped line ends this near to the width, or a long word does not fit
_FEWEST = 4  # full lines that are followed directly by another
_NUMBER = re.compile(r"\d{1,4}$|\d{1,4}(?: {3,}|\t+)\S|\S.*(?: {3}|\t)\d{1,4}$")
_HEAD = 8  # words of the longest running head


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
    if not _NARROWEST <= width <= _WIDEST:
        return [False] * len(spans)
    last = len(spans) - 1
    wide = [
        at < last and numbers[at + 1] == numbers[at] + 1 and sizes[at] > width // 2
        for at in range(len(spans))
    ]
    full = [a and size > width - _RAGGED for a, size in zip(wide, sizes, strict=True)]
    if sum(full) < max(_FEWEST, sum(wide) / 2):
        return [False] * len(spans)
    return full


def page_marks(texts: Sequence[str], title: str = "") -> dict[int, Name]:
    """Return kind and reason of what a printed page has at its edges, in a text cut up by a width.

    That are its number, alone or beside a running head at some distance, and a line next to such
    a number that is all capitals or part of the title.
    """
    marks: dict[int, Name] = {}
    for at, text in enumerate(texts):
        if _NUMBER.match(text):
            marks[at] = ("other", "a page's number")
    heads = {other for at in marks for other in (at - 1, at + 1) if 0 <= other < len(texts)}
    for at in heads.difference(marks):
        if _is_running_head(texts[at], title):
            marks[at] = ("other", "a page's running head")
    return marks


def _is_running_head(text: str, title: str) -> bool:
    if text.count(" ") >= _HEAD or text[-1] in ".!?:,;":
        return False
    return text.isupper() or text.lower() in title.lower()
