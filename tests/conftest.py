"""What the tests share."""

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from credscore.cli import main
from credscore.registry import load_file
from tests.support import GUARD, LOG_NAME, STORY, Ran

REPOSITORY = Path(__file__).parents[1]

LOG = pytest.StashKey[Path]()
"""Where attempts to connect are noted."""

COMPILED = pytest.StashKey["tempfile.TemporaryDirectory[str]"]()
"""Where modules lie compiled, if Python is told to leave nothing beside them."""

collect_ignore = ["example_plugin"]  # a distribution of its own, with tests of its own


def pytest_configure(config: pytest.Config) -> None:
    """Refuse connections here and in every Python process that a test starts."""
    config.addinivalue_line("markers", "loopback: may connect to this machine itself")
    log = config.stash[LOG] = Path(tempfile.mkstemp(prefix="credscore-offline-")[1])
    os.environ[LOG_NAME] = str(log)
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(GUARD), os.environ.get("PYTHONPATH", "")])
    )
    load_file(GUARD / "sitecustomize.py")
    _compile_once(config)
    _count_on_one_core()
    _take_interrupts()
    _draw_examples(config.getoption("--hypothesis-profile"))


def _compile_once(config: pytest.Config) -> None:
    """Have the processes that tests start share what they compile, where nothing of it is kept.

    A command that compiles all that it imports takes half as long again.
    """
    if sys.dont_write_bytecode:
        folder = config.stash[COMPILED] = tempfile.TemporaryDirectory(prefix="credscore-compiled-")
        os.environ["PYTHONPYCACHEPREFIX"] = folder.name
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def _count_on_one_core() -> None:
    """Have libraries of numbers start no threads: on small matrices these wait more than they work.

    A fit of weights takes five times as much of a processor with two of them as with one.
    """
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")


def _take_interrupts() -> None:
    """Let SIGINT end what a test starts, though a shell that runs us behind others ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _draw_examples(profile: str | None) -> None:
    """Draw the same examples each time, so that a change is judged by itself; or look for new ones.

    Neither counts the time of an example: a busy machine is no finding.
    """
    settings.register_profile("same", deadline=None, derandomize=True, database=None)
    settings.register_profile("search", deadline=None, max_examples=3_000)
    settings.load_profile(profile or "same")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no file behind."""
    config.stash[LOG].unlink()
    if COMPILED in config.stash:
        config.stash[COMPILED].cleanup()


@pytest.fixture(autouse=True)
def offline(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that tried to connect, even where the refusal was caught."""
    if request.node.get_closest_marker("loopback"):
        monkeypatch.setenv("CREDSCORE_LOOPBACK", "1")
    log = request.config.stash[LOG]
    before = log.stat().st_size
    yield
    assert log.stat().st_size == before, f"tried to connect: {log.read_text()[before:]}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of labelled data that is not part of the repository, or skip."""
    folder = Path(os.environ.get("CREDSCORE_DATA", REPOSITORY.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the labelled data, which is not here: {folder} (set CREDSCORE_DATA)")
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Give a function that runs the command line as if its arguments had been typed."""

    def call(*args: object) -> Ran:
        with pytest.raises(SystemExit) as leaving:
            main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Ran(int(leaving.value.code or 0), out, err)

    return call


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give a file that holds the small story."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path
