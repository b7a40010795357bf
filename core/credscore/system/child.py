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
"""By which Python leaves the working folder off the path on which it looks for modules."""


@contextlib.contextmanager
def safe_path() -> Iterator[None]:
    """Keep the working folder off the path of what is started: it may hold others' modules."""
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
    """A module as a process of its own, which is told things and answers, through two pipes."""

    def __init__(self, module: str) -> None:
        """Start it as `python -m module`."""
        with safe_path():
            self._process = Popen([sys.executable, "-m", module], stdin=PIPE, stdout=PIPE)
        self.told = cast("IO[bytes]", self._process.stdin)
        self.answers = cast("IO[bytes]", self._process.stdout)

    def kill(self) -> None:
        """Have the process end, whatever it is at; whoever waits for an answer gets none."""
        self._process.kill()

    def end(self) -> None:
        """End the process, whatever it is at, and close both pipes."""
        # What is still held back for it cannot be written any more, and need not be.
        with contextlib.suppress(OSError), self._process:
            self.kill()


@contextlib.contextmanager
def answering() -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Be a `Child`: give what it is told, and where it answers, until the command has no more."""
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command decides when to stop
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints
    with contextlib.suppress(EOFError, BrokenPipeError):
        yield sys.stdin.buffer, answers
