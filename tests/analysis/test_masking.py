"""Masked words: each mention one word, found once for all scorers."""

import pytest

from credscore import MASK, Actor, Article, Line, Span, Stretch
from credscore.analysis.masking import split_masked

TEXT = 'Ostrel said "no way" to the Vane-Ostrel plan.'


def article() -> Article:
    ostrel = Actor("Ostrel", "person", (Span(0, 6), Span(33, 39)))
    line = Line(Span(0, len(TEXT)), 1, "body")
    return Article(TEXT, given_lines=(line,), analyzers={"actors": lambda _: [ostrel]})


def test_each_mention_is_one_word_even_within_a_word() -> None:
    found = article().masked_words(Stretch((Span(0, 45),), False, (Span(0, 6), Span(33, 39))))
    assert found.words == (MASK, "said", "no", "way", "to", "the", "Vane", MASK, "plan")
    assert found.gaps == ("", " ", ' "', " ", '" ', " ", " ", "-", " ", ".")


def test_where_another_voice_was_left_out_stands_a_mark() -> None:
    stretch = Stretch((Span(0, 11), Span(21, 27)), False, (Span(0, 6),))
    assert article().masked_words(stretch) == split_masked(f'{MASK} said " to the')


def test_a_stretch_without_mentions_has_its_words() -> None:
    assert article().masked_words(Stretch((Span(13, 19),), True, ())).words == ("no", "way")


@pytest.mark.parametrize("text", ["", MASK, f"of {MASK} and"])
def test_there_is_one_gap_more_than_words(text: str) -> None:
    found = split_masked(text)
    assert len(found.gaps) == len(found.words) + 1


def test_words_are_masked_once_a_stretch() -> None:
    read = article()
    stretch = Stretch((Span(0, 11),), False, (Span(0, 6),))
    assert read.masked_words(stretch) is read.masked_words(stretch)


def test_a_mask_in_the_text_is_no_mention() -> None:
    made = Article(f"The {MASK} sign", language="en")
    assert made.masked_words(Stretch((Span(0, 10),), False, ())).words == ("The", "sign")
