"""Bodies that a number begins: "60 Minutes", where it always stands before the word."""

import re
from collections import defaultdict

from credscore.analysis.names.types import Name
from credscore.spans import Span

_UNSURE = ("other", "person")
_LEAST = 2  # mentions
_NUMBER = re.compile(r"(?<![^\s\"'(])(\d{1,2}) $")
_REACH = 4  # characters before a word, for the number and what stands before it


def numbered(text: str, names: list[Name]) -> list[Name]:
    """Return the names; a word that stands with one number only, and more than once, has it."""
    after_digits = [
        name for name in names if text[name.span.start - 2 : name.span.start - 1].isdigit()
    ]
    words = {name.text for name in after_digits if _number(text, name)}
    if not words:
        return names
    numbers = defaultdict[str, list[str]](list)
    for name in names:
        if name.text in words:
            numbers[name.text].append(_number(text, name))
    sure = {word for word, found in numbers.items() if len(found) >= _LEAST and len({*found}) == 1}
    return [_whole(text, name) if name.text in sure else name for name in names]


def _number(text: str, name: Name) -> str:
    """Return the number of one or two digits before a word of unknown kind, or ""."""
    start = name.span.start
    if name.kind not in _UNSURE or name.title:
        return ""
    number = _NUMBER.search(text, max(0, start - _REACH), start)
    return "" if number is None else number[1]


def _whole(text: str, name: Name) -> Name:
    """Return the name of a body with the number before it."""
    start = name.span.start - len(_number(text, name)) - 1
    span = Span(start, name.span.end)
    whole = text[slice(*span)]
    return Name(span, "organisation", whole, tuple(whole.split(" ")), "", None, name.headline)
