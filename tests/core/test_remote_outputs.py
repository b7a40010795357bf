"""Outputs on other file systems: the bytes of a local run, there when they are whole."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from credscore.writers.partial import Partial
from tests.support import STORY, Ran

fsspec = pytest.importorskip("fsspec", reason="needs the extra `remote`")

Run = Callable[..., Ran]


@pytest.fixture
def bucket() -> Iterator[Any]:
    """Give a file system in memory, empty before and after."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with articles, in the working folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(1, 4):
        (folder / f"{n}.txt").write_text(STORY * n)
    return folder


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", ["p.csv", "p.jsonl", "p.parquet", "run/"])
def test_an_output_elsewhere_has_the_bytes_of_one_here(
    bucket: Any, news: Path, run: Run, name: str
) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    assert run(news, "-o", f"here/{name}", "-o", f"memory://bucket/{name}", "-q").code == 0
    here = {p.name: p.read_bytes() for p in Path("here").rglob("*") if p.is_file()}
    there = {Path(name).name: bucket.cat(name) for name in bucket.find("/bucket")}
    assert there == here
    assert left_in(news.parent) == ["here", "news"]


def test_what_cannot_be_sent_is_kept_and_sent_later(
    bucket: Any, news: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError("not your bucket")

    with monkeypatch.context() as patch:
        patch.setattr(type(bucket), "put_file", refused)
        told = run(news, "-o", "memory://bucket/p.csv", "-q")
    assert told.code == 5
    assert "memory://bucket/p.csv: cannot be written: PermissionError: not your bucket" in told.err
    assert left_in(news.parent) == [".memory-bucket-p.csv.unfinished", "news"]
    assert run(news, "-o", "memory://bucket/p.csv", "--resume", "-q").code == 0
    assert bucket.cat("/bucket/p.csv").startswith(b"article_id,")
    assert left_in(news.parent) == ["news"]


def test_the_account_is_sent_last_however_coarse_the_clock_is(
    bucket: Any, news: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    put, complete = type(bucket).put_file, Partial.complete

    def at_noon(partial: Partial) -> None:
        complete(partial)
        os.utime(partial.path, (43_200, 43_200))

    def noted(system: Any, path: str, target: str) -> None:
        sent.append(Path(path).name)
        put(system, path, target)

    monkeypatch.setattr(Partial, "complete", at_noon)
    monkeypatch.setattr(type(bucket), "put_file", noted)
    assert run(news, "-o", "memory://bucket/run/", "-q").code == 0
    assert sent == ["profiles.csv", "signals.csv", "evidence.csv", "run.json"]


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("nowhere://bucket/p.csv", [], "Protocol not known: nowhere"),
        ("https://example.org/p.csv", [], "is on the web"),
        ("memory://bucket/p.csv", ["--shard", "1/2"], "a shard is written on this machine"),
    ],
)
def test_an_output_that_cannot_be_is_refused_at_once(
    bucket: Any, news: Path, run: Run, name: str, options: list[str], told: str
) -> None:
    refused = run(news, "-o", name, *options)
    assert (refused.code, told in refused.err) == (2, True)
    assert left_in(news.parent) == ["news"]


def test_shards_are_merged_into_an_output_elsewhere(bucket: Any, news: Path, run: Run) -> None:
    assert run(news, "-o", "whole.csv", "-q").code == 0
    for part in ("1", "2"):
        assert run(news, "-o", f"{part}.csv", "--shard", f"{part}/2", "-q").code == 0
    assert run("merge", "1.csv", "2.csv", "-o", "memory://bucket/p.csv", "-q").code == 0
    assert bucket.cat("/bucket/p.csv") == Path("whole.csv").read_bytes()
