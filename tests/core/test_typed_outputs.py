"""Parquet and SQLite: the values of the CSV in columns that have types."""

import csv
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from credscore import Article, Measurement, Signal
from credscore.compare import compare_runs
from credscore.compare.typed import parquet_rows, sqlite_rows
from credscore.config.load import check_config
from credscore.errors import ConfigError
from credscore.profile import Identity, Profile
from credscore.scoring.articles import profile_article
from credscore.scoring.plan import Plan, make_plan
from credscore.spans import Span
from credscore.writers import outputs_for
from credscore.writers.cells import unguarded
from credscore.writers.columns import Column
from credscore.writers.parquet import parquet_sinks
from credscore.writers.wide import WideTable, columns
from tests.core.scorers import Calm, registry_of, scorer_of
from tests.support import STORY


def as_utf8(cell: str) -> str:
    """Return a text cell as a typed table holds it: a lone surrogate as its escape."""
    return unguarded(cell).encode("utf-8", "backslashreplace").decode()


READ_BACK: dict[str, Callable[[str], Any]] = {"text": as_utf8, "number": float, "count": int}


def plan_with(*actors: str) -> Plan:
    mood = scorer_of(
        lambda article: [Measurement("mood", 0.12345, n=2, subject=name) for name in actors],
        Signal("mood", per_actor=True),
        name="mood",
    )
    table = {
        "composites": {"credibility": {"weights": {"calm.exclamations": 1}}},
        "actors": {"known": [{"name": name} for name in actors]},
    }
    return make_plan(check_config(table), registry_of(Calm, mood))


@pytest.fixture
def plan() -> Plan:
    return plan_with("Norway", "Chad")


@pytest.fixture
def profiles(plan: Plan) -> list[Profile]:
    plain = profile_article(Article(STORY, id="a-plain", path="plain.txt"), plan)
    hostile = Identity("a-hostile", title="=HYPERLINK(\"x\"), 'y'", author="'t Hart\n\udfff")
    return [
        plain,
        replace(plain, identity=hostile),
        profile_article(Article("", id="a-empty"), plan),
    ]


def write(profiles: Sequence[Profile], plan: Plan, path: Path) -> Path:
    outputs = outputs_for(str(path), plan)
    for profile in profiles:
        for output in outputs:
            output.sink.write(output.table.rows(profile))
    for output in outputs:
        output.sink.close()
    return path


def values_of(path: Path, declared: Sequence[Column]) -> list[dict[str, Any]]:
    """Return the rows of a CSV with each cell as its column says."""
    with path.open(newline="") as file:
        return [
            {c.name: READ_BACK[c.kind](row[c.name]) if row[c.name] else None for c in declared}
            for row in csv.DictReader(file)
        ]


def rows_of(path: Path, table: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM {table}")]


def test_parquet_has_the_values_of_the_csv(
    tmp_path: Path, plan: Plan, profiles: list[Profile]
) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra `parquet`")
    table = pq.read_table(write(profiles, plan, tmp_path / "p.parquet"))
    rows = table.to_pylist()
    assert rows == values_of(write(profiles, plan, tmp_path / "p.csv"), columns(plan))
    assert rows[1]["title"] == "=HYPERLINK(\"x\"), 'y'"
    assert rows[1]["author"] == "'t Hart\n\\udfff"
    assert rows[2]["credibility"] is None
    types = {field.name: str(field.type) for field in table.schema}
    known = {"words": "int64", "credibility": "double", "calm.shouted": "int64"}
    assert types == types | known | {"mood.mood": "string", "mood.mood[Chad]": "double"}


def test_a_database_has_the_values_of_the_folder(
    tmp_path: Path, plan: Plan, profiles: list[Profile]
) -> None:
    from credscore.writers.tidy import EVIDENCE_COLUMNS, SIGNAL_COLUMNS

    made, folder = write(profiles, plan, tmp_path / "p.db"), write(profiles, plan, tmp_path / "run")
    for name, declared in [
        ("profiles", columns(plan)),
        ("signals", SIGNAL_COLUMNS),
        ("evidence", EVIDENCE_COLUMNS),
    ]:
        rows = rows_of(made, name)
        assert rows == values_of(folder / f"{name}.csv", declared)
        assert rows
    assert {type(row["value"]) for row in rows_of(made, "signals")} == {float}
    with closing(sqlite3.connect(made)) as database:
        [(_, _, _, way)] = database.execute(
            "EXPLAIN QUERY PLAN SELECT text FROM evidence WHERE article_id = 'a-plain'"
        )
    assert "evidence_index" in way


@pytest.mark.parametrize("name", ["p.parquet", "p.db", "p.sqlite"])
def test_typed_tables_compare_as_the_csv_does(
    tmp_path: Path, plan: Plan, profiles: list[Profile], name: str
) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    other = write(profiles, plan, tmp_path / name)
    assert not compare_runs(write(profiles, plan, tmp_path / "p.csv"), other).summary.differs


def test_row_groups_depend_on_the_rows_alone(
    tmp_path: Path, plan: Plan, profiles: list[Profile], monkeypatch: pytest.MonkeyPatch
) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra `parquet`")
    monkeypatch.setattr("credscore.writers.parquet.ROWS", 2)
    rows = list(map(WideTable(plan, str).rows, profiles))
    first, second = tmp_path / "a.parquet", tmp_path / "b.parquet"
    for path, texts in [(first, rows), (second, ["".join(rows)])]:
        [sink] = parquet_sinks(path, columns(plan), path)
        for text in texts:
            sink.write(text)
        sink.close()
    assert pq.ParquetFile(first).num_row_groups == 2
    assert first.read_bytes() == second.read_bytes()


def test_evidence_may_be_a_page_long(tmp_path: Path, plan: Plan, profiles: list[Profile]) -> None:
    shout = "ha" * 100_000
    found = {"calm.length": (Measurement("length", 1.0, evidence=[Span(0, len(shout))]),)}
    page = replace(profiles[0], text=shout, measurements=found)
    [row] = rows_of(write([page], plan, tmp_path / "p.db"), "evidence")
    assert row["text"] == shout


@pytest.mark.parametrize("name", ["p.parquet", "p.db"])
def test_a_typed_table_without_articles_has_its_columns(
    tmp_path: Path, plan: Plan, name: str
) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    csv_ = write([], plan, tmp_path / "p.csv")
    assert not compare_runs(csv_, write([], plan, tmp_path / name)).summary.differs


def test_columns_that_a_database_cannot_tell_apart_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"p\.db: duplicate column name: mood\.mood\[chad\]"):
        outputs_for(str(tmp_path / "p.db"), plan_with("Chad", "chad"))
    assert not list(tmp_path.iterdir())


def test_parquet_without_its_library_names_the_extra(
    tmp_path: Path, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigError, match=r'pip install "credscore\[parquet\]"'):
        outputs_for(str(tmp_path / "p.parquet"), plan)


TEXTS = (
    *("NA", "null", "nan", "NaN", "N/A", "#N/A", "-1.#IND", "None", "true", "007", "1e5", "-0"),
    *("2024-05-01", "=1+1", "'x", " a  b ", "a\r\nb\rc\n\n", 'say ""so""', '"', ",", "a\x00b"),
    *("\\n", "\x1b[31m", "\u2028", "\u202e", "é\u0301", "😀", "\ufeff", "x" * 100_000),
)
"""Texts that readers of tables like to make something else of."""


@pytest.mark.parametrize("name", ["p.parquet", "p.db", "p.csv"])
def test_texts_are_the_same_in_every_table(tmp_path: Path, plan: Plan, name: str) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    made = [Profile(Identity(f"a-{at}", title=one), "ok") for at, one in enumerate(TEXTS)]
    path = write(made, plan, tmp_path / name)
    if name == "p.csv":
        found = [row["title"] for row in values_of(path, columns(plan))]
    elif name == "p.db":
        found = [row["title"] for row in rows_of(path, "profiles")]
    else:
        import pyarrow.parquet as pq

        found = pq.read_table(path).column("title").to_pylist()
    assert found == list(TEXTS)


@pytest.mark.parametrize("name", ["p.parquet", "p.db"])
def test_an_actors_name_may_hold_quotes_and_commas(tmp_path: Path, name: str) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    plan = plan_with('The "Best", of x', "[y]")
    path = write([profile_article(Article(STORY, id="a-x"), plan)], plan, tmp_path / name)
    header, row = open_rows(path)
    cells = dict(zip(header, row, strict=True))
    assert cells['mood.mood[The "Best", of x]'] == "0.1235"
    assert cells["mood.mood[[y]]"] == "0.1235"


def open_rows(path: Path) -> list[list[str]]:
    return list((parquet_rows if path.suffix == ".parquet" else sqlite_rows)(str(path)))
