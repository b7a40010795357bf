"""Marks that a wrong decoding has lost are guessed, and that is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article
from credscore.api import plan_for
from credscore.lost_marks import with_guessed_marks
from credscore.scoring.articles import profile_article
from credscore.text import plain

LOST = "\ufffd"


@pytest.mark.parametrize(
    "text",
    [
        "It's the mayor's pier, and it won't hold.",
        '"It leaks," Holm said. "It will break."',
        'He called it "safe" - and left.',
        'The sign (in red) says "closed".',
        "The workers' union said no.",
        '"It leaks," the workers\' union said.',
        "\"It leaks and goes on.\nThe workers' union said no.",
        '"It leaks and goes on.\n"It ends here," she said.\nThe workers\' union said no.',
    ],
)
def test_each_mark_is_told_by_what_is_beside_it(text: str) -> None:
    lost = text.translate(dict.fromkeys(map(ord, "\"'-"), LOST))
    assert with_guessed_marks(lost) == text


@pytest.mark.parametrize(
    "text", ["a\ufffd\ufffdb", "It ended.\n\ufffd\n", "\ufffd", "x \ufffd\ufffd y"]
)
def test_what_cannot_be_told_stays_as_it_is(text: str) -> None:
    assert with_guessed_marks(text) == text


@given(st.text(alphabet=f"ab1 .,\"'-()\n{LOST}"))
def test_a_text_keeps_its_length_and_a_second_look_changes_nothing(text: str) -> None:
    once = with_guessed_marks(text)
    assert len(once) == len(text)
    assert plain(once).text == once
    assert all(was == LOST for was, now in zip(text, once, strict=True) if was != now)


def test_a_quotation_is_found_and_its_evidence_is_what_stands_there() -> None:
    said = "\ufffdIt leaks and it isn\ufffdt safe,\ufffd"
    article = Article(f"The pier is closed.\n\n{said} Ada Holm said on Monday.")
    [quote] = article.quotes
    assert article.quote(quote.span) == said


@pytest.mark.parametrize(("number", "codes"), [(4, []), (5, ["lost_characters"])])
def test_many_lost_characters_are_told(number: int, codes: list[str]) -> None:
    text = "The council voted on Monday to build a pier.\n\n" + "It\ufffds safe. " * number
    profile = profile_article(Article(text), plan_for())
    assert [one.code for one in profile.warnings] == codes


@pytest.mark.parametrize(
    ("note", "codes"),
    [("encoding", ["encoding"]), ("truncated", ["truncated", "lost_characters"])],
)
def test_they_are_not_told_again_where_the_reader_has_told_of_them(
    note: str, codes: list[str]
) -> None:
    text = "The council voted on Monday to build a pier.\n\n" + "It\ufffds safe. " * 5
    profile = profile_article(Article(text, notes=((note, "as read"),)), plan_for())
    assert [one.code for one in profile.warnings] == codes
