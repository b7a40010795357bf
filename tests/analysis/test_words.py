"""Words: where they begin and end, in a body and in any other text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article, Span, words_of
from credscore.analysis.words import find_words

TEXT = "The mayor's well-known pier\n\nHome | News\n\nIt cost 1,200 crowns."


def words_in(text: str, *within: Span) -> list[str]:
    return list(find_words(text, within or [Span(0, len(text))]).texts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the mayor's well-known pier", ["the", "mayor's", "well-known", "pier"]),
        ("'Tis rock 'n' roll -- or-", ["Tis", "rock", "n", "roll", "or"]),
        ("1,200 crowns, 7.5 %", ["1", "200", "crowns", "7", "5"]),
        ("snake_case x² naïve Łódź", ["snake", "case", "x²", "naïve", "Łódź"]),
        ("...!? -", []),
        ("", []),
    ],
)
def test_words_are_letters_and_digits_with_inner_apostrophes_and_hyphens(
    text: str, words: list[str]
) -> None:
    assert words_in(text) == words_of(text) == words


def test_words_of_a_text_are_spelled_plainly() -> None:
    assert words_of("“The mayor’s cafe\u0301”") == ["The", "mayor's", "café"]
    assert words_of("Five o`clock\x00sharp") == ["Five", "o'clock", "sharp"]


def test_only_the_given_stretches_are_looked_at() -> None:
    found = find_words(TEXT, [Span(0, 11), Span(42, len(TEXT))])
    assert found.texts == ("The", "mayor's", "It", "cost", "1", "200", "crowns")
    assert found.forms[2] == "it"
    assert [TEXT[start:end] for start, end in found] == list(found.texts)


def test_a_slice_of_words_is_words() -> None:
    found = find_words(TEXT, [Span(0, len(TEXT))])
    assert found[1:3].texts == ("mayor's", "well-known")
    assert found[1:3][0] == found[1]
    assert found[:] == found
    assert hash(found[:]) == hash(found)
    assert found[1:] != found
    assert found != found.texts


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_words_within_a_span_are_those_that_lie_wholly_in_it(text: str, one: int, two: int) -> None:
    found = find_words(text, [Span(0, len(text))])
    span = Span(min(one, two), max(one, two))
    assert list(found.within(span)) == [word for word in found if span.holds(word)]


def test_words_within_a_span_have_their_forms() -> None:
    found = find_words("The Mayor spoke.", [Span(0, 16)])
    assert found.within(Span(2, 15)).forms == ("mayor", "spoke")
    assert not found.within(Span(5, 9))


def test_words_of_an_article_lie_in_its_own_spelling() -> None:
    article = Article(
        "The\u200b mayor’s cafe\u0301 by the pier was shut on Monday, and nobody told us."
    )
    assert [article.quote(span) for span in article.words][:3] == ["The", "mayor’s", "cafe\u0301"]
    assert article.words.forms[1:3] == ("mayor's", "café")


@given(st.text(max_size=200))
def test_words_stand_in_the_text_in_order_and_apart(text: str) -> None:
    found = find_words(text, [Span(0, len(text))])
    assert [text[start:end] for start, end in found] == list(found.texts)
    assert all(end <= start for end, start in zip(found.ends, found.starts[1:], strict=False))
    left = "".join(
        text[a:b] for a, b in zip((0, *found.ends), (*found.starts, len(text)), strict=True)
    )
    assert not any(character.isalnum() for character in left)
