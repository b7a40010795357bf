"""Labelled lines around an article: what they state, and where those behind it begin."""

import pytest

from credscore.readers.press.labels import (
    blocks_of,
    date_in,
    end_of_body,
    label_of,
    listed,
    stated_in,
    without_by,
)

KNOWN = listed("subject;title;section;publication info")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Subject: Piers", "subject"),
        ("PUBLICATION INFO : Ledger", "publication info"),
        ("Title:", "title"),
        ("Price: 3 crowns", ""),
        ("The subject: piers", ""),
        ("Subject:Piers", ""),
    ],
)
def test_a_label_is_a_known_one_at_the_start_of_a_line(line: str, label: str) -> None:
    assert label_of(line, KNOWN) == label


def test_what_a_label_states_goes_on_below_it_and_the_first_counts() -> None:
    lines = ["Subject: Piers;", "boats", "", "Title:", "The pier", "", "a line", "Subject: Ships"]
    assert stated_in(lines, KNOWN) == {"subject": "Piers; boats", "title": "The pier"}


@pytest.mark.parametrize(
    ("behind", "labelled"),
    [
        (["Subject: Piers"], 1),
        (["Subject: Piers", "Title: The pier"], 2),
        (["Subject: Piers", "", "Title: The pier"], 3),
        # A paragraph that begins as a label does, above another.
        (["Subject: to the budget, said he.", "", "They agreed."], 0),
        (["Subject: to the budget, said he.", "", "They agreed.", "", "Title: The pier"], 1),
        # What the label above states goes on behind a blank line.
        (["Subject: Piers", "Title: The pier", "", "and the boats", "", "Section: A"], 6),
        (["Subject: Piers", "Title: The pier", "", "one", "", "two", "", "Section: A"], 1),
    ],
)
def test_the_labels_behind_an_article_are_told_from_its_paragraphs(
    behind: list[str], labelled: int
) -> None:
    lines = ["The pier stays.", "", *behind]
    assert len(lines) - end_of_body(lines, KNOWN) == labelled


def test_a_block_begins_behind_a_blank_line_or_with_a_label() -> None:
    lines = ["", "a", "b", "", "", "c", "Title: d", "e"]
    assert list(blocks_of(lines, KNOWN)) == [range(1, 3), range(5, 6), range(6, 8)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Monday, March 2, 2020, late edition", "March 2, 2020"),
        ("2 Sept. 2020", "2 Sept. 2020"),
        ("May 2020", "May 2020"),
        ("on 3/2/2020", "3/2/2020"),
        ("2020-03-02T10:11", "2020-03-02"),
        ("it may 2020", ""),
        ("the 2nd", ""),
    ],
)
def test_a_date_is_taken_as_it_stands(text: str, date: str) -> None:
    assert date_in(text) == date


@pytest.mark.parametrize(
    ("byline", "name"),
    [("By Ada Holm", "Ada Holm"), ("BY: Ada", "Ada"), ("Byron Lund", "Byron Lund"), ("", "")],
)
def test_a_byline_loses_its_by(byline: str, name: str) -> None:
    assert without_by(byline) == name
