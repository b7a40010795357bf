"""Writing a file in a process of its own, so that its libraries take no memory of the command.

`python -m credscore.writers.apart` is that process. It gets a function that makes the sinks, then
texts, each with the number of its sink; None in place of a text closes that sink. It answers once:
None when all sinks are closed, or else the OutputError that has ended it.
"""

import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from credscore.contract.writer import Sink
from credscore.errors import OutputError
from credscore.system.child import Child, answering
from credscore.system.disk import writing_to
from credscore.writers.partial import Partial

Make = Callable[[Path], Sequence[Sink]]
"""Makes the sinks that write a file, from the file's temporary name; it must be picklable."""


class Apart:
    """A file and the process that writes it, which is started for the first text."""

    def __init__(self, path: Path, make: Make) -> None:
        """Make a temporary file beside `path`. Raises OutputError."""
        self._path, self._make = path, make
        with writing_to(path):
            self._partial = Partial(path)
        self._child: Child | None = None
        self._open = 0

    def sink(self) -> "ApartSink":
        """Return the next of the file's sinks."""
        self._open += 1
        return ApartSink(self, self._open - 1)

    def tell(self, number: int, text: str | None) -> None:
        """Pass a text to a sink, or close it (None); when all are closed, complete the file.

        Raises OutputError.
        """
        child = self._started()
        try:
            pickle.dump((number, text), child.told)
        except BrokenPipeError:
            self._finish(child)
        self._open -= text is None
        if not self._open:
            self._finish(child)
            with writing_to(self._path):
                self._partial.complete()

    def discard(self) -> None:
        """End the process, and remove what was written."""
        if self._child:
            self._child.end()
            self._child = None
        self._partial.discard()

    def _started(self) -> Child:
        if not self._child:
            self._child = Child(__name__)
            pickle.dump((self._make, self._partial.temporary), self._child.told)
        return self._child

    def _finish(self, child: Child) -> None:
        """Wait for the answer; raise it if it is a fault."""
        fault: OutputError | None
        with suppress(BrokenPipeError):  # it has answered before it was told all
            child.told.flush()
        try:
            fault = pickle.load(child.answers)
        except (EOFError, pickle.UnpicklingError):
            fault = OutputError(f"{self._path}: cannot be written: the process writing it died")
        if fault:
            raise fault
        child.end()
        self._child = None


class ApartSink:
    """One of the sinks of a file that is written apart."""

    def __init__(self, file: Apart, number: int) -> None:
        """Take the file, and the sink's number."""
        self._file, self._number = file, number

    def write(self, text: str) -> None:
        """Pass the text on."""
        self._file.tell(self._number, text)

    def close(self) -> None:
        """Close the sink, and with the last of them the file."""
        self._file.tell(self._number, None)

    def discard(self) -> None:
        """Give up the whole file."""
        self._file.discard()


def serve(told: IO[bytes], answers: IO[bytes]) -> None:
    """Write one file; answer with the fault there was, if any."""
    fault: OutputError | None = None
    try:
        _write(told)
    except OutputError as error:
        fault = error
    pickle.dump(fault, answers)
    answers.flush()


def _write(told: IO[bytes]) -> None:
    make, temporary = pickle.load(told)
    sinks = dict(enumerate(make(temporary)))
    while sinks:
        number, text = pickle.load(told)
        if text is None:
            sinks.pop(number).close()
        else:
            sinks[number].write(text)


if __name__ == "__main__":
    with answering() as pipes:
        serve(*pipes)
