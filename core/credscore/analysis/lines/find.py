"""Finding lines and naming their kinds."""

from credscore.analysis.lines.kinds import Line
from credscore.analysis.sentences import trimmed


def find_lines(text: str, language: str = "en") -> tuple[Line, ...]:
    """Return the non-blank lines of a plain text, each with its kind and the reason for it."""
    found: list[Line] = []
    start = 0
    for number, raw in enumerate(text.split("\n"), 1):
        span = trimmed(text, start, start + len(raw))
        start += len(raw) + 1
        if span.start < span.end:
            kind = "title" if not found else "body"
            found.append(Line(span, number, kind, "placeholder"))
    return tuple(found)
