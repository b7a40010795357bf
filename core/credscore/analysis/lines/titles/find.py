"""Finding the title: the line above the text with the most signs of one."""

from collections.abc import Sequence

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name
from credscore.analysis.lines.titles.page import Page
from credscore.analysis.lines.titles.signs import points_of

_STANDFIRST = 12  # words of the shortest line that may stand below the title and say more
_HEADED = 3.0  # points that a title may lack of those of its standfirst
_HEADLINE = 4  # words of the shortest line that is taken for the title above a standfirst

_LEAST = 3.0
"""Points that a title must have: a heading unlike all that follows is none."""


def find_title(
    facts: Sequence[Facts], content: Sequence[bool], shapes: Sequence[Name | None]
) -> int | None:
    """Return which line is the title, or None: of the lines above the text, the most like one.

    `content` says which lines are text, `shapes` which ones their look alone names.
    """
    page = Page(facts, content, shapes)
    points = {at: points_of(page, at) for at in page.candidates()}
    best = max(points, key=lambda at: (points[at], -at), default=None)
    if best is None or points[best] < _LEAST:
        return None
    above = points.get(best - 1)
    if above is not None and above >= points[best] - _HEADED and _is_standfirst(page, best):
        best -= 1
    return next((at for at in points if at > best and _ends_with(facts[best], facts[at])), best)


def _ends_with(path: Facts, title: Facts) -> bool:
    """Say whether a line is the way to a page that ends in its title, as "Home News Title"."""
    return 2 < title.size < path.size and path.words[-title.size :] == title.words


def _is_standfirst(page: Page, at: int) -> bool:
    """Say whether a line is long for a title, below one, and above the writer's name or a date.

    A standfirst says more of what the text says than the title does.
    """
    line, above = page.facts[at], page.facts[at - 1]
    if line.size < _STANDFIRST or above.size < _HEADLINE or above.groups or above.end in (1, 3):
        return False
    return any(map(page.signs, range(at + 1, min(at + 4, len(page.facts)))))
