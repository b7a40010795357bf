"""Where texts go: files that appear whole or not at all, or an open stream."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from credscore.encoding import as_utf8
from credscore.errors import OutputError, ReaderLeft
from credscore.system.disk import writing_to
from credscore.writers.partial import Partial


class FileSink:
    """A text file that takes its name only when it is complete. Raises OutputError."""

    def __init__(self, path: Path) -> None:
        """Open a temporary file beside `path`."""
        self.path = path
        with writing_to(path):
            self._partial = Partial(path)
            self._file: TextIO = self._partial.temporary.open(
                "w",
                encoding="utf-8",
                errors="backslashreplace",
                newline="",  # as `as_utf8` does
            )

    def write(self, text: str) -> None:
        """Write to the temporary file."""
        with writing_to(self.path):
            self._file.write(text)

    def close(self) -> None:
        """Put the file on the disk, then under its name."""
        with writing_to(self.path):
            self._file.close()
            self._partial.complete()

    def discard(self) -> None:
        """Remove what was written."""
        with suppress(OSError):  # what is still held back finds no room either
            self._file.close()
        self._partial.discard()


class StreamSink:
    """An open stream, such as standard output. Raises OutputError, and ReaderLeft."""

    def __init__(self, stream: TextIO) -> None:
        """Take the stream."""
        self._stream = stream

    def write(self, text: str) -> None:
        """Write at once; what UTF-8 cannot hold becomes an escape."""
        with self._reader_may_leave():
            self._stream.write(as_utf8(text).decode())

    def close(self) -> None:
        """Flush."""
        with self._reader_may_leave():
            self._stream.flush()

    def discard(self) -> None:
        """Leave the stream as it is."""

    @contextmanager
    def _reader_may_leave(self) -> Iterator[None]:
        try:
            with writing_to("standard output"):
                yield
        except BrokenPipeError:
            self._drop_what_is_left()
            raise ReaderLeft("nobody reads on what is printed") from None
        except OutputError:
            self._drop_what_is_left()
            raise

    def _drop_what_is_left(self) -> None:
        """Send what is still buffered nowhere: it would be written at exit, and fail once more."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())
