"""Pages that nothing was learned from: how many of their lines are told right."""

import pytest

from tests import pages
from tests.validity.lines import measure

FIGURES = {figure.metric: figure.value or 0 for figure in measure(pages.held())}


def test_no_page_is_in_both_parts() -> None:
    lines = [
        {line for row in part for line in row["text"].split("\n") if len(line) > 80}
        for part in (pages.learned(), pages.held())
    ]
    assert not lines[0] & lines[1]
    assert min(map(len, lines)) > 300


@pytest.mark.parametrize(
    ("name", "least"),
    [("page line F1", 0.87), ("container line F1", 0.9), ("page ratio Spearman", 0.85)],
)
def test_lines_of_pages_of_other_series_are_told(name: str, least: float) -> None:
    assert FIGURES[name] > least


@pytest.mark.parametrize(
    ("name", "most"), [("page ratio MAE", 0.07), ("container ratio MAE", 0.06)]
)
def test_their_boilerplate_ratios_are_near(name: str, most: float) -> None:
    assert FIGURES[name] < most
