"""Members of a zip archive whose directory is damaged or missing, by the headers before them."""

import struct
import zlib
from typing import BinaryIO

from credscore.errors import InputError
from credscore.readers.archives.member import Archive, Members, MemberStream

MAGIC = b"PK\x03\x04"
"""What each member begins with."""

_HEADER = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _SIZES_BEHIND, _NAME_IN_UTF8 = 1, 8, 0x800
_RAW = -15  # window bits of deflate without a header
_CHUNK = 1 << 16


class Salvaged(MemberStream):
    """The unpacked bytes of a member that begins at some place; `end` is where it has ended."""

    def __init__(
        self, file: BinaryIO, start: int, size: int | None, check: int | None, archive: Archive
    ) -> None:
        """Take the place of the packed bytes; their number is known of those that are stored."""
        super().__init__(archive, check)
        self.end = start
        self._file = file
        self._left = size
        self._inflate = None if size is not None else zlib.decompressobj(_RAW)
        self._input = b""

    def _step(self, most: int) -> bytes:
        if self._inflate is None:
            return self._read(min(most, self._left or 0))
        while not self._inflate.eof:
            self._input = self._input or self._read(_CHUNK)
            if not self._input:
                raise EOFError("the archive ends too soon")
            data = self._inflate.decompress(self._input, most)
            self._input = self._inflate.unconsumed_tail
            if data:
                return data
        self.end -= len(self._inflate.unused_data)
        self._inflate, self._left = None, 0
        return b""

    def _read(self, number: int) -> bytes:
        self._file.seek(self.end)
        data = self._file.read(number)
        self.end += len(data)
        if self._left is not None:
            self._left -= len(data)
        return data


def salvaged(file: BinaryIO, archive: Archive, why: str) -> Members:
    """Yield a fault for the directory, and every member that is found.

    Raises InputError where none is.
    """
    place = _next(file, 0)
    if place < 0:
        raise InputError("damaged", f"is no zip archive: {why}")
    yield "directory", InputError("damaged", f"the archive's directory cannot be read: {why}")
    while place >= 0:
        name, member = _member(file, place, archive)
        yield name, member
        place = _next(file, max(place + 1, member.end if isinstance(member, Salvaged) else 0))


def _next(file: BinaryIO, place: int) -> int:
    """Return where the next header stands, or -1."""
    before = b""
    file.seek(place)
    while chunk := file.read(_CHUNK):
        held = before + chunk
        if (found := held.find(MAGIC)) >= 0:
            return place - len(before) + found
        place += len(chunk)
        before = held[-len(MAGIC) + 1 :]
    return -1


def _member(file: BinaryIO, place: int, archive: Archive) -> tuple[str, MemberStream | InputError]:
    file.seek(place)
    head = file.read(_HEADER.size).ljust(_HEADER.size, b"\0")
    _, _, flags, method, _, _, check, size, _, name_size, extra_size = _HEADER.unpack(head)
    encoding = "utf-8" if flags & _NAME_IN_UTF8 else "cp437"
    name = file.read(name_size).decode(encoding, "replace") or f"byte-{place}"
    start = place + _HEADER.size + name_size + extra_size
    if flags & _ENCRYPTED:
        return name, InputError("encrypted", "is encrypted: unpack it with its password first")
    is_known = not flags & _SIZES_BEHIND
    if method == _DEFLATED:
        return name, Salvaged(file, start, None, check if is_known else None, archive)
    if method == _STORED and is_known:
        return name, Salvaged(file, start, size, check, archive)
    return name, InputError("damaged", "cannot be unpacked without the archive's directory")
