"""Engines: ways to score inputs by a plan, in one process or many, on one machine or a cluster.

An engine is any function of `(batches, plan, tables)` that yields a `Done` for each `Batch`, in any
order and none twice or left out. It takes batches as it needs them, since there may be millions,
and never far ahead of the oldest that is not done. Closing its iterator ends all that it started.
Whatever happens to an input becomes the rows that say so: an engine raises only where it cannot
work at all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import chain, islice

from credscore.engines.batches import Batch, Done, Texts, batches_of, in_order
from credscore.engines.score import score_serially
from credscore.errors import ConfigError
from credscore.scoring.plan import Plan
from credscore.writers import Table

__all__ = [
    "Batch",
    "Done",
    "Engine",
    "Texts",
    "batches_of",
    "in_order",
    "local_engine",
    "ray_engine",
    "score_serially",
]

Engine = Callable[[Iterable[Batch], Plan, Sequence[Table]], Iterator[Done]]

FEW = 32
"""Up to this many inputs are scored in this process: starting others would cost more time."""


def local_engine(workers: int) -> Engine:
    """Return the engine of this machine, with `workers` processes.

    Few inputs are scored in this process where all scorers, analyzers and readers are our own.
    Other people's always run in a worker, where one that hangs or ends its process costs an article
    and not the run.
    """

    def run(batches: Iterable[Batch], plan: Plan, tables: Sequence[Table]) -> Iterator[Done]:
        left = iter(batches)
        head = list(islice(left, max(workers, 2)))
        if _are_few(head) and all(kind == "writers" for kind, _ in plan.others):
            return score_serially(head, plan, tables)
        from credscore.engines.processes import score_in_processes

        return score_in_processes(chain(head, left), plan, tables, min(workers, len(head)))

    return run


def ray_engine(address: str | None = None, workers: int | None = None) -> Engine:
    """Return the engine of a Ray cluster: one actor for each core, on any number of machines.

    `address` names the cluster; without one, a cluster is started on this machine. Raises
    ConfigError where Ray is not installed. The engine raises it where the cluster does not answer,
    or where one of its machines has other versions of the plugins.
    """
    if find_spec("ray") is None:
        raise ConfigError('--engine ray needs Ray: pip install "credscore[ray]"')

    def run(batches: Iterable[Batch], plan: Plan, tables: Sequence[Table]) -> Iterator[Done]:
        from credscore.engines.cluster import score_on_ray

        return score_on_ray(batches, plan, tables, address, workers)

    return run


def _are_few(head: Sequence[Batch]) -> bool:
    return not head or (len(head) == 1 and len(head[0].inputs) <= FEW)
