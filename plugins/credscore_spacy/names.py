"""Names: the entities that a pipeline finds in an article, as spans of its text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from credscore import Article, Span

Kind = Literal["person", "state", "organisation", "other"]

_TOLD = ("body", "structure")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_ENDS = re.compile(r"\s*(?:[Tt]he\s+)?(.*?)(?:['’]s?)?\s*", re.DOTALL)
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_ENDLESS = re.compile(r"\S{300,}")
"""Neither name nor word; what spaCy spends on one grows with the square of its length."""

_LONG_LINE = 40
"""Characters that a line has, at least, where only the width of the page has ended it."""

_MOST = 100_000
"""Characters that are given to the pipeline at once: beyond a million it refuses."""


@dataclass(frozen=True, slots=True)
class Name:
    """One mention: its place, its words, its kind; `known` and `side` if the config names it."""

    span: Span
    form: str
    kind: Kind
    known: str = ""
    side: str = ""


def find_names(article: Article, pipeline: Any, labels: Mapping[str, Kind]) -> list[Name]:
    """Return the entities with one of the labels, in reading order, without overlaps."""
    names = []
    text = article_text(article)
    for start, end in _pieces(text):
        places = _without_doubled_blanks(text, start, end)
        for entity in pipeline("".join(text[at] for at in places)).ents:
            kind = labels.get(entity.label_)
            found = Span(places[entity.start_char], places[entity.end_char - 1] + 1)
            span = None if kind is None else _trimmed(text, found)
            if span is not None and kind is not None:
                names.append(Name(span, form_of(article, span), kind))
    return names


def article_text(article: Article) -> str:
    """Return the text with blanks in place of all that is neither title, subhead nor body.

    It is as long as the original, so places in the one are places in the other. Lines that a
    paragraph was cut into are joined by blanks, since no entity runs over the end of a line.
    """
    text = _LONE_SURROGATES.sub("\ufffd", article.text)  # spaCy stores UTF-8, which has none
    text = _ENDLESS.sub(lambda match: " " * len(match[0]), text)
    parts, before = [], Span(0, 0)
    for line in article.lines:
        if line.line_class in _TOLD:
            gap = text[before.end : line.span.start]
            parts.append(" " * len(gap) if _is_wrap(before, gap) else _blank(gap))
            parts.append(text[line.span.start : line.span.end])
            before = line.span
    return "".join([*parts, _blank(text[before.end :])])


def form_of(article: Article, span: Span) -> str:
    """Return the words of a span in plain spelling, one blank between them."""
    return " ".join(article.plain_text(span).split())


def _is_wrap(before: Span, gap: str) -> bool:
    """Say whether the line before goes on behind a gap: one end of line, after a long line."""
    return before.end - before.start >= _LONG_LINE and gap.count("\n") == 1 and gap.isspace()


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield where to cut a text: nowhere, unless it is very long, and then at a blank."""
    start = 0
    while start < len(text):
        end = min(start + _MOST, len(text))
        if end < len(text):
            end = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start) + 1
            end = end if end > start + 1 else start + _MOST
        yield start, end
        start = end


def _without_doubled_blanks(text: str, start: int, end: int) -> list[int]:
    """Return the places of a piece's characters, but for blanks that follow another.

    Two, such as a line end of Windows leaves, are a word to spaCy, and cut a name in two.
    """
    inside = range(start + 1, end)
    return [start, *(at for at in inside if text[at] != " " or text[at - 1] != " ")]


def _trimmed(text: str, span: Span) -> Span | None:
    """Return a name without article and genitive; None if it is empty or runs over a blank line."""
    name = text[span.start : span.end]
    if _BLANK_LINE.search(name):
        return None
    inner = _ENDS.fullmatch(name)
    if inner is None or not any(map(str.isalnum, inner[1])):
        return None
    return Span(span.start + inner.start(1), span.start + inner.end(1))
