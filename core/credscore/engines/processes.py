"""Many processes under a supervisor: a dead or hanging worker costs one article, never the run.

A pool from the standard library loses all its tasks, or hangs, when a worker dies. Here each
worker has a pipe of its own and holds one batch; a supervisor gives out batches, watches the
heartbeats, and starts a worker anew where one is lost. The article that was under work is tried
again, alone; the others of its batch go back. Articles that were under work together are tried
alone, each. Where none was under work yet, none is at fault. A worker gets nothing before it has
said that it is there: what hangs while it is imported must not hold up whoever would send to it.
"""

import multiprocessing
import pickle
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from credscore.engines.batches import Batch, Done, Texts
from credscore.engines.handle import Worker
from credscore.engines.score import failed
from credscore.engines.work import DIED, MOST_LOSSES, Work
from credscore.errors import ConfigError, OutputError
from credscore.scoring.plan import Plan
from credscore.writers import Table

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

MOST_UNBORN = 20
"""After this many processes in a row that ended before they were ready, the run is given up."""

MOST_STILLBORN = 20
"""After this many processes in a row that ended before they began their task, the first input of
the task is taken to be at fault."""

LOOK = 0.25
"""Seconds between two looks at the heartbeats."""


class Supervisor:
    """Gives batches to worker processes, gathers the results, and replaces lost workers."""

    def __init__(self, plan: Plan, tables: Sequence[Table], workers: int) -> None:
        """Choose how processes start: by a clean server where there is one, else anew."""
        self.plan, self.tables, self.workers = plan, tables, workers
        self._work = Work(workers)
        self._crew: list[Worker] = []
        self._given = pickle.dumps((plan, tuple(tables)))
        self._unborn = self._stillborn = 0
        self._context: ForkServerContext | SpawnContext
        if "forkserver" in multiprocessing.get_all_start_methods():
            self._context = multiprocessing.get_context("forkserver")
            self._context.set_forkserver_preload(["credscore.engines.worker"])
        else:
            self._context = multiprocessing.get_context("spawn")

    def run(self, batches: Iterable[Batch]) -> Iterator[Done]:
        """Yield the results of each batch as soon as it is done; at the end, end the workers."""
        try:
            yield from self.through(batches)
        finally:
            for worker in self._crew:
                worker.end()
            self._crew.clear()

    def through(self, batches: Iterable[Batch]) -> Iterator[Done]:
        """Yield the results of each batch as soon as it is done; the workers stay for more.

        Raises ConfigError where no worker becomes ready, OutputError where a table fails.
        """
        self._crew += [self._hire() for _ in range(self.workers - len(self._crew))]
        yield from self._work.through(batches, self._step)

    def _step(self) -> None:
        self._give_out()
        self._gather()

    def _give_out(self) -> None:
        for worker in self._crew:
            if worker.is_ready and worker.task is None and self._work.todo:
                try:
                    worker.give(self._work.todo.popleft())
                except OSError:
                    self._replace(worker, "worker_died", "a worker ended without a word")

    def _gather(self) -> None:
        """Wait for answers, and replace the workers that are dead or too slow."""
        busy = {one.pipe: one for one in self._crew if one.task or not one.is_ready}
        ready = wait(list(busy), timeout=LOOK)
        for worker in [busy.pop(pipe) for pipe in list(busy) if pipe in ready]:
            try:
                self._take(worker, worker.pipe.recv())
            except (EOFError, OSError, pickle.UnpicklingError):
                self._replace(worker, "worker_died", DIED)
        most = self.plan.config.limits.max_seconds
        for worker in busy.values():
            worker.listen()
            if worker.is_late(most):
                message = f"took longer than limits.max_seconds = {most:g}"
                self._replace(worker, "too_slow", message)

    def _take(self, worker: Worker, answers: list[list[Texts]] | OutputError) -> None:
        if isinstance(answers, OutputError):
            raise answers
        if not worker.is_ready:
            worker.is_ready, self._unborn = True, 0
        elif worker.task is not None:
            worker.task.answer(answers)
            worker.listen()
            worker.task, self._stillborn = None, 0

    def _replace(self, worker: Worker, code: str, message: str) -> None:
        """Replace a lost worker by a new one, and put its task back, split at the input at fault.

        `code` and `message` are the reason that the row of an input tells that is given up.
        """
        worker.listen()
        task, index, end = worker.task, worker.index, worker.index + worker.number
        worker.end()
        if not worker.is_ready:
            self._count_unborn(code)
        self._crew[self._crew.index(worker)] = self._hire()
        if task is None:
            return
        if not worker.has_begun and self._stillborn < MOST_STILLBORN:
            self._stillborn += 1
            self._work.todo.append(task)
            return
        losses = task.losses + 1
        if worker.number == 1 and (losses == MOST_LOSSES or code == "too_slow"):
            rows = failed(task.inputs[index], code, message, self.plan, self.tables)
            task.answer([rows], index)
        else:
            self._work.todo.extend(task.part(at, at + 1, losses) for at in range(index, end))
        for start, stop in ((0, index), (end, len(task.inputs))):
            if start < stop:
                self._work.todo.append(task.part(start, stop, 0))

    def _count_unborn(self, code: str) -> None:
        """Raise ConfigError once too many workers in a row were lost before they were ready."""
        self._unborn += 1
        is_slow = code == "too_slow"
        if self._unborn >= (MOST_LOSSES * self.workers if is_slow else MOST_UNBORN):
            how = "hangs" if is_slow else "dies"
            raise ConfigError(
                f"no worker process gets ready: each {how} while it loads the plugins; "
                "leave out what may be at fault with -p no:NAME"
            )

    def _hire(self) -> Worker:
        return Worker.started(self._context, self.plan.files, self._given)


def score_in_processes(
    batches: Iterable[Batch], plan: Plan, tables: Sequence[Table], workers: int
) -> Iterator[Done]:
    """Yield the results of each batch as soon as it is done, from `workers` processes."""
    yield from Supervisor(plan, tables, workers).run(batches)
