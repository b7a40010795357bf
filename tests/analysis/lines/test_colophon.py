"""Colophon: lines on how a text was made and may be used, and those of the text on such things."""

import pytest

from credscore.analysis.lines import find_lines
from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.single.colophon import colophon_of


def kind(text: str) -> str | None:
    found = colophon_of(facts_of(text))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Additional reporting by Ada Holm", "credit"),
        ("(Reporting by Ada Holm; Editing by Ben Fell)", "credit"),
        ("Reporting was contributed by Ada Holm in Vess.", "credit"),
        ("With inputs from Osk News Agency", "credit"),
        ("Osk Daily reporter Ada Holm contributed to this story.", "credit"),
        ("Story Source:", "credit"),
        ("Cite this page:", "credit"),
        ("Materials provided by Osk Marine Station.", "credit"),
        ("This work is licensed under a Creative Commons licence.", "copyright"),
        ("Republish this story", "copyright"),
        ("No part of this page may be copied.", "copyright"),
        ("Disclaimer: This story comes from an agency's feed.", "site_notice"),
        ("The views expressed here are those of the author.", "site_notice"),
        ("Columns reflect the views of those who write them.", "site_notice"),
        ("These statements have not been evaluated by anyone.", "site_notice"),
        ("This article is for information only.", "site_notice"),
        ("This entry was posted on Monday and is filed under Ferries.", "site_notice"),
        ("You are reading an article from the archive of the Osk Daily.", "site_notice"),
        ("Visit the harbour's home page for more news.", "site_notice"),
        ("This release contains statements that look ahead.", "site_notice"),
        ("Registered office: 1 Pier Road, Osk.", "site_notice"),
        ("This transcript was made in a hurry and has errors.", "site_notice"),
        ("About the author: Ada Holm kept the lighthouse for a year.", "author_bio"),
        ("Correction: An earlier version had a wrong name in a picture caption.", "other"),
    ],
)
def test_lines_about_the_making_and_the_use_of_a_text(text: str, expected: str) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The editor asked for additional reporting on the ferry.",
        "The fund contributed to this with a million.",
        "The views from the lighthouse are wide.",
        "Disclaimer: my brother built the pier.",
        "The council may be forced to sail.",
        "The transcript shows what the captain said.",
        "This article of the treaty is not in force.",
        "Correction: An earlier version gave the wrong year for the pier.",
    ],
)
def test_sentences_of_a_text_are_none_of_them(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Additional reporting by Ada Holm", "credit"),
        ("ENDS", "other"),
        ("Notes to editors", "other"),
        (
            "Note to the editors: Pictures of the ferry and its crew can be had from our office.",
            "other",
        ),
        ("This feature is brought to you by Osk Savings.", "ad"),
    ],
)
def test_they_are_told_on_a_page(line: str, expected: str) -> None:
    paragraph = (
        "The ferry to Osk will sail twice a day from Monday, the council decided last night."
    )
    page = "\n\n".join((*[paragraph] * 4, line, paragraph))
    assert [found.kind for found in find_lines(page)][4] == expected
