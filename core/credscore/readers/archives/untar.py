"""Reading tar: its members one after another, as a stream, and past what is damaged.

The standard library parses the headers. Its reader of whole archives stops at a damaged header
without a word, and holds a name in memory, however long it is.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from credscore.errors import InputError
from credscore.readers.archives.member import Members, MemberStream, named
from credscore.readers.archives.meter import Meter

_BLOCK = tarfile.BLOCKSIZE
_MAGIC = b"ustar"
_MAGIC_AT = slice(257, 262)
_CHUNK = 1 << 16
"""Bytes that are passed by at once, and of what is told of a member before its header at most."""

_FILES = frozenset({tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE})
_REFUSED = {
    tarfile.SYMTYPE: "a symbolic link",
    tarfile.LNKTYPE: "a link to another member",
    tarfile.CHRTYPE: "a device",
    tarfile.BLKTYPE: "a device",
    tarfile.FIFOTYPE: "a named pipe",
}
_PASSED_BY = frozenset({tarfile.DIRTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGLINK})
_TOLD_BEFORE = frozenset({tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME})
_TOLD = re.compile(rb"(\d{1,9}) ([^=\n]+)=")


@dataclass(slots=True)
class _Tape:
    """The archive, read from front to end; `place` is how far.

    `has_ended` says that its end mark was met, and `lost_at` where a header should be and is none.
    """

    file: BinaryIO
    place: int = 0
    has_begun: bool = False
    has_ended: bool = False
    lost_at: int | None = None

    def read(self, number: int) -> bytes:
        """Return the next bytes: fewer at the end only."""
        data = self.file.read(number)
        self.place += len(data)
        return data

    def next(self) -> tarfile.TarInfo | None:
        """Return the next header, or None where there is none up to the end."""
        while len(block := self.read(_BLOCK)) == _BLOCK:
            if not any(block):
                self.has_ended = True
            elif header := _header(block, must_be_marked=self.lost_at is not None):
                self.has_begun, self.has_ended = True, False
                return header
            elif self.lost_at is None:
                self.lost_at = self.place - _BLOCK
        return None

    def faults(self) -> Members:
        """Yield what was wrong before the header that was met last."""
        if self.lost_at is not None:
            what = f"no member begins at byte {self.lost_at}, where one should"
            yield f"byte-{self.lost_at}", InputError("damaged", what)
            self.lost_at = None

    def last_faults(self) -> Members:
        """Yield what is wrong with the end. Raises InputError where no header was met at all."""
        if not self.has_begun and (self.lost_at is not None or not self.has_ended):
            raise InputError("damaged", "is no tar archive")
        yield from self.faults()
        if not self.has_ended:
            what = "the archive is cut off, or was never completed: its end mark is missing"
            yield "end", InputError("damaged", what)


class Untar(MemberStream):
    """The bytes of a member, which are the next of the archive."""

    def __init__(self, tape: _Tape, size: int) -> None:
        """Take the archive, which stands where the member begins, and the member's length."""
        super().__init__(None, None)
        self._tape = tape
        self._left = size
        self._padding = -size % _BLOCK

    def first(self) -> bytes:
        """Return its first bytes, as many as are held at once."""
        return self._step(_CHUNK)

    def pass_by(self) -> None:
        """Go to the end of the member's last block."""
        was_told = bool(self.faults)
        while self._left and self._step(_CHUNK):
            pass
        self._tape.read(self._padding)
        self._tape.has_ended = was_told  # else the end is where it is told

    def _step(self, most: int) -> bytes:
        data = self._tape.read(min(most, self._left))
        self._left -= len(data)
        if self._left and not data:
            self._tell(f"is cut off: {self._left} bytes are missing")
        return data


@dataclass(slots=True)
class _Told:
    """What is told of a member before its header."""

    name: str = ""
    size: int | None = None
    is_sparse: bool = False

    def take(self, kind: bytes, data: bytes) -> None:
        """Take in what stands before a member's header."""
        if kind == tarfile.GNUTYPE_LONGNAME:
            self.name = _text(data.rstrip(b"\0"))
            return
        for key, value in _pairs(data):
            self.is_sparse |= key.startswith(b"GNU.sparse.")
            if key == b"path":
                self.name = _text(value)
            elif key == b"size" and re.fullmatch(rb"\d{1,18}", value):
                self.size = int(value)


def tar_members_of(file: BinaryIO, meter: Meter) -> Members:
    """Yield the members of a tar archive by name, in order, each opened, or why it is not.

    What of a member is not read before the next is taken, is passed by. Links, devices and pipes
    are refused. Raises InputError for what is no tar archive.
    """
    yield from named(_listed(_Tape(file)), meter)


def _listed(tape: _Tape) -> Members:
    told = _Told()
    while header := tape.next():
        yield from tape.faults()
        size = header.size if told.size is None else told.size
        stream = Untar(tape, 0 if header.type in _REFUSED else size)
        if header.type in _TOLD_BEFORE:
            told.take(header.type, stream.first())
        elif header.type not in _PASSED_BY:
            name = (told.name or header.name).removeprefix("./") or f"byte-{tape.place - _BLOCK}"
            yield name, _opened(header, stream, is_sparse=told.is_sparse)
            told = _Told()
        stream.pass_by()
    yield from tape.last_faults()


def _opened(header: tarfile.TarInfo, stream: Untar, *, is_sparse: bool) -> Untar | InputError:
    if header.type in _FILES and not is_sparse:
        return stream
    what = _REFUSED.get(header.type, "no plain file")
    return InputError("not_a_file", f"is {what}: only plain files are read")


def _header(block: bytes, *, must_be_marked: bool) -> tarfile.TarInfo | None:
    """Return the header that a block is, if it is one."""
    if must_be_marked and block[_MAGIC_AT] != _MAGIC:
        return None
    try:
        header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return None
    return header if header.size >= 0 else None


def _pairs(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the keys and values of an extended header: each after its length, in bytes."""
    at = 0
    while (found := _TOLD.match(data, at)) and (end := at + int(found[1])) > found.end():
        yield found[2], data[found.end() : end - 1]
        at = end


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogateescape")
