"""The bookkeeping of an engine: unfinished batches, the tasks cut from them, and the answers."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from credscore.engines.batches import Batch, Done, Texts
from credscore.readers import Input

AHEAD = 32
"""Batches for each worker that may be begun while an older one is unfinished."""

MOST_LOSSES = 3
"""An input that this many workers were lost over is given up: it cannot be chance."""


DIED = "its worker process died"
"""What the row of such an input says (reason code `worker_died`)."""


@dataclass(slots=True)
class Begun:
    """An unfinished batch, with the answers that have come, by the place of the input."""

    batch: Batch
    answers: dict[int, list[Texts]] = field(default_factory=dict)

    def is_done(self) -> bool:
        """Say whether every input has its answer."""
        return len(self.answers) == len(self.batch.inputs)

    def done(self) -> Done:
        """Return the answers in the order of the inputs."""
        ordered = (self.answers[at] for at in range(len(self.batch.inputs)))
        return Done(self.batch, [texts for articles in ordered for texts in articles])


@dataclass(slots=True)
class Task:
    """Inputs of one batch that are sent to a worker together.

    `first` is the place of the first of them in the batch `to`; `losses` is how many workers were
    lost over them.
    """

    to: Begun
    first: int
    inputs: Sequence[Input]
    losses: int = 0

    def answer(self, answers: Iterable[list[Texts]], at: int = 0) -> None:
        """Take the answers for the inputs from place `at` of this task on."""
        self.to.answers.update(enumerate(answers, self.first + at))

    def part(self, start: int, stop: int, losses: int) -> "Task":
        """Return a task of the inputs from `start` up to, not including, `stop`."""
        return Task(self.to, self.first + start, self.inputs[start:stop], losses)


@dataclass(slots=True)
class Work:
    """The tasks to do, cut from batches as they are needed, and the unfinished batches."""

    workers: int
    todo: deque[Task] = field(default_factory=deque)
    _begun: dict[int, Begun] = field(default_factory=dict)
    _newest: int = 0

    def through(self, batches: Iterable[Batch], step: Callable[[], None]) -> Iterator[Done]:
        """Yield the results of each batch as soon as it is done.

        `step` is to give tasks out to workers that are free, and to wait for some answer.
        """
        left = iter(batches)
        while True:
            # First of all, so that a worker never holds a batch while another of its own is not
            # kept: a run that is killed does at most one batch again for each.
            yield from self._finished()
            self._fill(left)
            if not self._begun:
                break
            step()

    def _fill(self, batches: Iterator[Batch]) -> None:
        """Begin more batches, until each worker has a task or the oldest batch is far behind."""
        while len(self.todo) < self.workers and self._may_begin():
            batch = next(batches, None)
            if batch is None:
                break
            self._newest = batch.number
            self._begun[batch.number] = begun = Begun(batch)
            self.todo.append(Task(begun, 0, batch.inputs))

    def _finished(self) -> Iterator[Done]:
        """Yield the batches that are done, and forget them."""
        for number in [number for number, begun in self._begun.items() if begun.is_done()]:
            yield self._begun.pop(number).done()

    def _may_begin(self) -> bool:
        oldest = next(iter(self._begun), self._newest)
        return self._newest - oldest < self.workers * AHEAD
