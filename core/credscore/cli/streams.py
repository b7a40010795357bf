"""Standard output and error: UTF-8 for files and pipes, and no character that cannot be written."""

import io
import os
import sys


def settle_streams() -> None:
    """Write the same bytes to a file or a pipe on every system; escape what a stream cannot hold.

    Else Windows would give a CSV the code page of the machine, and fail at the first name that has
    a letter from elsewhere. PYTHONIOENCODING still decides on the encoding where somebody sets it.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):  # what a program that calls us has put there
            continue
        stream.reconfigure(errors="backslashreplace")
        if not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            stream.reconfigure(encoding="utf-8", newline="\n")
