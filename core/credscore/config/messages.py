"""How a fault in a config is told: its file, line and key, what is wrong, and the nearest name."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from credscore.config.places import line_of

MOST_NAMES = 12
"""Up to so many names are listed where none is near the one that was given."""


def fault_line(where: str, text: str, path: Sequence[str | int], message: str) -> str:
    """Return one fault as `file:line: key: what is wrong`."""
    line = line_of(text, path)
    place = f"{where}:{line}" if line else where
    return f"{place}: {'.'.join(map(str, path)) or 'config'}: {message}"


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the end of a message on an unknown name: what was meant, or what there is."""
    names = sorted(known)
    if close := get_close_matches(name, names, 1):
        return f"; did you mean {close[0]!r}?"
    if len(names) > MOST_NAMES:
        return "; `credscore scorers list` shows what there is"
    return f"; known: {', '.join(names)}" if names else ""
