"""Many processes under a supervisor: a dead or hanging worker costs one article, never the run.

A pool from the standard library loses all its tasks, or hangs, when a worker dies. Here each
worker has a pipe of its own and holds one batch; a supervisor gives out batches, watches the
heartbeats, and starts a worker anew where one is lost. The article that was under work is tried
once more, alone; the others of its batch go back. Articles that were under work together are
tried alone, each.
"""

import contextlib
import multiprocessing
import pickle
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from credscore.engines.one import Scored, scored
from credscore.engines.worker import BEAT, work
from credscore.errors import InputError
from credscore.plan import Plan
from credscore.readers import STDIN, Input, Source, with_data
from credscore.run import profile_source
from credscore.writers import Table

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext
    from multiprocessing.process import BaseProcess

BATCH = 16
"""Inputs a message: one at a time costs four times as much traffic."""

AHEAD = 4
"""Batches a worker that may be done or under work before the first of them is passed on."""

LOOK = 0.25
"""Seconds between two looks at the heartbeats."""


@dataclass(slots=True)
class _Task:
    """Inputs that go to one worker together; `first` is the place of the first among all."""

    first: int
    inputs: list[Input]
    is_retry: bool = False


@dataclass(slots=True)
class _Worker:
    process: "BaseProcess"
    pipe: Connection
    heart: Connection
    task: _Task | None = None
    index: int = 0
    number: int = 1
    began: float = 0.0

    def give(self, task: _Task) -> None:
        """Send a task; from now on the worker owes an answer."""
        self.task, self.index, self.number, self.began = task, 0, 1, time.monotonic()
        self.pipe.send(task.inputs)

    def listen(self) -> None:
        """Take in the heartbeats: which inputs the worker is at, and since when."""
        with contextlib.suppress(EOFError, OSError):
            while self.heart.poll():
                self.index, self.number, self.began = BEAT.unpack(self.heart.recv_bytes())

    def end(self) -> None:
        """End the process, whatever it is at."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self.heart.close()


@dataclass(slots=True)
class Supervisor:
    """Gives out batches and gathers what came of them."""

    plan: Plan
    tables: Sequence[Table]
    workers: int
    _context: "ForkServerContext | SpawnContext" = field(init=False)
    _crew: list[_Worker] = field(default_factory=list)
    _todo: deque[_Task] = field(default_factory=deque)
    _done: dict[int, list[Scored]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Choose how processes start: by a clean server where there is one, else anew."""
        if "forkserver" in multiprocessing.get_all_start_methods():
            self._context = multiprocessing.get_context("forkserver")
            self._context.set_forkserver_preload(["credscore.engines.worker"])
        else:
            self._context = multiprocessing.get_context("spawn")

    def run(self, inputs: Iterable[Input]) -> Iterator[list[Scored]]:
        """Yield what became of each input, in order."""
        batches = _batches(inputs)
        passed = given = 0
        try:
            self._crew += [self._hire() for _ in range(self.workers)]
            while True:
                window = passed + self.workers * AHEAD * BATCH
                given = self._fill(batches, given, window)
                self._give_out()
                if not any(worker.task for worker in self._crew):
                    break
                self._gather()
                while passed in self._done:
                    yield self._done.pop(passed)
                    passed += 1
        finally:
            for worker in self._crew:
                worker.end()
            self._crew.clear()

    def _fill(self, batches: Iterator[list[Input]], given: int, window: int) -> int:
        """Take more batches from the inputs, as far as the window reaches."""
        while given < window and len(self._todo) < self.workers:
            batch = next(batches, None)
            if batch is None:
                break
            self._todo.append(_Task(given, batch))
            given += len(batch)
        return given

    def _give_out(self) -> None:
        for worker in self._crew:
            if worker.task is None and self._todo:
                try:
                    worker.give(self._todo.popleft())
                except (BrokenPipeError, ConnectionError):
                    self._replace(worker, "worker_died", "a worker ended without a word")

    def _gather(self) -> None:
        """Wait for answers, and look after the workers that owe one."""
        busy = {worker.pipe: worker for worker in self._crew if worker.task}
        ready = wait(list(busy), timeout=LOOK)
        for worker in [busy.pop(pipe) for pipe in list(busy) if pipe in ready]:
            try:
                self._take(worker, worker.pipe.recv())
            except (EOFError, ConnectionError, pickle.UnpicklingError):
                self._replace(worker, "worker_died", "its worker process died")
        now, most = time.monotonic(), self.plan.config.limits.max_seconds
        for worker in busy.values():
            worker.listen()
            if now - worker.began > most * worker.number:
                message = f"took longer than limits.max_seconds = {most:g}"
                self._replace(worker, "too_slow", message)

    def _take(self, worker: _Worker, answers: list[list[Scored]]) -> None:
        if worker.task is not None:
            self._done.update(enumerate(answers, worker.task.first))
            worker.listen()
        worker.task = None

    def _replace(self, worker: _Worker, code: str, message: str) -> None:
        """Put a new worker in the place of a lost one, and its batch back in pieces."""
        worker.listen()
        task, index, end = worker.task, worker.index, worker.index + worker.number
        worker.end()
        self._crew[self._crew.index(worker)] = self._hire()
        if task is None:
            return
        if worker.number == 1 and (task.is_retry or code == "too_slow"):
            self._done[task.first + index] = [self._failed(task.inputs[index], code, message)]
        else:
            for at in range(index, end):
                self._todo.append(_Task(task.first + at, [task.inputs[at]], is_retry=True))
        for start, stop in ((0, index), (end, len(task.inputs))):
            if start < stop:
                self._todo.append(_Task(task.first + start, task.inputs[start:stop]))

    def _failed(self, given: Input, code: str, message: str) -> Scored:
        source = Source(given.id, given.path, fault=InputError(code, message))
        return scored(profile_source(source, self.plan), self.tables)

    def _hire(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        heart, beat = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=work, args=(theirs, beat, self.plan.files), daemon=True
        )
        process.start()
        theirs.close()
        beat.close()
        ours.send_bytes(pickle.dumps((self.plan, tuple(self.tables))))
        return _Worker(process, ours, heart)


def score_in_processes(
    inputs: Iterable[Input], plan: Plan, tables: Sequence[Table], workers: int
) -> Iterator[list[Scored]]:
    """Yield what became of each input, in order, with the work spread over processes."""
    yield from Supervisor(plan, tables, workers).run(inputs)


def _batches(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    """Yield inputs by the batch; standard input is read here, since workers have none."""
    left = (with_data(given) if given.path == STDIN else given for given in inputs)
    while batch := list(islice(left, BATCH)):
        yield batch
