"""Datelines: where and when a report was written, "OSLO, Norway (AP) -", is nobody who acts."""

import re

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.table import Table, match
from credscore.spans import Span

_DATELINE = re.compile(
    r"(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ'/. -]*[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'. ]{2,25}(?=[^(\n]{0,40}\())"
    r"(?P<land>, [A-Z][\w. ]{2,25}?)?"
    r"(?:,? [A-Z][a-z]+\.? \d{1,2})?"
    r"(?P<agency> \([A-Z][A-Za-z/ ]{1,25}\))? ?(?:[—–]|--|(?<=\) )-) "
)
_LONGEST = 100
_WORD = re.compile(r"[\w']+(?:\.[A-Z])*")


def dateline_end(text: str, span: Span, lex: Lexicon, table: Table) -> int:
    """Return where the dateline of a line or sentence ends, or its start where there is none.

    Words in capitals and a dash are one only if an agency or a land stands with them, or if they
    name a town or a seat of government: no "NATO - the alliance".
    """
    start = span.start
    if start and text[start - 1] != "\n":
        return start
    head = text[start : min(span.end, start + _LONGEST)]
    if not ("—" in head or "–" in head or "--" in head or ") -" in head):
        return start  # nearly every line: the pattern is ten times as slow
    found = _DATELINE.match(text, *span)
    if found is None:
        return start
    return found.end() if found["agency"] or found["land"] or _is_town(found, lex, table) else start


def _is_town(found: re.Match[str], lex: Lexicon, table: Table) -> bool:
    town = found["town"].partition("/")[0]
    if town.lower() in lex.towns or town.lower() in lex.landscapes:
        return True
    word = _WORD.match(town)
    entry = match(table, found.string, found.start(), word[0]) if word else None
    return entry is not None and entry.role == "seat"
