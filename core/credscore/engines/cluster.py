"""The engine of a Ray cluster: one actor a core, with a bounded number of batches under way.

When an actor is lost with its process or machine, Ray starts it again; meanwhile its batch goes to
whichever actor is free. What is wrong with an article is dealt with inside the actor: see `Host`.
"""

import logging
import os
import pickle
import socket
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from credscore.engines.batches import Batch, Done
from credscore.engines.host import Host
from credscore.engines.score import failed
from credscore.engines.work import DIED, MOST_LOSSES, Task, Work
from credscore.errors import ConfigError, OutputError
from credscore.scoring.plan import Plan
from credscore.writers import Table

PATIENCE = 10
"""Seconds in which a cluster must answer."""


class Crew:
    """Gives batches to actors and gathers their results.

    `_away` holds the actors that have not yet reported to be ready, `_busy` those that are at a
    task; the keys of both are Ray's references to the answers that will come.
    """

    def __init__(self, plan: Plan, tables: Sequence[Table], actors: Sequence[Any]) -> None:
        """Ask every actor whether it is there."""
        self.plan, self.tables = plan, tables
        self._work = Work(len(actors))
        self._idle = deque[Any]()
        self._away: dict[Any, Any] = {}
        self._busy: dict[Any, tuple[Any, Task]] = {}
        for actor in actors:
            self._ask(actor)

    def run(self, batches: Iterable[Batch]) -> Iterator[Done]:
        """Yield the results of each batch as soon as it is done."""
        yield from self._work.through(batches, self._step)

    def _step(self) -> None:
        self._give_out()
        self._gather()

    def _ask(self, actor: Any) -> None:
        # Retried by Ray for as long as the actor is away.
        self._away[actor.unlike.options(max_task_retries=-1).remote()] = actor

    def _give_out(self) -> None:
        while self._idle and self._work.todo:
            actor, task = self._idle.popleft(), self._work.todo.popleft()
            self._busy[actor.score.remote(task.inputs)] = (actor, task)

    def _gather(self) -> None:
        """Wait for one actor to answer or to come back."""
        import ray

        [one], _ = ray.wait([*self._busy, *self._away], num_returns=1)
        if one in self._away:
            self._welcome(self._away.pop(one), one)
            return
        actor, task = self._busy.pop(one)
        try:
            articles = ray.get(one)
        except ray.exceptions.RayError as error:
            cause = getattr(error, "cause", None)
            if isinstance(cause, ConfigError | OutputError):  # no worker gets ready; a table fails
                raise cause from error
            self._lost(task)
            self._ask(actor)
        else:
            task.answer([articles, *([] for _ in task.inputs[1:])])
            self._idle.append(actor)

    def _welcome(self, actor: Any, answer: Any) -> None:
        import ray

        try:
            unlike = ray.get(answer)
        except ray.exceptions.RayError as error:
            raise ConfigError(f"a machine of the cluster cannot score: {error}") from error
        if unlike:
            wanted = ", ".join(unlike)
            raise ConfigError(f"a machine of the cluster lacks {wanted}: install the same on all")
        self._idle.append(actor)

    def _lost(self, task: Task) -> None:
        """Put the batch of a lost actor back, after several losses input by input."""
        task.losses += 1
        if task.losses < MOST_LOSSES:
            self._work.todo.appendleft(task)
        elif len(task.inputs) > 1:
            self._work.todo.extend(task.part(at, at + 1, 0) for at in range(len(task.inputs)))
        else:
            task.answer([failed(task.inputs[0], "worker_died", DIED, self.plan, self.tables)])


def score_on_ray(
    batches: Iterable[Batch],
    plan: Plan,
    tables: Sequence[Table],
    address: str | None,
    workers: int | None,
) -> Iterator[Done]:
    """Yield the results of each batch as soon as it is done.

    `address` is that of a cluster, by default what RAY_ADDRESS says; without either, one is started
    here. `workers` is how many cores are taken, by default all that there are.
    """
    with redirect_stdout(sys.stderr):  # where Ray says what it has to say: the other is for data
        ours = _join(address or os.environ.get("RAY_ADDRESS"), workers)
        import ray

        number = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
        actors = _actors(plan, tables, number)
        try:
            yield from Crew(plan, tables, actors).run(batches)
        finally:
            for actor in actors:
                ray.kill(actor)
            if ours:
                ray.shutdown()


def _actors(plan: Plan, tables: Sequence[Table], number: int) -> list[Any]:
    import ray

    files = {Path(file).name: Path(file).read_bytes() for file in plan.files}
    made = ray.remote(Host).options(num_cpus=1, max_restarts=-1)
    given = pickle.dumps((plan, tuple(tables)))
    return [made.remote(plan.versions, given, files) for _ in range(number)]


def _join(address: str | None, workers: int | None) -> bool:
    """Join a cluster, or start one on this machine; return whether it is for us to leave it."""
    if address:
        _refuse_unless_it_answers(address)
    # Both are read on import. Nothing leaves the cluster, and one of our own is seen by nobody.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    if not address:
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    import ray

    if ray.is_initialized():
        return False
    quiet = {"log_to_driver": False, "logging_level": logging.ERROR}
    if not address:
        ray.init("local", num_cpus=workers, include_dashboard=False, **quiet)
        return True
    try:
        ray.init(address, **quiet)
    except (ConnectionError, ValueError) as error:
        raise ConfigError(f"--address {address}: no Ray cluster answers: {error}") from error
    return True


def _refuse_unless_it_answers(address: str) -> None:
    """Raise ConfigError where nobody listens: Ray itself would go on asking for minutes."""
    host, _, port = address.rpartition("//")[2].rpartition(":")
    if not port.isdigit():
        return  # "auto": Ray knows where
    try:
        socket.create_connection((host, int(port)), timeout=PATIENCE).close()
    except OSError as error:
        raise ConfigError(f"--address {address}: no Ray cluster answers: {error}") from error
