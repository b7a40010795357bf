"""Watching a run: how far it is, and what it all came to."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from credscore.cli.common import NOTHING, OK, SOME_FAILED

if TYPE_CHECKING:
    from credscore.engines import Engine
    from credscore.plan import Plan
    from credscore.readers import Input
    from credscore.runs import Tally
    from credscore.writers import Output


def put_through(
    paths: list[str],
    inputs: Iterable["Input"],
    plan: "Plan",
    outputs: Sequence["Output"],
    engine: "Engine",
) -> "Tally":
    """Score the inputs behind paths into outputs, show how far it is, and count how it went."""
    from credscore.engines import batches_of
    from credscore.run import count_inputs
    from credscore.runs import stream, tallied
    from credscore.writers import headed

    tally, counted = tallied()
    with progress(lambda: count_inputs(paths, plan)) as advance:
        stream(batches_of(inputs), plan, [counted, *map(headed, outputs)], engine, advance)
    return tally


def exit_code(tally: "Tally") -> int:
    """Return what a command exits with after a run."""
    if tally.statuses["failed"] or tally.statuses["partial"]:
        return SOME_FAILED
    return OK if tally.statuses["ok"] else NOTHING


@contextmanager
def progress(count: Callable[[], int | None]) -> Iterator[Callable[[int], None]]:
    """Give a function that is told how many more inputs are done; a terminal shows it.

    Shows the rate, and the time left once `count`, which is called beside the run, knows how many
    there are.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    from credscore.cli.rate import RateColumn

    columns = (BarColumn(), MofNCompleteColumn(), RateColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=None)
        Thread(target=lambda: bar.update(task, total=count()), daemon=True).start()
        yield lambda number: bar.advance(task, number)
