"""Cells: rows of tables, boxes of "Label: value", and what speakers say, told by their likes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from credscore.analysis.lines.facts.blocks import segments
from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name

_LABEL = re.compile(r"(?!https?:)([A-Z0-9][^:.!?|]{0,30}):(?: +(?=\S)|$)")
_OUTSIDE = re.compile(
    r"(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|whatsapp|telegram|e-?mail|mail|phone"
    r"|tel|fax|call|web(?:site)?|contact|address|tags?|labels|topics?|category|categories|posted"
    r"|filed|published|updated|next|previous|prev|source|photo|image|video|credit|re|in|by|author"
    r"|isbn|issn|doi|orcid|also|see|read|more|related|recommended|watch|listen)\b",
    re.IGNORECASE,
)
"""Labels of lines around an article, not of its own."""

_CELLS = 3  # of a row, at least
_ROWS = 2
_BOXED = 3  # lines of a box
_LONGEST = 14  # words of a line in a box
_ABOVE = 4  # lines above a table or box, one of which is a paragraph of the text
_OTHERS = 2  # paragraphs of the text that begin with the same label


def cell_lines(facts: Sequence[Facts], content: Sequence[bool]) -> dict[int, Name]:
    """Return kind and reason of the lines of the text that look like menus by themselves.

    `content` says which lines the classifier takes for the text. Rows of a table have the same
    number of cells between bars, and figures in half of them; the lines of a box are three and
    more with a label each; a speaker's line begins as others of the text do, which are the
    most that begin so. Tables and boxes stand below a paragraph.
    """
    found = dict.fromkeys(_tables(facts, content), ("body", "a row of a table"))
    found |= dict.fromkeys(_boxes(facts, content), ("body", "a line of a box of facts"))
    return found | dict.fromkeys(_spoken(facts, content), ("body", "begins as lines of the text"))


def _tables(facts: Sequence[Facts], content: Sequence[bool]) -> Iterator[int]:
    counts = [_cells(line) for line in facts]
    for start, end in segments(counts):
        if counts[start] < _CELLS or end - start < _ROWS or not _is_below(facts, content, start):
            continue
        if any(map(_has_figures, facts[start:end])):
            yield from range(start, end)


def _cells(line: Facts) -> int:
    return line.text.count("|") + 1 if "|" in line.text else 0


def _has_figures(line: Facts) -> bool:
    """Say whether half of a row's cells have a figure, and are not just the numbers of pages."""
    cells = line.text.split("|")
    return any(map(str.isalpha, line.text)) and sum(
        any(map(str.isdigit, cell)) for cell in cells
    ) * 2 >= len(cells)


def _boxes(facts: Sequence[Facts], content: Sequence[bool]) -> Iterator[int]:
    for start, end in segments([_is_boxed(line) for line in facts]):
        if _is_boxed(facts[start]) and end - start >= _BOXED and _is_below(facts, content, start):
            yield from range(start, end)


def _is_boxed(line: Facts) -> bool:
    if line.size > _LONGEST or line.groups or line.byline:
        return False
    return _label(line) != "" and not _OUTSIDE.match(line.text) and line.end != 3


def _label(line: Facts) -> str:
    """Return what a line has in front of its colon; empty if nothing."""
    found = _LABEL.match(line.text)
    return found[1] if found else ""


def _spoken(facts: Sequence[Facts], content: Sequence[bool]) -> Iterator[int]:
    labels = [_label(line) if _may_be_spoken(line) else "" for line in facts]
    times = Counter(labels)
    spoken = Counter(label for label, inside in zip(labels, content, strict=True) if inside)
    for at, label in enumerate(labels):
        is_text = spoken[label] >= max(_OTHERS, times[label] / 2)
        if label and is_text and not _OUTSIDE.match(label):
            yield at


def _may_be_spoken(line: Facts) -> bool:
    return line.end != 3 and not line.groups and "|" not in line.text


def _is_below(facts: Sequence[Facts], content: Sequence[bool], start: int) -> bool:
    """Say whether a paragraph of the text stands a few lines above a place."""
    above = range(max(0, start - _ABOVE), start)
    return any(content[at] and facts[at].is_prose for at in above)
