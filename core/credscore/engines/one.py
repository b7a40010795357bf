"""Putting one input through: read, profiled, and turned into the text of every table."""

from collections.abc import Sequence
from dataclasses import dataclass

from credscore.plan import Plan
from credscore.profile import Notice, Profile, Status
from credscore.readers import Input
from credscore.run import profile_source, sources_of
from credscore.writers import Table


@dataclass(frozen=True, slots=True)
class Scored:
    """What became of one article: its status, what went wrong, and a text for each table."""

    path: str
    status: Status
    notices: tuple[Notice, ...]
    texts: tuple[str, ...]


def score_one(given: Input, plan: Plan, tables: Sequence[Table]) -> list[Scored]:
    """Put one input through. Whatever is wrong with it stands in the answers: at least one."""
    sources = sources_of(given, plan)
    return [scored(profile_source(source, plan), tables) for source in sources]


def scored(profile: Profile, tables: Sequence[Table]) -> Scored:
    """Return a profile as the texts of its tables."""
    texts = tuple(table.rows(profile) for table in tables)
    known = profile.identity
    return Scored(known.path or known.article_id, profile.status, profile.warnings, texts)
