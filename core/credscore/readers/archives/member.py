"""The members of an archive: told apart by names, and each unpacked as far as it can be."""

import io
import zlib
from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from credscore.errors import InputError, in_one_line
from credscore.readers.archives.meter import Meter
from credscore.readers.find import HIDDEN

_STEP = 4096


@dataclass(slots=True)
class Archive:
    """Counts what the members of one archive of `packed` bytes unfold to, together."""

    meter: Meter
    packed: int
    unpacked: int = 0

    def add(self, number: int) -> None:
        """Count bytes. Raises Exceeded beyond the limits."""
        self.unpacked += number
        self.meter.add_bytes(number, self.unpacked, self.packed)


class MemberStream(io.RawIOBase):
    """The unpacked bytes of one member; `faults` tell what is wrong with it.

    A wrong check sum is told at the end, and costs nothing of what was read.
    """

    def __init__(self, archive: Archive | None, check: int | None) -> None:
        """Take the archive, if it packs, and the check sum that is to come out, if it is known."""
        self.faults: list[InputError] = []
        self._archive = archive
        self._expected = check
        self._check = self._given = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes."""
        try:
            data = self._step(min(len(buffer), _STEP))
        except Exception as error:  # zlib's, lzma's, zipfile's own, and more
            self._tell(f"cannot be unpacked beyond {self._given} bytes: {in_one_line(error)}")
            return 0
        if not data and self._expected not in (None, self._check):
            self._tell("is damaged: its check sum differs")
        buffer[: len(data)] = data
        self._check = zlib.crc32(data, self._check)
        self._given += len(data)
        if self._archive:
            self._archive.add(len(data))
        return len(data)

    @abstractmethod
    def _step(self, most: int) -> bytes:
        """Return the next bytes, or none at the end. Raises whatever a library does."""

    def _tell(self, what: str) -> None:
        if not self.faults:
            self.faults.append(InputError("damaged", what))


Members = Iterator[tuple[str, MemberStream | InputError]]
"""Each member's name, and its stream, or why it has none; read one before the next is taken."""


def named(members: Members, meter: Meter) -> Members:
    """Yield the members that are files, counted; a name that is there twice gets a number."""
    seen: Counter[str] = Counter()
    for name, member in members:
        if not name.endswith("/") and not _is_hidden(name):
            meter.add_member()
            seen[name] += 1
            yield name if seen[name] == 1 else f"{seen[name]}~{name}", member


def _is_hidden(name: str) -> bool:
    parts = [part for part in name.split("/") if not part.startswith("..")]
    return any(part.startswith((*HIDDEN, "__MACOSX")) and part != "." for part in parts)
