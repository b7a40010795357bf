"""Comparing runs: what counts as a difference, what its cause is, and which files are no runs."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from credscore.compare import Difference, compare_groups, compare_runs
from credscore.compare.model import GroupFigure, Groups
from credscore.compare.render import groups_grid
from credscore.errors import InputError
from credscore.writers.wide import MOST_ACTORS
from tests.conftest import REPOSITORY
from tests.support import Ran

FAILING = """
from dataclasses import dataclass
from typing import ClassVar
from credscore import Signal, hookimpl

@dataclass(frozen=True)
class Failing:
    name: ClassVar = "failing"
    signals: ClassVar = (Signal("x", about="A number."),)

    def score(self, article):
        raise ValueError("no")

@hookimpl
def credscore_scorers():
    return [Failing]
"""

ROW = {
    "article_id": "a-1",
    "path": "news/1.txt",
    "outlet": "Ferry Post",
    "credibility": "60",
    "credibility_low": "55",
    "credibility_high": "64",
    "credibility_coverage": "1",
    "flags": "integrity.truncated",
    "calm.exclamations": "0.25",
    "tone.toward": "Norway 0.12; Skagen -0.3",
    "status": "ok",
    "warnings": "",
    "text_hash": "sha256:t1",
    "config_hash": "sha256:c1",
    "versions": "credscore==1.0 calm==2.0",
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Give a function that writes a CSV of the given rows, each `ROW` with some other cells."""

    def call(name: str, *rows: dict[str, str], without: str = "") -> Path:
        path = tmp_path / name
        with path.open("w", newline="") as file:
            whole = [{k: v for k, v in (ROW | row).items() if k != without} for row in rows]
            table = csv.DictWriter(file, list(whole[0]), lineterminator="\n")
            table.writeheader()
            table.writerows(whole)
        return path

    return call


def changes(found: Difference) -> dict[str, tuple[Any, ...]]:
    return {change.column: change.values for change in found.changes}


def test_equal_runs_do_not_differ(write: Write) -> None:
    found = compare_runs(write("a.csv", {}), write("b.csv", {}))
    assert found.differences == ()
    assert not found.summary.differs
    assert found.summary.articles == 1


def test_only_the_cells_that_differ_are_told(write: Write) -> None:
    after = {"credibility": "62.5", "calm.exclamations": "", "warnings": "calm.exclamations: short"}
    [found] = compare_runs(write("a.csv", {}), write("b.csv", after)).differences
    assert changes(found) == {"credibility": (60.0, 62.5), "calm.exclamations": (0.25, None)}
    assert [change.delta for change in found.changes] == [2.5, None]
    assert found.changes[1].reasons == ("", "short")


@pytest.mark.parametrize(
    ("column", "cause"),
    [("text_hash", "text"), ("config_hash", "config"), ("versions", "versions")],
)
def test_the_cause_is_what_differs_of_the_provenance(write: Write, column: str, cause: str) -> None:
    after = {"credibility": "61", column: "another==1"}
    found = compare_runs(write("a.csv", {}), write("b.csv", after))
    assert found.differences[0].causes == (cause,)
    assert found.summary.causes == {cause: 1}
    assert found.summary.unexplained == 0


def test_a_difference_without_a_cause_is_counted_as_such(write: Write) -> None:
    found = compare_runs(write("a.csv", {}), write("b.csv", {"credibility": "61"}))
    assert found.differences[0].causes == ()
    assert found.summary.unexplained == 1


def test_provenance_alone_is_no_difference_but_is_told(write: Write) -> None:
    after = {"path": "else.txt", "versions": "credscore==1.1 calm==2.0"}
    found = compare_runs(write("a.csv", {}), write("b.csv", after))
    assert not found.summary.differs
    assert found.summary.moved == ("credscore 1.0 to 1.1",)


@pytest.mark.parametrize(("tolerance", "differing"), [(0.0, 1), (0.05, 1), (0.1, 0), (2.0, 0)])
def test_numbers_within_the_tolerance_are_the_same(
    write: Write, tolerance: float, differing: int
) -> None:
    before, after = (
        write("a.csv", {"calm.exclamations": "0.2"}),
        write("b.csv", {"calm.exclamations": "0.3"}),
    )
    assert compare_runs(before, after, tolerance=tolerance).summary.differing == differing


def test_a_missing_value_is_within_no_tolerance(write: Write) -> None:
    after = write("b.csv", {"credibility": ""})
    assert compare_runs(write("a.csv", {}), after, tolerance=1e9).summary.differing == 1


def test_tones_are_compared_actor_by_actor(write: Write) -> None:
    after = {"tone.toward": "Norway 0.12; Denmark 0.4"}
    [found] = compare_runs(write("a.csv", {}), write("b.csv", after)).differences
    assert changes(found) == {
        "tone.toward[Skagen]": (-0.3, None),
        "tone.toward[Denmark]": (None, 0.4),
    }


def test_of_flags_only_those_that_came_or_went_are_told(write: Write) -> None:
    after = {"flags": "integrity.truncated integrity.masked"}
    [found] = compare_runs(write("a.csv", {}), write("b.csv", after)).differences
    assert changes(found) == {"flags": (None, "integrity.masked")}


def test_an_article_that_failed_differs_in_its_status_alone(write: Write) -> None:
    failed = dict.fromkeys(ROW, "") | {"article_id": "a-1", "status": "failed"}
    found = compare_runs(write("a.csv", {}), write("b.csv", failed | {"warnings": "binary"}))
    assert changes(found.differences[0]) == {
        "status": ("ok", "failed"),
        "warnings": (None, "binary"),
    }
    assert found.summary.statuses == {"ok to failed": 1}


def test_articles_in_one_run_only_are_named(write: Write) -> None:
    before = write("a.csv", {"article_id": "a-0"}, {})
    after = write("b.csv", {}, {"article_id": "a-2"})
    found = compare_runs(before, after)
    told = {d.article_id: changes(d) for d in found.differences}
    assert told == {"a-0": {"status": ("ok", "absent")}, "a-2": {"status": ("absent", "ok")}}
    assert found.summary.only_in == {str(before): 1, str(after): 1}
    assert found.summary.differs


def test_the_order_of_articles_and_columns_does_not_matter(write: Write, tmp_path: Path) -> None:
    before = write("a.csv", *({"article_id": f"a-{i}"} for i in range(9)))
    rows = list(csv.DictReader(before.read_text().splitlines()))
    turned = tmp_path / "b.csv"
    with turned.open("w", newline="") as file:
        table = csv.DictWriter(file, list(rows[0])[::-1])
        table.writeheader()
        table.writerows(rows[::-1])
    assert not compare_runs(before, turned).summary.differs


def test_columns_that_only_one_run_has_are_told_once(write: Write) -> None:
    before = write("a.csv", {}, {"article_id": "a-2"}, without="calm.exclamations")
    after = write("b.csv", {}, {"article_id": "a-2"})
    found = compare_runs(before, after)
    assert found.differences == ()
    assert found.summary.partial == {"calm.exclamations": (str(after),)}
    assert found.summary.differs


def test_columns_can_be_ignored_by_glob_and_by_actor(write: Write) -> None:
    after = {"credibility": "1", "calm.exclamations": "1", "tone.toward": "Norway 0.5; Skagen 0.5"}
    runs = write("a.csv", {}), write("b.csv", after)
    [found] = compare_runs(*runs, ignore=["cred*", "tone.toward[Skagen]"]).differences
    assert set(changes(found)) == {"calm.exclamations", "tone.toward[Norway]"}


def test_three_runs_stand_side_by_side(write: Write) -> None:
    runs = [write(f"{i}.csv", {"credibility": str(60 + i)}) for i in range(3)]
    [found] = compare_runs(*runs).differences
    assert changes(found) == {"credibility": (60.0, 61.0, 62.0)}
    assert found.changes[0].delta == 2.0


def test_everything_lists_what_is_the_same_too(write: Write) -> None:
    runs = write("a.csv", {}), write("b.csv", {"credibility": "61"})
    [found] = compare_runs(*runs, everything=True).differences
    assert {c.column for c in found.changes if c.differs} == {"credibility"}
    assert changes(found)["calm.exclamations"] == (0.25, 0.25)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("name,price\nrope,3\n", "has no column article_id and no status"),
        ("article_id;status\na-1;ok\n", "has semicolons for commas"),
        ("article_id,status\na-1,ok\na-1,ok\n", "row 3 repeats the article_id a-1"),
        ("article_id,status\n,ok\n", "row 2 has no article_id"),
        ("article_id,status\na-1\n", "row 2 has 1 cells and the header 2"),
        ("article_id,status,status\na-1,ok,ok\n", "has the column status twice"),
    ],
)
def test_a_file_that_is_no_run_is_named_with_the_mend(
    write: Write, tmp_path: Path, text: str, told: str
) -> None:
    other = tmp_path / "other.csv"
    other.write_text(text)
    with pytest.raises(InputError, match=told) as fault:
        compare_runs(write("a.csv", {}), other)
    assert str(fault.value).startswith(str(other))


def test_a_run_saved_as_parquet_is_the_run(write: Write, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    import pyarrow.parquet as pq

    typed = {k: float(v) if v.replace(".", "").isdigit() else v or None for k, v in ROW.items()}
    saved = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist([typed]), saved)
    assert not compare_runs(saved, write("b.csv", {})).summary.differs
    found = compare_runs(saved, write("c.csv", {"credibility": "70"}))
    assert list(changes(found.differences[0])) == ["credibility"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("other.csv", b"article_id,status\na-1,\xff\n", "is not UTF-8"),
        ("other.jsonl", b"{]\n", "line 1 is not JSON"),
        ("other.jsonl", b"[1]\n", "line 1 is no profile"),
        ("other.jsonl", b"", "is empty"),
        ("other.xlsx", b"PK", "take NAME.csv, .jsonl, .parquet, .db or the folder"),
        ("other.parquet", b"PAR1", r"is no Parquet|needs pyarrow"),
        ("other.db", b"PAR1" * 200, "is no database that credscore wrote"),
        ("folder/notes.txt", b"", "holds no profiles.csv"),
    ],
)
def test_other_files_are_told_from_runs(
    write: Write, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    with pytest.raises(InputError, match=told):
        compare_runs(write("a.csv", {}), path if path.parent == tmp_path else path.parent)


def test_slips_in_the_options_are_named(write: Write) -> None:
    runs = write("a.csv", {}), write("b.csv", {})
    with pytest.raises(InputError, match=r"did you mean calm\.exclamations\?"):
        compare_runs(*runs, ignore=["calm.exclamation"])
    with pytest.raises(InputError, match="take a number from 0 on"):
        compare_runs(*runs, tolerance=-1)
    with pytest.raises(InputError, match="choose one of outlet, "):
        compare_groups(*runs, by="outlets")
    with pytest.raises(InputError, match="give two runs or more"):
        compare_runs(runs[0])
    with pytest.raises(InputError, match="--by outlet takes one run, or two"):
        compare_groups(*runs, runs[0], by="outlet")
    with pytest.raises(InputError, match=r"nowhere\.csv: does not exist: check the spelling"):
        compare_runs(runs[0], "nowhere.csv")


@pytest.mark.parametrize("account", ["{", "[]", '{"config": {"composites": {"c": 7}}}'])
def test_a_folder_whose_account_is_none_is_told(write: Write, tmp_path: Path, account: str) -> None:
    run = write("a.csv", {})
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "profiles.csv").write_bytes(Path(run).read_bytes())
    (folder / "run.json").write_text(account)
    with pytest.raises(InputError, match=r"run\.json.*is not the account"):
        compare_runs(run, folder)


def test_json_lines_compare_with_a_csv_of_the_same_run(story: Path, tmp_path: Path) -> None:
    from credscore.cli import main

    names = [tmp_path / name for name in ("p.csv", "p.jsonl")]
    for text in ("one", "two"):
        (tmp_path / f"{text}.txt").write_text(story.read_text() * (1 + (text == "two")))
    inputs = [str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "-q"]
    with pytest.raises(SystemExit):
        main([*inputs, *(arg for name in names for arg in ("-o", str(name)))])
    found = compare_runs(*names)
    assert (found.summary.articles, found.differences) == (2, ())


def test_json_lines_compare_with_a_csv_where_there_are_actors_flags_and_faults(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    plugin = tmp_path / "failing.py"
    plugin.write_text(FAILING)
    names = [tmp_path / name for name in ("p.csv", "p.jsonl")]
    run(
        REPOSITORY / "seeds",
        "-q",
        "--plugin",
        plugin,
        *(arg for name in names for arg in ("-o", name)),
    )
    records = [json.loads(line) for line in names[1].read_text().splitlines()]
    assert max(len(one["signals"]["sentiment.tone"]) for one in records) > MOST_ACTORS
    assert max(len(one["flags"]) for one in records) > 1
    assert {w["scorer"] for one in records for w in one["warnings"]} == {"failing"}
    found = compare_runs(*names)
    assert (found.summary.articles, found.differences) == (len(records), ())


def test_groups_of_one_run_stand_side_by_side(write: Write) -> None:
    outlets = ["Ferry Post"] * 5 + ["Pier Mail"] * 2
    rows = [
        {"article_id": f"a-{i}", "outlet": outlet, "credibility": str(50 + i)}
        for i, outlet in enumerate(outlets)
    ]
    found = {(f.group, f.column): f for f in compare_groups(write("a.csv", *rows)).figures}
    ferry, pier = found["Ferry Post", "credibility"], found["Pier Mail", "credibility"]
    assert (ferry.n, ferry.medians, ferry.low, ferry.high, ferry.few) == (5, (52.0,), 50, 54, False)
    assert (ferry.articles, pier.articles) == (5, 2)
    assert (pier.n, pier.medians, pier.few) == (2, (55.5,), True)


def test_a_value_that_is_no_number_is_missing_and_moves_no_median(write: Write) -> None:
    cells = ["1", "nan", "3", "2"]
    rows = [{"article_id": f"a-{at}", "calm.exclamations": cell} for at, cell in enumerate(cells)]
    found = {f.column: f for f in compare_groups(write("a.csv", *rows)).figures}
    figure = found["calm.exclamations"]
    assert (figure.medians, figure.low, figure.high) == ((2.0,), 1.0, 3.0)
    assert (figure.n, figure.missing) == (3, {"not_recorded": 1})


def test_a_group_says_of_how_many_articles_a_value_is_missing(write: Write) -> None:
    rows = [
        {"article_id": f"a-{i}", "outlet": "Gull", "credibility": value}
        for i, value in enumerate(("50", "", "60"))
    ]
    figures = compare_groups(write("a.csv", *rows)).figures
    [figure] = [one for one in figures if one.column == "credibility"]
    assert (figure.n, figure.articles) == (2, 3)
    assert figure.missing == {"low_coverage": 1}


def test_a_composite_of_a_page_without_an_article_says_what_the_page_is(write: Write) -> None:
    wall = {"credibility": "", "warnings": "'=x; login_page; calm.exclamations: too_few_sentences"}
    [found] = compare_runs(write("a.csv", {}), write("b.csv", wall)).differences
    [change] = [one for one in found.changes if one.column == "credibility"]
    assert change.reasons == ("", "login_page")


def test_a_composite_that_is_no_longer_given_says_why(write: Write) -> None:
    [found] = compare_runs(write("a.csv", {}), write("b.csv", {"credibility": ""})).differences
    [change] = [one for one in found.changes if one.column == "credibility"]
    assert change.reasons == ("", "low_coverage")


def test_a_group_without_any_value_says_why(write: Write) -> None:
    few = {"calm.exclamations": "", "warnings": "calm.exclamations: too_few_sentences"}
    failed = {"calm.exclamations": "", "credibility": "", "status": "failed", "warnings": "binary"}
    rows: list[dict[str, str]] = [
        {"article_id": "a-1", "outlet": "Gull"},
        {"article_id": "a-2", "outlet": "Tern", **few},
        {"article_id": "a-3", "outlet": "Tern", **few},
        {"article_id": "a-4", "outlet": "Tern", **failed},
    ]
    path = write("a.csv", *rows)
    found = {(f.group, f.column): f for f in compare_groups(path).figures}
    tern = found["Tern", "calm.exclamations"]
    assert (tern.n, tern.articles, tern.medians, tern.low) == (0, 3, (), None)
    assert tern.missing == {"too_few_sentences": 2, "binary": 1}
    assert found["Gull", "calm.exclamations"].missing == {}
    both = compare_groups(path, path, everything=True)
    moved = {(f.group, f.column): f for f in both.figures}
    assert (moved["Tern", "calm.exclamations"].shift, moved["Tern", "credibility"].n) == (None, 2)


def test_signals_about_actors_are_none_of_a_group(write: Write) -> None:
    path = write("a.csv", {}, {"article_id": "a-2", "tone.toward": ""})
    columns = {figure.column for figure in compare_groups(path, everything=True).figures}
    assert columns == {"credibility", "calm.exclamations"}
    nowhere = write("b.csv", {"tone.toward": ""}, {"article_id": "a-2", "tone.toward": ""})
    assert "tone.toward" not in {f.column for f in compare_groups(nowhere).figures}


def test_a_run_folder_tells_which_signals_are_weighed(write: Write, tmp_path: Path) -> None:
    write("profiles.csv", {"other.signal": "1"})
    account = {"config": {"composites": {"credibility": {"weights": {"calm.exclamations": 1}}}}}
    (tmp_path / "run.json").write_text(json.dumps(account))
    weighed = {figure.column for figure in compare_groups(tmp_path).figures}
    assert weighed == {"credibility", "calm.exclamations"}
    assert {f.column for f in compare_groups(tmp_path, everything=True).figures} > weighed


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("0.25", {"credibility"}), ("0.5", None), ("", None)],
    ids=["the same", "moved", "gone"],
)
def test_signals_that_moved_nowhere_are_left_out_of_two_runs(
    write: Write, cell: str, shown: set[str] | None
) -> None:
    after = {"calm.exclamations": cell, "warnings": "calm.exclamations: too_few_sentences"}
    runs = write("a.csv", {}), write("b.csv", after)
    both = {"credibility", "calm.exclamations"}
    assert {f.column for f in compare_groups(*runs).figures} == (shown or both)
    assert {f.column for f in compare_groups(*runs, everything=True).figures} == both


def test_a_move_that_all_articles_make_is_told_from_chance(write: Write) -> None:
    def run(name: str, shift: float) -> Path:
        rows = [
            {
                "article_id": f"a-{i}",
                "credibility": str(50 + i + shift),
                "calm.exclamations": str(0.1 * (-1) ** i * (shift > 0)),
            }
            for i in range(12)
        ]
        return write(name, *rows)

    found = {f.column: f for f in compare_groups(run("a.csv", 0), run("b.csv", 3)).figures}
    assert (found["credibility"].shift, found["credibility"].n) == (3, 12)
    assert (found["credibility"].p or 1) < 0.01
    assert (found["calm.exclamations"].p or 0) > 0.05


def test_no_p_is_shown_as_nothing() -> None:
    found = GroupFigure("Gull", "bias", 40, 40, medians=(1, 2), shift=1, p=3e-8)
    grid = groups_grid(Groups(("a.csv", "b.csv"), "outlet", (found,)))
    assert [row[grid.columns.index("p")] for row in grid.rows] == ["3e-08"]


def _shifted(write: Write, *outlets: str) -> list[Path]:
    """Return two runs over six articles of each outlet; in the second, all are worth more."""
    articles = [(outlet, i) for outlet in outlets for i in range(6)]
    return [
        write(
            name,
            *(
                {
                    "article_id": f"{outlet}-{i}",
                    "outlet": outlet,
                    "credibility": str(50 + i + shift * (i + 1)),
                }
                for outlet, i in articles
            ),
            without="calm.exclamations",
        )
        for name, shift in (("before.csv", 0), ("after.csv", 1))
    ]


@pytest.mark.parametrize(
    ("outlets", "p", "note"),
    [(("Gull",), 1 / 32, ""), (("Gull", "Tern"), 2 / 32, "~")],
    ids=["one test", "two tests"],
)
def test_the_more_groups_are_tested_the_less_one_of_them_tells(
    write: Write, outlets: tuple[str, ...], p: float, note: str
) -> None:
    groups = compare_groups(*_shifted(write, *outlets), by="outlet")
    assert [figure.p for figure in groups.figures] == [p] * len(outlets)
    assert {row[-1] for row in groups_grid(groups).rows} == {note}


def test_the_table_of_two_runs_has_the_median_of_each_and_the_change(write: Write) -> None:
    grid = groups_grid(compare_groups(*_shifted(write, "Gull"), by="outlet"))
    names = ("outlet", "signal", "n", "of", "before.csv", "after.csv", "shift", "p")
    assert grid.columns == (*names, "missing", "note")
    [row] = grid.rows
    assert row == ["Gull", "credibility", "6", "6", "52.5", "56", "+3.5", "0.031", "", ""]


def test_the_table_of_one_run_says_what_is_missing_and_why(write: Write) -> None:
    codes = ("error_page", "low_coverage", "low_coverage")
    rows = [
        {"article_id": f"a-{i}", "credibility": "", "warnings": code}
        for i, code in enumerate(codes)
    ]
    run = write("a.csv", *rows, {"article_id": "a-9"}, without="calm.exclamations")
    grid = groups_grid(compare_groups(run, by="outlet"))
    assert grid.columns[4:] == ("median", "low", "high", "missing", "note")
    [row] = grid.rows
    assert row[:7] == ["Ferry Post", "credibility", "1", "4", "60", "60", "60"]
    assert row[7:] == ["low_coverage 2, error_page 1", "few"]
