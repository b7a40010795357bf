"""The messages on faults in a config: file, line, key, what is wrong, and the nearest name."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from credscore.config.overrides import Override
from credscore.config.places import KeyPath, lines_of, nearest_line
from credscore.display import in_a_line, nearest_name, short

Fault = tuple[KeyPath, str]
"""The path of a key, and what is wrong with it."""

MOST_FAULTS = 50
"""Faults that are told at once, at most."""

MOST_NAMES = 12
"""Where no name is near the one that was given, all are listed if there are at most so many."""

MOST_NAME = 120
"""Letters of a key that are shown, at most."""

MOST_LETTERS = 500
"""Letters of the message on one fault, at most."""


def told(where: str, text: str, faults: Iterable[Fault], overrides: Sequence[Override] = ()) -> str:
    """Return a line for each fault, `file:line: key: what is wrong`; "" where there is none.

    `where` is the config's file, and `text` what that says. A key that an override has set is told
    with the option that did so, in place of file and line.
    """
    found = list(islice(faults, MOST_FAULTS + 1))
    lines = lines_of(text) if found else {}
    shown = [
        _told(_option(path, lines, overrides) or _place(where, lines, path), path, message)
        for path, message in found[:MOST_FAULTS]
    ]
    if len(found) > MOST_FAULTS:
        shown.append("and more faults")
    return "\n".join(shown)


def _option(path: KeyPath, lines: Mapping[KeyPath, int], overrides: Sequence[Override]) -> str:
    """Return the last option that has set the key at a path, or has made its table; else ""."""
    for override in reversed(overrides):
        if override.sets(path) or (path not in lines and override.makes(path)):
            return short(override.option, MOST_NAME)
    return ""


def _place(where: str, lines: Mapping[KeyPath, int], path: KeyPath) -> str:
    line = nearest_line(lines, path)
    return f"{where}:{line}" if line else where


def _told(place: str, path: KeyPath, message: str) -> str:
    key = ".".join(map(str, path)) or "config"
    return in_a_line(f"{place}: {short(key, MOST_NAME)}: {message}")[:MOST_LETTERS]


def nearest(name: str, known: Iterable[str], command: str = "scorers list") -> str:
    """Return the end of a message on an unknown name: what was meant, or what there is.

    `command` is the one that lists them all.
    """
    names = sorted(known)
    if close := nearest_name(name, names):
        return f"; did you mean {close!r}?"
    if len(names) > MOST_NAMES:
        return f"; `credscore {command}` shows what there is"
    return f"; known: {', '.join(names)}" if names else ""
