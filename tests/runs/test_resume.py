"""A run that was stopped goes on where it was, or says why it cannot."""

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from credscore import api, runs
from tests.crash.setting import MARKER
from tests.support import Ran

Score = Callable[..., Ran]

OUTPUTS = ("-o", "out/", "-o", "out.csv", "-o", "out.jsonl", "-o", "out.db", "-q")


def files(folder: str = ".") -> dict[str, bytes]:
    """Return all files of a folder that hold results, and what is left of a run."""
    found = (path for path in Path(folder).rglob("*") if path.is_file())
    return {str(path): path.read_bytes() for path in found if "out" in str(path)}


@pytest.fixture
def whole(score: Score) -> dict[str, bytes]:
    """Give the files of an undisturbed run, which are removed."""
    assert score(*OUTPUTS).code == 0
    found = files()
    for path in found:
        Path(path).unlink()
    return found


@pytest.mark.parametrize("after", [1, 2])
def test_a_stopped_run_goes_on_to_the_same_bytes(
    score: Score, stopped: Score, whole: dict[str, bytes], after: int
) -> None:
    ran = stopped(after, *OUTPUTS)
    assert ran.code == 130
    assert "stopped: what is done is kept in out/.unfinished; --resume goes on" in ran.err
    assert list(files()) == ["out/.unfinished"]
    assert score(*OUTPUTS, "--resume").code == 0
    assert files() == whole


def test_a_run_stopped_before_its_first_batch_leaves_nothing(stopped: Score) -> None:
    ran = stopped(0, *OUTPUTS)
    assert (ran.code, files()) == (130, {})
    assert "stopped before an article was done: nothing is kept" in ran.err
    assert "--resume" not in ran.err


def test_what_was_told_before_the_stop_is_told_again(score: Score, stopped: Score) -> None:
    whole = score("-o", "out.csv").err
    stopped(1, "-o", "out.csv")
    assert score("-o", "out.csv", "--resume").err == whole


def test_resume_without_a_stopped_run_begins_one(score: Score, whole: dict[str, bytes]) -> None:
    assert score(*OUTPUTS, "--resume").code == 0
    assert files() == whole


def test_a_stopped_run_is_not_written_over_by_accident(score: Score, stopped: Score) -> None:
    stopped(1, *OUTPUTS)
    kept = files()
    ran = score(*OUTPUTS)
    assert ran.code == 2
    assert "out/.unfinished: holds a run that was stopped: go on with --resume" in ran.err
    assert files() == kept


def test_resume_needs_a_file(score: Score) -> None:
    assert score("--resume").code == 2


def change(path: str) -> None:
    Path(path).write_text("Another text, which was not there before.")


CHANGES = {
    "config": (lambda: None, ["--set", "limits.max_seconds=3"], "config.limits.max_seconds was 30"),
    "plugin": (lambda: None, ["-p", "no:integrity"], "scorers was ['integrity'], is []"),
    "outputs": (lambda: None, ["-o", "more.csv"], "outputs was ['folder', 'csv', 'jsonl'"),
    "input": (lambda: change("news/02.txt"), [], "news/02.txt: was another file"),
    "new input": (lambda: change("news/01a.txt"), [], "news/01a.txt: was another file"),
    "no input": (lambda: Path("news/03.txt").unlink(), [], "news/04.txt: was another file"),
}


@pytest.mark.parametrize(("change", "args", "told"), CHANGES.values(), ids=CHANGES.keys())
def test_what_has_changed_since_is_named(
    score: Score, stopped: Score, change: Callable[[], None], args: list[str], told: str
) -> None:
    stopped(2, *OUTPUTS)
    kept = files()
    change()
    ran = score(*OUTPUTS, *args, "--resume")
    assert ran.code == 2
    assert told in ran.err
    assert files() == kept


def test_inputs_that_are_gone_are_told(score: Score, stopped: Score) -> None:
    stopped(2, *OUTPUTS)
    for n in range(4, 12):
        Path(f"news/{n:02}.txt").unlink()
    assert "inputs that were scored are not there any more" in score(*OUTPUTS, "--resume").err


def test_a_changed_plugin_file_is_named(score: Score, stopped: Score) -> None:
    plugin = Path("mine.py")
    plugin.write_text(MARKER)
    stopped(1, "-o", "out.csv", "--plugin", plugin)
    plugin.write_text(MARKER + "# another\n")
    api._registry.cache_clear()  # a process reads a plugin once
    ran = score("-o", "out.csv", "--plugin", plugin, "--resume")
    assert ran.code == 2
    assert "versions.mine.py was 'sha256:" in ran.err


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes, as on a disk that is full."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def test_a_full_disk_leaves_no_torn_file_and_the_run_goes_on(
    score: Score, whole: dict[str, bytes]
) -> None:
    """Whenever the journal finds no more room."""
    Path("out.csv").write_text("old")
    for size in range(0, 10_000, 700):
        with room_for(size):
            ran = score(*OUTPUTS, "--resume")
        assert ran.code == 5
        assert "out/.unfinished: cannot be written: File too large" in ran.err
        assert set(files()) <= {"out.csv", "out/.unfinished"}
        assert Path("out.csv").read_text() == "old"
    assert score(*OUTPUTS, "--resume").code == 0
    assert files() == whole


@pytest.mark.parametrize("name", ["out/", "out.csv", "out.jsonl", "out.db", "out.parquet"])
def test_a_disk_that_is_full_at_the_end_leaves_the_old_file(
    score: Score, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if name == "out.parquet":
        pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    args = ("-o", name, "-q", "--resume")
    score(*args)
    whole = files()
    smallest = min(map(len, whole.values()))
    with monkeypatch.context() as patched:
        patched.setattr(runs, "pour", stop)
        assert score(*args).code == 130
    for size in (0, 1, smallest // 2, smallest - 1):
        with room_for(size):
            ran = score(*args)
        assert ran.code == 5
        assert "cannot be written" in ran.err
        assert files().items() > whole.items()
    assert score(*args).code == 0
    assert files() == whole


def stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def test_a_reader_that_leaves_costs_no_file(score: Score, whole: dict[str, bytes]) -> None:
    command = f"{sys.executable} -m credscore news -c few.toml -o out.csv --format csv | head -c 10"
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, b"article_id")
    assert files() == {"out.csv": whole["out.csv"]}


def test_a_full_disk_behind_standard_output_has_its_code(news: Path) -> None:
    command = f"{sys.executable} -m credscore news -c few.toml > /dev/full"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert ran.returncode == 5
    assert ran.stderr == "credscore: standard output: cannot be written: No space left on device\n"
