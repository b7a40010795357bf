"""The engine of one process, for few inputs and for debugging."""

from collections.abc import Iterable, Iterator, Sequence

from credscore.engines.batches import Batch, Done
from credscore.engines.score import score_several
from credscore.scoring.articles import batch_size
from credscore.scoring.plan import Plan
from credscore.writers import Table


def score_serially(batches: Iterable[Batch], plan: Plan, tables: Sequence[Table]) -> Iterator[Done]:
    """Yield the results of each batch, in order."""
    step = batch_size(plan)
    for batch in batches:
        held = (batch.inputs[at : at + step] for at in range(0, len(batch.inputs), step))
        answers = (one for some in held for one in score_several(some, plan, tables))
        yield Done(batch, [texts for articles in answers for texts in articles])
