"""Where texts go: files that appear whole or not at all, or an open stream."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


class FileSink:
    """A text file that takes its name only when it is complete."""

    def __init__(self, path: Path) -> None:
        """Open a temporary file beside `path`."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
        # A lone surrogate, which UTF-8 cannot hold, is written as an escape (`\ud800`).
        self._file: TextIO = self._partial.open(
            "w", encoding="utf-8", errors="backslashreplace", newline=""
        )

    def write(self, text: str) -> None:
        """Write to the temporary file."""
        self._file.write(text)

    def close(self) -> None:
        """Put the file on the disk, then under its name."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._partial.replace(self.path)

    def discard(self) -> None:
        """Remove what was written."""
        self._file.close()
        self._partial.unlink(missing_ok=True)


class StreamSink:
    """An open stream, such as standard output."""

    def __init__(self, stream: TextIO) -> None:
        """Take the stream."""
        self._stream = stream

    def write(self, text: str) -> None:
        """Write at once; what UTF-8 cannot hold becomes an escape."""
        with _reader_may_leave():
            self._stream.write(text.encode("utf-8", "backslashreplace").decode())

    def close(self) -> None:
        """Flush."""
        with _reader_may_leave():
            self._stream.flush()

    def discard(self) -> None:
        """Leave the stream as it is."""


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """End quietly where the reader of a pipe has gone away, as `| head` does: no fault of ours."""
    try:
        yield
    except BrokenPipeError:
        # What is still buffered would be written at exit, and fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
