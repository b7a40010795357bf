"""Where in a TOML file a key stands: the standard parser keeps no line numbers."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)(.+?)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w.-]+|"[^"]*"|'[^']*'|\s)+?)\s*=""")


def line_of(toml: str, path: Sequence[str | int]) -> int | None:
    """Return the 1-based line where the key at `path` stands, or the nearest table above it."""
    wanted = tuple(path)
    best: tuple[int, int] | None = None
    for number, at in _keys(toml):
        depth = len(at) if wanted[: len(at)] == at else 0
        if depth and (best is None or depth > best[0]):
            best = (depth, number)
    return best[1] if best else None


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
