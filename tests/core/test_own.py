"""What credscore has written is told from articles, though it lies among them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import STORY, Ran

Run = Callable[..., Ran]
OUTPUTS = ("p.csv", "p.jsonl", "p.db", "p.parquet", "run/")


@pytest.fixture
def folder(tmp_path: Path, story: Path, run: Run) -> Path:
    """Give a folder of one article, in which all kinds of outputs were written."""
    assert story.parent == tmp_path
    run(story, "-q", *(part for output in OUTPUTS for part in ("-o", f"{tmp_path}/{output}")))
    run("report", story, "-q", "-o", tmp_path / "report.html")
    run("report", story, "-q", "-o", tmp_path / "report")
    other = run(story, "-q", "--format", "csv", "--set", "scorers.language.min_words=9999")
    (tmp_path / "other.csv").write_text(other.out)
    changed = run("compare", tmp_path / "p.csv", tmp_path / "other.csv", "--format", "csv")
    (tmp_path / "changed.csv").write_text(changed.out)
    (tmp_path / "codebook.csv").write_text(run("codebook", "--format", "csv").out)
    return tmp_path


def test_results_among_the_articles_are_no_articles(folder: Path, run: Run) -> None:
    ran = run(folder, "--format", "csv", "-j", "1")
    rows = [line.split(",") for line in ran.out.splitlines()[1:]]
    assert [row[0] for row in rows if ",ok," in ",".join(row)] == ["a-story"]
    assert all(",skipped,empty," in ",".join(row) for row in rows if row[0] != "a-story")
    assert len(rows) == 15
    assert ran.code == 0
    assert "holds what credscore has written, and no article [empty]" in ran.err


def test_a_column_that_the_user_names_is_scored_wherever_it_is(folder: Path, run: Run) -> None:
    ran = run(folder / "run" / "evidence.csv", "--text-column", "text", "-q", "-j", "1")
    assert "\na-evidence.csv:1:a-story," in ran.out


def test_rows_of_others_that_have_such_columns_are_read(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"article_id": 7, "signal": "loud", "n": 3, "text": STORY}))
    assert run(path, "-q", "-j", "1").code == 0
