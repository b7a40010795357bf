"""Files that another process writes: its faults are the command's, and nothing is left of them."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from credscore.errors import OutputError
from credscore.system.child import Child
from credscore.writers.apart import Apart
from tests.conftest import REPOSITORY
from tests.core.noting import lines

LONG = "x" * 1_000_000
"""More than a pipe holds."""


@pytest.fixture(autouse=True)
def _child_finds_the_sinks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY), prepend=os.pathsep)


def test_texts_come_in_order_to_their_sinks(tmp_path: Path) -> None:
    file = Apart(tmp_path / "x", partial(lines, ["a", "b"]))
    first, second = file.sink(), file.sink()
    first.write("1")
    second.write("2")
    first.write("3")
    first.close()
    assert not (tmp_path / "x").exists()
    second.close()
    assert (tmp_path / "x").read_text() == "a 1\nb 2\na 3\na closed\nb closed\n"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("full", "^lines: cannot be written: No space left"), ("die", r"x: .* the process .* died")],
)
@pytest.mark.parametrize("more", [0, 5])
def test_a_fault_there_is_a_fault_here(tmp_path: Path, text: str, told: str, more: int) -> None:
    (tmp_path / "x").write_text("old")
    sink = Apart(tmp_path / "x", partial(lines, ["a"])).sink()

    def write() -> None:
        sink.write(text)
        for _ in range(more):
            sink.write(LONG)
        sink.close()

    with pytest.raises(OutputError, match=told):
        write()
    sink.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_text() == "old"


def test_what_is_given_up_leaves_no_process(tmp_path: Path) -> None:
    file = Apart(tmp_path / "x", partial(lines, ["a"]))
    sink = file.sink()
    sink.write("1")
    assert file._child
    process = file._child._process
    sink.discard()
    assert process.returncode
    assert not list(tmp_path.iterdir())


def test_the_process_loads_no_analysis() -> None:
    code = "import sys, credscore.writers.apart, credscore.writers.sqlite; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pydantic", "credscore.profile", "credscore.analysis"} & {*ran.stdout.split()}


def test_a_child_ends_with_its_pipe() -> None:
    child = Child("credscore.writers.apart")
    child.told.close()
    assert not child.answers.read()
    child.end()
