"""Putting inputs through: read, profiled, and turned into the text of every table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from credscore.plan import Plan
from credscore.profile import Notice, Profile, Status
from credscore.readers import Input
from credscore.run import batch_size, profile_sources, sources_of
from credscore.writers import Table


@dataclass(frozen=True, slots=True)
class Scored:
    """What became of one article: its status, what went wrong, and a text for each table."""

    path: str
    status: Status
    notices: tuple[Notice, ...]
    texts: tuple[str, ...]


def score_several(
    inputs: Sequence[Input], plan: Plan, tables: Sequence[Table]
) -> list[list[Scored]]:
    """Put inputs through, together as far as scorers measure many articles at once."""
    done: list[list[Scored]] = [[] for _ in inputs]
    sources = ((at, one) for at, given in enumerate(inputs) for one in sources_of(given, plan))
    while held := list(islice(sources, batch_size(plan))):
        profiles = profile_sources([source for _, source in held], plan)
        for (at, _), profile in zip(held, profiles, strict=True):
            done[at].append(scored(profile, tables))
    return done


def scored(profile: Profile, tables: Sequence[Table]) -> Scored:
    """Return a profile as the texts of its tables."""
    texts = tuple(table.rows(profile) for table in tables)
    known = profile.identity
    return Scored(known.path or known.article_id, profile.status, profile.warnings, texts)
