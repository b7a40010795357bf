"""The inputs behind paths: files, and the records of files that a plan's readers split."""

import os
from collections.abc import Iterable, Iterator

from credscore.readers import Input, Reached, Reading, find_inputs, inputs_of
from credscore.scoring.plan import Plan
from credscore.system.files import is_folder


def inputs_in(
    paths: Iterable[str | os.PathLike[str]],
    plan: Plan,
    *,
    apart: bool = False,
    reached: Reached | None = None,
) -> Iterator[Input]:
    """Yield every input behind the given paths: files, or the records that they are split into.

    With `apart`, files whose readers need large libraries, or are third parties', are split in
    another process. `reached`, if given, is kept up to date on how much has been read.
    """
    yield from inputs_of(paths, reading_of(plan), plan.files if apart else None, reached)


def count_inputs(paths: Iterable[str | os.PathLike[str]], plan: Plan) -> int | None:
    """Return how many inputs there are, or None where files would have to be opened to tell."""
    reading = reading_of(plan)
    count = 0
    for given in find_inputs(paths):
        if reading.holds_many(given.path):
            return None
        count += 1
    return count


def holds_many(path: str | os.PathLike[str], plan: Plan) -> bool:
    """Say whether a path may lead to many articles: a folder, an archive, a table."""
    return is_folder(os.fspath(path)) or reading_of(plan).holds_many(os.fspath(path))


def reading_of(plan: Plan) -> Reading:
    """Return how the inputs of a plan are read."""
    others = frozenset(suffix for kind, suffix in plan.others if kind == "readers")
    return Reading(plan.readers, plan.config.limits, plan.config.inputs, others)
