"""Watching a run: how far it is, and what it all came to."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from credscore.cli.common import NOTHING, OK, SOME_FAILED

if TYPE_CHECKING:
    from credscore.engines import Engine
    from credscore.plan import Plan
    from credscore.readers import Input
    from credscore.runs import Tally
    from credscore.writers import Output

MANY = 10
"""From how many inputs on progress is worth its place."""


def put_through(
    inputs: Iterable["Input"], plan: "Plan", outputs: Sequence["Output"], engine: "Engine"
) -> "Tally":
    """Score inputs into outputs, showing how far it is, and count how they came out."""
    from credscore.engines import batches_of
    from credscore.runs import stream, tallied

    tally, counted = tallied()
    with progress() as advance:
        stream(batches_of(inputs), plan, [counted, *outputs], engine, advance)
    return tally


def exit_code(tally: "Tally") -> int:
    """Return what a command exits with after a run."""
    if tally.statuses["failed"] or tally.statuses["partial"]:
        return SOME_FAILED
    return OK if tally.statuses["ok"] else NOTHING


@contextmanager
def progress(total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Give a function that is told how many more inputs are done; a terminal shows it.

    Shows the rate, and with a `total` the time left.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    from credscore.cli.rate import RateColumn

    columns = (BarColumn(), MofNCompleteColumn(), RateColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=total)
        yield lambda number: bar.advance(task, number)
