"""Bodies whose names end, or begin, in small words: "the Lindal campaign", "state Senate"."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

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

_DETERMINED = re.compile(r"(?:\b(?:the|an?|this|his|her|their|our)(?: [a-z-]+)? |[^ \w] ?)$", re.I)
_GOES_ON = re.compile(r",| (?:against|across|at|for|from|hard|in|on|to|together|with)\b")
_REACH = 20


class _Called:
    """By which words the names of a text call people, read only where somebody asks."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = names

    @cached_property
    def last(self) -> set[str]:
        """The words behind the first one in the names of persons."""
        persons = (name for name in self._names if name.kind == "person")
        return {word for name in persons for word in name.words[1:]}

    @cached_property
    def times(self) -> Counter[tuple[str, ...]]:
        """How often each name stands in the text."""
        return Counter(name.words for name in self._names)


def widen(text: str, names: list[Name]) -> None:
    """Let the names of bodies take the small words that are a part of them."""
    called = _Called(tuple(names))
    for at, name in enumerate(names):
        start, end = name.span
        if text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
            head = _head(text, name, called)
            if head is not None:
                names[at] = _body(text, name, Span(start, head.end()))
                continue
        if name.entry is not None and name.entry.name in _OF_STATES and _is_of_state(text, start):
            names[at] = _body(text, name, Span(start - len(_STATE), end))


def _head(text: str, name: Name, called: _Called) -> re.Match[str] | None:
    """Return what follows a name as a part of a body's: "House intelligence committee"."""
    if name.entry is not None:
        is_chamber = name.entry.name in _CHAMBERS
        return _COMMITTEE.match(text, name.span.end) if is_chamber else None
    head = _HEAD.match(text, name.span.end)
    if head is None or name.vague or not _may_have(name, head.lastgroup or "", called):
        return None
    return head if _is_noun(text, name, head[0]) else None


def _may_have(name: Name, head: str, called: _Called) -> bool:
    """Say whether somebody or a place of this name may have such a body: no "Ada Holm police"."""
    if name.kind == "place":
        return head in _PLACED
    if name.kind == "person" and (name.title or len(name.words) > 1):
        return head in _LED and not _introduces(name, called)
    if name.kind not in ("person", "other") or len(name.words) > 1:
        return False
    return head in _LED if name.words[0] in called.last else head != "legislature"


def _introduces(name: Name, called: _Called) -> bool:
    """Say whether this is where somebody is named in full whom the text goes on to call shortly."""
    is_met_once = len(name.words) > 1 and called.times[name.words] == 1
    return is_met_once and name.words[-1:] in called.times


def _is_noun(text: str, name: Name, head: str) -> bool:
    """Tell "the Lindal campaign" and team from "they saw Lindal campaign in Ostburg"."""
    if not head.endswith(("campaign", "team", "transition")):
        return True
    start, end = name.span
    if start == 0 or _DETERMINED.search(text, max(0, start - _REACH), start):
        return True
    return head.endswith("campaign") and _GOES_ON.match(text, end + len(head)) is None


def _is_of_state(text: str, start: int) -> bool:
    """Say whether a chamber or court is that of a federal state: "the state Senate"."""
    return text.startswith(_STATE, max(0, start - len(_STATE)))


def _body(text: str, name: Name, span: Span) -> Name:
    words = tuple(text[slice(*span)].split(" "))
    return Name(span, "organisation", text[slice(*span)], words, "", None, name.headline)
