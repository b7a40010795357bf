"""Unpacking zip: its members one after another, what is damaged told and the rest read."""

import zipfile
from copy import copy
from typing import IO, BinaryIO

from credscore.errors import InputError, in_one_line
from credscore.readers.archives.member import Archive, Members, MemberStream, named
from credscore.readers.archives.meter import Meter
from credscore.readers.archives.salvage import MAGIC, salvaged

_ENCRYPTED = 1
_END = b"PK\x05\x06"
_LONGEST_END = 22 + 65_535
_IN_ZIP64 = 65_535


class Unzip(MemberStream):
    """The unpacked bytes of a member that the archive's directory lists."""

    def __init__(self, file: zipfile.ZipFile, info: zipfile.ZipInfo, archive: Archive) -> None:
        """Open the member. Raises InputError where it is encrypted or cannot be opened."""
        super().__init__(archive, info.CRC)
        self._file = _opened(file, info)

    def _step(self, most: int) -> bytes:
        data: bytes = self._file.read1(most)  # type: ignore[attr-defined]
        return data


def members_of(file: BinaryIO, meter: Meter) -> Members:
    """Yield the members of a zip archive by name, in order, each opened, or why it cannot be.

    Where the archive's directory cannot be read, its members are looked for. Raises InputError
    where there are none.
    """
    yield from named(_listed(file, Archive(meter, file.seek(0, 2))), meter)


def _listed(file: BinaryIO, archive: Archive) -> Members:
    try:
        listed = zipfile.ZipFile(file)
        _check_directory(file, listed)
    except Exception as error:
        yield from salvaged(file, archive, in_one_line(error))
        return
    for info in listed.infolist():
        try:
            yield info.filename, Unzip(listed, info, archive)
        except InputError as fault:
            yield info.filename, fault


def _check_directory(file: BinaryIO, listed: zipfile.ZipFile) -> None:
    """Raise BadZipFile where more of the directory than one entry is damaged.

    The library stops without a word where the length of an entry is, and takes any place for that
    of the first member.
    """
    file.seek(max(0, file.seek(0, 2) - _LONGEST_END))
    tail = file.read()
    end = tail.rfind(_END)
    stated = int.from_bytes(tail[end + 10 : end + 12], "little")
    if end >= 0 and stated not in (_IN_ZIP64, found := len(listed.infolist())):
        raise zipfile.BadZipFile(f"it lists {found} members, and should {stated}")
    if sum(not _begins(file, info.header_offset) for info in listed.infolist()) > 1:
        raise zipfile.BadZipFile("it lists members where none begin")


def _begins(file: BinaryIO, place: int) -> bool:
    file.seek(place)
    return file.read(len(MAGIC)) == MAGIC


def _opened(file: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    if info.flag_bits & _ENCRYPTED:
        raise InputError("encrypted", "is encrypted: unpack it with its password first")
    unchecked = copy(info)
    del unchecked.CRC  # the library would give up at the end of a member whose check sum differs
    if hasattr(unchecked, "_end_offset"):  # from where another begins: a wrong place costs two
        unchecked._end_offset = None
    try:
        return file.open(unchecked)
    except Exception as error:
        raise InputError("damaged", f"cannot be unpacked: {in_one_line(error)}") from None
