"""Shards: contiguous parts of the inputs, which are scored by runs of their own and then merged."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Self

from credscore.errors import ConfigError
from credscore.readers import Input
from credscore.runs.journal import Journal
from credscore.runs.manifest import refuse_unless_same

Inputs = Callable[[], Iterator[Input]]


@dataclass(frozen=True, slots=True)
class Shard:
    """One of `of` parts of `count` inputs; `index` counts the parts from 1.

    The parts follow each other, and their lengths differ by at most one.
    """

    index: int
    of: int
    count: int

    @classmethod
    def parse(cls, text: str, inputs: Inputs) -> Self:
        """Read `i/n`, and go through the inputs to count them. Raises ConfigError."""
        found = re.fullmatch(r"(\d{1,9})/(\d{1,9})", text)
        index, of = map(int, found.groups()) if found else (0, 0)
        if not 1 <= index <= of:
            raise ConfigError(f"--shard {text}: write i/n with i from 1 to n, as 2/8")
        return cls(index, of, sum(1 for _ in inputs()))

    def part(self, inputs: Inputs) -> Iterator[Input]:
        """Yield this part of the inputs."""
        return islice(inputs(), *self._bounds())

    @property
    def length(self) -> int:
        """Return how many inputs it has."""
        start, stop = self._bounds()
        return stop - start

    def _bounds(self) -> tuple[int, int]:
        return self.count * (self.index - 1) // self.of, self.count * self.index // self.of

    def plain(self) -> dict[str, Any]:
        """Return the shard as plain data."""
        return asdict(self)


def in_line(paths: Sequence[Path]) -> list[Journal]:
    """Return the journals of all shards of a run, in order.

    Raises ConfigError where they are not those of one run, whole and complete.
    """
    journals = [_finished(path) for path in paths]
    journals.sort(key=lambda journal: journal.manifest["shard"]["index"])
    first = journals[0]
    for journal in journals[1:]:
        apart = f"{journal.path}, and not as in {first.path}"
        refuse_unless_same(_but_index(first), _but_index(journal), apart)
    _refuse_unless_complete([journal.manifest["shard"]["index"] for journal in journals], first)
    return journals


def _finished(path: Path) -> Journal:
    if not path.is_file():
        raise ConfigError(f"{path}: is not there: give the outputs of score --shard")
    journal = Journal(path, writable=False)
    if not journal.manifest.get("shard"):
        raise ConfigError(f"{path}: is not the shard of a run")
    if not journal.is_finished:
        raise ConfigError(f"{path}: is not finished: go on with score --shard … --resume")
    return journal


def _but_index(journal: Journal) -> dict[str, Any]:
    shard = journal.manifest["shard"]
    return {**journal.manifest, "shard": {"of": shard["of"], "count": shard["count"]}}


def _refuse_unless_complete(given: Sequence[int], first: Journal) -> None:
    of = first.manifest["shard"]["of"]
    if missing := [str(index) for index in range(1, of + 1) if index not in given]:
        raise ConfigError(f"of {of} shards, these are missing: {', '.join(missing)}")
    if twice := [str(index) for index, times in Counter(given).items() if times > 1]:
        raise ConfigError(f"of {of} shards, these are given twice: {', '.join(twice)}")
