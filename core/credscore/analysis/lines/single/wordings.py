"""Wordings: tables of patterns that name a line, asked only where a word tells that they may."""

from collections.abc import Callable
from re import Match

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name

Ask = Callable[[str], Match[str] | None]
"""The `match` or the `search` of a pattern, which has a name of its own to be seen by."""


class Wordings:
    """A table of wordings: the first that a line has names it."""

    def __init__(self, *rows: tuple[str, Ask, Name]) -> None:
        """Take rows: words of which a line has one, what asks its text, and its name."""
        self._rows = [(frozenset(words.split()), ask, name) for words, ask, name in rows]
        self._signs = frozenset[str]().union(*(words for words, _, _ in self._rows))

    def name_of(self, line: Facts) -> Name | None:
        """Return kind and reason of a line that has a wording of the table, else None."""
        if self._signs.isdisjoint(line.words):
            return None
        for words, ask, name in self._rows:
            if not words.isdisjoint(line.words) and ask(line.text):
                return name
        return None
