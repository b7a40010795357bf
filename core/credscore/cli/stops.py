"""SIGINT and SIGTERM: heeded before anything else is imported, and told by the exit code."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

INTERRUPTED, TERMINATED = 130, 143
"""Exit codes."""


class Stopped(KeyboardInterrupt):
    """SIGINT or SIGTERM: every handler lets it through, and outputs are tidied up.

    A class of its own, since Python dies of SIGINT, whatever exit code it is given, once a plain
    KeyboardInterrupt has passed through a string that is executed, as dataclasses and named
    tuples are made.
    """


@contextmanager
def heeding_signals() -> Iterator[None]:
    """Leave with the code of the first signal that comes, whatever the code would be else."""
    codes: list[int] = []

    def stop(sent: int, _: object) -> NoReturn:
        codes.append(TERMINATED if sent == signal.SIGTERM else INTERRUPTED)
        raise Stopped

    signal.signal(signal.SIGTERM, stop)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not in the background
        signal.signal(signal.SIGINT, stop)
    try:
        yield
    except KeyboardInterrupt:  # before Typer looks out for it, or when it does no more
        sys.exit(codes[0] if codes else INTERRUPTED)
    except SystemExit as leaving:
        sys.exit(codes[0] if codes else leaving.code)
