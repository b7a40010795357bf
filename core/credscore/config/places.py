"""Where in a TOML file a key stands: the standard parser keeps no line numbers."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)(.+?)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w.-]+|"[^"]*"|'[^']*'|\s)+?)\s*=""")


def line_of(toml: str, path: Sequence[str | int]) -> int | None:
    """Return the 1-based line of the key at `path`, or of what comes nearest to it.

    Nearest is the first line that shares most of the path: a table for a key that it lacks, the
    first key below for a table that is only implied.
    """
    best, found = 0, None
    for number, at in _keys(toml):
        shared = _shared(at, path)
        if shared > best:
            best, found = shared, number
    return found


def _shared(one: Sequence[str | int], other: Sequence[str | int]) -> int:
    """Return how many parts two paths begin with in common."""
    both = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))


def _keys(toml: str) -> Iterator[tuple[int, Path]]:
    table: Path = ()
    arrays: Counter[Path] = Counter()
    for number, line in enumerate(toml.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _dotted(header[2])
            if header[1] == "[[":
                arrays[table] += 1
                table = (*table, arrays[table] - 1)
            yield number, table
        elif key := _KEY.match(line):
            yield number, table + _dotted(key[1])


def _dotted(key: str) -> Path:
    """Split a dotted TOML key, quotes and all, with the standard parser itself."""
    try:
        value = tomllib.loads(f"{key} = 0")
    except (tomllib.TOMLDecodeError, RecursionError):
        return ("",)
    parts: list[str] = []
    while isinstance(value, dict):
        [(part, value)] = value.items()
        parts.append(part)
    return tuple(parts)
