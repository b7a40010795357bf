"""An outlet's name: which titles and which labels of an address are names, and which are not."""

import pytest

from credscore_html.outlet import outlet_name

TITLE = "Council votes on the harbour"


@pytest.mark.parametrize(
    ("stated", "host", "name"),
    [
        ("Ebb - The voice of the shore", "ebb.example", "Ebb"),
        ("EB - The voice of the shore", "eb.example", "EB - The voice of the shore"),
    ],
)
def test_a_label_of_two_letters_is_too_short_to_be_a_name(
    stated: str, host: str, name: str
) -> None:
    assert outlet_name(stated, TITLE, host) == name


@pytest.mark.parametrize("label", ["www", "news", "com"])
def test_labels_that_every_address_may_have_name_nobody(label: str) -> None:
    stated = f"{label} - The voice of the shore"
    assert outlet_name(stated, TITLE, f"{label}.eb.example") == stated


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Fell Gazette Weekly", "Fell Gazette Weekly"),
        ("Fell Gazette Weekly News", "fg.example"),
    ],
)
def test_a_title_of_more_than_three_words_is_no_name(title: str, name: str) -> None:
    assert outlet_name(title, title, "fg.example") == name


def test_a_title_is_known_in_capitals_too() -> None:
    assert outlet_name(f"{TITLE.upper()} | Fell Post", TITLE, "fg.example") == "Fell Post"
