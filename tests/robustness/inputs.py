"""A file of any bytes through the whole path, as in a run: split, read, scored and written down."""

import tempfile
from functools import cache

from credscore.readers import Source
from credscore.scoring.articles import profile_source, sources_of
from credscore.scoring.inputs import inputs_in
from tests.robustness.checks import rows_of
from tests.robustness.stages import plan

MOST_SECONDS = 5.0
"""What one example may take, in seconds of a processor; more is a hang."""

_OURS = frozenset({"reader_failed", "analysis_failed", "scorer_failed", "invalid", "too_slow"})
"""Codes that tell of a fault of ours, not of the input."""


def read(data: bytes, suffix: str) -> list[Source]:
    """Put a file of some bytes through, and return what it holds: at least one article or fault.

    Each is an article that is scored or a clear fault.
    """
    path = _path(suffix)
    with open(path, "wb") as file:  # noqa: PTH123 - the same call 100,000 times
        file.write(data)
    given = inputs_in([path], plan())
    found = [source for one in given for source in sources_of(one, plan())]
    assert found, "no row for an input"
    for source in found:
        _held(source)
    return found


def _held(source: Source) -> None:
    made = profile_source(source, plan())
    assert not {notice.code for notice in made.warnings} & _OURS, made.warnings
    rows_of(made, plan())


def _path(suffix: str) -> str:
    return f"{_folder().name}/bad{suffix}"


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory()
