"""Articles of a body alone, in which the tests say who acts and what others say; and a value."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from credscore import Actor, Article, Attribution, Line, Measurement, Quote, Span


def prose(text: str, language: str = "") -> Article:
    """Give an article all of whose lines are body, whatever the line analysis says of them."""
    lines = re.finditer(r"\S(?:[^\n]*\S)?", text)
    given = [Line(Span(*line.span()), at, "body") for at, line in enumerate(lines, 1)]
    return Article(text, language=language, given_lines=tuple(given))


def told(
    text: str,
    *actors: str,
    quoted: Sequence[str] = (),
    reported: Sequence[str] = (),
    language: str = "en",
) -> Article:
    """Give an article that is all body, with the actors' and others' words where we say."""
    found: dict[str, list[Any]] = {
        "actors": [Actor(name, "person", spans(text, name)) for name in actors],
        "quotes": [Quote(spans(text, words)[0], "full") for words in quoted],
        "attributions": [
            Attribution(None, None, spans(text, words)[0], "indirect", "core", named=False)
            for words in reported
        ],
    }
    analyzers = {name: partial(_given, values) for name, values in found.items()}
    return replace(prose(text, language), analyzers=analyzers)


def _given(values: list[Any], _: Article) -> list[Any]:
    return values


def value(found: Measurement) -> float:
    """Return the value of a measurement that has one."""
    assert found.value is not None, found.reason
    return found.value


def spans(text: str, words: str) -> tuple[Span, ...]:
    """Return every place of some words."""
    return tuple(Span(*match.span()) for match in re.finditer(re.escape(words), text))
