"""Where in a TOML file a key stands: the standard parser keeps no line numbers."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

KeyPath = tuple[str | int, ...]
"""Where a key stands: the keys of the tables above it, places in arrays (from 0), and the key."""

DEEPEST = 32
"""How deep keys may be nested: no config needs more, and recursion must end."""

_TOKEN = re.compile(
    r'''(?P<skip>[ \t\r]+|\#[^\n]*)
    |(?P<text>"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|\'\'\'(?:[^']|'(?!\'\'))*'{3,5}
        |"(?:[^"\\\n]|\\.)*"|'[^'\n]*')
    |(?P<mark>[\n=,\[\]{}])
    |(?P<bare>[^\s\#"'=,\[\]{}]+|.)''',
    re.VERBOSE | re.DOTALL,
)
"""The tokens of a TOML file; a dotted key is several texts and bare words in a row."""


def nearest_line(lines: Mapping[KeyPath, int], path: Sequence[str | int]) -> int | None:
    """Return the line of the key at a path, or else of the nearest table above that has one.

    A table that is only implied by its keys has the line of the first of them.
    """
    ends = range(min(len(path), DEEPEST), 0, -1)
    return next((lines[key] for end in ends if (key := tuple(path[:end])) in lines), None)


def lines_of(toml: str) -> dict[KeyPath, int]:
    """Return the first line of each key, element and table of a valid TOML text, by its path."""
    lines: dict[KeyPath, int] = {}
    for number, path in _Places().read(toml):
        for end in range(min(len(path), DEEPEST), 0, -1):
            if path[:end] in lines:
                break  # so are all that are shorter
            lines[path[:end]] = number
    return lines


class _Places:
    """Reads a valid TOML text token by token, and knows at which path it is."""

    def __init__(self) -> None:
        self._table: KeyPath = ()
        self._arrays: Counter[KeyPath] = Counter()
        self._at: KeyPath = ()
        self._open: list[tuple[str, KeyPath]] = []
        self._awaits_element = False
        self._key = ""
        self._header = 0

    def read(self, toml: str) -> Iterator[tuple[int, KeyPath]]:
        """Yield the line and path of each key, element and header."""
        number = 1
        for token in _TOKEN.finditer(toml):
            if token.lastgroup != "skip":
                yield from ((number, path) for path in self._take(token[0], token.lastgroup))
            number += token[0].count("\n")

    def _take(self, token: str, kind: str | None) -> Iterator[KeyPath]:
        """Take in a token, and yield the paths that begin or end with it, if any."""
        if self._awaits_element and token not in ("\n", "]"):
            self._awaits_element = False
            yield self._at
        if kind != "mark":
            self._key += token
        elif token == "=":
            self._at = (self._open[-1][1] if self._open else self._table) + self._dotted()
            yield self._at
        elif token == "\n":
            if self._header:
                yield self._headed()
            self._end_of_line()
        elif self._at:
            self._within(token)
        elif token == "[":
            self._header += 1

    def _within(self, mark: str) -> None:
        """Take in a mark of an array or an inline table."""
        self._key = ""
        if mark in "[{":
            self._open.append((mark, self._at))
        elif mark in "]}":
            self._at = self._open.pop()[1]
        if mark == "[":
            self._at, self._awaits_element = (*self._at, 0), True
        elif mark == "," and self._open[-1][0] == "[":
            self._at, self._awaits_element = (*self._at[:-1], int(self._at[-1]) + 1), True
        elif mark == "]":
            self._awaits_element = False

    def _headed(self) -> KeyPath:
        """Return the path of a table whose header is read."""
        *above, last = self._dotted()
        path: KeyPath = ()
        for part in above:
            path += (part,)
            if path in self._arrays:
                path += (self._arrays[path] - 1,)
        path += (last,)
        if self._header > 1:
            self._arrays[path] += 1
            path += (self._arrays[path] - 1,)
        self._table = path
        return path

    def _end_of_line(self) -> None:
        self._key, self._header = "", 0
        if not self._open:
            self._at = ()

    def _dotted(self) -> tuple[str, ...]:
        """Split the dotted key that is read, quotes and all, with the standard parser itself."""
        key, self._key = self._key, ""
        value = tomllib.loads(f"{key} = 0")
        parts: list[str] = []
        while isinstance(value, dict):
            [(part, value)] = value.items()
            parts.append(part)
        return tuple(parts)
