"""The author: a person named in a byline, a signature, or a note about the author."""

import re
from collections.abc import Iterable, Iterator
from sys import maxsize

from credscore.analysis.metadata.dates import WEEKDAY, read_date
from credscore.analysis.metadata.names import (
    LETTERS,
    NAMES,
    is_known,
    is_nobody,
    may_be_firm,
    names_end,
    spelled,
    unglued,
)
from credscore.analysis.metadata.notes import notes
from credscore.analysis.metadata.page import Page
from credscore.analysis.metadata.types import NOT_FOUND, Field
from credscore.spans import Span

_RANK = (
    r"(?:senior |staff |chief |political |national |special |freelance |guest |contributing "
    r"|managing |deputy |foreign |investigative |opinion |business |sports? |health |science "
    r"|education |environment |local democracy |crime |consumer |city |court |technology )*"
)
_WRITER = r"(?:writer|reporter|correspondent|columnist|journalist|editor|contributor)\b"

_PIECE = r"(?:article|post|story|piece|guide|essay|analysis|opinion|column|feature|review|blog)"
_BY = re.compile(
    r"[-•*#/|~\s]*(?:(?:written|authored|posted|published|reported|reporting|words|text|report"
    rf"|{_PIECE}|(?:this|the) {_PIECE} (?:was|is) (?:written|authored|contributed)) )?"
    r"(?:by\b ?:?|(?:byline|authors?|text|words|interview|reporter) ?:"
    r"|(?:reporter|correspondent|journalist)(?= [A-Z][^\s]+ [A-Z][^\s]+$)) ?"
    r"(?:(?:(?:staff|contributing|guest|special) )?"
    r"(?:writer|reporter|correspondent|columnist|meteorologist) (?=[a-z]))?",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa][vf]|di) (?=[A-Z][\w'-]+ [A-Z])")
"""How a byline begins in German, French, Spanish, Dutch and Italian: translations keep it."""

_GLUED = re.compile(r"(?:Written )?[Bb]y:?(?=[A-Z])")
_LATER = re.compile(r"\b(?:published|posted)\b[^\n]{0,160}? by (?=[^\n]*\d)", re.IGNORECASE)
_BEFORE_DATE = re.compile(
    rf"(?:(?:last )?(?:updated|published|posted)(?: on)?:? )?{WEEKDAY}",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(
    r"[ ,.|•·–—/-]*(?:(?:at )?\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\b\.?)?[ ,|•·–—-]*)?"
    r"[Bb]y:? (?=[A-Z])"
)
"""What stands between a date and a name: "3 March 2022, 9:45 pm | By "."""

_FIRM = ("Group", "Inc", "LLC", "Ltd", "Limited", "GmbH", "Corp", "Corporation", "Agency", "Team")
_PLACED = r"(?: in [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}| \([^()\d]{2,24}\))"
"""Where each of several authors is, or when each wrote: "in Oslo", "(now)"."""

_NEXT = re.compile(rf"(?:{_PLACED}|{LETTERS})(?:, and |, | and | & )(?=[A-Z])")
_WHOLE_NAME = re.compile(rf"{NAMES}{LETTERS}(?:{_PLACED}(?: and [A-Z][^\n]*)?)?$")
_NAME_MARK = re.compile(rf"{NAMES}(?= ?[|•·,–—-] ?| \d| [A-Z])[ |•·,–—-]{{1,3}}")
_BEHIND_STAMP = re.compile(
    r"(?:[ |•·,–—-]{0,3}\d[\d,]* ?(?:min(?:ute)?s?(?: read)?|words)\b)*[ |•·,–—-]{0,3}"
    rf"{NAMES}{LETTERS}$"
)
"""What follows a date in the head of some blogs: " · 5 min · 900 words · Jane Doe"."""

_WITH_ROLE = re.compile(
    rf"{NAMES}{LETTERS},? (?:[|–—-] )?(?i:is )?(?i:an? |the |our )?"
    rf"(?i:(?:[\w'&]+ ){{0,3}}{_WRITER})[^\n]{{0,30}}$"
)
_FAMILY_FIRST = re.compile(
    r"(?P<family>[^\W\d_][\w'-]+), (?P<given>[^\W\d_][\w'-]+(?: [^\W\d_]\.?)?)"
)
_ONLY_LABEL = re.compile(
    r"(?:published|posted|updated|last updated|on|at|[\d:apm .]|\W){0,16}", re.IGNORECASE
)
_SIGNATURE = 80
"""Characters of the longest line that is a name with a role or a date."""

_DATE_LINE = 50
_BELOW_TITLE = 6
"""Lines below the title among which a bare name above a date is the author's."""

_ABOUT = re.compile(
    r"(?:about|more about|meet) the authors?\b|authors?(?:\(s\))?:?$", re.IGNORECASE
)
_ROLE_LINE = re.compile(
    rf"{_RANK}(?:head|director|editor|professor|fellow|researcher|analyst|expert|correspondent"
    r"|reporter|columnist|contributor|writer|journalist|lecturer|president|founder|deputy|senior"
    r"|chief|phd)\b"
    r"|(?:[a-z][\w'&-]+ ){1,3}(?:correspondent|reporter|columnist|editor|writer)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*\)")
_ORIGINAL = re.compile(r"translat|original|courtesy|photo|image|illustration|video", re.IGNORECASE)


def find_author(page: Page, title: int) -> Field:
    """Return the author's name or names as the page gives them; `title` is the title's line.

    A byline outweighs a signature below the text, and that a note about the author. Bylines of
    several people above the title are those of other articles. Accounts, desks and agencies are
    nobody who could be asked: reason `no_person`.
    """
    nobody = ""
    above = tuple(_bylines(page, 0, title))
    head = _signatures(page, title, range(title, title + _BELOW_TITLE + 1))
    are_many = len({field.value for field in above if field.value}) > 1
    ranked: list[Iterable[Field]] = [_turned(page), _bylines(page, title)]
    ranked += [head, above] if are_many else [above]
    ranked += [_signatures(page, title, range(len(page.texts))), _notes(page)]
    for found in ranked:
        for field in found:
            if field.value:
                return field
            nobody = nobody or field.reason
    return Field(reason=nobody) if nobody else NOT_FOUND


def _turned(page: Page) -> Iterator[Field]:
    """Yield the author whose family name an archive has put first: "Author: Holm, Ada"."""
    stated = page.stated("byline")
    if match := _FAMILY_FIRST.fullmatch(stated.value):
        name = f"{match['given']} {match['family']}"
        if names_end(name, 0, page.is_small) == len(name):
            yield Field(name, stated.span)


def _bylines(page: Page, first: int, end: int = maxsize) -> Iterator[Field]:
    """Yield what bylines say from line `first` on, up to line `end`."""
    for at, text in page.short:
        if not first <= at < end:
            continue
        opening = _opening(page, at, text)
        if opening is None:
            continue
        if opening == len(text) and at + 1 < len(page.texts):
            yield from _named(page, at + 1, 0)
        else:
            yield from _named(page, at, opening)


def _opening(page: Page, at: int, text: str) -> int | None:
    """Return where the name begins in a line that is a byline, else None."""
    match = _BY.match(text) or _GLUED.match(text) or _ABROAD.match(text)
    if match is None and "by" in text.lower():
        match = _LATER.search(text) or _behind_date(text)
    if match is None or not page.is_near(at) or _ORIGINAL.search(_ASIDE.sub("", text)):
        return None
    return match.end()


def _behind_date(text: str) -> re.Match[str] | None:
    """Match what leads to a name in a line that begins with a date: "3 March 2022 | By "."""
    date = read_date(text)
    if date is None or not _BEFORE_DATE.fullmatch(text, 0, date.start):
        return None
    return _AFTER_DATE.match(text, date.end)


def _named(page: Page, at: int, start: int) -> Iterator[Field]:
    found = list(_people(page, at, start))
    if found and _is_firm(page, found[0].value):
        found = [Field(reason="no_person")]
    if not found and is_nobody(page.texts[at][start : start + 60]):
        found.append(Field(reason="no_person"))
    yield from found


def _is_firm(page: Page, name: str) -> bool:
    """Say whether the page calls what looks like a person a firm elsewhere: "Alba Tide Group"."""
    firms = [f"{name} {word}" for word in _FIRM] if may_be_firm(name) else []
    return any(firm in text for firm in firms for text in page.texts)


def _people(page: Page, at: int, start: int) -> Iterator[Field]:
    text, names, begin, end = page.texts[at], list[str](), start, start
    while found := names_end(text, start, page.is_small):
        names.append(unglued(text[start:found]))
        end = start + len(names[-1])
        further = _NEXT.match(text, found)
        if further is None:
            break
        start = further.end()
    if names:
        first = page.spans[at].start
        yield Field(spelled(" and ".join(names)), Span(first + begin, first + end))


def _signatures(page: Page, title: int, lines: range) -> Iterator[Field]:
    """Yield names that stand as a line of their own, with a role or a date at their side."""
    for at, text in page.short:
        if at not in lines or len(text) > _SIGNATURE or not page.is_near(at):
            continue
        match = _WITH_ROLE.match(text) or (_beside_a_date(text) if title < at else None)
        if match is None and -2 <= at - title <= _BELOW_TITLE:
            match = _behind_a_stamp(text)
        if match is None and _has_role(page, at, title):
            match = _WHOLE_NAME.match(text)
        if match:
            yield from _people(page, at, match.start("name"))


def _beside_a_date(text: str) -> re.Match[str] | None:
    """Match a line that is a name and a date: "Jonna Reet | June 2, 2025"."""
    match = _NAME_MARK.match(text)
    date = read_date(text) if match else None
    return (
        match if match and date and _ONLY_LABEL.fullmatch(text, match.end(), date.start) else None
    )


def _behind_a_stamp(text: str) -> re.Match[str] | None:
    """Match what leads from a date to the name at the end of its line.

    Behind a count of words no known first name is asked for: themes that give one name the author.
    """
    date = read_date(text)
    if date is None or date.reason or not _BEFORE_DATE.fullmatch(text, 0, date.start):
        return None
    match = _BEHIND_STAMP.match(text, date.end)
    is_sure = match and (is_known(match["name"]) or "words" in text[date.end : match.start("name")])
    return match if is_sure else None


def _has_role(page: Page, at: int, title: int) -> bool:
    """Say whether the neighbours of a bare name make it that of the author."""
    before = page.texts[at - 1] if at else ""
    after = page.texts[at + 1] if at + 1 < len(page.texts) else ""
    if page.kinds[at] == "byline" or _ABOUT.match(before):
        return True
    is_below_title = 0 < at - title <= _BELOW_TITLE
    is_dated = len(after) < _DATE_LINE or page.kinds[at + 1] == "date"
    if (is_below_title or 1 < title - at <= 3) and is_dated and read_date(after) is not None:
        return True
    if 0 < at - title <= 2 and "date" in page.kinds[at + 1 : at + 4] and is_known(page.texts[at]):
        return True
    may_have = (at > page.first or is_below_title) and len(after) < _SIGNATURE
    return may_have and _ROLE_LINE.match(after) is not None


def _notes(page: Page) -> Iterator[Field]:
    for at, start in notes(page):
        yield from _people(page, at, start)
