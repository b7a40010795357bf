"""Finding lines and naming their kinds."""

from collections.abc import Sequence

from credscore.analysis.lines.appended import appended_blocks
from credscore.analysis.lines.classifier.features import features
from credscore.analysis.lines.classifier.model import Row, model
from credscore.analysis.lines.facts.line import Facts, facts_of
from credscore.analysis.lines.header import Header, header_of
from credscore.analysis.lines.kinds import Line, Name
from credscore.analysis.lines.named import Names, named
from credscore.analysis.lines.titles import find_title
from credscore.analysis.lines.wrapped import page_marks, paragraphs
from credscore.analysis.sentences import trimmed
from credscore.memo import Memo
from credscore.spans import Span

_SHORT = 400  # characters; what is shorter and of no known language is taken for English

_MARKED = frozenset(["body", "subhead", "nav", "title_repeat"])
"""Kinds that the marks of a printed page are taken for."""

_UNASSESSED = "not assessed"

_FACTS = Memo(facts_of, 2**11)
"""The facts of short lines: menus and share bars recur from page to page."""


def find_lines(text: str, language: str = "en", title: str = "") -> tuple[Line, ...]:
    """Return the non-blank lines of a plain text, each with its kind and the reason for it.

    `title` is the one that the input states beside the text, empty where it states none.
    Numbers are those of the physical lines, from 1. Features and cues are English: in another
    language every line is body, with the reason "not assessed".
    """
    spans, numbers = _non_blank(text)
    if spans and _is_assessed(text, language):
        appended = appended_blocks(text, spans)
        names: Names = _names(text, spans, numbers, title, appended) | appended
    else:
        names = dict.fromkeys(range(len(spans)), ("body", f"{_UNASSESSED}: language {language}"))
    return tuple(
        Line(span, number, *names[at])
        for at, (span, number) in enumerate(zip(spans, numbers, strict=True))
    )


def is_unassessed(line: Line) -> bool:
    """Say whether a line is body only because its language is none in which kinds are told."""
    return line.reason.startswith(_UNASSESSED)


def title_by_shape(lines: Sequence[str]) -> int | None:
    """Return which line is the title of a text whose other kinds are not told, or None."""
    facts = [facts_of(line) for line in lines]
    return find_title(facts, [_is_long(line) for line in facts], [None] * len(facts))


def with_appended(text: str, lines: Sequence[Line], language: str = "en") -> tuple[Line, ...]:
    """Return lines whose kinds are known already, but for appended blocks, which words betray.

    Lines that hold nothing but blanks in the plain text are left out.
    """
    spans = [trimmed(text, *line.span) for line in lines]
    shown = [(line, span) for line, span in zip(lines, spans, strict=True) if span.start < span.end]
    found: Names = {}
    if shown and _is_assessed(text, language):
        found = appended_blocks(text, [span for _, span in shown])
    return tuple(
        Line(span, line.number, *found.get(at, (line.kind, line.reason)))
        for at, (line, span) in enumerate(shown)
    )


def _is_assessed(text: str, language: str) -> bool:
    return language[:2].lower() == "en" or (language == "und" and len(text) <= _SHORT)


def _non_blank(text: str) -> tuple[list[Span], list[int]]:
    spans: list[Span] = []
    numbers: list[int] = []
    start = 0
    for number, raw in enumerate(text.split("\n"), 1):
        if line := raw.strip():
            first = start + raw.find(line[0])
            spans.append(Span(first, first + len(line)))
            numbers.append(number)
        start += len(raw) + 1
    return spans, numbers


def _names(
    text: str, spans: Sequence[Span], numbers: Sequence[int], title: str, appended: Names
) -> dict[int, Name]:
    """Name whole paragraphs, and give each of a paragraph's lines its name.

    Nothing that was `appended` is text, so that no line is the title or a heading of it.
    """
    blocks = paragraphs(spans, numbers)
    texts = [_joined(text, spans[start:end]) for start, end in blocks]
    facts = list(map(_FACTS.__getitem__, texts))
    header = header_of(texts)
    rows = _rows(facts, header.size)
    content = [model().score(row) > 0 for row in rows]
    text_lines = content if any(content) else [_is_long(line) for line in facts]
    own = [
        inside and at >= header.size and start not in appended
        for at, (inside, (start, _)) in enumerate(zip(text_lines, blocks, strict=True))
    ]
    stated = title if title.strip() else header.value("title", texts)
    kinds = named(facts, own, rows, facts_of(stated).words if stated else ())
    if len(blocks) < len(spans):
        shown = next((texts[at] for at, (kind, _) in kinds.items() if kind == "title"), "")
        marks = page_marks(texts, shown)
        kinds |= {at: name for at, name in marks.items() if kinds[at][0] in _MARKED}
    kinds |= _of_header(header, kinds)
    return {
        at: kinds[block] for block, (start, end) in enumerate(blocks) for at in range(start, end)
    }


def _of_header(header: Header, names: Names) -> dict[int, Name]:
    """Name the lines of the header; a title below it is the title, and the header's a repeat."""
    stated: dict[int, Name] = dict.fromkeys(range(header.size), ("other", "in the header"))
    stated |= {at: (kind, "stated in the header") for at, kind in header.kinds.items()}
    if any(kind == "title" for at, (kind, _) in names.items() if at >= header.size):
        again = (at for at, kind in header.kinds.items() if kind == "title")
        stated |= dict.fromkeys(again, ("title_repeat", "the title again"))
    return stated


def _is_long(line: Facts) -> bool:
    """Say whether a line would be text on a page on which nothing else is."""
    return line.size >= 15


def _joined(text: str, lines: Sequence[Span]) -> str:
    return " ".join(text[start:end] for start, end in lines)


def _rows(facts: Sequence[Facts], header: int) -> list[Row]:
    """Return the features of each line: a header's short lines say nothing of the page below."""
    parts = [part for part in (facts[:header], facts[header:]) if part]
    return [row for part in parts for row in model().rows(features(part))]
