"""Engines: ways to put inputs through a plan, one process or many, always in order."""

from collections.abc import Iterator, Sequence

from credscore.engines.one import Scored
from credscore.engines.serial import score_serially
from credscore.plan import Plan
from credscore.readers import Input
from credscore.writers import Table

__all__ = ["Scored", "score_inputs", "score_serially"]

FEW = 32
"""Up to so many inputs, starting processes costs more than it saves."""


def score_inputs(
    inputs: Sequence[Input], plan: Plan, tables: Sequence[Table], workers: int
) -> Iterator[list[Scored]]:
    """Yield what became of each input, in order, by the engine that fits.

    Few inputs and our own scorers alone are scored in this process. Other people's plugins always
    run in a worker, where one that hangs or ends its process costs an article and not the run.
    """
    names = {scorer.name for scorer in plan.scorers}
    if names <= plan.trusted and (workers == 1 or len(inputs) <= FEW):
        return score_serially(inputs, plan, tables)
    from credscore.engines.processes import BATCH, score_in_processes

    most = -(-len(inputs) // BATCH)
    return score_in_processes(inputs, plan, tables, min(workers, most))
