"""What the classifier of lines looks at: words either way they are found, means, and its sums."""

import re
from calendar import month_abbr, month_name
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.analysis.lines.classifier.features import features
from credscore.analysis.lines.classifier.model import Row, model
from credscore.analysis.lines.facts.line import DATE, facts_of
from credscore.analysis.months import MONTH, MONTH_WORDS

LINES = (
    "Home",
    "Ferries stay in port for a third day as the crews ask for longer breaks",
    "The crews of nine ferries stayed ashore on Monday, and those who wait for letters wait on.",
    "Related articles",
    "Share this",
)


@given(st.text(st.sampled_from("aZ09_- .,é—"), min_size=1).filter(str.strip))
def test_an_apostrophe_at_the_end_of_a_line_changes_none_of_its_words(line: str) -> None:
    assert facts_of(f"{line} '").words == facts_of(f"{line} -").words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Room 1984b_is, OPEN", ("room", "0b", "is", "open")),
        ("It's the dogs' 10,000 bones", ("it's", "the", "dogs", "0", "0", "bones")),
    ],
)
def test_words_are_lower_case_with_numbers_as_0(line: str, words: tuple[str, ...]) -> None:
    assert facts_of(line).words == words


@pytest.mark.parametrize("month", [*month_name[1:], *month_abbr[1:], "Sept"])
def test_a_month_is_among_the_words_that_it_is_looked_for_by(month: str) -> None:
    assert re.fullmatch(MONTH, month)
    assert {month.lower(), f"{month.lower()}'s"} <= MONTH_WORDS


OTHERS = "MAY Sept. (May) 3 12 1st 1999 2024 8 day hours ago ago's of ten , - / . :"
PIECES = [*sorted(MONTH_WORDS), *OTHERS.split()]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
def test_a_date_is_looked_for_wherever_there_may_be_one(pieces: list[str]) -> None:
    line = facts_of(" ".join(pieces).replace(" - ", "-").replace(" / ", "/").replace(" . ", "."))
    assert line.dated == ("0" in line.words and DATE.search(line.text) is not None)


@pytest.mark.parametrize("count", [1, 2, 5, 30])
def test_a_window_holds_the_lines_on_either_side_that_there_are(count: int) -> None:
    table = features([facts_of(LINES[at % len(LINES)]) for at in range(count)])
    for at, mean in enumerate(table["size~2"]):
        near = table["size"][max(0, at - 2) : at + 3]
        assert mean == pytest.approx(sum(near) / len(near))
    for at, share in enumerate(table["nav>15"]):
        after = table["nav"][at + 1 : at + 16]
        assert share == pytest.approx(sum(after) / len(after) if after else 0.0)


def test_heads_are_counted_from_the_first_one_on() -> None:
    table = features([facts_of(line) for line in LINES])
    assert [value > 0 for value in table["heads"]] == [False, False, False, True, True]


def test_what_the_reasons_pull_adds_up_to_the_score() -> None:
    machine = model()
    rows = machine.rows(features([facts_of(line) for line in LINES]))
    least = [machine.score(row) - sum(machine.pulls(row).values()) for row in rows]
    assert least == pytest.approx([least[0]] * len(rows))


def test_the_score_is_what_the_branches_taken_add_up_to() -> None:
    machine = model()
    for row in machine.rows(features([facts_of(line) for line in LINES])):
        taken = [_value(tree, row) for tree in machine.trees]
        assert machine.score(row) == pytest.approx(machine.base + sum(taken))


def _value(node: Any, row: Row) -> float:
    while isinstance(node, tuple):
        feature, threshold, low, high = node
        node = low if row[feature] <= threshold else high
    return float(node)
