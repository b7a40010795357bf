"""Finding lines and naming their kinds."""

from collections.abc import Sequence

from credscore.analysis.lines.appended import appended_blocks
from credscore.analysis.lines.blocks import densest_run
from credscore.analysis.lines.facts import Facts, facts_of
from credscore.analysis.lines.kinds import Line
from credscore.analysis.lines.names import Names, named
from credscore.analysis.sentences import trimmed
from credscore.spans import Span


def find_lines(text: str, language: str = "en") -> tuple[Line, ...]:
    """Return the non-blank lines of a plain text, each with its kind and the reason for it."""
    spans, numbers = _non_blank(text)
    if language not in ("en", "und"):
        return tuple(
            Line(span, number, "body", f"not assessed: language {language}")
            for span, number in zip(spans, numbers, strict=True)
        )
    facts = [facts_of(text[start:end]) for start, end in spans]
    names = named(facts, _contents(facts)) | appended_blocks(text, spans)
    return tuple(_line(at, spans[at], numbers[at], names) for at in range(len(spans)))


def _line(at: int, span: Span, number: int, names: Names) -> Line:
    kind, reason = names[at]
    return Line(span, number, kind, reason)


def _non_blank(text: str) -> tuple[list[Span], list[int]]:
    spans: list[Span] = []
    numbers: list[int] = []
    start = 0
    for number, raw in enumerate(text.split("\n"), 1):
        span = trimmed(text, start, start + len(raw))
        start += len(raw) + 1
        if span.start < span.end:
            spans.append(span)
            numbers.append(number)
    return spans, numbers


def _contents(facts: Sequence[Facts]) -> list[bool]:
    """Say of each line whether it belongs to the article's text, subheads included."""
    prose = [line.is_prose and not line.groups for line in facts]
    first, last = densest_run([3.0 if is_prose else -1.0 for is_prose in prose])
    return [first <= at < last and (prose[at] or not line.groups) for at, line in enumerate(facts)]
