"""Metering what archives unfold to, so that a small file cannot become an endless one."""

from dataclasses import dataclass

from credscore.config.model import Limits
from credscore.errors import InputError

_FREE = 10_000_000
"""Bytes that any archive may unfold to, whatever its ratio: short ones repeat themselves."""


class Exceeded(InputError):
    """An archive exceeds a limit: nothing more of the file is read."""


@dataclass(slots=True)
class Meter:
    """Counts for one file, over all archives within it; raises Exceeded beyond the limits."""

    limits: Limits
    unpacked: int = 0
    members: int = 0

    def add_bytes(self, number: int, unpacked: int, packed: int) -> None:
        """Count bytes that an archive gives; it has given `unpacked` in all for `packed`."""
        self.unpacked += number
        if self.unpacked > (most := self.limits.max_unpacked):
            message = f"unpacks to more than limits.max_unpacked = {most} bytes"
            raise Exceeded("archive_too_large", message)
        if unpacked > _FREE and unpacked > (ratio := self.limits.max_ratio) * packed:
            message = f"unpacks to more than limits.max_ratio = {ratio:g} times its size"
            raise Exceeded("archive_bomb", message)

    def add_member(self) -> None:
        """Count a member of an archive."""
        self.members += 1
        if self.members > (most := self.limits.max_members):
            message = f"holds more than limits.max_members = {most} files"
            raise Exceeded("archive_too_large", message)

    def check_nesting(self, depth: int) -> None:
        """Raise Exceeded for an archive with more than so many around it."""
        if depth >= (most := self.limits.max_nesting):
            message = f"holds archives within archives, more than limits.max_nesting = {most}"
            raise Exceeded("archive_too_deep", message)
