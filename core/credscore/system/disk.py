"""Writing to a disk: errors that name the output, names that survive a crash, and locks."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from credscore.errors import OutputError


@contextlib.contextmanager
def writing_to(what: object) -> Iterator[None]:
    """Turn an error of the system into an OutputError that names what could not be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{what}: cannot be written: {error.strerror or error}") from error


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk (fsync), where the system can."""
    with contextlib.suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def locked(file: IO[bytes]) -> bool:
    """Lock a file until it is closed, and say whether that went well: False if another holds it.

    True as well where the system, or the file system, has no locks.
    """
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems have none
        return True
    return True


def without_links(path: str, flags: int) -> int:
    """Open a file for `open`, or make it where there is none; no symbolic link in its place.

    What it holds stays: of two processes that begin at once, neither empties the other's file.
    """
    return os.open(path, flags | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
