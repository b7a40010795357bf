"""Processes that a command starts: they end with it, and find no modules in its working folder."""

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Iterator

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
        os.environ.pop(SAFE_PATH)
        os.environ.update({SAFE_PATH: before} if before is not None else {})


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, however that ends."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            set_death_signal = 1  # PR_SET_PDEATHSIG
            ctypes.CDLL(None).prctl(set_death_signal, signal.SIGKILL)
        if os.getppid() == 1:
            sys.exit(1)
