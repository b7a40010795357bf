"""Opening files for reading: without waiting on what is no regular file."""

import os
import stat
from typing import BinaryIO

from credscore.errors import InputError


def open_file(path: str) -> BinaryIO:
    """Open a regular file for reading.

    Raises InputError with the code `missing_path` or `not_a_file`, and OSError.
    """
    try:
        # Non-blocking, since opening a named pipe would otherwise wait for ever.
        file = os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb")
    except FileNotFoundError:
        raise InputError("missing_path", "does not exist: check the spelling") from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise InputError("not_a_file", "is not a regular file")
    return file
