"""Teasers: which lines below a heading such as Most read are titles of other articles."""

import pytest

from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.groups.teasers import teaser_lines

LONG = "Parish wants its bridge painted green again"
PROSE = "The bridge was painted last year, and nobody wants it done again before the spring."


def found_in(*lines: str) -> list[int]:
    return sorted(teaser_lines([facts_of(line) for line in lines]))


def title(words: int) -> str:
    return " ".join(["Parish"] * words)


def test_a_list_ends_at_the_first_sentence() -> None:
    assert found_in("Most read", LONG, LONG, PROSE, LONG) == [0, 1, 2]


@pytest.mark.parametrize(("words", "found"), [(2, []), (3, [0, 1, 2]), (20, [0, 1, 2]), (21, [])])
def test_a_title_has_so_many_words(words: int, found: list[int]) -> None:
    assert found_in("Most read", title(words), LONG) == found


@pytest.mark.parametrize(("words", "found"), [(5, [0, 1]), (6, [0, 1, 2])])
def test_a_short_last_title_may_as_well_be_a_heading(words: int, found: list[int]) -> None:
    assert found_in("Most read", LONG, title(words), PROSE) == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [("More from a b c d e f g", [0, 1]), ("More from a b c d e f g h", [])],
)
def test_a_heading_is_short(heading: str, found: list[int]) -> None:
    assert found_in(heading, LONG, PROSE) == found


def test_a_heading_without_titles_is_none() -> None:
    assert found_in("Most read", PROSE) == []
