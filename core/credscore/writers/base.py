"""What a writer is, and files that appear whole or not at all."""

import os
from pathlib import Path
from typing import Protocol, TextIO

from credscore.profile import Profile


class Writer(Protocol):
    """Takes one profile after another; `close` completes the output, `discard` leaves none."""

    def write(self, profile: Profile) -> None:
        """Write one profile."""
        ...

    def close(self) -> None:
        """Complete the output."""
        ...

    def discard(self) -> None:
        """Give the output up."""
        ...


class WholeFile:
    """A text file that takes its name only when it is complete."""

    def __init__(self, path: Path) -> None:
        """Open a temporary file beside `path`."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
        # A lone surrogate, which UTF-8 cannot hold, is written as an escape (`\\ud800`).
        self.file: TextIO = self._partial.open(
            "w", encoding="utf-8", errors="backslashreplace", newline=""
        )

    def close(self) -> None:
        """Put the file on the disk, then under its name."""
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        self._partial.replace(self.path)

    def discard(self) -> None:
        """Remove what was written."""
        self.file.close()
        self._partial.unlink(missing_ok=True)
