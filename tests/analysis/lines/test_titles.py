"""Titles: which line above the text says what the text is about."""

import pytest

from credscore.analysis.lines import find_lines
from tests.analysis.lines.test_lines import MENU, PARAGRAPHS, TITLE

OFFER = (
    "Our harbour guide has all the piers, the cafés and the timetables of the year in one place, "
    "and whoever signs up this week gets it for half of the price."
)


def title_of(*lines: str) -> str:
    page = "\n".join(lines)
    found = [line for line in find_lines(page) if line.kind == "title"]
    return page[found[0].span.start : found[0].span.end] if found else ""


def test_a_sentence_alone_in_a_menu_does_not_begin_the_text() -> None:
    words = MENU.splitlines()
    many = [f"{word} {place}" for word in words[:4] for place in ("North", "South", "East", "West")]
    page = ("Guides and Offers", OFFER, *words, *many, TITLE, "March 3, 2019", *PARAGRAPHS)
    assert title_of(*page) == TITLE


@pytest.mark.parametrize("signed", ["By Ada Holm", "March 3, 2019", "By Ada Holm | March 3, 2019"])
def test_the_title_stands_above_the_byline_and_a_heading_below_it(signed: str) -> None:
    heading = "What the harbour workers want now"
    assert title_of(*MENU.splitlines(), TITLE, signed, heading, *PARAGRAPHS) == TITLE


def test_a_page_of_two_short_lines_has_no_title() -> None:
    assert title_of("Home", "Search") == ""
