"""Streams made of pieces: what is made of a file, or put before it, is read on as a file."""

import codecs
import io
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO, cast

from credscore.encoding import LONGEST, marked_encoding, unmarked_utf16

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


def in_utf8(file: BinaryIO) -> BinaryIO:
    """Return a stream of lines in UTF-8 or another encoding that holds ASCII, without a mark.

    Files in UTF-16 or UTF-32, as PowerShell and databases write them, are recoded: those with a
    mark, and UTF-16 that shows by its zero bytes.
    """
    stream: Any = file if hasattr(file, "peek") else io.BufferedReader(cast("Any", file), CHUNK)
    head = stream.peek(LONGEST)
    encoding = marked_encoding(head) or unmarked_utf16(head)
    if encoding == "utf-8-sig":
        stream.read(len(codecs.BOM_UTF8))
    elif encoding:
        stream = stream_of(_recoded(stream, encoding))
    return cast("BinaryIO", stream)


def _recoded(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Yield what a file in another encoding holds, as UTF-8; U+FFFD for what is not in it."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks_of(file):
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", True).encode("utf-8", "replace")


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
