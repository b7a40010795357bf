"""Inputs on the command line: forced, mapped, listed, explained one by one."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import credscore
from credscore import Record
from credscore.api import plan_for
from credscore.cli.explain import _Records
from credscore.profile import Profile, Profiles
from credscore.readers import Input
from tests.support import STORY, Ran

Run = Callable[..., Ran]


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """Give a file of two articles and a broken line, whose name tells nothing."""
    path = tmp_path / "crawl.data"
    rows = [{"story": STORY, "head": f"Pier {n}", "title": "not this"} for n in (1, 2)]
    path.write_text(json.dumps(rows[0]) + "\n{\n" + json.dumps(rows[1]) + "\n")
    return path


def rows(ran: Ran) -> list[list[str]]:
    return [line.split(",") for line in ran.out.splitlines()[1:]]


def test_a_format_is_forced_and_columns_are_mapped(crawl: Path, run: Run) -> None:
    options = ["--input-format", "jsonl", "--text-column", "story", "--map", "title=head"]
    ran = run(crawl, *options, "--format", "csv", "-j", "1")
    assert ran.code == 3
    assert [row[0] for row in rows(ran)] == [f"a-crawl.data:{n}" for n in (1, 2, 3)]
    assert f"{crawl}:2: is not JSON" in ran.err
    assert "Pier 2" in ran.out
    assert "not this" not in ran.out


def test_the_options_are_keys_of_the_config(crawl: Path, run: Run, tmp_path: Path) -> None:
    config = tmp_path / "mine.toml"
    rules = '[inputs]\nformat = "jsonl"\n[inputs.map]\ntext = "story"\n'
    config.write_text(rules + "[composites.x.weights]\n'readability.grade' = 1\n")
    by_config = run(crawl, "-c", config, "--format", "csv", "-j", "1")
    assert [row[0] for row in rows(by_config)] == [f"a-crawl.data:{n}" for n in (1, 2, 3)]
    named = plan_for("default.toml", ['inputs.map.text="story"'])
    assert named.config_hash != plan_for("default.toml").config_hash


def test_the_address_of_an_article_goes_with_its_numbers(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "crawl.jsonl"
    texts = (
        STORY,
        "港口扩建计划周一获得市议会批准。工程将于明年春天开始。" * 20,
    )  # one is only skipped
    articles = [{"text": text, "url": f"https://post.example/{len(text)}"} for text in texts]
    path.write_text("".join(json.dumps(article) + "\n" for article in articles))
    ran = run(path, "--format", "csv", "-j", "1")
    found = [row["url"] for row in csv.DictReader(io.StringIO(ran.out))]
    assert found == [article["url"] for article in articles]
    assert f"  url           {found[0]}" in run("explain", path, "--record", "1").out


def names_in_standard_input(path: Path, form: str) -> list[bytes]:
    code = "from credscore.cli import main; main()"
    options = ["-", "--input-format", form, "--text-column", "story", "--format", "csv"]
    with path.open("rb") as file:
        asked = [sys.executable, "-c", code, *options]
        ran = subprocess.run(asked, stdin=file, capture_output=True, check=False)
    return [line.partition(b",")[0] for line in ran.stdout.splitlines()[1:]]


def test_standard_input_is_split_as_a_file_is(crawl: Path) -> None:
    names = [b"a-stdin:1", b"a-stdin:2", b"a-stdin:3"]
    assert names_in_standard_input(crawl, "jsonl") == names


def test_a_database_may_come_by_standard_input(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as database:
        database.execute("CREATE TABLE news (story TEXT)")
        database.execute("INSERT INTO news VALUES (?)", (STORY,))
        database.commit()
    assert names_in_standard_input(tmp_path / "x.db", "db") == [b"a-stdin:1"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--input-format", "jsnol"], "--input-format jsnol: inputs.format: no such format; did"),
        (["--input-format", "nela"], "did you mean 'nela-gt'?"),
        (["--map", "titel=head"], "--map titel=head: no field 'titel' of an article; did you"),
        (["--map", "head"], "--map head: write FIELD=KEY, as title=headline"),
    ],
)
def test_a_wrong_option_is_told(crawl: Path, run: Run, options: list[str], message: str) -> None:
    ran = run(crawl, *options)
    assert ran.code == 2
    assert message in ran.err


def test_formats_of_archives_can_be_forced(tmp_path: Path, run: Run) -> None:
    import gzip

    path = tmp_path / "crawl"
    path.write_bytes(gzip.compress(json.dumps({"text": STORY}).encode()))
    ran = run(path, "--input-format", "jsonl.gz", "--format", "csv", "-j", "1")
    assert [row[0] for row in rows(ran)] == ["a-crawl:1"]


def test_formats_are_listed_with_their_extras(run: Run) -> None:
    ran = run("formats")
    lines = {tuple(line.split()[:2]): line for line in ran.out.splitlines()}
    assert "credscore[html]" in lines["reads", ".html"]
    assert "credscore[parquet]" in lines["reads", ".parquet"]
    assert "credscore[" not in lines["reads", ".jsonl"]
    assert ".zip" in lines["reads", ".gz"]
    assert "credscore[remote]" in lines["reads", "s3://"]
    assert ("rows", "nela-gt") in lines
    assert ("writes", "folder/") in lines


def test_a_missing_extra_is_seen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    def version(name: str) -> str:
        if name == "trafilatura":
            raise metadata.PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(metadata, "version", version)
    lines = run("formats").out.splitlines()
    missing = [line.split()[1] for line in lines if "] missing" in line]
    assert missing == [".html", ".warc"]  # whose extra asks for that of web pages


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_a_terminal_sees_of_how_many_articles_a_file_may_be(crawl: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    options = ["--input-format", "jsonl", "--text-column", "story", "--format", "csv", "-j", "1"]
    subprocess.run(
        [sys.executable, "-m", "credscore", str(crawl), *options],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        check=False,
    )
    seen = os.read(ours, 1_000_000)
    os.close(ours)
    os.close(theirs)
    assert b"of ~3" in seen


def test_one_record_is_explained(crawl: Path, run: Run) -> None:
    options = ["--input-format", "jsonl", "--text-column", "story", "--map", "title=head"]
    ran = run("explain", crawl, *options, "--record", "3")
    assert "Pier 2" in ran.out
    assert "Pier 1" not in ran.out
    ran = run("explain", crawl, *options, "--record", "9")
    assert (ran.code, "holds no record '9'; its records: 1, 2, 3" in ran.err) == (2, True)
    ran = run("explain", crawl, *options)
    assert "3 articles: --record 1 explains one alone" in ran.err


def test_a_record_is_explained_by_its_name_in_the_tables(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f'id,title,text\n7,Pier,"{STORY}"\n8,Boats,"{STORY}"\n')
    named = [row["article_id"] for row in csv.DictReader(io.StringIO(run("score", path).out))]
    assert named == ["a-table.csv:1:7", "a-table.csv:2:8"]
    for name in (named[1], "a-table.csv:2", "2"):
        out = run("explain", path, "--record", name).out
        assert ("Boats" in out, "Pier" in out) == (True, False)
    assert run("explain", path, "--record", "a-table.csv").code == 2


def test_nothing_is_read_behind_the_record_that_is_explained() -> None:
    records, inputs = _Records(), (Input("x", record=Record(str(at))) for at in range(1, 10))
    assert [one.member for one in records.named("5", inputs)] == ["5"]
    assert (next(inputs).member, records.count, records.first) == ("6", 5, ["1", "2", "3"])


def test_a_story_is_told_from_rows(crawl: Path, run: Run) -> None:
    options = ["--input-format", "jsonl", "--text-column", "story"]
    ran = run("story", crawl, *options, "--format", "md")
    assert "crawl.data:3" in ran.out
    assert f"{crawl}:2: left out: is not JSON" in ran.err


def test_a_call_gives_one_profile_or_many(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(STORY)
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": STORY}))
    assert isinstance(credscore.score(tmp_path / "x.txt"), Profile)
    many = credscore.score(str(tmp_path / "x.jsonl"))
    assert isinstance(many, Profiles)
    assert [one.identity.article_id for one in many] == ["a-x.jsonl:1"]


def test_masked_words_are_told_and_are_no_failure(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": STORY + "The mayor @ @ @ @ @ @ @ said so."}))
    ran = run(path, "--format", "csv", "-j", "1")
    assert ran.code == 0
    assert "[masked]" in ran.err


def test_text_from_standard_input_stays_one_article(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert [row[0] for row in rows(run("-", "--format", "csv", "-j", "1"))] == ["a-stdin"]
