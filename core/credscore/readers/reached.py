"""How far reading has come: what tells the time left where only reading could tell the number."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from credscore.readers.find import STDIN, find_inputs


class Reached:
    """How many inputs were taken so far, and how many bytes of the files that they lie in.

    What another process reads of a file counts when that has come to its end.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.inputs = 0
        self._before = 0
        self._file: BinaryIO | None = None

    @property
    def bytes(self) -> int:
        """Return the number of bytes, as they lie on the disk."""
        return self._before + (self._file.tell() if self._file else 0)

    @contextmanager
    def through(self, path: str) -> Iterator[None]:
        """Count a file, whatever happens to it."""
        try:
            yield
        finally:
            self._file = None
            self._before += _size_of(path)

    def watch(self, file: BinaryIO, path: str) -> BinaryIO:
        """Watch a file that is read from now on, and return it."""
        self._file = None if path == STDIN else file
        return file


def size_in(paths: Iterable[str | os.PathLike[str]]) -> int:
    """Return the bytes of all files behind the given paths; 0 for what is not on this machine."""
    return sum(_size_of(found.path) for found in find_inputs(paths))


def _size_of(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a call an input
    except (OSError, ValueError):
        return 0
