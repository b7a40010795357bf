"""Names: the kind of each line, once it is known which lines are the article's text."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from credscore.analysis.lines.classifier.model import Row, model
from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.groups.cells import cell_lines
from credscore.analysis.lines.groups.headings import bare_headings
from credscore.analysis.lines.groups.repeats import is_path, is_repeat
from credscore.analysis.lines.groups.summaries import summary_lines
from credscore.analysis.lines.groups.tails import (
    are_people,
    bio_lines,
    firm_lines,
    is_person,
    rest_lines,
)
from credscore.analysis.lines.groups.teasers import teaser_lines
from credscore.analysis.lines.groups.threads import comment_lines, listed_lines, thread_lines
from credscore.analysis.lines.kinds import TEXT_KINDS, Name
from credscore.analysis.lines.single.calls import call_of
from credscore.analysis.lines.single.captions import is_caption
from credscore.analysis.lines.single.notices import ABOVE, notice_of
from credscore.analysis.lines.single.openings import opening_of
from credscore.analysis.lines.single.shapes import ONLY_TIME, shape_of
from credscore.analysis.lines.single.stamps import stamp_of
from credscore.analysis.lines.titles import find_title, stated_title

Names = Mapping[int, Name]

_KINDS_OF_CUES = (
    ("rights", "copyright"),
    ("share", "share"),
    ("comment", "comment"),
    ("subscribe", "subscribe"),
    ("author_bio", "author_bio"),
    ("caption", "caption"),
    ("ad", "ad"),
    ("site_notice", "site_notice"),
    ("contact", "contact"),
    ("nav", "nav"),
    ("related", "related"),
    ("meta", "date"),
)
_TAKEN = frozenset(["body", "subhead", "date", "related"])
"""Kinds that the lines of a thread are taken for by themselves."""

_LOST = frozenset(["nav", "other", "related", "subhead"])
"""Kinds that the cells of a table are taken for by themselves."""

_BELOW = 2  # lines
_BESIDE = 6  # lines
_MANY_DATES = 12
_SHORTEST = 12  # words; a longer line above the title may be text
_ABOVE = 0.1  # of the words of prose, above a title that has its text below it
_ALL = 0.8  # of the lines above the title; where more are text, it is none of a page's top
_FEW = 8  # words
_SUBHEAD = 14  # words; a longer line that ends bare is a paragraph


@dataclass(frozen=True)
class Page:
    """The paragraphs of a page: their facts and features, whether they are its text, its title.

    `shapes` are the kinds that the look of a paragraph alone tells.
    """

    facts: Sequence[Facts]
    content: Sequence[bool]
    rows: Sequence[Row]
    shapes: Sequence[Name | None]
    title: int | None

    def against(self, at: int) -> str:
        """Return what speaks against a line that is not text: the same for a run of such lines."""
        start = self._starts[at]
        if start not in self._reasons:
            self._reasons[start] = model().reason_against(self.rows[start])
        return self._reasons[start]

    @cached_property
    def _reasons(self) -> dict[int, str]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        """Return for each line the first one of its run of lines that are not text."""
        run = model().features.index("run_known")
        starts: list[int] = []
        for at, row in enumerate(self.rows):
            goes_on = at > 0 and not self.content[at - 1] and row[run] == self.rows[at - 1][run]
            starts.append(starts[-1] if goes_on else at)
        return starts

    @cached_property
    def has_many_dates(self) -> bool:
        """Say whether the page has more dates than the heads of an article and its neighbours."""
        return sum(line.dated for line in self.facts) > _MANY_DATES

    def is_listed_date(self, at: int) -> bool:
        """Say whether a date is one of a table or of a list of links, and not the article's."""
        beside_title = self.title is not None and abs(at - self.title) <= _BESIDE
        return self.has_many_dates and not beside_title

    def is_above_title(self, at: int) -> bool:
        """Say whether a line that is no sentence stands above the title, and the text below it."""
        line = self.facts[at]
        if self.title is None or at >= self.title or line.end != 0 or line.size > _SHORTEST:
            return False
        return self._has_text_below_title

    @cached_property
    def _has_text_below_title(self) -> bool:
        """Say whether nearly all prose stands below the title, and lines that are no text above.

        Where all lines above it are text, the title was taken from among the headings.
        """
        lines = list(zip(self.facts, self.content, self.shapes, strict=True))
        prose = [line.size if line.is_prose and not shape else 0 for line, _, shape in lines]
        above = [inside and not shape for _, inside, shape in lines[: self.title]]
        return sum(prose[: self.title]) < _ABOVE * sum(prose) and sum(above) < _ALL * len(above)

    @cached_property
    def words_of_title(self) -> tuple[str, ...]:
        """The title's words; none if the page shows no title."""
        return () if self.title is None else self.facts[self.title].words


def named(
    facts: Sequence[Facts],
    content: Sequence[bool],
    rows: Sequence[Row],
    stated: Sequence[str] = (),
) -> dict[int, Name]:
    """Return kind and reason of every paragraph of a page.

    `content` says which ones the classifier takes for the article's text; a rule with a reason
    of its own goes before it. `stated` are the words of the title, where the input states it:
    then no other line is the title.
    """
    shapes = [_shown_of_few(line) if line.size <= _FEW else _shown(line) for line in facts]
    listed = listed_lines(facts)
    shapes = [shape or listed.get(at) for at, shape in enumerate(shapes)]
    if stated:
        title = stated_title(facts, stated)
    else:
        above = [at in listed or shape in ABOVE for at, shape in enumerate(shapes)]
        text = [inside and not over for inside, over in zip(content, above, strict=True)]
        title = find_title(facts, text, shapes)
    page = Page(facts, content, rows, shapes, title)
    names = {at: _name(page, at) for at in range(len(facts))}
    names |= _instead(cell_lines(facts, content), names, _LOST, title)
    teasers = teaser_lines(facts)
    names |= {at: name for at, name in teasers.items() if content[at] and at != title}
    summaries = summary_lines(facts)
    names |= {at: name for at, name in summaries.items() if at != title}
    names |= _instead(thread_lines(facts), names, _TAKEN, title)
    names |= _instead(comment_lines(facts), names, TEXT_KINDS, title)
    body = [names[at][0] == "body" for at in range(len(facts))]
    names |= firm_lines(facts, body) | bio_lines(facts, body, title)
    names |= {at: name for at, name in rest_lines(facts, names).items() if at != title}
    names |= bare_headings(facts, names)
    if title is None:
        return names
    return names | {title: ("title", "the stated title" if stated else "headline before the text")}


def _instead(found: Names, names: Names, kinds: Collection[str], title: int | None) -> Names:
    """Return the names found for lines other than the title that have one of these kinds."""
    return {at: name for at, name in found.items() if names[at][0] in kinds and at != title}


def _shown(line: Facts) -> Name | None:
    """Return kind and reason of a line that shows by itself what it is, else None."""
    shape = shape_of(line) or stamp_of(line) or opening_of(line)
    return shape or notice_of(line) or call_of(line)


_shown_of_few = lru_cache(maxsize=2**11)(_shown)
"""The same for lines of few words, as in menus: they recur from page to page."""


def _name(page: Page, at: int) -> Name:
    line, shape = page.facts[at], page.shapes[at]
    listed = shape is not None and shape[0] == "date" and page.is_listed_date(at)
    if shape and not listed:
        return shape
    if page.title is not None and at != page.title and (again := _title_again(page, at)):
        return again
    if is_caption(line):
        return "caption", "describes a photograph"
    if _is_byline(page, at):
        return "byline", "a name below the title"
    if page.content[at] and page.is_above_title(at):
        return "nav", "a short line above the title"
    if page.content[at]:
        return _subhead(page, at) or ("body", "reads as part of the text")
    if _is_entry(page, at):
        return "subhead", "a heading below the time of a live report"
    return ("related", "one of many dates") if listed else _by_cue(line) or _by_model(page, at)


def _is_entry(page: Page, at: int) -> bool:
    """Say whether a short line stands between a bare time and a paragraph of the text."""
    if not 0 < at < len(page.facts) - 1 or not page.content[at + 1]:
        return False
    line, above = page.facts[at], page.shapes[at - 1]
    return above == ONLY_TIME and line.size in range(3, _SUBHEAD + 1) and line.end in (0, 2)


def _is_byline(page: Page, at: int) -> bool:
    """Say whether a line below the title is names alone; a single one may be a heading."""
    line = page.facts[at]
    if page.title is None or not 0 < at - page.title <= _BELOW:
        return False
    has_date = any(below.dated for below in page.facts[at + 1 : at + 2])
    return are_people(line) or (is_person(line) and (has_date or not page.content[at]))


def _title_again(page: Page, at: int) -> Name | None:
    line, title = page.facts[at], page.words_of_title
    if is_path(line, title):
        return "breadcrumb", "the way to the page, up to its title"
    if not is_repeat(line, title):
        return None
    within_text = page.content[at] and any(page.content[at + 1 : at + 2])
    return None if within_text else ("title_repeat", "the title again")


def _subhead(page: Page, at: int) -> Name | None:
    line = page.facts[at]
    follows = at + 1 < len(page.facts) and page.content[at + 1]
    if not follows or line.size > _SUBHEAD or line.end not in (0, 2) or line.bullet:
        return None
    if '"' in line.text[:1] or ', "' in line.text or page.facts[at + 1].size < line.size:
        return None
    return "subhead", "a heading above a paragraph"


def _by_cue(line: Facts) -> Name | None:
    for group, kind in _KINDS_OF_CUES:
        if group in line.groups:
            return kind, f"phrase: {group.replace('_', ' ')}"
    return None


def _by_model(page: Page, at: int) -> Name:
    line, reason = page.facts[at], page.against(at)
    if line.size <= 4 and line.end == 0:
        return "nav", reason
    after = reason == "after a heading such as Related"
    return ("related" if after and line.end == 0 else "other"), reason
