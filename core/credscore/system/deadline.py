"""Time limits within a process: the system's alarm raises TooSlow in Python code that runs on."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


class TooSlow(BaseException):
    """The time is over. Not an Exception, so that no `except Exception` of a plugin catches it."""


def take_alarms() -> None:
    """Use the alarm of this process for time limits, for good: for processes that are our own."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _stop)


@contextmanager
def alarms() -> Iterator[None]:
    """Use the alarm of this process for time limits meanwhile, unless somebody else uses it."""
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
    """Raise TooSlow in the body of the `with` once it has taken this many seconds.

    There is no limit for None, outside the main thread, and where neither `take_alarms` nor
    `alarms` has been called. Code outside Python, such as a regular expression, is stopped when it
    returns. The alarm comes again and again, since Python drops an exception that is raised in a
    finaliser or in a callback of the garbage collector.
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
