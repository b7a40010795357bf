"""The title: the line of this kind, without what stands before and behind it."""

import re

from credscore.analysis.lines import title_by_shape
from credscore.analysis.metadata.page import Page
from credscore.analysis.metadata.types import NOT_FOUND, Field
from credscore.spans import Span

_PATH = re.compile(r"(?:home|news)\b(?: ?[»›>/|] ?[^»›>/|]{1,30}){0,4} ?[»›>/|] ?", re.IGNORECASE)
_MARKUP = re.compile(r"#{1,6} +|\*\*")
_TAIL = re.compile(r"(?<![\s–—|*-])[\s–—|*-]+$|\s\|[^|]{2,40}$")


def find_title(page: Page) -> Field:
    """Return the title: the line of this kind, or the lines of one that a fixed width has cut.

    It goes without the path to the page before it, marks of Markdown, and the site's name behind
    it. In a language whose lines are not assessed, the line is told by its look alone.
    """
    titles = [at for at, kind in enumerate(page.kinds) if kind == "title"]
    if titles and titles[0] < page.header.size:
        return page.stated("title")
    if not titles and not page.assessed:
        looks = title_by_shape(page.texts)
        titles = [] if looks is None else [looks]
    return _cleaned(page, [at for step, at in enumerate(titles) if at == titles[0] + step])


def _cleaned(page: Page, lines: list[int]) -> Field:
    text = " ".join(page.texts[at] for at in lines)
    if not lines:
        return NOT_FOUND
    opening = _PATH.match(text) or _MARKUP.match(text)
    start = opening.end() if opening else 0
    closing = _TAIL.search(text, start)
    end = closing.start() if closing and closing.start() > start else len(text)
    if start == end:
        return NOT_FOUND
    behind = len(text) - end
    span = Span(page.spans[lines[0]].start + start, page.spans[lines[-1]].end - behind)
    return Field(text[start:end], span)
