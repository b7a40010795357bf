"""Masked words: picked from the article's words or split anew, they are the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import MASK, Actor, Article, Span, Stretch
from credscore.analysis.masking import MaskedWords, pick_words, split_masked, split_words
from credscore.analysis.words import find_words

PIECES = [
    "Ostrel",
    "Ostrel's",
    "Vane-Ostrel",
    "didn't",
    "the",
    " ",
    " ",
    ", ",
    '"',
    "\n",
    "_",
    MASK,
]


def both_ways(text: str, name: str) -> tuple[MaskedWords | None, MaskedWords]:
    mentions = tuple(Span(*found.span()) for found in re.finditer(re.escape(name), text))
    stretch = Stretch((Span(0, len(text)),), False, mentions)
    picked = pick_words(text, find_words(text, [Span(0, len(text))]), stretch)
    return picked, split_words(lambda span: text[span.start : span.end], stretch)


def test_each_mention_is_one_word() -> None:
    picked, split = both_ways("Today Ada Ostrel, 40, won.", "Ada Ostrel")
    assert picked == split
    assert split.words == ("Today", MASK, "40", "won")
    assert split.gaps == ("", " ", ", ", ", ", ".")


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_picked_and_split_words_are_the_same(text: str) -> None:
    picked, split = both_ways(text, "Ostrel")
    assert picked in (None, split)


@pytest.mark.parametrize("text", ["Vane-Ostrel won", "Ostrelites won", f"Ostrel {MASK} won"])
def test_what_cuts_a_word_is_split(text: str) -> None:
    assert both_ways(text, "Ostrel")[0] is None


def test_words_that_the_text_is_not_known_to_have_are_split() -> None:
    text = "Ostrel won. Vane lost."
    words = find_words(text, [Span(0, 11)])
    assert pick_words(text, words, Stretch((Span(0, 22),), False, ())) is None


def test_where_another_voice_was_left_out_stands_a_mark() -> None:
    text = 'She said "no way" to Ostrel.'
    article = Article(text, language="en")
    vars(article)["_body"] = (Span(0, len(text)),)
    vars(article)["actors"] = (Actor("Ostrel", "person", (Span(21, 27),)),)
    stretch = Stretch((Span(0, 8), Span(18, 27)), False, (Span(21, 27),))
    found = article.masked_words(stretch)
    assert found == split_masked(f'She said " to {MASK}')
    assert article.masked_words(stretch) is found
