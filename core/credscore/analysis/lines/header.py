"""The header: lines such as "Author: Ada Holm" with which archives and note-takers begin a text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from credscore.spans import Span

_LINE = re.compile(r"""(?P<label>[A-Za-z][A-Za-z -]{0,30}?) ?:(?: +(["']?)(?P<value>\S.*?)\2)?$""")
_FORWARDED = re.compile(
    r"-{2,} ?(?:forwarded|original) message ?-{2,}$|begin forwarded message:$", re.IGNORECASE
)
"""The line with which programs for mail begin the header of a letter that is sent on."""

_FENCE = "---"
"""Above and below the header of a Markdown file (YAML front matter)."""

_LABELS = {
    "title": "title headline article-title document-title",
    "byline": "author authors byline by written-by reporter creator",
    "date": "date sent published publication-date date-published published-date pub-date",
    "publisher": "outlet publication publication-title publication-name newspaper news-outlet "
    "media-outlet site-name publisher",
}
"""The labels of each kind of line, the telling ones first."""

_KNOWN = {
    label: (kind, rank)
    for kind, labels in _LABELS.items()
    for rank, label in enumerate(labels.split())
}

_KNOWN_IN_LETTERS = _KNOWN | {"subject": ("title", len(_KNOWN))}
"""The same for a letter, which says whom it is from: elsewhere a subject is one of many."""

_FROM = re.compile(r"from ?: *\S", re.IGNORECASE)
_MOST_LINES = 40
_LONGEST = 32  # words of a line
_FEWEST = 2
"""Kinds that lines without a fence must state: one label alone may open any text."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first lines of a text that state things about it.

    `size` counts them; `kinds` has those that state something known, by their place; `values` says
    by kind in which line what is stated stands, and where in it.
    """

    size: int = 0
    kinds: Mapping[int, str] = field(default_factory=dict)
    values: Mapping[str, tuple[int, Span]] = field(default_factory=dict)

    def value(self, kind: str, lines: Sequence[str]) -> str:
        """Return what the header of these lines states of a kind; empty if nothing."""
        if kind not in self.values:
            return ""
        at, (start, end) = self.values[kind]
        return lines[at][start:end]


def header_of(lines: Sequence[str]) -> Header:
    """Return the header of a text's lines, an empty one where they have none."""
    fenced = bool(lines) and lines[0] == _FENCE
    size = _fenced_size(lines) if fenced else _bare_size(lines)
    labels = _KNOWN_IN_LETTERS if any(map(_FROM.match, lines[:size])) else _KNOWN
    stated = [
        (*known, at, Span(found.start("value"), found.end("value")))
        for at in range(size)
        if (found := _LINE.match(lines[at])) and (known := _known(found, labels)) and found["value"]
    ]
    kinds = {at: kind for kind, _, at, _ in stated}
    values = {kind: (at, span) for kind, _, at, span in sorted(stated, reverse=True)}
    return Header(size, kinds, values) if len(values) >= (1 if fenced else _FEWEST) else Header()


def _fenced_size(lines: Sequence[str]) -> int:
    """Return how many lines stand down to the second fence, with both; 0 where there is none."""
    inside = lines[1:_MOST_LINES]
    return inside.index(_FENCE) + 2 if _FENCE in inside else 0


def _bare_size(lines: Sequence[str]) -> int:
    """Return how many of the first lines are a label with a few words behind it."""
    for at, line in enumerate(lines[:_MOST_LINES]):
        if at == 0 and _FORWARDED.match(line):
            continue
        found = _LINE.match(line) if line.count(" ") < _LONGEST else None
        if found is None or (line.endswith((".", '"')) and not _known(found)):
            return at
    return min(len(lines), _MOST_LINES)


def _known(
    found: re.Match[str], labels: Mapping[str, tuple[str, int]] = _KNOWN
) -> tuple[str, int] | None:
    """Return what a line states by its label, and the rank of that label among those for it."""
    return labels.get(found["label"].lower().replace(" ", "-"))
