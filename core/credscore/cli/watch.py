"""Watching a run: how far it is, and what it all came to."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from threading import Thread
from typing import TYPE_CHECKING

from credscore.cli.common import NOTHING, OK, SOME_FAILED, inputs_in

if TYPE_CHECKING:
    from credscore.cli.rate import Moving
    from credscore.contract.writer import Sink
    from credscore.engines import Engine
    from credscore.readers import Input, Reached
    from credscore.runs import Tally
    from credscore.scoring.plan import Plan
    from credscore.writers import Output


@dataclass(frozen=True, slots=True)
class Course:
    """The inputs behind paths, how far they are taken, and their number where it is known."""

    paths: Sequence[str]
    plan: "Plan"
    inputs: Iterator["Input"]
    reached: "Reached"
    number: int | None = None


def course_of(paths: list[str], plan: "Plan") -> Course:
    """Return the course through all inputs behind paths, or leave where there are none."""
    from credscore.readers import Reached

    reached = Reached()
    return Course(paths, plan, inputs_in(paths, plan, reached), reached)


def put_through(course: Course, outputs: Sequence["Output"], engine: "Engine") -> "Tally":
    """Score inputs into outputs, show how far it is, and count how it went.

    What is printed row by row on a terminal shows by itself how far it is.
    """
    from credscore.engines import batches_of
    from credscore.runs import stream, tallied
    from credscore.writers import StreamSink, headed

    tally, counted = tallied()
    by_rows = any(isinstance(output.sink, StreamSink) for output in outputs)
    with progress(course, is_shown=not (by_rows and sys.stdout.isatty())) as advance:
        below = [replace(one, sink=_Below(one.sink, advance.end)) for one in outputs]
        every = [counted, *map(headed, below)]
        batches = batches_of(course.inputs, course.plan.config.limits.max_bytes)
        stream(batches, course.plan, every, engine, advance)
    return tally


class _Below:
    """A sink that is completed where the progress bar was, which is taken away before."""

    def __init__(self, sink: "Sink", end: Callable[[], None]) -> None:
        self._sink, self._end = sink, end
        self.write, self.discard = sink.write, sink.discard

    def close(self) -> None:
        """End the bar, and complete the sink."""
        self._end()
        self._sink.close()


class _Unseen:
    """What is told how far a run is where nobody watches."""

    def __call__(self, more: int, *, before: bool = False) -> None:
        """Show nothing."""

    def end(self) -> None:
        """Take nothing away."""


def exit_code(tally: "Tally") -> int:
    """Return what a command exits with after a run."""
    if tally.statuses["failed"] or tally.statuses["partial"]:
        return SOME_FAILED
    return OK if tally.statuses["ok"] else NOTHING


@contextmanager
def progress(course: Course, *, is_shown: bool = True) -> "Iterator[Moving | _Unseen]":
    """Give what is told how many more inputs are done; a terminal shows it, unless not `is_shown`.

    Shows the rate, and the time left as soon as it is known how many there are, or where files
    would have to be read to tell, by how much of their bytes was.
    """
    if not (is_shown and sys.stderr.isatty()):
        yield _Unseen()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TimeRemainingColumn

    from credscore.cli.rate import CountColumn, Moving, RateColumn, Total

    columns = (BarColumn(), CountColumn(), RateColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task("articles", total=course.number, about="")
        total = Total(course.reached, course.number)
        if course.number is None:
            Thread(target=total.find_out, args=(course.paths, course.plan), daemon=True).start()
        yield Moving(bar, total)
