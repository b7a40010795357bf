"""Paths such as `s3://` and `gs://`, by way of fsspec."""

import os
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from credscore.errors import InputError, in_one_line

_ADDRESS = re.compile(r"(?:[\w-]+::)*[A-Za-z][A-Za-z0-9+.-]+://", re.ASCII)
_FETCHED = frozenset({"http", "https", "ftp", "ftps"})
_HERE = frozenset({"file", "local"})


def is_remote(path: str) -> bool:
    """Say whether a path is that of another file system, as `s3://bucket/news`."""
    return _ADDRESS.match(path) is not None


def file_system(path: str) -> tuple[Any, str]:
    """Return the file system of a path, and the path within it.

    Raises InputError where it, or the library it takes, is not there. Nothing is fetched from the
    web: such paths are refused.
    """
    kinds = {part.partition("://")[0].lower() for part in path.split("::")}
    if kinds & _FETCHED:
        raise InputError("unsupported", "is on the web: credscore fetches no pages, save it first")
    if kinds & _HERE:
        raise InputError("unsupported", "is a file of this machine: give its path alone")
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        reason = 'needs fsspec: pip install "credscore[remote]"'
        raise InputError("needs_extra", reason) from None
    try:
        found: tuple[Any, str] = url_to_fs(path)
    except ImportError as error:
        raise InputError("needs_extra", f"needs a library of fsspec's: {error}"[:200]) from None
    except Exception as error:  # file systems raise what they like
        raise _unreadable(error) from None
    return found


def open_remote(path: str) -> BinaryIO:
    """Open a file for reading. Raises InputError."""
    system, inner = file_system(path)
    try:
        return cast("BinaryIO", system.open(inner, "rb"))
    except FileNotFoundError:
        raise missing() from None
    except Exception as error:
        raise _unreadable(error) from None


def absence_of(path: str) -> InputError | None:
    """Return why there is nothing at a path, as where its file system is not to be had."""
    try:
        system, inner = file_system(path)
        return None if system.exists(inner) else missing()
    except InputError as fault:
        return fault
    except Exception as error:
        return _unreadable(error)


def is_remote_folder(path: str) -> bool:
    """Say whether a path is that of a folder; one that cannot be asked for is none."""
    try:
        system, inner = file_system(path)
        return bool(system.isdir(inner))
    except Exception:
        return False


def walk_remote(folder: str) -> Iterator[str]:
    """Yield the paths of a folder's files, at any depth, sorted by the bytes of their names.

    Hidden files and folders are left out. A folder that cannot be listed is yielded itself.
    """
    try:
        system, inner = file_system(folder)
        names = [name[len(inner.rstrip("/")) :].lstrip("/") for name in system.find(inner)]
    except Exception:
        yield folder
        return
    for name in sorted(names, key=lambda name: [os.fsencode(part) for part in name.split("/")]):
        if not any(part.startswith(".") for part in name.split("/")):
            yield f"{folder.rstrip('/')}/{name}"


def missing() -> InputError:
    """Return the fault of a path that leads to nothing."""
    return InputError("missing_path", "does not exist: check the spelling")


def _unreadable(error: Exception) -> InputError:
    return InputError("unreadable", f"cannot be read: {in_one_line(error)}")
