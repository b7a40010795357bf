"""Lines and their kinds: which lines of a scraped page are the article's own text."""

from credscore.analysis.lines.body import body_paragraphs
from credscore.analysis.lines.find import (
    find_lines,
    is_unassessed,
    title_by_shape,
    with_appended,
)
from credscore.analysis.lines.header import Header, header_of
from credscore.analysis.lines.kinds import BODY_KINDS, KINDS, Line, LineClass

__all__ = [
    "BODY_KINDS",
    "KINDS",
    "Header",
    "Line",
    "LineClass",
    "body_paragraphs",
    "find_lines",
    "header_of",
    "is_unassessed",
    "title_by_shape",
    "with_appended",
]
