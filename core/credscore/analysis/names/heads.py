"""Bodies whose names end, or begin, in small words: "the Lindal campaign", "state Senate"."""

import re
from collections import Counter

from credscore.analysis.names.types import Name
from credscore.spans import Span

_HEAD = re.compile(
    r" (?:(?P<led>(?:presidential |re-?election |election )?campaign|administration|government)"
    r"|(?P<team>(?:transition |campaign |legal |defen[cs]e )?team|transition)"
    r"|(?P<service>police(?: department)?|fire department|city council|school board"
    r"|(?:district attorney|attorney general|county prosecutor|sheriff)'s (?:office|department))"
    r"|(?P<legislature>legislature))(?![\w-])"
)
"""What follows the name of somebody who leads a body, or of a town or state that has one."""

_LED, _PLACED = frozenset(["led", "team"]), frozenset(["service", "legislature"])

_COMMITTEE = re.compile(
    r"(?:,? (?:affairs|agriculture|and|appropriations|armed|banking|budget|commerce|education|"
    r"energy|ethics|finance|financial|foreign|government|health|home|homeland|impeachment|"
    r"intelligence|investigations|judiciary|justice|labor|means|natural|oversight|permanent|"
    r"reform|relations|resources|rules|science|security|select|services|special|tax|"
    r"transportation|treasury|veterans'?|ways))+ (?:sub)?(?:committee|panel)(?![\w-])"
)
_CHAMBERS = frozenset(["House of Commons", "House of Representatives", "Senate"])

_OF_STATES = frozenset([
    "Department of Agriculture", "Department of Education", "Department of Justice",
    "Department of Labor", "Department of Transportation", "House of Representatives", "Senate",
    "Supreme Court",
])  # fmt: skip
_STATE = "state "

Words = tuple[str, ...]


def widen(text: str, names: list[Name]) -> None:
    """Let the names of bodies take the small words that are a part of them."""
    called = Counter(name.words for name in names)
    for at, name in enumerate(names):
        start, end = name.span
        if text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
            head = _head(text, name, called)
            if head is not None:
                names[at] = _body(text, name, Span(start, head.end()))
                continue
        if name.entry is not None and name.entry.name in _OF_STATES and _is_of_state(text, start):
            names[at] = _body(text, name, Span(start - len(_STATE), end))


def _head(text: str, name: Name, called: Counter[Words]) -> re.Match[str] | None:
    """Return what follows a name as a part of a body's: "House intelligence committee"."""
    if name.entry is not None:
        is_chamber = name.entry.name in _CHAMBERS
        return _COMMITTEE.match(text, name.span.end) if is_chamber else None
    head = _HEAD.match(text, name.span.end)
    return head if head and _may_have(name, str(head.lastgroup), called) else None


def _may_have(name: Name, head: str, called: Counter[Words]) -> bool:
    """Say whether somebody or a place of this name may have such a body: no "Ada Holm police"."""
    if name.kind == "place":
        return head in _PLACED
    if name.kind == "person" and len(name.words) > 1:
        return head in _LED and not _introduces(name, called)
    return name.kind in ("person", "other") and head != "legislature"


def _introduces(name: Name, called: Counter[Words]) -> bool:
    """Say whether this is where somebody is named in full whom the text goes on to call shortly."""
    return called[name.words] == 1 and name.words[-1:] in called


def _is_of_state(text: str, start: int) -> bool:
    """Say whether a chamber or court is that of a federal state: "the state Senate"."""
    return text.startswith(_STATE, max(0, start - len(_STATE)))


def _body(text: str, name: Name, span: Span) -> Name:
    words = tuple(text[slice(*span)].split(" "))
    return Name(span, "organisation", text[slice(*span)], words, "", None, name.headline)
