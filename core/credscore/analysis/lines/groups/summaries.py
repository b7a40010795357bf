"""Summaries: the lines in which a site lets a machine sum its article up, and says so."""

import re
from collections.abc import Iterator, Sequence

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name

_SUM = r"(?:summary|summaries|overview|key (?:points|takeaways)|highlights|bullet points)"
_MACHINE = r"(?:ai|artificial[- ]intelligence|(?:large )?language models?)"
_MADE = r"(?:generated|created|produced|written|compiled|made)"
_HEAD = re.compile(
    rf"(?:{_MACHINE}[- ]?(?:{_MADE}|assisted|powered)?|(?:automated|machine-{_MADE})) {_SUM}\W*$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"\W{{0,3}}(?:(?:this|the|these|note|disclaimer):? )?(?:[\w-]{{1,20}} )?{_SUM}\b"
    rf"(?:.{{0,40}}\b{_MADE}\b.{{0,40}}\b{_MACHINE}\b|.{{0,20}}\b{_MACHINE}[- ]{_MADE}\b)"
    rf"|.{{0,60}}\b{_MACHINE}\b.{{0,40}}\b{_MADE} this {_SUM}\b"
    rf"|{_MADE} (?:by|with|using) {_MACHINE}\b.{{0,60}}$",
    re.IGNORECASE,
)
_REPORTED = frozenset(
    ["said", "says", "told", "admitted", "admits", "according", "he", "she", "they"]
)
"""Words of a report on somebody else's summary."""

_WORDS = frozenset(["ai", "artificial", "language", "automated", "machine"])
_HEADING = 6  # words
_NOTE = 40  # words
_MOST = 10  # lines of a summary

_BY_MACHINE: Name = ("other", "a machine's summary")


def summary_lines(facts: Sequence[Facts]) -> dict[int, Name]:
    """Return kind and reason of the lines of summaries that say a machine made them.

    A summary stands between a heading such as "AI summary" and a note that owns to it; where one of
    the two is missing, its items are those of a list.
    """
    found: dict[int, Name] = {}
    for start in _places(facts, _HEADING, _HEAD):
        found |= dict.fromkeys(range(start, _end(facts, start)), _BY_MACHINE)
    for note in _places(facts, _NOTE, _OWNED):
        if note not in found:
            found |= dict.fromkeys(range(_start(facts, note), note + 1), _BY_MACHINE)
    return found


def _places(facts: Sequence[Facts], longest: int, shape: re.Pattern[str]) -> Iterator[int]:
    for at, line in enumerate(facts):
        if line.size <= longest and _says(line, shape):
            yield at


def _says(line: Facts, shape: re.Pattern[str]) -> bool:
    if _WORDS.isdisjoint(line.words) or not _REPORTED.isdisjoint(line.words):
        return False
    return shape.match(line.text) is not None


def _end(facts: Sequence[Facts], head: int) -> int:
    """Return where the summary below a heading ends: with its note, or its last item."""
    below = range(head + 1, min(head + 1 + _MOST, len(facts)))
    for at in below:
        if facts[at].size <= _NOTE and _says(facts[at], _OWNED):
            return at + 1
    return next((at for at in below if not facts[at].bullet), head + 1)


def _start(facts: Sequence[Facts], note: int) -> int:
    start = note
    while start > 0 and facts[start - 1].bullet and note - start < _MOST:
        start -= 1
    return start
