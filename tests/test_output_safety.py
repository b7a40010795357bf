"""Outputs go where they were asked to go, and nowhere else."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

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
    assert below(tmp_path / "report") == {"index.html", *pages}
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
