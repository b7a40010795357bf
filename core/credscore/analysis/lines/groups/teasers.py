"""Teasers: the titles of other articles, in a list under a heading that says so."""

import re
from collections.abc import Sequence

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name

_HEAD = re.compile(
    r"(?:(?:people|others|readers) (?:are )?also (?:reading|read|liked)"
    r"|(?:most|also) (?:read|popular|viewed|shared)(?: in .{3,20}| stories)?"
    r"|recommended(?: for you| stories| articles| reading)?"
    r"|(?:related|more|other|latest|top|popular|recent|similar|trending|must)"
    r" (?:articles|stories|news|posts|coverage|content|reads|headlines)"
    r"|more (?:from|in) .{3,30}|more on this(?: .{3,12})?|trending(?: now)?"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don't miss"
    r"|(?:what to )?read next|editor'?s'? (?:picks?|choice)|in case you missed it"
    r"|also (?:in the news|today|this week|in (?:this|today's) (?:issue|edition|paper))"
    r"|in other news|other headlines"
    r"|(?-i:READ MORE [A-Z' ]{3,30}))\W*$",
    re.IGNORECASE,
)
_OPENING = (
    "people others readers most also recommended related more other latest top popular recent"
    " similar trending must you don't what read editor's editors editor in"
)
_OPENERS = frozenset(_OPENING.split())
_HEADING = 9  # words
_TITLE = range(3, 21)  # words
_SUBHEAD = 6  # words; a shorter last title may as well be a heading of the text


def teaser_lines(facts: Sequence[Facts]) -> dict[int, Name]:
    """Return kind and reason of headings such as "Most read", and of the titles below them.

    A list ends at the first sentence. Within a text its last line stands above a paragraph, as a
    heading does: then it must be longer than most headings.
    """
    found: dict[int, Name] = {}
    for at, line in enumerate(facts):
        if line.size > _HEADING or not line.words or line.words[0] not in _OPENERS:
            continue
        if _HEAD.match(line.text) and (titles := _titles(facts, at + 1)):
            found[at] = ("related", "a heading or link to other articles")
            found |= dict.fromkeys(titles, ("related", "a title below a heading such as Related"))
    return found


def _titles(facts: Sequence[Facts], start: int) -> range:
    end = start
    while end < len(facts) and facts[end].end in (0, 2) and facts[end].size in _TITLE:
        end += 1
    return range(start, end - (end > start and facts[end - 1].size < _SUBHEAD))
