"""Splitting files in a process of its own: what a library takes, or breaks, is not the command's.

`python -m credscore.readers.apart` is that process: it gets how files are read, and then one file
after another, and answers with lists of records, each file's ended by None or by a fault. Its first
answer says that it is there. While a file is read on, or gives records, there is one every second,
if need be an empty list: a reader that stands still is told from one that has much to read.
"""

import contextlib
import io
import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Lock, Thread, Timer
from typing import IO, Any, BinaryIO, cast

from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of
from credscore.registry import load_file
from credscore.system.child import Child, answering
from credscore.system.files import open_file

_MOST, _BYTES = 64, 1_000_000
"""Records that travel together at most, and their bytes from which on they do not wait for more."""

_BEAT = 1.0
"""Seconds between two looks whether there is something to answer."""

_START = 60.0
"""Seconds that the process may take to start at least."""

_BUFFER = 1 << 17


class Splitter:
    """Splits files by a process that is started for the first of them, and again after its death.

    To be closed: that ends the process.
    """

    def __init__(self, reading: Reading, files: Sequence[str]) -> None:
        """Take how files are read, and the single files of plugins."""
        self._reading, self._files = reading, tuple(files)
        self._child: Child | None = None

    def records_of(self, path: str, name: str) -> Iterator[Record]:
        """Yield the records of the file of a path, read by this name. Raises InputError."""
        most = self._reading.limits.max_seconds
        try:
            child = self._started(max(most, _START))
            pickle.dump((path, name), child.told)
            child.told.flush()
            while (some := self._answer(child, most)) is not None:
                if isinstance(some, InputError):
                    raise some
                yield from some
        except (EOFError, OSError, pickle.UnpicklingError):
            self.close()
            raise InputError("reader_failed", "the process that was reading it died") from None

    def close(self) -> None:
        """End the process."""
        if self._child:
            self._child.end()
            self._child = None

    def _started(self, most: float) -> Child:
        if not self._child:
            given = pickle.dumps(self._files) + pickle.dumps(self._reading)
            self._child = Child(__name__)
            self._child.told.write(given)
            self._child.told.flush()
            self._answer(self._child, most)
        return self._child

    def _answer(self, child: Child, most: float) -> Any:
        """Return the next answer, or end the process if there is none within so many seconds.

        Raises InputError (too_slow).
        """
        began, alarm = time.monotonic(), Timer(most + _BEAT, child.kill)
        alarm.daemon = True
        alarm.start()
        try:
            return pickle.load(child.answers)
        except EOFError:
            if time.monotonic() - began < most:
                raise
            self.close()
            stood = f"stood still for {most:g} seconds (limits.max_seconds)"
            raise InputError("too_slow", f"its reader {stood}") from None
        finally:
            alarm.cancel()


class _Answers:
    """What the process answers: records by the list, and none held back when the reader hangs."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe, self._lock = pipe, Lock()
        self._held: list[Record] = []
        self._size = 0
        self._moved = True
        Thread(target=self._beat, daemon=True).start()

    def add(self, record: Record) -> None:
        """Take the next record."""
        with self._lock:
            self._held.append(record)
            self._size += len(record.data)
            self._moved = True
            if len(self._held) == _MOST or self._size >= _BYTES:
                self._send()

    def moved(self) -> None:
        """Hear that something was read."""
        self._moved = True

    def end(self, fault: InputError | None) -> None:
        """Send what is left of a file, and how it ended."""
        with self._lock:
            self._send()
            self._put(fault)

    def _beat(self) -> None:
        with contextlib.suppress(BrokenPipeError):  # the command has ended
            while True:
                with self._lock:
                    if self._moved:
                        self._send()
                time.sleep(_BEAT)

    def _send(self) -> None:
        self._put(self._held)
        self._held, self._size, self._moved = [], 0, False

    def _put(self, answer: Any) -> None:
        pickle.dump(answer, self._pipe)
        self._pipe.flush()


class _Watched(io.RawIOBase):
    """A file that tells when something was read of it."""

    def __init__(self, file: BinaryIO, tell_of: Callable[[], None]) -> None:
        self._file, self._tell_of = file, tell_of

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._file.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: Any) -> int:
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        if data:  # whoever reads on and on at the end stands still
            self._tell_of()
        return len(data)


def serve(told: IO[bytes], pipe: IO[bytes]) -> None:
    """Answer for one file after another, until there is none."""
    for file in pickle.load(told):
        load_file(file)  # before the readers are unpickled: they may live there
    reading = pickle.load(told)
    answers = _Answers(pipe)
    while True:
        path, name = pickle.load(told)
        answers.end(_split(path, name, reading, answers))


def _split(path: str, name: str, reading: Reading, answers: _Answers) -> InputError | None:
    """Answer with the records of a file; return the fault by which it ends, if any."""
    from credscore.readers.records import records_of

    try:
        with open_file(path) as file:
            watched = io.BufferedReader(_Watched(file, answers.moved), _BUFFER)
            for record in records_of(cast("BinaryIO", watched), name, reading):
                answers.add(record)
    except Exception as error:
        return fault_of(error)
    return None


if __name__ == "__main__":
    with answering() as pipes:
        serve(*pipes)
