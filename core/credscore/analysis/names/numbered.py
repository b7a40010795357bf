"""Bodies that a number begins: "60 Minutes", where it always stands before the word."""

import re

from credscore.analysis.names.types import Name
from credscore.spans import Span

_UNSURE = ("other", "person")
_NUMBER = re.compile(r"(?<![^\s\"'(])(\d{1,2}) $")
_REACH = 4  # characters before a word, for the number and what stands before it


def numbered(text: str, names: list[Name]) -> list[Name]:
    """Return the names; a word that stands with one number only, and more than once, has it."""
    numbers: dict[str, list[str]] = {}
    for name in names:
        numbers.setdefault(name.text, []).append(_number(text, name))
    sure = {
        word: found[0]
        for word, found in numbers.items()
        if found[0] and len(found) > 1 and len({*found}) == 1
    }
    if not sure:
        return names
    return [_whole(text, name, sure[name.text]) if name.text in sure else name for name in names]


def _number(text: str, name: Name) -> str:
    """Return the number of one or two digits before a word of unknown kind, or ""."""
    start = name.span.start
    if not text[start - 2 : start - 1].isdigit() or name.kind not in _UNSURE:
        return ""
    number = _NUMBER.search(text, max(0, start - _REACH), start)
    return "" if number is None else number[1]


def _whole(text: str, name: Name, number: str) -> Name:
    """Return the name of a body with the number before it."""
    span = Span(name.span.start - len(number) - 1, name.span.end)
    whole = text[slice(*span)]
    return Name(span, "organisation", whole, tuple(whole.split(" ")), "", None, name.headline)
