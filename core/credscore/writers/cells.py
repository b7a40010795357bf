"""Cells of CSV files: numbers in few digits, and texts that no spreadsheet runs as a formula."""

import re
from collections.abc import Callable

Spelling = Callable[[str], str]
"""How a table spells texts: `text` where a spreadsheet may open it, else as they stand (`str`)."""

DIGITS = 4
"""Decimals in CSV; JSON Lines keep more."""

_SIGNS = "=+@＝＋－＠-"
"""What begins a formula; spreadsheets set to Chinese or Japanese take the wide forms as well."""

_GUARDED = re.compile(rf"""'|[\s"]*[{_SIGNS}]""")
_UNSAFE = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SPLIT = re.compile(rf"""(;[\s"']*)([{_SIGNS}])""")
_ESCAPE = re.compile(r"\\(?:([\\nrt])|x([0-9a-f]{2})|u([0-9a-f]{4}))")
_SHORT = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}
_SHORT_OF = {character: short for short, character in _SHORT.items()}


def number(value: float | None, digits: int = DIGITS) -> str:
    """Return a number, rounded to some decimals and as short as can be; empty for None."""
    if value is None:
        return ""
    rounded = round(value, digits)
    return str(int(rounded)) if rounded == int(rounded) else repr(rounded)


def text(value: str) -> str:
    r"""Return a text on one line, spelled so that no spreadsheet runs it and no terminal obeys it.

    Control characters, breaks of lines, overrides of direction and lone surrogates become escapes
    (`\n`, `\x1b`, `\u202e`), and a backslash two. Where a spreadsheet would begin a formula, a `'`
    goes in front, and one more before a `'` that is there; a sign behind a `;`, which divides cells
    in half of Europe, becomes an escape. `unguarded` takes all of it back.
    """
    line = _UNSAFE.sub(lambda found: _escaped(found[0]), value)
    line = _SPLIT.sub(lambda found: found[1] + _escaped(found[2]), line)
    return f"'{line}" if _GUARDED.match(line) else line


def unguarded(cell: str) -> str:
    """Return exactly the text that `text` made the cell of."""
    return _ESCAPE.sub(lambda found: _unescaped(*found.groups()), cell.removeprefix("'"))


def _escaped(character: str) -> str:
    if short := _SHORT_OF.get(character):
        return f"\\{short}"
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _unescaped(short: str | None, byte: str | None, word: str | None) -> str:
    return _SHORT[short] if short else chr(int(byte or word or "", 16))
