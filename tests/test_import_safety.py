"""Only what was asked for is imported: never what lies in the working folder or beside an input."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.support import STORY

HIJACKED = (
    *("re", "socket", "selectors", "struct", "tempfile", "signal", "pickle", "multiprocessing"),
    *("json", "csv", "random", "logging", "hashlib", "threading", "queue", "zipfile", "sqlite3"),
    *("typer", "rich", "pluggy", "textstat", "pyphen", "lxml", "numpy", "conftest", "setup"),
    *("sitecustomize", "usercustomize", "credscore", "credscore_x", "credscore_readability"),
)
"""Modules that Python, libraries or plugins are looked for under."""


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """Give a folder of articles in which modules lie that tell when they are run."""
    mark = tmp_path / "ran"
    folder = tmp_path / "news"
    metadata = folder / "evil-1.0.dist-info"
    metadata.mkdir(parents=True)
    for name in HIJACKED:
        (folder / f"{name}.py").write_text(f"open({str(mark)!r}, 'a').write('{name} ')\n")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[credscore]\nx = credscore_x\n")
    for number in range(3):
        (folder / f"{number}.txt").write_text(STORY * 3)
    return folder


def installed(folder: Path) -> list[str]:
    """Return the command as an installer makes it: a script in a folder of its own."""
    path = folder / "bin" / "credscore"
    path.parent.mkdir()
    path.write_text(
        "import sys\nfrom credscore.cli import main\nif __name__ == '__main__':\n    main()\n"
    )
    return [sys.executable, str(path)]


def ran(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("args", [("score", ".", "-j", "2", "-o", "../o.csv"), ("plugins", "list")])
def test_nothing_is_imported_from_the_working_folder(trap: Path, args: tuple[str, ...]) -> None:
    done = ran([*installed(trap.parent), *args], trap)
    assert done.returncode == 0, done.stderr
    assert not (trap.parent / "ran").exists()


def test_nor_is_it_with_the_flag_where_python_is_asked_for_the_module(trap: Path) -> None:
    done = ran([sys.executable, "-P", "-m", "credscore", ".", "-j", "2", "-o", "../o.csv"], trap)
    assert done.returncode == 0, done.stderr
    assert not (trap.parent / "ran").exists()


def test_a_plugin_that_is_asked_for_is_imported(trap: Path) -> None:
    (trap / "loud.py").write_text("print('imported')\n")
    done = ran([*installed(trap.parent), "0.txt", "--plugin", "loud.py", "-j", "1"], trap)
    assert "imported" in done.stdout + done.stderr
    assert not (trap.parent / "ran").exists()


SOURCES = [
    path
    for folder in ("core", "plugins")
    for path in sorted((REPOSITORY / folder).rglob("*.py"))
    if "training" not in path.parts  # not installed: it reads what its own author has made
]
DANGEROUS = re.compile(
    r"\b(?:eval|exec|compile|__import__)\(|\bos\.(?:system|popen|exec|spawn)|\bsubprocess\b|"
    r"\bshell=True|yaml\.(?:load|unsafe)|\bmarshal\b|\bshelve\b|\bpickle\.load|\bPickler?\b|"
    r"\bmktemp\b|\btorch\.load\b|\bjoblib\b"
)
ALLOWED = {
    ("engines/worker.py", "pickle.load"),  # what the supervisor of the same run sends by its pipe
    ("engines/host.py", "pickle.load"),  # the same, sent by a cluster's own scheduler
    ("readers/apart.py", "pickle.load"),  # what a command and the process it has split files send
    ("writers/apart.py", "pickle.load"),  # what a command and the process it has write files send
    ("system/child.py", "subprocess"),  # those processes: this Python, a module of ours
    ("testing/analyzer_checks.py", "pickle.load"),  # an analyzer's own copy, made on that line
    ("testing/api_checks.py", "pickle.load"),  # a scorer's own copy, made a line above
    ("testing/reader_checks.py", "pickle.load"),  # the same of a reader
    ("testing/writer_checks.py", "pickle.load"),  # the same of a writer's table
    ("testing/elsewhere.py", "pickle.load"),  # what the kit and a process that it began send
    ("testing/elsewhere.py", "subprocess"),  # that process: this Python, a module of ours
}


def test_no_input_is_ever_run_or_unpickled() -> None:
    found = {
        (str(path.relative_to(REPOSITORY)), match[0])
        for path in SOURCES
        for line in path.read_text("utf-8").splitlines()
        for match in DANGEROUS.finditer(line)
        if not re.search(r"re\.compile\(|\.eval\(\)", line)
    }
    unexpected = {
        (path, what)
        for path, what in found
        if not any(path.endswith(known) and what == use for known, use in ALLOWED)
    }
    assert not unexpected
