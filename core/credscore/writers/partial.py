"""A file that is written under a temporary name, and takes its own name when it is whole."""

import os
from pathlib import Path

from credscore.system.disk import sync_folder


class Partial:
    """The temporary name of a file, beside `path`; the folder is made if need be.

    The name is always the same, so that the next run overwrites what a killed one has left.
    """

    def __init__(self, path: Path) -> None:
        """Make the folder; whoever asks for the file writes it at `self.temporary`."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.temporary = path.with_name(f".{path.name}.partial")
        self.discard()
        self.temporary.touch(exist_ok=False)  # so that no link in its place is written through

    def complete(self) -> None:
        """Put the closed file on the disk, then under its name."""
        with self.temporary.open("r+b") as file:  # Windows syncs no file that is only read
            os.fsync(file.fileno())
        self.temporary.replace(self.path)
        sync_folder(self.path.parent)

    def discard(self) -> None:
        """Remove what was written."""
        self.temporary.unlink(missing_ok=True)
