"""Scoring batches by an engine, straight into outputs or into a journal, and from it to outputs."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from credscore.engines import Batch, Engine, in_order
from credscore.engines.batches import DIGEST
from credscore.errors import ConfigError
from credscore.runs.journal import Journal
from credscore.scoring.plan import Plan
from credscore.writers import Output, Table

_CHANGED = "was another file, or not the next in order, when it was scored"
_GONE = "inputs that were scored are not there any more"


class Advance(Protocol):
    """Is called with the number of inputs that were done since the last call, to show progress."""

    def __call__(self, more: int, *, before: bool = False) -> None:
        """Count `more` inputs; `before` says that an earlier run had done them."""
        ...


def stream(
    batches: Iterable[Batch],
    plan: Plan,
    outputs: Sequence[Output],
    engine: Engine,
    advance: Advance,
) -> None:
    """Score batches straight into outputs, in order; complete all outputs, or none."""
    with all_completed(outputs):
        for done in in_order(engine(batches, plan, tables_of(outputs))):
            for texts in done.articles:
                for output, text in zip(outputs, texts, strict=True):
                    output.sink.write(text)
            advance(len(done.batch.inputs))


def gather(
    batches: Iterable[Batch],
    plan: Plan,
    outputs: Sequence[Output],
    engine: Engine,
    advance: Advance,
    journal: Journal,
) -> None:
    """Score the batches that a journal lacks, into the journal.

    Raises ConfigError where an input has changed since the journal's batches were scored.
    """
    left = _undone(batches, journal, advance)
    for done in engine(left, plan, tables_of(outputs)):
        journal.add(done)
        advance(len(done.batch.inputs))
    journal.finish()


def pour(journals: Sequence[Journal], outputs: Sequence[Output], first: int = 0) -> None:
    """Write the texts of journals, one journal after the other, to outputs; complete none of them.

    The outputs are written from the tables of the journals from number `first` on.
    """
    for table, output in enumerate(outputs, first):
        for journal in journals:
            for text in journal.texts(table):
                output.sink.write(text)


def tables_of(outputs: Sequence[Output]) -> list[Table]:
    """Return the tables that outputs are written from."""
    return [output.table for output in outputs]


@contextmanager
def all_completed(outputs: Sequence[Output]) -> Iterator[None]:
    """Complete every output if all goes well, else leave none half-written."""
    try:
        yield
        for output in outputs:
            output.sink.close()
    except BaseException:
        for output in outputs:
            output.sink.discard()
        raise


def _undone(batches: Iterable[Batch], journal: Journal, advance: Advance) -> Iterator[Batch]:
    """Yield the batches that a journal lacks; check that the inputs of the others are unchanged."""
    unseen = len(journal)
    for batch in batches:
        if batch.number in journal:
            _refuse_unless_same_inputs(batch, journal)
            unseen -= 1
            advance(len(batch.inputs), before=True)
        else:
            yield batch
    if unseen:
        raise ConfigError(f"{journal.path}: {_GONE}")


def _refuse_unless_same_inputs(batch: Batch, journal: Journal) -> None:
    then = journal.digests(batch.number)
    for at, given in enumerate(batch.inputs):
        here = slice(at * DIGEST, (at + 1) * DIGEST)
        if then[here] != batch.digests[here]:
            raise ConfigError(f"{journal.path}: {given.path}: {_CHANGED}")
    if len(then) > len(batch.digests):
        raise ConfigError(f"{journal.path}: {_GONE}")
