"""`credscore report` as a user types it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from credscore.engines import batches
from tests.conftest import REPOSITORY
from tests.support import Ran

Run = Callable[..., Ran]
SEEDS = REPOSITORY / "seeds"


def test_a_report_is_written_where_it_is_asked_for(run: Run, story: Path, tmp_path: Path) -> None:
    ran = run("report", story, "-o", tmp_path / "r.html")
    assert ran.code == 0
    assert ran.out == ""
    assert "1 article: 1 ok; written to" in ran.err
    assert "Council votes on the harbour" in (tmp_path / "r.html").read_text("utf-8")


def test_the_sample_articles_without_their_text_fit_into_55_kilobytes(
    run: Run, tmp_path: Path
) -> None:
    six = sorted(SEEDS.glob("*.txt"))[:6]
    ran = run("report", *six, "-o", tmp_path / "r.html", "--without-text")
    assert ran.code == 0
    assert (tmp_path / "r.html").stat().st_size < 55_000


def test_an_article_that_failed_has_its_row_and_the_reason(
    run: Run, story: Path, tmp_path: Path
) -> None:
    ran = run("report", story, tmp_path / "gone.txt", "-o", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert ran.code == 3
    assert "missing_path" in page
    assert "<span class=flag>failed</span>" in page


def test_workers_write_the_same_report(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "SIZE", 4)  # one batch would not be shared out
    pages = []
    for workers in (1, 2):
        out = tmp_path / f"{workers}.html"
        assert run("report", SEEDS, "-o", out, "-j", workers, "-q").code == 0
        pages.append(out.read_bytes())
    assert pages[0] == pages[1]


@pytest.mark.parametrize("name", ["r.pdf", "r.csv"])
def test_another_kind_of_file_is_refused(run: Run, story: Path, name: str) -> None:
    ran = run("report", story, "-o", name)
    assert ran.code == 2
    assert "NAME.html" in ran.err


def test_a_policy_without_composites_still_has_its_report(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "none.toml"
    config.write_text('about = "Signals only."')
    ran = run("report", SEEDS, "--config", config, "-o", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert ran.code == 0
    assert "Signals only." in page
    assert "<h2 id=doubt>" not in page


def test_explain_says_what_each_signal_is_worth(run: Run) -> None:
    assert "without it" in run("explain", SEEDS / "northern-ledger.txt").out


def test_correlations_are_shown_only_where_there_are_articles_enough(
    run: Run, tmp_path: Path
) -> None:
    pages = []
    for number in (4, 6):
        articles = sorted(SEEDS.glob("*.txt"))[:number]
        run("report", *articles, "-o", tmp_path / "r.html", "--without-text", "-q")
        pages.append((tmp_path / "r.html").read_text("utf-8"))
    assert all("Leaving out one signal" in page for page in pages)
    for heading in (">Rank correlation", "Correlation of signals"):
        assert [heading in page for page in pages] == [False, True]
