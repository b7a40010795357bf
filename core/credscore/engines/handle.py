"""A worker process as its supervisor sees it: started, given tasks, watched, and ended."""

import contextlib
import os
import socket
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Self

from credscore.engines.work import Task
from credscore.engines.worker import BEAT, work
from credscore.system.child import safe_path

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext
    from multiprocessing.process import BaseProcess

START = 60.0
"""Seconds that a process may take to start, also where an article may take less."""

PATIENCE = 60
"""Seconds that sending to a worker, or receiving from it, may stand still."""


@dataclass(slots=True)
class Worker:
    """A process, its pipes, and the task that it is at, if any.

    The inputs under work are the `number` inputs of the task from `index` on; `began` is when they,
    or the start of the process, began (monotonic seconds). `is_ready` is set once the process has
    reported that its plan is loaded, `has_begun` once the first heartbeat of the task has come.
    """

    process: "BaseProcess"
    pipe: Connection
    heart: Connection
    began: float
    task: Task | None = None
    index: int = 0
    number: int = 1
    is_ready: bool = False
    has_begun: bool = False

    @classmethod
    def started(
        cls, context: "ForkServerContext | SpawnContext", files: Sequence[str], given: bytes
    ) -> Self:
        """Start a process; `given` are the pickled plan and tables, `files` those of plugins."""
        ours, theirs = context.Pipe()
        heart, beat = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(theirs, beat, files, given), daemon=True)
        with safe_path():
            process.start()
        theirs.close()
        beat.close()
        _bound(ours, PATIENCE)
        return cls(process, ours, heart, time.monotonic())

    def give(self, task: Task) -> None:
        """Send a task. Raises OSError where the process is gone or does not read."""
        self.task, self.index, self.number, self.began = task, 0, 1, time.monotonic()
        self.has_begun = False
        self.pipe.send(task.inputs)

    def listen(self) -> None:
        """Read the heartbeats that have come: which inputs the worker is at, and since when."""
        with contextlib.suppress(EOFError, OSError):
            while self.heart.poll():
                self.index, self.number, self.began = BEAT.unpack(self.heart.recv_bytes())
                self.has_begun = True

    def is_late(self, most: float) -> bool:
        """Say whether the worker takes longer than `most` seconds an article, or to start."""
        allowed = most * self.number if self.has_begun else max(most, START)
        return time.monotonic() - self.began > allowed

    def end(self) -> None:
        """Kill the process and close its pipes."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self.heart.close()


def _bound(pipe: Connection, seconds: int) -> None:
    """Have a pipe raise OSError where nothing moves for so many seconds; on POSIX only."""
    if os.name != "posix":
        return
    with socket.socket(fileno=os.dup(pipe.fileno())) as end:
        end.setblocking(True)  # whatever a plugin has made the default
        for way in (socket.SO_SNDTIMEO, socket.SO_RCVTIMEO):
            end.setsockopt(socket.SOL_SOCKET, way, struct.pack("@ll", seconds, 0))
