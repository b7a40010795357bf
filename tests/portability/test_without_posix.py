"""Commands on a system without what only POSIX has: the same bytes as with it."""

import gzip
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.support import STORY, Ran

WITHOUT_POSIX = Path(__file__).parent / "without_posix"

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="asks Linux which files are open"
)


def credscore(*args: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command with some variables set, in the repository."""
    command = [sys.executable, "-m", "credscore", *map(str, args)]
    environment = dict(os.environ) | environment
    return subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, check=False
    )


def without_posix(*args: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as on Windows, its own processes too."""
    return credscore(*args, PYTHONPATH=str(WITHOUT_POSIX))


@pytest.mark.parametrize("times", [1, 10], ids=["in one process", "by two workers"])
def test_outputs_are_written_all_the_same(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, times: int
) -> None:
    monkeypatch.chdir(REPOSITORY)
    here, there = tmp_path / "here", tmp_path / "there"
    many = ["seeds"] * times
    assert run(*many, "-j", 2, *_outputs(here)).code == 0
    ran = without_posix(*many, "-j", 2, *_outputs(there))
    assert ran.returncode == 0, ran.stderr.decode()
    assert _files(there) == _files(here)


def test_a_report_is_written_all_the_same(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    ran = without_posix("report", "seeds", "-o", page)
    assert ran.returncode == 0, ran.stderr.decode()
    assert b"veldvik-gazette" in page.read_bytes()


def test_a_packed_database_is_read_all_the_same(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as database:
        database.execute("CREATE TABLE newsdata (title TEXT, content TEXT)")
        database.execute("INSERT INTO newsdata VALUES ('Pier', ?)", (STORY,))
        database.commit()
    packed = tmp_path / "x.db.gz"
    packed.write_bytes(gzip.compress((tmp_path / "x.db").read_bytes()))
    ran = without_posix(packed, "--format", "csv")
    assert ran.returncode == 0, ran.stderr.decode()


@pytest.mark.parametrize(
    ("format_", "held"), [("csv", "Река Jõgi – and its council"), ("table", "–")]
)
def test_a_pipe_gets_utf_8_whatever_the_system_writes(
    tmp_path: Path, format_: str, held: str
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(STORY.replace("Council", "Река Jõgi – and its council"), "utf-8")
    system = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ran = credscore(article, "--format", format_, **system)
    assert ran.returncode == 0, ran.stderr.decode()
    assert held in ran.stdout.decode("utf-8")


def test_a_stream_that_cannot_hold_a_character_gets_an_escape(tmp_path: Path) -> None:
    article = tmp_path / "река.txt"
    article.write_text(STORY.replace("Council", "Совет"), "utf-8")
    ran = credscore("explain", article, PYTHONIOENCODING="cp1252")
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False)
    assert rb"\u0440\u0435\u043a\u0430" in ran.stdout


def _outputs(folder: Path) -> list[object]:
    return [part for name in ("p.csv", "p.db", "run/") for part in ("-o", f"{folder}/{name}")]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
