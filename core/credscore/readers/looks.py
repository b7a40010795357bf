"""Texts that look like another format: a page or a table without its name, as on a pipe."""

import re

from credscore.rows import PRESETS, USUAL

_LOOKED_AT = 2000
"""Characters."""

_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_JSON = re.compile(r'(?:\[\s*)?\{\s*"[^"\n]+"\s*:')
_CELLS = re.compile(r"[\t,;|]")
_TEXTS = frozenset(USUAL["text"]).union(*(preset.keys["text"] for preset in PRESETS.values()))
_OTHERS = frozenset(key for field, keys in USUAL.items() if field != "text" for key in keys)


def notes_on(text: str) -> tuple[tuple[str, str], ...]:
    """Return the note that a text looks like another format, if it does, and how to read that."""
    head = text[:_LOOKED_AT].lstrip()
    line = head.partition("\n")[0]
    if _PAGE.match(head):
        return (_note("html", "a web page"),)
    if _JSON.match(head):
        is_line = line.startswith("{") and text.lstrip().partition("\n")[0].rstrip().endswith("}")
        return (_note("jsonl" if is_line else "json", "JSON"),)
    if _is_header(line):
        return (_note("csv", "a table"),)
    return ()


def _is_header(line: str) -> bool:
    names = {name.strip().strip('"').lower() for name in _CELLS.split(line)}
    return bool(names & _TEXTS and names & _OTHERS)


def _note(format_: str, what: str) -> tuple[str, str]:
    told = (
        f"looks like {what} and was read as plain text: --input-format {format_} reads it as such"
    )
    return (f"looks_like_{format_}", told)
