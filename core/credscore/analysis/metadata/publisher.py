"""The publisher: copyright line, site name behind the title, dateline tag, own address."""

import re
from collections.abc import Iterator

from credscore.analysis.metadata.page import SHORT, Page
from credscore.analysis.metadata.rights import rights_holders
from credscore.analysis.metadata.types import NOT_FOUND, Field
from credscore.spans import Span

_ISSUE = re.compile(
    r"[*_]{0,2}(?P<name>[A-Z][\w'&-]*(?: [\w'&-]+){1,5})(?:,? |\s+[•·|–—-]\s+)"
    r"(?i:issue|no\.?|number|vol\.?|volume|edition) \d{1,5}\b(?:[^.!?]|\. ?\d){0,40}$"
)
_READERS = re.compile(r"(?P<name>[A-Z][^.!?]{2,60}?) is a reader-supported publication\b")
"""How letters on a platform for them name themselves."""

_OWNER = re.compile(
    r"this (?:web ?)?(?:site|page|blog|newspaper|magazine) is "
    r"(?:(?:(?:written|developed|owned|published|operated|run|maintained|and) ){1,3}by"
    r"|(?:the )?property of) (?:the )?"
    r"(?-i:(?P<name>[A-Z][\w'&-]*(?:[ -](?:of|for|and|the|&|[A-Z][\w'&-]*)){0,5}))",
    re.IGNORECASE,
)
"""How a foot says who runs a site: "This website is owned and operated by Quay Media, Inc."."""

_MEMBER = re.compile(
    r"(?P<name>[A-Z][\w'&-]*(?: [\w'&-]+){0,3}) is (?:a )?part of (?:the )?[^!?]{2,50}? "
    r"(?:publishing|media|news) (?:family|group|network)\b"
)
_SITE = re.compile(
    r"(?:www\.)?(?P<name>[a-z][\w-]{2,30}\.(?:com|org|net|info|news|blog|dev|io|ai|tv|co\.uk))",
    re.IGNORECASE,
)
_TOP = 4
"""Lines at the top of a page among which an address alone is that of the site itself."""

_TAG = re.compile(r"[/(\[] ?(?P<name>[\w'. ]{3,40}?) ?[/)\]] ?(?=[A-Z\"])")
_ADDRESS = re.compile(
    r"published (?:on|at|by) https?://(?:www\.)?(?P<name>[\w.-]+\.\w+)", re.IGNORECASE
)
_SUFFIX = re.compile(r".{12,}? (?P<mark>[|–—-]) (?P<name>[^|–—]{2,40})$")
_OUTLET = re.compile(
    r"\b(?:news|times|post|daily|tribune|herald|today|journal|gazette|guardian|press|chronicle"
    r"|telegraph|observer|independent|mirror|express|mail|weekly|review|magazine|standard|star|sun"
    r"|globe|courier|examiner|inquirer|record|reporter|monitor|bulletin|dispatch|tv|radio|media"
    r"|bbc|cnn|npr|reuters|wire)\b|\.(?:com|org|net|info|co\.\w\w|news)\b",
    re.IGNORECASE,
)


def find_publisher(page: Page) -> Field:
    """Return who publishes the page, as it names itself.

    The header of a text outweighs the page's own address in a notice, that a dateline tag, that
    the site's name behind the title, that the magazine of an issue, and that the copyright line,
    which may name whoever made the site. What the foot says of the owner and an address alone at
    the top come last.
    """
    for found in (
        _headers(page),
        _addresses(page),
        _letters(page),
        _tags(page),
        _suffixes(page),
        _issues(page),
        rights_holders(page),
        _owners(page),
        _sites(page),
    ):
        for field in found:
            return field
    return NOT_FOUND


def _headers(page: Page) -> Iterator[Field]:
    """Yield the outlet that the header states: without the place that archives put behind it."""
    stated = page.stated("publisher")
    name = stated.value.partition(";")[0].rstrip()
    if stated.span and name and "://" not in name:
        yield Field(name, Span(stated.span.start, stated.span.start + len(name)))


def _addresses(page: Page) -> Iterator[Field]:
    for at, text in page.short:
        if "ublished" in text and (match := _ADDRESS.search(text)):
            yield page.field(at, match, "name")


def _letters(page: Page) -> Iterator[Field]:
    """Yield the letter that names itself where it asks its readers for money."""
    for at, text in enumerate(page.texts):
        if page.kinds[at] == "subscribe" and (match := _READERS.match(text)):
            yield page.field(at, match, "name")


def _tags(page: Page) -> Iterator[Field]:
    """Yield the outlet before the first sentence: "/ harbour daily news / The council …"."""
    if page.first < len(page.texts):
        match = _TAG.match(page.texts[page.first])
        if match and _OUTLET.search(match["name"]):
            yield page.field(page.first, match, "name", _as_elsewhere(page, match["name"]))


def _as_elsewhere(page: Page, name: str) -> str:
    """Return a name with the capitals that it has elsewhere on the page, else with its own."""
    if not name.islower():
        return name
    spelled = re.compile(re.escape(name), re.IGNORECASE)
    found = (match[0] for text in page.texts for match in spelled.finditer(text))
    return next((spelling for spelling in found if not spelling.islower()), name.title())


def _suffixes(page: Page) -> Iterator[Field]:
    """Yield the outlet behind the title: "Ferries to sail earlier | Harbour Daily"."""
    first = [
        text[:20] for text, kind in zip(page.texts, page.kinds, strict=True) if kind == "title"
    ]
    for at in range(min(page.first, len(page.texts))):
        text = page.texts[at]
        match = _SUFFIX.match(text) if len(text) < 200 and (not at or text[:20] in first) else None
        if match and match["name"].count(" ") < 5 and _is_outlet(match):
            yield page.field(at, match, "name")


def _is_outlet(match: re.Match[str]) -> bool:
    name = match["name"]
    return bool(_OUTLET.search(name)) and name[0].isupper() and not name.endswith((".", "?", "!"))


def _issues(page: Page) -> Iterator[Field]:
    """Yield the magazine whose issue the page is from: "The Harbour Review, issue 12"."""
    for at, text in page.short:
        if at >= page.first:
            return
        match = _ISSUE.match(text) if page.kinds[at] != "title" else None
        if match:
            yield page.field(at, match, "name")


def _owners(page: Page) -> Iterator[Field]:
    for at in range(page.last + 1, len(page.texts)):
        text = page.texts[at][:SHORT]
        if match := _OWNER.match(text) or _MEMBER.match(text):
            yield page.field(at, match, "name")


def _sites(page: Page) -> Iterator[Field]:
    for at in range(min(_TOP, page.first, len(page.texts))):
        if match := _SITE.fullmatch(page.texts[at]):
            yield page.field(at, match, "name")
