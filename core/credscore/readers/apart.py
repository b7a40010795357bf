"""Splitting files in a process of its own: what a library takes, or breaks, is not the command's.

`python -m credscore.readers.apart` is that process: it gets how files are read, and then one file
after another, and answers with lists of records, each file's ended by None or by a fault.
"""

import contextlib
import pickle
import signal
import sys
from collections.abc import Iterator, Sequence
from subprocess import PIPE, Popen
from typing import IO, Any, cast

from credscore.child import die_with_parent, safe_path
from credscore.errors import InputError
from credscore.files import open_file
from credscore.reader import Record
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of
from credscore.registry import load_file

_MOST, _BYTES = 64, 1_000_000
"""Records that travel together at most, and their bytes from which on they do not wait for more."""


class Splitter:
    """Splits files by a process that is started for the first of them, and again after its death.

    To be closed: that ends the process.
    """

    def __init__(self, reading: Reading, files: Sequence[str]) -> None:
        """Take how files are read, and the single files of plugins."""
        self._reading, self._files = reading, tuple(files)
        self._child: Popen[bytes] | None = None

    def records_of(self, path: str, name: str) -> Iterator[Record]:
        """Yield the records of the file of a path, read by this name. Raises InputError."""
        try:
            told, asked = self._pipes()
            pickle.dump((path, name), told)
            told.flush()
            while (some := pickle.load(asked)) is not None:
                if isinstance(some, InputError):
                    raise some
                yield from some
        except (EOFError, OSError, pickle.UnpicklingError):
            self.close()
            raise InputError("reader_failed", "the process that was reading it died") from None

    def close(self) -> None:
        """End the process."""
        if self._child:
            self._child.kill()
            with contextlib.suppress(OSError):  # what it was to be told, it need not be told
                self._child.__exit__(None, None, None)
            self._child = None

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if not self._child:
            with safe_path():
                self._child = Popen([sys.executable, "-m", __name__], stdin=PIPE, stdout=PIPE)
            told, _ = self._pipes()
            pickle.dump(self._files, told)
            pickle.dump(self._reading, told)
        return cast("IO[bytes]", self._child.stdin), cast("IO[bytes]", self._child.stdout)


def serve(told: IO[bytes], answers: IO[bytes]) -> None:
    """Answer for one file after another, until there is none."""
    for file in pickle.load(told):
        load_file(file)  # before the readers are unpickled: they may live there
    reading = pickle.load(told)
    while True:
        path, name = pickle.load(told)
        for answer in _answers(path, name, reading):
            pickle.dump(answer, answers)
            answers.flush()


def _answers(path: str, name: str, reading: Reading) -> Iterator[Any]:
    from credscore.readers.records import records_of

    held, size = list[Record](), 0
    end: InputError | None = None
    try:
        with open_file(path) as file:
            for record in records_of(file, name, reading):
                held.append(record)
                size += len(record.data)
                if len(held) == _MOST or size >= _BYTES:
                    yield held
                    held, size = [], 0
    except Exception as error:
        end = fault_of(error)
    yield from (held, end)


def _main() -> None:
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command decides when to stop
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints
    with contextlib.suppress(EOFError, BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    _main()
