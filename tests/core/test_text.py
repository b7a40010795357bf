"""Plain spelling, and the way back to the original."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article, Span
from credscore.spans import LineIndex, move_spans
from credscore.text import plain


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("“It isn’t”", '"It isn\'t"'),
        ("cafe\u0301", "café"),
        ("a\u200bb\u00adc", "abc"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\u00a0b\x00c", "a b c"),
        ("\u1112\u1161\u11ab", "한"),
        ("a\ud800\udfffb", "a\ufffd\ufffdb"),
        ("", ""),
    ],
)
def test_equal_texts_are_spelt_alike(text: str, spelt: str) -> None:
    assert plain(text).text == spelt


def test_spans_lead_back_to_the_original() -> None:
    text = "Ca\u200bfe\u0301 “ope\u00adn”\r\nend"
    made = plain(text)
    at = made.text.index("open")
    span = made.to_original(Span(at, at + 4))
    assert text[slice(*span)] == "ope\u00adn"
    assert text[slice(*made.to_original(Span(0, 4)))] == "Ca\u200bfe\u0301"


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_plain_text_is_stable_and_its_map_covers_it(text: str) -> None:
    made = plain(text)
    assert plain(made.text).text == made.text
    for at in range(len(made.text)):
        start, end = made.to_original(Span(at, at + 1))
        assert 0 <= start < end <= len(text)


def _composing() -> str:
    """Return the characters that compose with one another, of every script, and what may part."""
    pairs = (unicodedata.decomposition(chr(at)).split() for at in range(0x110000))
    codes = (code for pair in pairs if len(pair) == 2 for code in pair if code[0] != "<")
    both = {chr(int(code, 16)) for code in codes}
    return "".join(sorted(both)) + "\u0344\u0f73\u0f81\u1100\u1161\u11ab\u034f\u200b\ufe0f\r\n"


@given(st.text(alphabet=_composing(), max_size=8))
def test_normal_forms_of_every_script_are_spelt_alike(text: str) -> None:
    made = plain(text).text
    assert plain(made).text == made
    assert unicodedata.is_normalized("NFC", made)
    assert {plain(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD")} == {made}


@pytest.mark.parametrize("marks", ["\u0327\u0301", "\u0f71\u0f73\u0f74", "\u0344\u0345"])
def test_marks_in_piles_are_spelt_alike_and_soon(marks: str) -> None:
    few, many = f"e{marks * 40}", "e" + marks * 50_000
    assert plain(few).text == unicodedata.normalize("NFC", few)
    started = time.process_time()
    plain(many)
    assert time.process_time() - started < 2


@given(st.text(alphabet="ab é\u0301“\u200b\r\n.", max_size=60))
def test_normal_forms_measure_alike(text: str) -> None:
    composed = Article(unicodedata.normalize("NFC", text))
    decomposed = Article(unicodedata.normalize("NFD", text))
    assert composed.words.forms == decomposed.words.forms
    assert len(composed.sentences) == len(decomposed.sentences)


def test_an_article_quotes_the_original_and_spells_plainly_beside_it() -> None:
    article = Article("The mayor of the town said it isn’t so\u200b today, and went home.\r\n")
    whole = Span(0, len(article.text))
    assert article.quote(whole) == article.text
    assert article.plain_text(whole) == (
        "The mayor of the town said it isn't so today, and went home.\n"
    )


def test_spans_move_at_any_depth() -> None:
    def shift(span: Span) -> Span:
        return Span(span.start + 1, span.end + 1)

    assert move_spans((Span(0, 1), ("x", Span(2, 3))), shift) == (Span(1, 2), ("x", Span(3, 4)))


@given(st.text(alphabet="a\n", max_size=40), st.integers(0, 40))
def test_lines_are_numbered_from_one(text: str, offset: int) -> None:
    assert LineIndex(text).line_of(offset) == text[:offset].count("\n") + 1


def test_a_vowel_sign_at_the_start_of_a_line_stays_behind_its_break() -> None:
    spelled = plain("sai\u200bd\n\u1161 ")
    assert spelled.text == "said\n\u1161 "
    assert spelled.to_original(Span(5, 6)) == Span(6, 7)


def test_a_mark_belongs_to_no_control_character_before_it() -> None:
    spelled = plain("said\n\x00\u0344 ")
    assert spelled.to_original(spelled.from_original(Span(6, 7))) == Span(6, 7)
    assert spelled.to_original(Span(5, 6)) == Span(5, 6)


@pytest.mark.parametrize("text", ["Il\u0308\u0301 lied", "\u05e9\u05c1 lied", "\u0995\u09be lied"])
def test_no_span_ends_between_a_letter_and_its_mark_though_they_do_not_compose(text: str) -> None:
    made = plain(text)
    end = text.index(" ")
    assert made.to_original(Span(0, end - 1)).end == made.to_original(Span(0, end)).end == end
