"""Processes that a command starts: they end with it, and find no modules in its working folder."""

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from subprocess import PIPE, Popen
from typing import IO, cast

SAFE_PATH = "PYTHONSAFEPATH"
"""The environment variable that keeps Python from importing modules of the working folder."""


@contextlib.contextmanager
def safe_path() -> Iterator[None]:
    """Have Python processes that are started meanwhile import nothing from the working folder.

    It may be a folder of downloads, with modules of others in it.
    """
    before = os.environ.get(SAFE_PATH)
    os.environ[SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[SAFE_PATH]
        else:
            os.environ[SAFE_PATH] = before


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, however that ends."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            set_death_signal = 1  # PR_SET_PDEATHSIG
            ctypes.CDLL(None).prctl(set_death_signal, signal.SIGKILL)
        if os.getppid() == 1:
            sys.exit(1)


class Child:
    """A module that runs as a process of its own, and the pipes to it (`told`) and from it."""

    def __init__(self, module: str) -> None:
        """Start it as `python -m module`."""
        with safe_path():
            self._process = Popen([sys.executable, "-m", module], stdin=PIPE, stdout=PIPE)
        self.told = cast("IO[bytes]", self._process.stdin)
        self.answers = cast("IO[bytes]", self._process.stdout)

    def kill(self) -> None:
        """Kill the process; whoever waits for an answer meets the end of the pipe."""
        self._process.kill()

    def end(self) -> None:
        """Kill the process, close both pipes, and wait for its end."""
        # What is still held back for it cannot be written any more, and need not be.
        with contextlib.suppress(OSError), self._process:
            self.kill()


@contextlib.contextmanager
def answering() -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Be the process of a `Child`: give the pipe it is told by, and the one for its answers."""
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command decides when to stop
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints
    with contextlib.suppress(EOFError, BrokenPipeError):
        yield sys.stdin.buffer, answers
