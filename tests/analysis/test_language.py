"""Languages, by script and function words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article
from credscore.analysis.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ship that they had waited for was not in the harbour on that day.", "en"),
        ("Das Schiff, auf das sie gewartet hatten, war an diesem Tag nicht im Hafen.", "de"),
        (
            "Le bateau que les ouvriers attendaient n'est pas dans le port ce jour, et il pleut.",
            "fr",
        ),
        (
            "El barco que los trabajadores esperaban no estaba en el puerto y se fueron a casa.",
            "es",
        ),
        (
            "O navio que os trabalhadores esperavam não estava no porto e eles foram para a praça.",
            "pt",
        ),
        ("La nave che gli operai aspettavano non era nel porto e sono andati in una piazza.", "it"),
        (
            "Het schip dat de arbeiders verwachtten was niet in de haven en zij gingen weg.",
            "nl",
        ),
        (
            "Statek nie był w porcie, ale robotnicy czekali na niego do wieczora i nie tylko oni.",
            "pl",
        ),
        (
            "Корабль так и не вошёл в порт, и рабочие ждали его до вечера; это был не первый раз.",
            "ru",
        ),
        ("Корабель так і не зайшов у порт, і робітники чекали на нього до вечора її світла.", "uk"),
        ("السفينة لم تصل إلى الميناء وانتظرها العمال حتى المساء", "ar"),
        ("船没有进港，工人们一直等到晚上。", "zh"),
        ("船は港に入らず、労働者たちは夕方まで待っていた。", "ja"),
        ("배는 항구에 들어오지 않았고 노동자들은 저녁까지 기다렸다.", "ko"),
    ],
)
def test_languages_are_told(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12 34", "😀" * 50, "Larvel Gazette", "\x00" * 9])
def test_what_is_too_little_is_undetermined(text: str) -> None:
    assert detect_language(text) == "und"


def test_a_foreign_line_does_not_change_the_language_of_a_page() -> None:
    english = "The ship that they had waited for was not in the harbour on that day.\n" * 5
    assert detect_language(english + "Читайте также: корабль в порту") == "en"


def test_menus_around_a_text_do_not_hide_its_language() -> None:
    menu = "\n".join(f"Larvel Norhamn {letter}" for letter in "abcdefghij" * 20)
    text = "The ship that they had waited for was not in the harbour on that day.\n" * 20
    assert detect_language(menu + text) == "en"


@given(st.text())
def test_any_text_has_a_code(text: str) -> None:
    assert 2 <= len(detect_language(text)) <= 3


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en_US", " eng", "eng_Latn", "English"])
def test_a_tag_of_english_is_english_whatever_it_adds(tag: str) -> None:
    assert Article("Der Hafen ist zu.", language=tag).detected_language == "en"


def test_a_tag_of_another_language_is_its_code_and_an_empty_one_asks_the_text() -> None:
    assert Article("It is shut.", language="de-AT").detected_language == "de"
    assert Article("It is shut.", language=" ").detected_language == "und"
