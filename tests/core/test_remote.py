"""Paths of other file systems: walked, opened and split as those of this one."""

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import fsspec
import pytest

import credscore
from credscore.profile import Profiles
from credscore.readers import Reading, Source, find_inputs, inputs_of, read_input
from credscore.readers.sqlite_files import SqliteReader
from tests.core.reading import READERS
from tests.core.test_split import nela
from tests.support import STORY, Ran


@pytest.fixture
def remote() -> Iterator[fsspec.AbstractFileSystem]:
    """Give an empty file system in memory."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def read(path: str) -> list[Source]:
    reading = Reading(READERS)
    return [found for one in inputs_of([path], reading) for found in read_input(one, reading)]


def test_folders_are_walked_as_those_of_this_machine(
    remote: fsspec.AbstractFileSystem, tmp_path: Path
) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", ".hidden/x.txt", "a/.x.txt", "a-b/c.txt"):
        remote.pipe(f"/news/{name}", b"Words.")
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Words.")
    here = [given.id for given in find_inputs([tmp_path])]
    assert [given.id for given in find_inputs(["memory://news"])] == here
    assert [given.id for given in find_inputs(["memory://news/"])] == here
    assert read("memory://news")[0].path == "memory://news/a/z.txt"


def test_files_are_read_whatever_they_hold(
    remote: fsspec.AbstractFileSystem, tmp_path: Path
) -> None:
    lines = json.dumps({"text": "The pier."}).encode() + b"\n"
    remote.pipe("/x.jsonl.gz", gzip.compress(lines * 3))
    remote.pipe("/y.txt", b"Words.")
    nela(tmp_path / "x.db", 2)
    remote.pipe("/z.db", (tmp_path / "x.db").read_bytes())
    found = [one for name in ("x.jsonl.gz", "y.txt", "z.db") for one in read(f"memory://{name}")]
    assert [one.id for one in found] == [
        *(f"a-x.jsonl.gz:{n}" for n in (1, 2, 3)),
        "a-y",
        *(f"a-z.db:{n + 1}:post--{n}" for n in (0, 1)),
    ]
    assert all(one.article for one in found)


def test_a_database_elsewhere_is_not_taken_for_one_of_its_name_here(tmp_path: Path) -> None:
    nela(tmp_path / "here.db", 2)
    system = fsspec.filesystem("memory")
    system.pipe(str(tmp_path / "here.db"), b"no database")
    with system.open(str(tmp_path / "here.db")) as file, pytest.raises(credscore.InputError):
        list(SqliteReader().split(file, 1000))


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("memory://none.txt", "missing_path"),
        ("memory://none.jsonl", "missing_path"),
        ("memory://none/", "missing_path"),
        ("nonesuch://none/", "unreadable"),
        ("https://post.example/a.html", "unsupported"),
        ("simplecache::https://post.example/a.jsonl", "unsupported"),
        ("file:///etc/hostname.txt", "unsupported"),
        ("nonesuch://x.txt", "unreadable"),
    ],
)
def test_what_cannot_be_opened_has_a_reason(path: str, code: str) -> None:
    [source] = read(path)
    assert source.fault is not None
    assert source.fault.code == code


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("fsspec", "fsspec.core"):
        monkeypatch.setitem(sys.modules, name, None)
    [source] = read("memory://x.txt")
    assert 'pip install "credscore[remote]"' in str(source.fault)


def test_commands_and_calls_take_such_paths(
    remote: fsspec.AbstractFileSystem, run: Callable[..., Ran]
) -> None:
    remote.pipe("/news/x.jsonl", (json.dumps({"text": STORY}) + "\n").encode() * 2)
    ran = run("memory://news", "--format", "csv", "-j", "1")
    assert ran.code == 0
    assert [line.partition(",")[0] for line in ran.out.splitlines()[1:]] == [
        "a-x.jsonl:1",
        "a-x.jsonl:2",
    ]
    profiles = credscore.score("memory://news/x.jsonl")
    assert isinstance(profiles, Profiles)
    assert [profile.status for profile in profiles] == ["ok", "ok"]
