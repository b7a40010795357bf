"""The work of an engine: batches begun, their parts that go to one worker, answers as they come."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from credscore.engines.batches import Batch, Done, Texts
from credscore.readers import Input

AHEAD = 32
"""Batches a worker that may be begun beyond the oldest that is not done."""

MOST_LOSSES = 3
"""What so many workers were lost over is given up: it cannot be chance."""


@dataclass(slots=True)
class Begun:
    """A batch under work, and the answers for its inputs as far as they have come."""

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
    """Inputs that go to one worker together; `first` is the place of the first in its batch.

    `losses` is how many workers were lost over them.
    """

    to: Begun
    first: int
    inputs: Sequence[Input]
    losses: int = 0

    def answer(self, answers: Iterable[list[Texts]], at: int = 0) -> None:
        """Take the answers for inputs from `at` on."""
        self.to.answers.update(enumerate(answers, self.first + at))

    def part(self, start: int, stop: int, losses: int) -> "Task":
        """Return a task of some of the inputs."""
        return Task(self.to, self.first + start, self.inputs[start:stop], losses)


@dataclass(slots=True)
class Work:
    """The tasks to do, taken from batches as they are needed, and the batches that are not done."""

    workers: int
    todo: deque[Task] = field(default_factory=deque)
    _begun: dict[int, Begun] = field(default_factory=dict)
    _newest: int = 0

    def is_done(self) -> bool:
        """Say whether nothing is left of the batches begun."""
        return not self._begun

    def fill(self, batches: Iterator[Batch]) -> None:
        """Take more batches, as far as there is work for them and the oldest is not far behind."""
        while len(self.todo) < self.workers and self._may_begin():
            batch = next(batches, None)
            if batch is None:
                break
            self._newest = batch.number
            self._begun[batch.number] = begun = Begun(batch)
            self.todo.append(Task(begun, 0, batch.inputs))

    def finished(self) -> Iterator[Done]:
        """Yield the batches that are done, and let go of them."""
        for number in [number for number, begun in self._begun.items() if begun.is_done()]:
            yield self._begun.pop(number).done()

    def _may_begin(self) -> bool:
        oldest = next(iter(self._begun), self._newest)
        return self._newest - oldest < self.workers * AHEAD
