"""Showing texts of others: on one line, and without what would steer a terminal."""

import re
from collections.abc import Iterable

_UNSEEN_IN_JSON = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON leaves as it is, and a terminal or UTF-8 does not."""


def printable(text: str) -> str:
    r"""Return a text with an escape (`\x1b`, `\u202e`) for each character that cannot be seen.

    Among these are the escape character of terminals, overrides of direction and lone surrogates.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def in_a_line(text: str) -> str:
    """Return a text on one line, `printable`, with one space for each run of white space."""
    return text if text.isprintable() and "  " not in text else printable(" ".join(text.split()))


def in_json(written: str) -> str:
    """Return JSON of the same meaning, with escapes for what would steer a terminal."""
    return _UNSEEN_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def did_you_mean(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the end of a message on an unknown name: the nearest known one; "" if none is near.

    `cutoff`, 0 to 1, is how alike the two must be.
    """
    from difflib import get_close_matches  # takes 2 ms to import, and most commands need it never

    near = get_close_matches(name, list(known), 1, cutoff)
    return f"; did you mean {near[0]}?" if near else ""
