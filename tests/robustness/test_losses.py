"""No text is lost without a word: of broken pages, and of damaged archives."""

from pathlib import Path

import pytest

from tests.robustness.archives import damaged
from tests.robustness.pages import PARAGRAPHS, failing, lost


def test_broken_pages_come_to_rows_and_lose_nothing_without_a_note() -> None:
    assert list(failing(range(200))) == []


@pytest.mark.parametrize(
    "around",
    [
        ("<frameset><frame src=x>", "</frameset>"),
        ("<noframes>", "</noframes>"),
        (f"<div title='{'x' * 10_000_001}'>", "</div>"),
        ("<i></i>" * 100_000, ""),
        ("<b>" * 100_000, "</b>" * 100_000),
        ("<script>document.write('<p>')</script>", "<script src=x></script>"),
        ("<p>&nosuch;&#x;&#xd800;", "&amp"),
        ("<table><tr><td>", ""),
        ("<select><option>x", ""),
        ("<svg><title>x</title>", "</svg>"),
    ],
    ids=lambda around: str(around[0])[:20],
)
def test_no_markup_around_an_article_swallows_it(around: tuple[str, str]) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert lost(f"<html><body>{around[0]}{story}{around[1]}</body></html>") == []


def test_a_flipped_bit_costs_a_record_at_most_and_is_told(tmp_path: Path) -> None:
    for records, is_told in damaged(40, tmp_path):
        assert records <= 1
        assert is_told or not records
