"""Outputs go where they were asked to go, and nowhere else."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

import credscore
from credscore import Article
from credscore.profile import Profile
from credscore.readers import find_inputs
from tests.support import STORY, Ran

NAMES = ("a%2f..%2fx.txt", "a\\..\\..\\x.txt", "con.txt", "nul.txt", "a:b.txt", "-rf.txt", "~.txt")
"""Names that lead elsewhere once taken apart, or that other systems keep for themselves."""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(STORY * 2)
    return folder


def below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_no_name_of_an_article_becomes_a_name_of_a_file(
    run: Callable[..., Ran], news: Path, tmp_path: Path
) -> None:
    assert run("report", news, "-o", f"{tmp_path}/report/", "-j", "1").code == 0
    assert run(news, "-o", f"{tmp_path}/run/", "-j", "1").code == 0
    pages = {f"articles/{number:05}.html" for number in range(1, len(NAMES) + 1)}
    own = {"index.html", "articles/.pages"}
    assert below(tmp_path / "report") == own | pages
    tables = {"profiles.csv", "signals.csv", "evidence.csv", "run.json"}
    assert below(tmp_path / "run") == tables
    assert {path.name for path in tmp_path.iterdir()} == {"news", "report", "run"}


@pytest.mark.parametrize("output", ["p.csv", "p.jsonl", "p.parquet", "p.db", "run/", "report/"])
def test_links_that_lie_in_wait_are_not_written_through(
    run: Callable[..., Ran], news: Path, tmp_path: Path, output: str
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    out = tmp_path / "out"
    (out / "run").mkdir(parents=True)
    (out / "report" / "articles").mkdir(parents=True)
    for name in (
        *("p.csv", ".p.csv.partial", "p.jsonl", ".p.jsonl.partial", "p.parquet", "p.db"),
        *(".p.parquet.partial", ".p.db.partial", "run/profiles.csv", "run/.profiles.csv.partial"),
        *("report/index.html", "report/.index.html.partial", "report/articles/00001.html"),
    ):
        (out / name).symlink_to(victim)
    command = "report" if output == "report/" else "score"
    assert run(command, news, "-o", f"{out}/{output}", "-j", "1").code == 0
    assert victim.read_text() == "mine"


def test_outputs_are_as_private_as_the_user_has_it(
    run: Callable[..., Ran], news: Path, tmp_path: Path
) -> None:
    before = os.umask(0o077)
    try:
        run(news, "-o", tmp_path / "p.csv", "-o", f"{tmp_path}/run/", "-j", "1")
    finally:
        os.umask(before)
    for path in [tmp_path / "p.csv", *(tmp_path / "run").iterdir()]:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_links_in_a_folder_of_inputs_are_not_followed(news: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (news / "link.txt").symlink_to(tmp_path / "secret.txt")
    (news / "loop").symlink_to(news)
    (news / "up").symlink_to(tmp_path)
    assert len(list(find_inputs([news]))) == len(NAMES)


@pytest.mark.parametrize("text", ["/etc/passwd", "memory://news/x.txt", "s3://evil/x"])
def test_what_is_given_as_an_article_is_never_taken_for_a_name(text: str) -> None:
    profile = credscore.score(Article(text))
    assert isinstance(profile, Profile)
    assert profile.text == text


def test_no_row_of_a_table_names_what_is_read(
    run: Callable[..., Ran], news: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(STORY * 3)
    rows = [{"text": str(secret), "id": "../../x", "url": f"file://{secret}", "path": str(secret)}]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    ran = run(tmp_path / "rows.jsonl", "-o", tmp_path / "p.jsonl", "-j", "1")
    record = json.loads((tmp_path / "p.jsonl").read_text())
    assert ran.code in (0, 3, 4)
    assert (record["words"] or 0) < 20  # those of the path, not of what lies there
    assert record["article_id"].startswith("a-rows")
    assert {path.name for path in tmp_path.iterdir()} == {
        *("news", "secret.txt", "rows.jsonl", "p.jsonl")
    }
