"""Streams made of pieces: what is made of a file, or put before it, is read on as a file."""

import io
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO, cast

CHUNK = 1 << 16
"""Bytes that are read of a file at once."""


def stream_of(pieces: Iterator[bytes]) -> BinaryIO:
    """Return a stream that holds some pieces, one behind the other; each is taken when needed."""
    return cast("BinaryIO", io.BufferedReader(_Pieces(pieces), CHUNK))


def with_head(head: bytes, file: BinaryIO) -> BinaryIO:
    """Return a stream of what was already read of a file, and of the rest."""
    return stream_of(chain((head,), chunks_of(file)))


def chunks_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield what a file holds, by the chunk."""
    while chunk := file.read(CHUNK):
        yield chunk


class _Pieces(io.RawIOBase):
    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left and (piece := next(self._pieces, None)) is not None:
            self._left = memoryview(piece)
        part = self._left[: len(buffer)]
        buffer[: len(part)] = part
        self._left = self._left[len(part) :]
        return len(part)
