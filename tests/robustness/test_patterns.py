"""No regex takes more than its text's length, whatever is pumped into what it repeats."""

import re

import pytest

from credscore.config.places import lines_of, nearest_line
from tests.robustness.patterns import BY_MATCH, IN_WINDOWS, Kept, all_patterns
from tests.robustness.pumps import STEEP, Pump, pumps, steepness


def steepest(kept: Kept) -> tuple[float, Pump] | None:
    """Return the first pump that is steep for a pattern, twice in a row; None if there is none."""
    for pump in pumps(kept.pattern):
        if steepness(kept.ask, pump) > STEEP and (again := steepness(kept.ask, pump)) > STEEP:
            return again, pump
    return None


def test_no_pattern_backtracks_more_than_its_text_is_long() -> None:
    patterns = [kept for kept in all_patterns() if kept.place not in IN_WINDOWS]
    steep = {kept.place: steepest(kept) for kept in patterns}
    assert {place: found for place, found in steep.items() if found} == {}


def test_patterns_of_all_kinds_are_looked_at() -> None:
    places = {kept.place for kept in all_patterns()}
    assert len(places) > 150
    assert places >= BY_MATCH | IN_WINDOWS
    assert "credscore.analysis.names.runs.tokens._pattern" in places  # from a cache
    assert "credscore_html.kinds._BY_NAME" in places  # from a list


@pytest.mark.parametrize(
    ("pattern", "anchored"),
    [
        (r"(?:a+)+$", True),
        (r"(?:[A-Z]\w+\s*)+(?:said|told)", True),
        (r"\s*\s*x", True),
        (r"b+c", False),
    ],
)
def test_patterns_that_backtrack_are_seen(pattern: str, anchored: bool) -> None:
    kept = Kept("here", re.compile(pattern), anchored)
    assert any(steepness(kept.ask, pump) > STEEP for pump in pumps(kept.pattern))


def test_a_long_line_of_a_broken_config_is_placed_soon() -> None:
    lines = lines_of("about = 1\n" + "a " * 50_000 + "\nlimits = 3")
    assert nearest_line(lines, ["limits"]) == 3
