"""Batches: what inputs are put through by, decided by the list of inputs alone."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from credscore.readers import STDIN, Input, with_data

SIZE = 64
"""Inputs of a batch at most: what a killed run does again, for each worker."""

BYTES = 8_000_000
"""Bytes that inputs bring with them from which on a batch is full."""

DIGEST = 8
"""Bytes of the digest of an input."""

Texts = tuple[str, ...]
"""What became of one article: its text for each table."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs that are put through together, the `number`-th of a run, from 0.

    `digests` holds DIGEST bytes for each input, taken before it was read.
    """

    number: int
    inputs: Sequence[Input]
    digests: bytes


@dataclass(frozen=True, slots=True)
class Done:
    """A batch and what became of it: the texts of each article, in the order of its inputs."""

    batch: Batch
    articles: Sequence[Texts]


def batches_of(inputs: Iterable[Input]) -> Iterator[Batch]:
    """Yield inputs by the batch; standard input is read here, since workers have none."""
    number, held, size = 0, list[Input](), 0
    for given in inputs:
        held.append(with_data(given) if given.path == STDIN and given.data is None else given)
        size += len(held[-1].data or b"")
        if len(held) == SIZE or size >= BYTES:
            yield _batch(number, held)
            number, held, size = number + 1, [], 0
    if held:
        yield _batch(number, held)


def in_order(done: Iterable[Done], first: int = 0) -> Iterator[Done]:
    """Yield batches by their number, from `first` on, as soon as none before them is missing."""
    waiting: dict[int, Done] = {}
    for one in done:
        waiting[one.batch.number] = one
        while first in waiting:
            yield waiting.pop(first)
            first += 1


def _batch(number: int, inputs: Sequence[Input]) -> Batch:
    return Batch(number, inputs, b"".join(map(digest, inputs)))


def digest(given: Input) -> bytes:
    """Return a digest of an input: its name with its bytes, or its file's size and time."""
    state = _state(given.path) if given.data is None else given.data
    found = blake2b(digest_size=DIGEST)
    for part in (os.fsencode(given.path), given.id.encode(), state):
        found.update(len(part).to_bytes(8))
        found.update(part)
    return found.digest()


def _state(path: str) -> bytes:
    """Return what tells whether a file has changed; nothing where there is none."""
    try:
        known = os.stat(path)  # noqa: PTH116 - a call an input: a Path takes three times as long
    except (OSError, ValueError):
        return b""
    return f"{known.st_size} {known.st_mtime_ns}".encode()
