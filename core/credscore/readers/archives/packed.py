"""The packed side of a gzip stream: read by the chunk, and looked through again after a damage."""

import zlib
from typing import BinaryIO

GZIP = 31
"""Window bits that ask zlib for gzip's own header and check."""

MAGIC = b"\x1f\x8b\x08"
"""What each member begins with."""

_CHUNK = 1 << 16
_HELD = 1 << 18
"""Bytes of a member that are looked through again: a damage shows some way behind its place."""

_TRIED = 1 << 16
_MOST_TRIED = 1000
_MOST_UNPACKED = 1 << 22
_SHORTEST = 18  # bytes of a member that holds nothing
_RESERVED_FLAGS = 0xE0


class Packed:
    """A packed stream, and what was read of it since the last member began."""

    def __init__(self, file: BinaryIO) -> None:
        """Take the stream; it is read from where it stands, and not closed."""
        self.read_to = 0
        self.has_ended = False
        self._file = file
        self._held = bytearray()

    def read(self) -> bytes:
        """Return the next bytes, or none at the end."""
        chunk = self._file.read(_CHUNK) or b""
        self.has_ended = not chunk
        self.read_to += len(chunk)
        self._held += chunk
        if len(self._held) > 2 * _HELD:
            del self._held[:-_HELD]
        return chunk

    def forget_all_but(self, number: int) -> None:
        """Forget all but the last bytes that were read, with which a member begins."""
        del self._held[: len(self._held) - number]

    def next_member(self) -> bytes:
        """Return what was read from the next member on that can be unpacked; none at the end."""
        del self._held[:1]
        tried = 0
        while tried < _MOST_TRIED:
            found = self._held.find(MAGIC)
            if found < 0:
                self.forget_all_but(min(len(MAGIC) - 1, len(self._held)))
                if not self.read():
                    return b""
                continue
            del self._held[:found]
            if len(self._held) < _TRIED and self.read():
                continue
            if _opens(bytes(self._held[:_TRIED])):
                return bytes(self._held)
            del self._held[:1]
            tried += 1
        return b""


def _opens(data: bytes) -> bool:
    """Say whether a member of this stream seems to begin here.

    A page within a member may be packed itself: that one is not followed by another member.
    """
    if len(data) < _SHORTEST or data[3] & _RESERVED_FLAGS:
        return False
    inflate = zlib.decompressobj(GZIP)
    try:
        for _ in range(_MOST_UNPACKED // _CHUNK):
            inflate.decompress(data, _CHUNK)
            data = inflate.unconsumed_tail
            if inflate.eof or not data:
                break
    except zlib.error:
        return False
    behind = inflate.unused_data.lstrip(b"\0")
    return MAGIC.startswith(behind[: len(MAGIC)])
