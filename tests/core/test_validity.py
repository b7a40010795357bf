"""The harness that measures scorers, on tiny invented sets whose figures one can work out."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from credscore import Span
from tests.validity import metrics
from tests.validity.__main__ import main
from tests.validity.face import touches
from tests.validity.invented import write_sets
from tests.validity.metrics import Figure, figure
from tests.validity.names import head, is_name
from tests.validity.sets import find_sets
from tests.validity.table import Result, readme_table, text_table, to_json


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], dict[str, Any]]:
    folder = tmp_path_factory.mktemp("sets")
    write_sets(folder)
    out = folder / "figures.json"
    assert main([str(folder), "--json", str(out), "--workers", "1"]) == 0
    records = json.loads(out.read_text(encoding="utf-8"))
    return {(record["set"], record["metric"]): record for record in records}


def test_every_set_is_measured_and_train_is_not(results: dict[tuple[str, str], Any]) -> None:
    assert {name for name, _ in results} == {
        "newsmtsc_rw",
        "lines_zyte",
        "html_wcxb",
        "polnear",
        "babe",
        "basil",
        "fakenewsnet",
        "hyperpartisan",
        "clear",
        "onestop",
    }
    assert {record["split"] for record in results.values()} == {"test"}


def test_no_measure_breaks(results: dict[tuple[str, str], Any]) -> None:
    notes = [record["note"] for record in results.values()]
    assert [note for note in notes if note.startswith("failed")] == []


@pytest.mark.parametrize(
    ("name", "metric", "value"),
    [
        ("newsmtsc_rw", "named mention found as an actor", 1.0),
        ("lines_zyte", "page line F1", 1.0),
        ("lines_zyte", "page ratio MAE", 0.0),
        ("html_wcxb", "word F1", 1.0),
        ("html_wcxb", "4-gram F1", 1.0),
        ("html_wcxb", "ratio MAE", 0.0),
        ("polnear", "sentence F1", 1.0),
        ("polnear", "density MAE per 100 words", 0.0),
        ("polnear", "source F1", 1.0),
        ("polnear", "cue F1", 1.0),
        ("polnear", "quoted segment F1", 1.0),
        ("babe", "AUC of biased sentences", 1.0),
        ("babe", "marked words found", 1.0),
        ("babe", "listed words inside marked words", 1.0),
        ("basil", "lexical spans found", 1.0),
        ("basil", "listed words inside lexical spans", 0.5),
        ("onestop", "flesch_ease orders two versions", 1.0),
        ("fakenewsnet", "AUC of length alone", 0.5),
    ],
)
def test_figures_of_the_invented_sets(
    results: dict[tuple[str, str], Any], name: str, metric: str, value: float
) -> None:
    assert results[name, metric]["value"] == pytest.approx(value)


def test_what_cannot_be_measured_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_sets(tmp_path)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert main([str(tmp_path), "--only", "html", "--workers", "1"]) == 0
    assert "skipped: needs the extra `html`" in capsys.readouterr().out


def test_only_picks_a_set_or_a_family(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_sets(tmp_path)
    assert main([str(tmp_path), "--only", "onestop", "--workers", "1"]) == 0
    assert main([str(tmp_path), "--only", "loaded", "--workers", "1"]) == 0
    out = capsys.readouterr().out
    assert "onestop" in out
    assert "babe" in out
    assert "clear" not in out


def test_single_signals_are_measured_where_articles_are_labelled(tmp_path: Path) -> None:
    write_sets(tmp_path)
    out = tmp_path / "figures.json"
    assert main([str(tmp_path), "--only", "signals", "--json", str(out), "--workers", "1"]) == 0
    records = json.loads(out.read_text(encoding="utf-8"))
    assert {record["set"] for record in records} == {"fakenewsnet", "hyperpartisan"}
    assert [record["note"] for record in records if record["note"].startswith("failed")] == []
    metrics = {record["metric"] for record in records}
    assert "language.loaded AUC, length held" in metrics
    assert not any(metric.startswith("sentiment.tone ") for metric in metrics)


def test_a_folder_without_sets_is_nothing_to_measure(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 4


def test_file_names_tell_set_and_split(tmp_path: Path) -> None:
    for name in ("m1_newsmtsc_dev_mt.jsonl", "m4_checkthat_t3_test.jsonl.gz", "notes.jsonl"):
        (tmp_path / name).touch()
    found = [(data.name, data.split) for data in find_sets(tmp_path, ("dev", "test"))]
    assert found == [("newsmtsc_mt", "dev"), ("checkthat_t3", "test")]


def test_f1_precision_and_recall_add_up_counts() -> None:
    counts = [(1, 2, 1), (2, 2, 4)]
    assert metrics.precision(counts) == pytest.approx(3 / 4)
    assert metrics.recall(counts) == pytest.approx(3 / 5)
    assert metrics.f1(counts) == pytest.approx(6 / 9)
    assert metrics.precision([(0, 0, 3)]) is None


def test_macro_f1_is_the_mean_over_gold_classes() -> None:
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]
    assert metrics.macro_f1(pairs) == pytest.approx((2 / 3 + 4 / 5) / 2)


def test_spearman_shares_the_ranks_of_ties() -> None:
    assert metrics.spearman([(1, 10), (2, 20), (3, 30)]) == pytest.approx(1.0)
    assert metrics.spearman([(1, 1), (2, 2), (2, 3), (4, 4)]) == pytest.approx(0.9487, abs=1e-4)
    assert metrics.spearman([(1, 1), (1, 2), (1, 3)]) is None


def test_auc_counts_ties_half() -> None:
    assert metrics.auc([(True, 2), (False, 1), (True, 1), (False, 0)]) == pytest.approx(3.5 / 4)
    assert metrics.auc([(True, 2)]) is None


def test_auc_within_compares_like_with_like() -> None:
    units = [(0, True, 1.0), (0, False, 0.0), (1, True, 5.0), (1, False, 9.0)]
    assert metrics.auc_within(units) == pytest.approx(0.5)
    assert metrics.strata([10, 50, 20, 40, 30]) == [0, 4, 1, 3, 2]


def test_the_interval_is_the_same_every_time_and_holds_the_value() -> None:
    units = [True] * 30 + [False] * 10
    first, second = (figure("share", units, metrics.share) for _ in range(2))
    assert first == second
    assert first.value == 0.75
    assert first.low is not None
    assert first.high is not None
    assert 0.55 < first.low < 0.75 < first.high < 0.95


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(19, 20, 0.764, 0.991), (95, 100, 0.888, 0.978), (45, 45, 0.921, 1.0), (0, 1, 0.0, 0.793)],
)
def test_a_share_has_an_interval_even_where_all_units_agree(
    right: int, n: int, low: float, high: float
) -> None:
    found = figure("share", [at < right for at in range(n)], metrics.share)
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-4)


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("the mayor of Orsund", "mayor"),
        ("Ada Brook, who runs the ferry", "brook"),
        ("Orsund’s", "orsund"),
        ("she", "she"),
        ("", ""),
    ],
)
def test_the_head_of_a_source(phrase: str, word: str) -> None:
    assert head(phrase) == word


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Ada Brook, a pilot", True),
        ("the Harbour Board", True),
        ("He", False),
        ("the pilot Ada Brook", False),
        ("Pilots", False),
    ],
)
def test_what_is_a_name(phrase: str, name: bool) -> None:
    assert is_name(phrase, {"pilots", "boats"}) is name


def test_touching_is_sharing_a_character() -> None:
    assert touches(Span(0, 3), [[2, 5]])
    assert not touches(Span(0, 3), [[3, 5]])


RESULTS = [
    Result("lines", "lines_wcxb", "dev", Figure("page line F1", 3, 0.85, 0.8, 0.9), ".74 (dull)"),
    Result("html", "html_x", "dev", Figure("word F1", note="skipped: why")),
]


def test_the_table_is_aligned_and_says_why() -> None:
    lines = text_table(RESULTS).splitlines()
    assert lines[1].split()[:3] == ["lines_wcxb", "dev", "3"]
    assert lines[1].index(".800 to .900") == lines[0].index("95 % interval")
    assert lines[2].endswith("skipped: why")


def test_the_readme_table_shows_what_was_measured() -> None:
    lines = readme_table(to_json(RESULTS)).splitlines()
    assert len(lines) == 3
    assert lines[2] == (
        "| boilerplate | content lines of whole pages: F1 "
        "| lines_wcxb, dev | 3 | .850 | .800 to .900 | .74 (dull) |"
    )
