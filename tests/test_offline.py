"""No connection is ever opened: not by the tests, not by their children, not by a command."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from credscore.cli.app import COMMANDS as ALL
from tests.offline.commands import COMMANDS, SEEDS, run_all, unshared

CONNECT = "import socket; socket.create_connection(('192.0.2.1', 80), 1)"
LOOK_UP = "import socket; socket.getaddrinfo('example.org', 80)"
WORKER = f"""
import multiprocessing

def work():
    try:
        exec({CONNECT!r})
    except Exception:
        pass

if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=work)
    process.start()
    process.join()
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have attempts noted where they fail nothing."""
    path = tmp_path / "log"
    path.touch()
    monkeypatch.setenv("CREDSCORE_OFFLINE_LOG", str(path))
    return path


@pytest.mark.parametrize("program", [CONNECT, LOOK_UP])
def test_the_tests_themselves_cannot_connect(log: Path, program: str) -> None:
    with pytest.raises(RuntimeError, match="no network in tests"):
        exec(program)
    assert log.read_text()


@pytest.mark.parametrize(
    "program", [CONNECT, LOOK_UP, WORKER], ids=["connect", "look up", "worker"]
)
def test_their_children_cannot_connect_and_what_they_catch_is_noted(
    log: Path, tmp_path: Path, program: str
) -> None:
    (tmp_path / "program.py").write_text(program)
    subprocess.run([sys.executable, tmp_path / "program.py"], capture_output=True, check=False)
    assert log.read_text().count("\n") == 1


def test_this_machine_itself_is_refused_as_well(log: Path) -> None:
    with pytest.raises(RuntimeError), socket.socket() as one:
        one.connect(("127.0.0.1", 9))
    assert "127.0.0.1" in log.read_text()


@pytest.mark.loopback
def test_this_machine_itself_can_be_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_the_long_form_runs_every_command() -> None:
    assert {command.split()[0] for command in COMMANDS} == ALL


def test_commands_give_the_same_bytes_without_a_network(tmp_path: Path) -> None:
    if (begin := unshared()) is None:
        pytest.skip("unshare -n is not allowed here; `python -m tests.offline` needs it too")
    few = (f"score {SEEDS}/northern-ledger.txt {SEEDS}/free-coast.txt -j 2 -o two.jsonl",)
    assert run_all(tmp_path / "without", begin, few) == run_all(tmp_path / "with", [], few)
