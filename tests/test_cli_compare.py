"""`credscore compare` as a user types it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import Ran


@pytest.fixture
def runs(run: Callable[..., Ran], story: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Give two runs over a story that was edited in between."""
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    run(story, "-o", before, "-q")
    story.write_text(story.read_text() + "\nThe mayor said that it was the right thing to do.\n")
    run(story, "-o", after, "-q")
    return before, after


def test_what_changed_is_told_with_its_cause(
    run: Callable[..., Ran], runs: tuple[Path, Path]
) -> None:
    ran = run("compare", *runs)
    rows = {row["signal"]: row for row in csv.DictReader(io.StringIO(ran.out))}
    assert ran.code == 0
    assert rows["words"]["cause"] == "text"
    assert int(rows["words"]["delta"]) == 11
    assert "1 article in all runs, 1 changed" in ran.err


def test_a_difference_can_be_an_exit_code(run: Callable[..., Ran], runs: tuple[Path, Path]) -> None:
    assert run("compare", *runs, "--exit-code").code == 1
    assert run("compare", runs[0], runs[0], "--exit-code").code == 0


@pytest.mark.parametrize("format_", ["table", "md"])
def test_people_get_a_table(run: Callable[..., Ran], runs: tuple[Path, Path], format_: str) -> None:
    ran = run("compare", *runs, "--format", format_)
    assert "words" in ran.out
    assert "before.csv" in ran.out
    assert "+11" in ran.out


def test_programs_get_all_of_it_as_json(run: Callable[..., Ran], runs: tuple[Path, Path]) -> None:
    found = json.loads(run("compare", *runs, "--format", "json").out)
    assert found["summary"]["causes"] == {"text": 1}
    [article] = found["articles"]
    [words] = [change for change in article["changes"] if change["column"] == "words"]
    assert words["delta"] == 11


def test_groups_of_one_run(run: Callable[..., Ran], runs: tuple[Path, Path]) -> None:
    ran = run("compare", runs[0], "--by", "language", "--format", "json")
    assert {figure["group"] for figure in json.loads(ran.out)["figures"]} == {"en"}
    assert "few" in run("compare", *runs, "--by", "language", "--format", "table").out


def test_groups_of_two_runs_are_of_the_articles_in_both(
    run: Callable[..., Ran], runs: tuple[Path, Path], tmp_path: Path
) -> None:
    other, both = tmp_path / "other.txt", tmp_path / "both.csv"
    other.write_text("The pier was closed on Monday, said the harbour office of the town. " * 9)
    story = next(csv.DictReader(io.StringIO(runs[0].read_text())))["path"]
    run(other, "-o", tmp_path / "april.csv", "-q")
    run(story, other, "-o", both, "-q")
    apart = run("compare", runs[0], tmp_path / "april.csv", "--by", "outlet")
    assert apart.code == 2
    assert "april.csv: no article_id is in both runs" in apart.err
    partly = run("compare", runs[0], both, "--by", "language", "--format", "table").out
    assert "1 article in one run alone: left out" in " ".join(partly.split())


def test_a_narrow_terminal_breaks_no_name_of_a_signal(
    run: Callable[..., Ran], runs: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("credscore.cli.shown._WIDTH", 80)
    narrow = run("compare", runs[0], "--by", "language", "--format", "table").out
    assert " attribution.named_share " in narrow
    assert "left out for want of room: missing" in narrow
    assert max(map(len, narrow.splitlines())) <= 80
    monkeypatch.setattr("credscore.cli.shown._WIDTH", 120)
    assert "left out" not in run("compare", runs[0], "--by", "language", "--format", "table").out


def test_one_run_alone_is_no_comparison(run: Callable[..., Ran], runs: tuple[Path, Path]) -> None:
    ran = run("compare", runs[0])
    assert (ran.code, ran.out) == (2, "")
    assert "give two runs or more, or one with --by outlet" in ran.err


def test_a_title_that_looks_like_markup_or_formula_stays_text(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    for name, title in (("a", "[red]=1+1[/red]"), ("b", "'=2|<b>x</b>")):
        text = f"article_id,title,status\na-1,{title},ok\n"
        (tmp_path / f"{name}.csv").write_text(text)
    paths = tmp_path / "a.csv", tmp_path / "b.csv"
    assert "[red]=1+1[/red]" in run("compare", *paths, "--format", "table").out
    assert "=2\\|\\<b\\>x" in run("compare", *paths, "--format", "md").out
    rows = list(csv.DictReader(io.StringIO(run("compare", *paths, "--format", "csv").out)))
    assert rows[0]["b.csv"] == "'=2|<b>x</b>"


def test_numbers_are_never_guarded(run: Callable[..., Ran], tmp_path: Path) -> None:
    for name, value in (("a", "-0.5"), ("b", "-0.25")):
        (tmp_path / f"{name}.csv").write_text(f"article_id,x.y,status\na-1,{value},ok\n")
    ran = run("compare", tmp_path / "a.csv", tmp_path / "b.csv")
    assert ran.out.splitlines()[1] == "a-1,x.y,-0.5,-0.25,+0.25,not recorded by the runs"


@pytest.mark.parametrize("format_", ["table", "csv", "md"])
def test_nothing_steers_the_terminal(run: Callable[..., Ran], tmp_path: Path, format_: str) -> None:
    for name, title in (("a", "plain"), ("b", "\x1b[31mred\u202e\x07")):
        (tmp_path / f"{name}.csv").write_text(f"article_id,title,status\na-1,{title},ok\n")
    out = run("compare", tmp_path / "a.csv", tmp_path / "b.csv", "--format", format_).out
    assert "red" in out
    assert not {"\x1b", "\u202e", "\x07"} & set(out)


def test_groups_take_no_tolerance(run: Callable[..., Ran], runs: tuple[Path, Path]) -> None:
    ran = run("compare", *runs, "--by", "outlet", "--tolerance", "1")
    assert ran.code == 2
    assert "--by takes neither --tolerance nor --exit-code" in ran.err
