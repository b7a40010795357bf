"""Cells: tables, boxes of facts and speakers' lines are text, and menus like them are not."""

import pytest

from credscore.analysis.lines import find_lines
from credscore.text import plain
from tests.analysis.lines.test_lines import MENU, PARAGRAPHS, TITLE

ROWS = ("Terminal | Ships | Days", "North quay | 31 | 11", "Old harbour | 14 | 9")
BOX = (
    "Night shift: 14.20 an hour",
    "Day shift: 12.90 an hour",
    "Crane drivers: 17.10 an hour",
    "Apprentices: 8.40 an hour",
)
TALK = (
    "IM: We stood at the gate for eleven days, and nobody on the board came down to ask us why.",
    "LW: I asked for a meeting on the first day, and the answer came on the ninth by letter.",
    "IM: That letter had two lines, and one of them was the address of the port authority.",
    "LW: It was the longest letter that they have written to us since the terminal was opened.",
)


def kinds(*lines: str) -> dict[str, str]:
    """Return the kind of each line of a page by its text."""
    text = plain("\n\n".join(lines)).text
    return {text[slice(*line.span)]: line.kind for line in find_lines(text)}


def page(*lines: str) -> dict[str, str]:
    """Return the kinds of an article between menus, with lines after its second paragraph."""
    return kinds(*MENU.split("\n"), TITLE, *PARAGRAPHS[:2], *lines, *PARAGRAPHS[2:])


def test_rows_between_bars_with_figures_are_text() -> None:
    found = page(*ROWS)
    assert {found[row] for row in ROWS} == {"body"}


@pytest.mark.parametrize(
    "rows",
    [
        ("Home | Politics | Sport | Weather", "Tides | Boats | Jobs | Homes"),
        ("1 | 2 | 3 | 4", "5 | 6 | 7 | 8"),
        ("Home | Top 40 | 24 hours | Jobs",),
    ],
    ids=["no figures", "numbers of pages", "one line"],
)
def test_menus_between_bars_are_no_table(rows: tuple[str, ...]) -> None:
    found = page(*rows)
    assert "body" not in {found[row] for row in rows}


def test_rows_above_the_text_are_no_table_of_it() -> None:
    rows = ("Shares | Larvel Port | 12.4 | -0.3", "Shares | Odde Lines | 8.1 | +1.2")
    found = kinds(*rows, TITLE, *PARAGRAPHS)
    assert "body" not in {found[row] for row in rows}


def test_a_box_of_labels_with_values_is_text() -> None:
    found = page("What they earn", *BOX)
    assert {found[line] for line in BOX} == {"body"}


def test_labels_of_addresses_are_no_box_of_facts() -> None:
    lines = ("Twitter: Larvel Post", "Phone: 555 0142", "Editor: M. Brandt", "Web: Larvel Post")
    found = page(*lines)
    assert "body" not in {found[line] for line in lines}


def test_a_short_answer_of_somebody_who_speaks_elsewhere_is_text() -> None:
    end = "LW: Yes. By sea."
    found = kinds(*MENU.split("\n"), TITLE, *PARAGRAPHS[:3], *TALK, end, *MENU.split("\n"))
    assert found[end] == "body"
