"""Unpacking zip: its members one after another, what is damaged told and the rest read."""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from copy import copy
from typing import IO, Any, BinaryIO

from credscore.errors import InputError, in_one_line
from credscore.readers.archives.meter import Meter

_STEP = 4096
_ENCRYPTED = 1
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


class Unzip(io.RawIOBase):
    """The unpacked bytes of one member, as far as they can be had; `faults` tell what cannot.

    A wrong check sum is told at the end, and costs nothing of what was read.
    """

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, meter: Meter) -> None:
        """Open the member. Raises InputError where it is encrypted or cannot be opened."""
        self.faults: list[InputError] = []
        self._info = info
        self._meter = meter
        self._given = self._check = 0
        self._file = _opened(archive, info)
        self._size = info.compress_size

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes."""
        try:
            data = self._file.read1(min(len(buffer), _STEP))  # type: ignore[attr-defined]
        except _DAMAGE as error:
            self._tell(f"cannot be unpacked beyond {self._given} bytes: {in_one_line(error)}")
            return 0
        if not data and not self.faults and self._check != self._info.CRC:
            self._tell("is damaged: its check sum differs")
        buffer[: len(data)] = data
        self._check = zlib.crc32(data, self._check)
        self._given += len(data)
        self._meter.add_bytes(len(data), self._given, self._size)
        return len(data)

    def _tell(self, what: str) -> None:
        if not self.faults:
            self.faults.append(InputError("damaged", what))


def members_of(file: BinaryIO, meter: Meter) -> Iterator[tuple[str, Unzip | InputError]]:
    """Yield the members of a zip archive by name, in order, each opened, or why it cannot be.

    A name that is there twice gets a number. Folders and hidden files are left out. Raises
    InputError where the archive cannot be read at all.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGE as error:
        raise InputError("damaged", f"is no zip archive: {in_one_line(error)}") from None
    seen: Counter[str] = Counter()
    for info in archive.infolist():
        if info.is_dir() or _is_hidden(info.filename):
            continue
        meter.add_member()
        seen[info.filename] += 1
        twin = seen[info.filename]
        name = info.filename if twin == 1 else f"{info.filename}~{twin}"
        try:
            yield name, Unzip(archive, info, meter)
        except InputError as fault:
            yield name, fault


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part != "..")


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    if info.flag_bits & _ENCRYPTED:
        raise InputError("encrypted", "is encrypted: unpack it with its password first")
    unchecked = copy(info)
    del unchecked.CRC  # the library would give up at the end of a member whose check sum differs
    try:
        return archive.open(unchecked)
    except _DAMAGE as error:
        raise InputError("damaged", f"cannot be unpacked: {in_one_line(error)}") from None
