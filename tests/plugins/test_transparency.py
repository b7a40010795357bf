"""Transparency: five statements, each found or not, with the reason why not."""

from pathlib import Path

import pytest

from credscore import Article, Measurement
from credscore_transparency import Transparency

TITLE = "Harbour council weighs new ferry timetable"
STORY = (
    "The harbour council met on Monday evening to weigh a timetable that would move the first "
    "ferry of the day to half past five, earlier than at any time since the line was opened.\n"
    "Several members said that the earlier boat would help those who work at the mill, while "
    "others worried about the noise that it would bring to the houses along the lower quay."
)


def measured(text: str, language: str = "") -> dict[str, Measurement]:
    return {found.name: found for found in Transparency().score(Article(text, language=language))}


def test_all_five_fields_make_a_whole() -> None:
    lines = (TITLE, "By Jane Doe", "March 3, 2022", STORY, "Source: Reuters", "© 2022 Quay Media")
    text = "\n".join(lines)
    found = measured(text)
    assert found["fields"].value == 1
    assert [text[start:end] for start, end in found["fields"].evidence] == [
        *(TITLE, "Jane Doe", "March 3, 2022", "Reuters", "Quay Media")
    ]
    assert [text[slice(*one.evidence[0])] for name, one in found.items() if name != "fields"] == [
        *(TITLE, "Jane Doe", "March 3, 2022", "Quay Media", "Reuters")
    ]
    assert set(found) == {signal.name for signal in Transparency.signals}


def test_a_bare_text_with_a_headline_has_a_fifth() -> None:
    found = measured(f"{TITLE}\n{STORY}")
    assert found["fields"].value == pytest.approx(0.2)
    assert {name for name, one in found.items() if one.value == 1} == {"headline"}


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ("by admin", "author", "no_person"),
        ("March 2022", "date", "month_only"),
        ("Monday (March 20)", "date", "no_year"),
        ("", "publisher", "not_in_text"),
    ],
)
def test_what_is_not_found_says_why(line: str, field: str, reason: str) -> None:
    found = measured(f"{TITLE}\n{line}\n{STORY}")[field]
    assert (found.value, found.reason) == (0, reason)


def test_what_came_with_the_input_counts_as_stated() -> None:
    article = Article(STORY, title=TITLE, author="Jane Doe", published="2022-03-03", outlet="Quay")
    found = {one.name: one.value for one in Transparency().score(article)}
    assert found["fields"] == pytest.approx(0.8)


def test_a_text_too_short_to_tell_its_language_is_assessed() -> None:
    assert measured("Ferry timetable\nBy Jane Doe")["author"].value == 1


@pytest.mark.parametrize(
    ("text", "language", "reason"), [("", "", "no_text"), (STORY, "fr", "not_english")]
)
def test_what_cannot_be_assessed_is_missing(text: str, language: str, reason: str) -> None:
    assert {(one.value, one.reason) for one in measured(text, language).values()} == {
        (None, reason)
    }


def test_the_five_pages_state_what_people_found(shared: Path) -> None:
    pages = sorted((shared / "seeds").glob("*.txt"))
    shares = [measured(page.read_text("utf-8"))["fields"].value for page in pages]
    assert shares == pytest.approx([0.2, 0.4, 0.8, 0.6, 0.4])
