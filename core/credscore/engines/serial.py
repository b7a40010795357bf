"""One process, one input after another: for few inputs, and for looking."""

from collections.abc import Iterable, Iterator, Sequence

from credscore.engines.one import Scored, score_one
from credscore.plan import Plan
from credscore.readers import Input
from credscore.writers import Table


def score_serially(
    inputs: Iterable[Input], plan: Plan, tables: Sequence[Table]
) -> Iterator[list[Scored]]:
    """Yield what became of each input, in order."""
    for given in inputs:
        yield score_one(given, plan, tables)
