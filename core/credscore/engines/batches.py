"""Batches: the groups in which inputs are scored, which depend on the list of inputs alone."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from credscore.config.model import Limits
from credscore.readers import STDIN, Input, with_data

SIZE = 64
"""Inputs of a batch at most. A run that was killed scores up to one batch a worker again."""

BYTES = 8_000_000
"""A batch is full once its inputs carry this many bytes of data with them."""

DIGEST = 8
"""Length of the digest of an input, in bytes."""

Texts = tuple[str, ...]
"""The result of one article: the text that it adds to each table."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs that are scored together; `number` counts the batches of a run, from 0.

    `digests` holds DIGEST bytes for each input, computed before it was read.
    """

    number: int
    inputs: Sequence[Input]
    digests: bytes


@dataclass(frozen=True, slots=True)
class Done:
    """A batch with its results: the texts of each article, in the order of its inputs."""

    batch: Batch
    articles: Sequence[Texts]


def batches_of(inputs: Iterable[Input], most: int = Limits().max_bytes) -> Iterator[Batch]:
    """Yield the inputs in batches. Standard input is read here, since workers have none.

    `most` is the config's `limits.max_bytes`: no more of it is read than tells that it is larger.
    """
    number, held, size = 0, list[Input](), 0
    for given in inputs:
        one = with_data(given, most) if given.path == STDIN and not given.record else given
        held.append(one)
        size += len(one.record.data) if one.record else 0
        if len(held) == SIZE or size >= BYTES:
            yield _batch(number, held)
            number, held, size = number + 1, [], 0
    if held:
        yield _batch(number, held)


def in_order(done: Iterable[Done], first: int = 0) -> Iterator[Done]:
    """Yield batches in the order of their numbers, from `first` on, each as soon as it can be."""
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
    record = given.record
    state = record.data if record and not record.fault else _state(given.path)
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
