"""Opening regular files for reading, here or on other file systems; pipes are not waited for."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from credscore.errors import InputError
from credscore.system.remote import is_remote, is_remote_folder, missing, open_remote

_CHUNK = 1 << 20
_IN_MEMORY = 1 << 24


def open_file(path: str) -> BinaryIO:
    """Open a regular file, or one of another file system, for reading.

    Raises InputError, as with the code `missing_path` or `not_a_file`, and OSError.
    """
    if is_remote(path):
        return open_remote(path)
    try:
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115
    except FileNotFoundError:
        raise missing() from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise InputError("not_a_file", "is not a regular file")
    return file


def is_folder(path: str) -> bool:
    """Say whether a path is that of a folder, here or on another file system.

    One that cannot be looked at, as behind a closed folder, is none: opening it will say why.
    """
    if is_remote(path):
        return is_remote_folder(path)
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def _without_waiting(path: str, flags: int) -> int:
    """Open non-blocking, since opening a named pipe would otherwise wait for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


@contextmanager
def seekable(file: BinaryIO, most: int) -> Iterator[BinaryIO]:
    """Give a file itself where it can seek, else a copy of it, on disk where it is large.

    Raises InputError with the code `too_large` beyond `most` bytes.
    """
    if file.seekable():
        yield file
        return
    import tempfile  # rarely needed

    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
        _copy(file, cast("BinaryIO", copy), most)
        copy.seek(0)
        yield cast("BinaryIO", copy)


def copy_file(file: BinaryIO, path: Path, most: int) -> None:
    """Write what a file holds to a path. Raises InputError (too_large) beyond `most` bytes."""
    with path.open("wb") as copy:
        _copy(file, copy, most)


def _copy(file: BinaryIO, copy: BinaryIO, most: int) -> None:
    while chunk := file.read(_CHUNK):
        if copy.tell() + len(chunk) > most:
            raise InputError("too_large", f"has more than limits.max_unpacked = {most} bytes")
        copy.write(chunk)
