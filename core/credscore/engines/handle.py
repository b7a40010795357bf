"""A worker process as its supervisor sees it: what it is at, since when, and its end."""

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
"""Seconds that a process may take to start at least."""

PATIENCE = 60
"""Seconds in which something of what is sent must be read, or come of what is being received."""


@dataclass(slots=True)
class Worker:
    """A process, its pipe and its heartbeats, and the task that it owes an answer for, if any.

    `index` and `number` say which inputs of the task are under work, `began` since when. Until it
    `is_ready`, it owes the word that it is.
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
        """Send a task; from now on the worker owes an answer. Raises OSError."""
        self.task, self.index, self.number, self.began = task, 0, 1, time.monotonic()
        self.has_begun = False
        self.pipe.send(task.inputs)

    def listen(self) -> None:
        """Take in the heartbeats: which inputs the worker is at, and since when."""
        with contextlib.suppress(EOFError, OSError):
            while self.heart.poll():
                self.index, self.number, self.began = BEAT.unpack(self.heart.recv_bytes())
                self.has_begun = True

    def is_late(self, most: float) -> bool:
        """Say whether an article takes longer than so many seconds, or the start of a process."""
        allowed = most * self.number if self.has_begun else max(most, START)
        return time.monotonic() - self.began > allowed

    def end(self) -> None:
        """End the process, whatever it is at."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self.heart.close()


def _bound(pipe: Connection, seconds: int) -> None:
    """Have a pipe raise OSError where its other end stands still for so long, if it is a socket."""
    if os.name != "posix":
        return
    with socket.socket(fileno=os.dup(pipe.fileno())) as end:
        end.setblocking(True)  # whatever a plugin has made the default
        for way in (socket.SO_SNDTIMEO, socket.SO_RCVTIMEO):
            end.setsockopt(socket.SOL_SOCKET, way, struct.pack("@ll", seconds, 0))
