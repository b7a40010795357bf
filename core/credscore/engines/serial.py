"""One process, input after input: for few inputs, and for looking."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from credscore.engines.one import Scored, score_several
from credscore.plan import Plan
from credscore.readers import Input
from credscore.run import batch_size
from credscore.writers import Table


def score_serially(
    inputs: Iterable[Input], plan: Plan, tables: Sequence[Table]
) -> Iterator[list[Scored]]:
    """Yield what became of each input, in order."""
    left = iter(inputs)
    while held := list(islice(left, batch_size(plan))):
        yield from score_several(held, plan, tables)
