"""The plants are found, and what only looks like them is not."""

from collections import Counter
from pathlib import Path

import pytest

from credscore.analysis.lines.appended import appended_blocks
from credscore.spans import Span
from tests.validity.planted.__main__ import is_whole, lines_of, recall
from tests.validity.planted.plants import planted, reports
from tests.validity.sets import find_sets


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[list[str]]:
    clean = [data for data in find_sets(shared / "bench", ("dev",)) if data.name == "polnear"]
    texts = [row["text"] for data in clean for row in data.rows()]
    return [lines for text in texts if is_whole(lines := lines_of(text))]


def test_nine_in_ten_of_each_kind_are_found_with_the_right_lines(articles: list[list[str]]) -> None:
    total, right = Counter[str](), Counter[str]()
    for (kind, _), (n, _, with_lines) in recall(planted(articles)).items():
        total[kind] += n
        right[kind] += with_lines
    assert {kind: right[kind] / n >= 0.9 for kind, n in total.items()} == dict.fromkeys(total, True)


@pytest.mark.parametrize("line", reports())
def test_a_report_or_a_service_is_no_appeal(line: str) -> None:
    assert appended_blocks(line, [Span(0, len(line))]) == {}
