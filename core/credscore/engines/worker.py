"""A worker process: scores the inputs that come through its pipe, and sends heartbeats."""

import contextlib
import os
import pickle
import signal
import struct
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

from credscore.engines.batches import Texts
from credscore.engines.score import score_several
from credscore.errors import OutputError
from credscore.readers import Input
from credscore.registry import load_file
from credscore.scoring.articles import batch_size
from credscore.scoring.plan import Plan
from credscore.system.child import die_with_parent
from credscore.system.deadline import take_alarms
from credscore.writers import Table

BEAT = struct.Struct("=iid")
"""A heartbeat: place and number of the inputs that are begun, and when (monotonic seconds)."""


def work(pipe: Connection, heart: Connection, files: Sequence[str], given: bytes) -> None:
    """Score what comes through a pipe until it is closed.

    `files` are single plugin files, `given` the pickled plan and tables. The first answer is an
    empty list: the worker is ready. Then each message is a list of inputs; the answer has for each
    the texts of its articles, or is the OutputError that a table has raised. A heartbeat goes to
    `heart` before each input, or before several that are scored at once, so that the supervisor
    knows where a dead or silent worker was.
    """
    die_with_parent()
    _keep_output_for_data()
    take_alarms()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor decides when to stop
    with contextlib.suppress(EOFError, BrokenPipeError):
        for file in files:
            load_file(file)  # before the plan is unpickled: its scorers may live there
        plan, tables = pickle.loads(given)
        del given
        _limit_memory(plan.config.limits.max_memory)
        pipe.send([])
        while True:
            batch = pipe.recv()
            try:
                answer: list[list[Texts]] | OutputError = _through(batch, plan, tables, heart)
            except OutputError as error:  # of a plugin's table: it ends the run
                answer = error
            pipe.send(answer)


def _keep_output_for_data() -> None:
    """Send to standard error what is written to standard output, by a library in C as well."""
    with contextlib.suppress(OSError):  # where standard error is closed
        os.dup2(2, 1)


def _through(
    batch: Sequence[Input], plan: Plan, tables: Sequence[Table], heart: Connection
) -> list[list[Texts]]:
    done: list[list[Texts]] = []
    while held := batch[len(done) : len(done) + batch_size(plan)]:
        heart.send_bytes(BEAT.pack(len(done), len(held), time.monotonic()))
        done += score_several(held, plan, tables)
    return done


def _limit_memory(most: int) -> None:
    """Let an allocation beyond the limit raise MemoryError here, and not bring the machine down."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        limits: Any = resource
        limits.setrlimit(limits.RLIMIT_AS, (most, limits.getrlimit(limits.RLIMIT_AS)[1]))
