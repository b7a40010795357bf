"""The work on inputs: they are read, profiled, and turned into the text of every table."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from credscore.engines.batches import Batch, Done, Texts
from credscore.errors import InputError
from credscore.profile import Profile
from credscore.readers import Input, Source
from credscore.scoring.articles import batch_size, profile_source, profile_sources, sources_of
from credscore.scoring.plan import Plan
from credscore.writers import Table


def score_serially(batches: Iterable[Batch], plan: Plan, tables: Sequence[Table]) -> Iterator[Done]:
    """Yield the results of each batch, in order: the engine of one process."""
    for batch in batches:
        answers = score_several(batch.inputs, plan, tables)
        yield Done(batch, [texts for articles in answers for texts in articles])


def score_several(
    inputs: Sequence[Input], plan: Plan, tables: Sequence[Table]
) -> list[list[Texts]]:
    """Score inputs, several articles at once where a scorer offers `score_many`.

    Returns for each input the texts of its articles.
    """
    done: list[list[Texts]] = [[] for _ in inputs]
    sources = ((at, one) for at, given in enumerate(inputs) for one in sources_of(given, plan))
    while held := list(islice(sources, batch_size(plan))):
        profiles = profile_sources([source for _, source in held], plan)
        for (at, _), profile in zip(held, profiles, strict=True):
            done[at].append(texts_of(profile, tables))
    return done


def failed(
    given: Input, code: str, message: str, plan: Plan, tables: Sequence[Table]
) -> list[Texts]:
    """Return the texts of an input that could not be scored: rows with the code and the message."""
    source = Source(given.id, given.path, fault=InputError(code, message))
    return [texts_of(profile_source(source, plan), tables)]


def texts_of(profile: Profile, tables: Sequence[Table]) -> Texts:
    """Return the text of a profile for each table."""
    return tuple(table.rows(profile) for table in tables)
