"""Watching a run: how far it is, what went wrong, and what it all came to."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from credscore.cli.common import NOTHING, OK, SOME_FAILED, available_cores

if TYPE_CHECKING:
    from credscore.engines import Scored
    from credscore.plan import Plan
    from credscore.readers import Input
    from credscore.writers import Output

MOST_FAULTS = 20
"""How many faults are told one by one; the files name them all."""

MANY = 10
"""From how many inputs on a progress bar is worth its place."""


class Tally:
    """Counts how the articles of a run came out, and remembers the first faults."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._statuses: Counter[str] = Counter()
        self._faults: list[str] = []
        self._more = 0

    def add(self, scored: "Scored") -> None:
        """Count one article."""
        self._statuses[scored.status] += 1
        for notice in scored.notices:
            if len(self._faults) == MOST_FAULTS:
                self._more += 1
                continue
            origin = f" of {notice.origin}" if notice.origin else ""
            scorer = f"scorer {notice.scorer}{origin}: " if notice.scorer else ""
            self._faults.append(f"{scored.path}: {scorer}{notice.message} [{notice.code}]")

    def report(self) -> str:
        """Return the faults, and one line with the counts."""
        lines = list(self._faults)
        if self._more:
            lines.append(f"and {self._more} more: see the column `warnings`")
        total = self._statuses.total()
        parts = [f"{n} {status}" for status, n in sorted(self._statuses.items())]
        lines.append(f"{total} article{'' if total == 1 else 's'}: {', '.join(parts)}")
        return "\n".join(lines)

    @property
    def exit_code(self) -> int:
        """Return what the command exits with."""
        if self._statuses["failed"] or self._statuses["partial"]:
            return SOME_FAILED
        return OK if self._statuses["ok"] else NOTHING


def put_through(
    inputs: Sequence["Input"], plan: "Plan", outputs: Sequence["Output"], workers: int | None
) -> Tally:
    """Score inputs into outputs, with a progress bar for many, and count how they came out."""
    from credscore.engines import score_inputs

    tables = [output.table for output in outputs]
    tally = Tally()
    with all_completed(outputs), progress(len(inputs)) as advance:
        for articles in score_inputs(inputs, plan, tables, workers or available_cores()):
            for scored in articles:
                tally.add(scored)
                for output, text in zip(outputs, scored.texts, strict=True):
                    output.sink.write(text)
            advance()
    return tally


@contextmanager
def all_completed(outputs: Sequence["Output"]) -> Iterator[None]:
    """Complete every output if all goes well, else leave none half-written."""
    try:
        yield
    except BaseException:
        for output in outputs:
            output.sink.discard()
        raise
    for output in outputs:
        output.sink.close()


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Give a function to call after each article; on a terminal it moves a progress bar."""
    if total < MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=total)
        yield lambda: bar.advance(task)
