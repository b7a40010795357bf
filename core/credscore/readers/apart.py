"""Splitting files in a process of its own: what a library takes, or breaks, is not the command's.

`python -m credscore.readers.apart` is that process: it gets how files are read, and then one file
after another, and answers with lists of records, each file's ended by None or by a fault.
"""

import pickle
from collections.abc import Iterator, Sequence
from typing import IO, Any

from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of
from credscore.registry import load_file
from credscore.system.child import Child, answering
from credscore.system.files import open_file

_MOST, _BYTES = 64, 1_000_000
"""Records that travel together at most, and their bytes from which on they do not wait for more."""


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
        try:
            child = self._started()
            pickle.dump((path, name), child.told)
            child.told.flush()
            while (some := pickle.load(child.answers)) is not None:
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

    def _started(self) -> Child:
        if not self._child:
            self._child = Child(__name__)
            pickle.dump(self._files, self._child.told)
            pickle.dump(self._reading, self._child.told)
        return self._child


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


if __name__ == "__main__":
    with answering() as pipes:
        serve(*pipes)
