"""Unpacking gzip as a stream that goes on with the next member where one is damaged.

The standard library's reader stops at the first damage, and loses all that comes after it. Crawls
are written with a member for each record, so that a flipped byte need cost one record only.
"""

import io
import zlib
from typing import Any, BinaryIO

from credscore.errors import InputError
from credscore.readers.archives.meter import Meter
from credscore.readers.archives.packed import GZIP, MAGIC, Packed

_MOST = 1 << 16
_SLICE = 256


class Gunzip(io.RawIOBase):
    """The unpacked bytes of all members of a gzip stream.

    What is wrong is appended to `faults`, with the byte of the packed stream; reading goes on with
    the next member that can be unpacked, on a new line. Raises InputError beyond the limits.
    """

    def __init__(self, file: BinaryIO, meter: Meter) -> None:
        """Take the packed stream; it is read from where it stands, and not closed."""
        self.faults: list[InputError] = []
        self._packed = Packed(file)
        self._meter = meter
        self._input = b""
        self._inflate: Any = None
        self._given = 0
        self._ended = False

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes."""
        data = self._next(min(len(buffer), _MOST))
        buffer[: len(data)] = data
        self._given += len(data)
        self._meter.add_bytes(len(data), self._given, self._packed.read_to)
        return len(data)

    def _next(self, most: int) -> bytes:
        while not self._ended:
            if not self._input:
                self._input = self._packed.read()
            if self._inflate is None:
                self._begin()
            elif not self._input:
                self._resume("they end too soon")
            elif data := self._unpacked(most):
                return data
        return b""

    def _begin(self) -> None:
        """Begin a member, if there is one; zeros may stand between two."""
        self._input = self._input.lstrip(b"\0")
        while 0 < len(self._input) < len(MAGIC) and (more := self._packed.read()):
            self._input += more
        self._packed.forget_all_but(len(self._input))
        if self._input.startswith(MAGIC):
            self._inflate = zlib.decompressobj(GZIP)
        elif self._input:
            self._resume("no member begins here")
        else:
            self._ended = self._packed.has_ended

    def _unpacked(self, most: int) -> bytes:
        before = self._inflate.copy()
        try:
            data: bytes = self._inflate.decompress(self._input, most)
        except zlib.error as error:
            data = _up_to_error(before, self._input)[: most - 1]
            self._resume(str(error).rpartition(": ")[2])
            return data + b"\n"
        if self._inflate.eof:
            self._input = self._inflate.unused_data
            self._inflate = None
        else:
            self._input = self._inflate.unconsumed_tail
        return data

    def _resume(self, why: str) -> None:
        """Go on with the next member that can be unpacked."""
        place = self._packed.read_to - len(self._input)
        self._inflate = None
        self._input = self._packed.next_member()
        self._ended = not self._input
        rest = "; the rest is lost" if self._ended else ""
        told = f"its gzip data are damaged: {why}{rest}, behind byte {place}"
        self.faults.append(InputError("damaged", told))


def _up_to_error(inflate: Any, data: bytes, step: int = _SLICE) -> bytes:
    """Return all that can be unpacked before an error, which a call that raises would drop.

    The slice of `step` bytes that raises is unpacked once more, byte by byte.
    """
    found = b""
    for start in range(0, len(data), step):
        before, part = inflate.copy(), data[start : start + step]
        try:
            found += inflate.decompress(part)
        except zlib.error:
            return found + (_up_to_error(before, part, 1) if step > 1 else b"")
    return found
