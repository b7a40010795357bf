"""A time limit from within: the system's alarm stops what takes too long, if it is Python."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


class TooSlow(BaseException):
    """Took longer than it may; no `except Exception` holds it up."""


def take_alarms() -> None:
    """Let this process use the alarm for its deadlines: for processes that are all our own."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _stop)


@contextmanager
def alarms() -> Iterator[None]:
    """Use the alarm for deadlines meanwhile, where nobody else in this process does."""
    is_free = hasattr(signal, "SIGALRM") and signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    if not is_free or threading.current_thread() is not threading.main_thread():
        yield
        return
    take_alarms()
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


@contextmanager
def at_most(seconds: float | None) -> Iterator[None]:
    """Raise TooSlow in what takes longer; no limit for None, or where alarms are not ours.

    Code outside Python, such as a regular expression, is stopped when it returns. The alarm comes
    again after as long: what is raised in a finaliser or a callback of the collector is lost.
    """
    if seconds is None or not _has_alarms():
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _has_alarms() -> bool:
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and hasattr(signal, "SIGALRM") and signal.getsignal(signal.SIGALRM) is _stop


def _stop(*_: object) -> NoReturn:
    raise TooSlow
