"""An article: its words behind spans, its metadata, and the analyses that a plugin may replace."""

from typing import Any

import pytest

from credscore import Actor, Article, Attribution, Field, Quote, Span
from credscore.article import REPLACEABLE, Analyse

TEXT = "“The cafe\u0301’s pier holds,”\r\nsaid Ada Holm of the harbour board on Monday evening.\r\n"
STORY = 'Pier to close\n\nBy Ada Holm\n\nThe pier will close, Jo Lund said. "It leaks," he said.\n'
CLOSING = Span(28, 47)
SPEAKER = Span(49, 56)

MADE: dict[str, tuple[Any, ...]] = {
    "actors": (Actor("Pier", "other", (Span(0, 4),)),),
    "attributions": (Attribution(SPEAKER, None, CLOSING, "indirect", "core", named=True),),
    "quotes": (Quote(CLOSING, "full"),),
}
"""What a plugin may find in the story: another actor, and its first words as somebody's."""


def test_words_behind_a_span_are_as_they_stand_or_spelled_plainly() -> None:
    article = Article(TEXT)
    span = Span(5, 12)
    assert article.quote(span) == "cafe\u0301’s"
    assert article.plain_text(span) == "café's"


def test_a_stretch_of_plain_text_is_found_in_the_text() -> None:
    article = Article(TEXT)
    line = Span(27, len(TEXT) - 2)
    at = article.plain_text(line).index("Ada Holm")
    assert article.quote(article.place_of(line, at, at + 8)) == "Ada Holm"


def test_an_empty_stretch_stands_where_it_would() -> None:
    article = Article(TEXT)
    whole = Span(0, len(TEXT))
    length = len(article.plain_text(whole))
    assert article.place_of(whole, 0, 0) == Span(0, 0)
    assert article.place_of(whole, length, length) == Span(len(TEXT), len(TEXT))
    assert Article("\u200b").place_of(Span(0, 1), 0, 0) == Span(0, 0)


def test_metadata_that_came_with_an_article_wins_over_what_its_text_says() -> None:
    found = Article(STORY).metadata
    assert (found.title.value, found.author.value) == ("Pier to close", "Ada Holm")
    given = Article(STORY, title="Another", author="Bo Vik", outlet="The Gull").metadata
    assert given.author == Field("Bo Vik")
    assert (given.title.value, given.publisher.value) == ("Another", "The Gull")


@pytest.mark.parametrize("analysis", REPLACEABLE)
def test_an_analyzer_takes_the_place_of_an_analysis_alone(analysis: str) -> None:
    ours = {name: getattr(Article(STORY), name) for name in REPLACEABLE}
    theirs = Article(STORY, analyzers={analysis: lambda _: list(MADE[analysis])})
    for name in REPLACEABLE:
        assert getattr(theirs, name) == (MADE if name == analysis else ours)[name]


@pytest.mark.parametrize("found", ["attributions", "quotes"])
def test_stretches_follow_the_voices_that_analyzers_find(found: str) -> None:
    silent: dict[str, Analyse] = dict.fromkeys(("attributions", "quotes"), lambda _: [])
    assert quoted_in(Article(STORY, analyzers=silent)) == []
    article = Article(STORY, analyzers={**silent, found: lambda _: MADE[found]})
    assert quoted_in(article) == ["The pier will close"]


def quoted_in(article: Article) -> list[str]:
    """Return the words that are not in the author's voice."""
    quoted = [part for one in article.stretches if one.quoted for part in one.parts]
    return [article.quote(part) for part in quoted]
