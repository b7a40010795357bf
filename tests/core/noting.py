"""Sinks that note what becomes of them, in a module that a process of its own has soon read."""

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from credscore.contract.writer import Sink
from credscore.system.disk import writing_to


class Lines:
    """Puts into one file what becomes of it."""

    def __init__(self, path: Path, name: str) -> None:
        """Take the file, and what the sink is called in it."""
        self._path, self._name = path, name

    def write(self, text: str) -> None:
        """Note a text, or fail as it says."""
        print("not an answer")
        with writing_to("lines"):
            if text == "full":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if text == "die":
            os._exit(1)
        self._note(text)

    def close(self) -> None:
        """Note the end."""
        self._note("closed")

    def discard(self) -> None:
        """Note nothing."""

    def _note(self, what: str) -> None:
        with self._path.open("a") as file:
            file.write(f"{self._name} {what}\n")


def lines(names: Sequence[str], path: Path) -> list[Sink]:
    """Make sinks of these names that note in one file."""
    return [Lines(path, name) for name in names]
