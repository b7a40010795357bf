"""What is written: columns, guarded cells, evidence, and files that appear whole or not at all."""

import csv
import io
import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from credscore import Article
from credscore.config.load import check_config
from credscore.config.model import COLUMNS
from credscore.errors import ConfigError
from credscore.profile import Identity, Profile
from credscore.scoring.articles import profile_article
from credscore.scoring.plan import Plan, make_plan
from credscore.writers import Output, outputs_for, terminal
from credscore.writers.cells import number, text, unguarded
from credscore.writers.lines import csv_lines
from credscore.writers.sinks import FileSink
from credscore.writers.terminal import TerminalSink, TerminalTable, note_on
from credscore.writers.wide import WideTable, columns
from tests.core.scorers import Calm, registry_of
from tests.support import STORY


@pytest.fixture
def plan() -> Plan:
    table = {
        "composites": {"credibility": {"weights": {"calm.exclamations": 1}}},
        "actors": {"known": [{"name": "Norway"}]},
    }
    return make_plan(check_config(table), registry_of(Calm))


@pytest.fixture
def profile(plan: Plan) -> Profile:
    return profile_article(Article(STORY, id="a-story", path="story.txt"), plan)


def read(profile: Profile, plan: Plan) -> list[dict[str, str]]:
    table = WideTable(plan)
    return list(csv.DictReader(io.StringIO(table.header() + table.rows(profile))))


def write(profile: Profile, outputs: list[Output]) -> None:
    for output in outputs:
        output.sink.write(output.table.rows(profile))


def close(outputs: list[Output]) -> None:
    for output in outputs:
        output.sink.close()


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), (0.0, "0"), (1, "1"), (0.12345, "0.1235"), (-0.5, "-0.5"), (1e9, "1000000000")],
)
def test_numbers_are_short_and_missing_is_empty(value: float | None, cell: str) -> None:
    assert number(value) == cell


ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from("=+-@;'\"\\\t\r\n ＝x3du2\udc80"))


@given(ANY_TEXT)
def test_text_cells_read_back_exactly_and_stay_on_one_line(value: str) -> None:
    cell = text(value)
    assert unguarded(cell) == value
    assert not set(map(unicodedata.category, cell)) & {"Cc", "Cs", "Zl", "Zp"}
    [[read]] = csv.reader(io.StringIO(csv_lines([[cell]]) if cell else '""\n', newline=""))
    assert read == cell


@given(ANY_TEXT)
def test_no_text_cell_begins_a_formula_however_it_is_split_and_trimmed(value: str) -> None:
    for part in re.split("[;\t\n\r]", text(value)):
        assert part.strip(" \"'")[:1] not in set("=+-@＝＋－＠") or part.startswith("'")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        (' "-2', "' \"-2"),
        ("'tis", "''tis"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "\\t=1"),
        ("a\r\n=1", "a\\r\\n=1"),
        ("a; =1", "a; \\x3d1"),
        ('a;"＋1', 'a;"\\uff0b1'),
        ("C:\\news", "C:\\\\news"),
        ("\x1b]8;;x\x07 \x9b \u202e", "\\x1b]8;;x\\x07 \\x9b \\u202e"),
        ("10 %, 3-4; a-b", "10 %, 3-4; a-b"),
        ("été\u00a0: 日本 😀", "été\u00a0: 日本 😀"),
    ],
)
def test_a_guarded_cell_is_as_near_to_the_text_as_can_be(value: str, cell: str) -> None:
    assert text(value) == cell


def test_columns_come_from_the_plan_alone(plan: Plan) -> None:
    names = tuple(WideTable(plan).header().rstrip("\n").split(","))
    assert names[:9] == (
        *("article_id", "path", "outlet", "title", "author", "published", "url", "language"),
        "words",
    )
    assert names[9:14] == (
        *("credibility", "credibility_low", "credibility_high", "credibility_coverage"),
        "flags",
    )
    assert names[14:17] == ("calm.exclamations", "calm.length", "calm.shouted")
    assert names[17:] == (
        *("status", "warnings", "encoding", "text_hash", "config_hash", "versions"),
    )


def test_a_row_reads_back(plan: Plan, profile: Profile) -> None:
    [row] = read(profile, plan)
    assert (row["article_id"], row["status"]) == ("a-story", "ok")
    assert float(row["calm.exclamations"]) == pytest.approx(1 / 3, abs=1e-4)
    assert float(row["credibility"]) == 0
    assert row["config_hash"] == plan.config_hash


def test_a_hostile_title_stays_one_guarded_cell(plan: Plan, profile: Profile) -> None:
    hostile = replace(profile, identity=Identity("a-x", title='=HYPERLINK("x")\n"; DROP'))
    [row] = read(hostile, plan)
    assert row["title"] == '\'=HYPERLINK("x")\\n"; DROP'


def test_json_lines_hold_evidence_and_arithmetic(
    tmp_path: Path, plan: Plan, profile: Profile
) -> None:
    path = tmp_path / "out" / "p.jsonl"
    outputs = outputs_for(str(path), plan)
    write(profile, outputs)
    assert not path.exists()
    close(outputs)
    [record] = map(json.loads, path.read_text().splitlines())
    [shouts] = record["signals"]["calm.exclamations"]
    [evidence] = shouts["evidence"]
    assert STORY[evidence["start"] : evidence["end"]] == evidence["text"]
    assert evidence["text"].endswith("clear!")
    assert record["composites"]["credibility"]["parts"][0]["weight"] == 1


def test_lone_surrogates_do_not_stop_the_writing(
    tmp_path: Path, plan: Plan, profile: Profile
) -> None:
    for name in ("p.csv", "p.jsonl", "run/"):
        outputs = outputs_for(f"{tmp_path}/{name}", plan)
        odd = profile_article(Article(STORY.replace("clear", "cl\ud800ear"), id="a-odd"), plan)
        write(replace(odd, identity=replace(odd.identity, title="\udfff")), outputs)
        close(outputs)
    assert json.loads((tmp_path / "p.jsonl").read_text())["title"] == "\udfff"


def test_a_run_folder_ties_every_number_to_its_words(
    tmp_path: Path, plan: Plan, profile: Profile
) -> None:
    outputs = outputs_for(f"{tmp_path}/run/", plan)
    write(profile, outputs)
    close(outputs)
    folder = tmp_path / "run"
    assert sorted(path.name for path in folder.iterdir()) == [
        *("evidence.csv", "profiles.csv", "run.json", "signals.csv"),
    ]
    with (folder / "evidence.csv").open(newline="") as file:
        [evidence, *_] = csv.DictReader(file)
    assert STORY[int(evidence["start"]) : int(evidence["end"])] == evidence["text"]
    assert evidence["text"] in STORY.splitlines()[int(evidence["line"]) - 1]
    with (folder / "signals.csv").open(newline="") as file:
        signals = {row["signal"]: row for row in csv.DictReader(file)}
    assert signals["calm.exclamations"]["composite"] == "credibility"
    assert signals["calm.length"]["weight"] == ""
    account = json.loads((folder / "run.json").read_text())
    assert account["articles"] == {"ok": 1}
    assert account["config_hash"] == plan.config_hash


@pytest.mark.parametrize("name", ["p.csv", "p.jsonl", "p.parquet", "p.db", "run/"])
def test_an_output_that_is_given_up_leaves_nothing(
    tmp_path: Path, plan: Plan, profile: Profile, name: str
) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    outputs = outputs_for(f"{tmp_path}/{name}", plan)
    write(profile, outputs)
    for output in outputs:
        output.sink.discard()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_file_keeps_its_old_content_until_the_new_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("old")
    file = FileSink(path)
    file.write("new")
    assert path.read_text() == "old"
    file.close()
    assert path.read_text() == "new"


def test_a_dash_is_no_folder_but_standard_output_which_needs_no_name(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match="without -o, a table goes to standard output; --format"):
        outputs_for("-", plan)
    assert not list(tmp_path.iterdir())


def test_an_output_of_another_kind_is_told(plan: Plan) -> None:
    with pytest.raises(ConfigError, match=r"\.csv, \.jsonl, \.parquet, \.sqlite, \.db, a folder"):
        outputs_for("profiles.xlsx", plan)


def test_no_composite_can_take_the_name_of_a_column() -> None:
    bare = make_plan(check_config({}), registry_of())
    assert {column.name for column in columns(bare)} == COLUMNS


def test_markup_in_a_name_is_printed_as_it_stands(plan: Plan, profile: Profile) -> None:
    out = io.StringIO()
    table, sink = TerminalTable(plan), TerminalSink(Console(file=out, width=100))
    sink.write(table.header())
    sink.write(table.rows(replace(profile, identity=Identity("a-[/bold]x[red]"))))
    sink.close()
    assert "[/bold]x[red]" in out.getvalue()


def test_a_table_for_people_shows_only_the_first_of_very_many(
    plan: Plan, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "MOST_ROWS", 20)
    out = io.StringIO()
    table, sink = TerminalTable(plan), TerminalSink(Console(file=out, width=100))
    sink.write(table.header())
    sink.write(table.rows(profile) * 23)
    sink.write(table.rows(profile))
    sink.close()
    assert out.getvalue().count("story") == 20
    assert "and 4 more: -o FILE writes them all" in out.getvalue()


def test_the_table_says_which_way_is_good_and_what_the_range_is() -> None:
    about = {"weights": {"calm.exclamations": 1.0}, "towards": "worst", "weight_doubt": 0.1}
    plan = make_plan(check_config({"composites": {"noise": about}}), registry_of(Calm))
    assert note_on(plan).splitlines() == [
        " noise: 0 is none, 100 most",
        " in brackets: the range if each weight is up to 10% more or less",
    ]
    assert note_on(make_plan(check_config({}), registry_of(Calm))) == ""
