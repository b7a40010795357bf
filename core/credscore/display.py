"""Showing people texts of others, without what steers a terminal or poses as text, and figures."""

import re
from collections.abc import Iterable

_UNSEEN_IN_JSON = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON leaves as it is, and a terminal or UTF-8 does not."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, marks of direction (with which text can pose as other text), lone surrogates."""

MOST_LETTERS = 160
"""How much of a title or name is shown."""


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


def nearest_name(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known name that is nearest to another; "" if none is near.

    `cutoff`, 0 to 1, is how alike the two must be.
    """
    from difflib import get_close_matches  # takes 2 ms to import, and most commands need it never

    # Cut: to compare a name of a megabyte would take minutes.
    return next(iter(get_close_matches(short(name), list(known), 1, cutoff)), "")


def did_you_mean(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the end of a message on an unknown name: its `nearest_name`; "" if there is none."""
    near = nearest_name(name, known, cutoff)
    return f"; did you mean {near}?" if near else ""


def seen(text: str) -> str:
    """Return a text with the characters that nobody sees spelled out, as `[U+202E]`."""
    return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def short(text: str, most: int = MOST_LETTERS) -> str:
    """Return a text that stands where there is little room, cut to `most` letters."""
    return text if len(text) <= most else text[: most - 1] + "…"


def points(value: float | None) -> str:
    """Return points of a composite, whole: more would claim too much."""
    return "–" if value is None else f"{value:.0f}"


def figure(value: float | None) -> str:
    """Return a raw value with three significant figures."""
    if value is None:
        return "–"
    shown = f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    return shown.replace("-", "−")


def percent(share: float) -> str:
    """Return a share of 1 in whole per cent."""
    return f"{100 * share:.0f} %"
