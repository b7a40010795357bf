"""The journal of a run: one file that only grows, on the disk after every batch.

Whatever ends a run, the journal holds all batches that were done, whole, and perhaps the beginning
of one more, which is cut off when the run goes on. An entry is a line, a checksum and an object,
and behind the line of a batch the texts of its articles, those of each table together. The first
entry is the manifest: what the run depends on. Batches stand as they were done; the outputs are
written from them in order at the end.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO, Self
from zlib import crc32

from credscore.encoding import as_utf8
from credscore.engines import Done
from credscore.errors import ConfigError, OutputError
from credscore.system.disk import locked, sync_folder, without_links, writing_to

Entry = dict[str, Any]

_TRIES = 3
"""Times that a journal is opened, at most: some file systems give a file no lasting identity."""


class Journal:
    """The results of a run so far, in a file that one process at a time may write.

    `manifest` is empty for a new journal; `is_finished` says that no batch is missing.
    """

    def __init__(self, path: Path, *, writable: bool = True) -> None:
        """Open the file, or a new one, and read which batches it holds.

        Raises ConfigError where another process writes it, OutputError where it cannot be written.
        """
        self.path = path
        self.manifest: Mapping[str, Any] = {}
        self.is_finished = False
        self._offsets: dict[int, int] = {}
        self._end = 0
        self._file = _opened(path) if writable else None
        self._find_entries()

    def begin(self, manifest: Mapping[str, Any]) -> None:
        """Empty it, and make it the journal of a new run."""
        self.manifest, self.is_finished, self._end = manifest, False, 0
        self._offsets.clear()
        self._append({"run": manifest})
        sync_folder(self.path.parent)

    def add(self, done: Done) -> None:
        """Put a batch on the disk: after a crash it is there whole, or not at all."""
        columns = zip(*done.articles, strict=True)
        texts = [as_utf8("".join(column)) for column in columns]
        at, batch = self._end, done.batch
        parts = [[len(text), crc32(text)] for text in texts]
        entry = {"batch": batch.number, "inputs": batch.digests.hex(), "parts": parts}
        self._append(entry, texts)
        self._offsets[batch.number] = at

    def finish(self) -> None:
        """Note that every batch is there."""
        if not self.is_finished:
            self._append({"end": len(self._offsets)})
            self.is_finished = True

    def __contains__(self, number: int) -> bool:
        """Say whether a batch is done."""
        return number in self._offsets

    def __len__(self) -> int:
        """Return how many batches are done."""
        return len(self._offsets)

    def digests(self, number: int) -> bytes:
        """Return the digests of a batch's inputs. Raises OutputError where they are damaged."""
        with self.path.open("rb") as file:
            return bytes.fromhex(self._entry(file, number)["inputs"])

    def texts(self, table: int) -> Iterator[str]:
        """Yield the texts of a table in the order of the inputs, those of a batch together.

        Raises OutputError where one was damaged since the journal was opened.
        """
        with self.path.open("rb") as file:
            for number in sorted(self._offsets):
                parts = self._entry(file, number)["parts"]
                file.seek(sum(length for length, _ in parts[:table]), os.SEEK_CUR)
                text = _checked(file, *parts[table])
                if text is None:
                    raise self._damaged()
                yield text.decode()

    def close(self) -> None:
        """Close the file, and leave it for a run that goes on."""
        if self._file is not None:
            self._file.close()

    def remove(self) -> None:
        """Remove the file: the outputs are written, or it holds no batch."""
        try:
            self.path.unlink(missing_ok=True)  # while it is ours: another run may wait for it
        except PermissionError:  # Windows removes no open file
            self.close()
            self.path.unlink(missing_ok=True)
        self.close()

    def __enter__(self) -> Self:
        """Return the journal."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def _append(self, entry: Entry, texts: Sequence[bytes] = ()) -> None:
        if self._file is None:
            raise ValueError(f"{self.path} was opened for reading only")
        data = _line(entry) + b"".join(texts)
        with writing_to(self.path):
            try:
                os.ftruncate(self._file.fileno(), self._end)
                self._file.seek(self._end)
                left = memoryview(data)
                while left:
                    left = left[self._file.write(left) :]
                os.fsync(self._file.fileno())
            except BaseException:  # the disk is full, or the run was ended right here
                os.ftruncate(self._file.fileno(), self._end)
                raise
        self._end += len(data)

    def _find_entries(self) -> None:
        """Go through the file up to its end, or to the first entry that is not whole."""
        with self.path.open("rb") as file:
            while (entry := _next_entry(file)) is not None:
                if "run" in entry:
                    self.manifest = entry["run"]
                elif "batch" in entry:
                    if any(_checked(file, *part) is None for part in entry["parts"]):
                        break
                    self._offsets[entry["batch"]] = self._end
                self.is_finished = "end" in entry
                self._end = file.tell()

    def _entry(self, file: BinaryIO, number: int) -> Entry:
        """Read the entry of a batch. Raises OutputError where it is not what was written."""
        file.seek(self._offsets[number])
        entry = _next_entry(file)
        if entry is None:
            raise self._damaged()
        return entry

    def _damaged(self) -> OutputError:
        return OutputError(f"{self.path}: is damaged: run again with --resume")


def _opened(path: Path) -> FileIO:
    """Open a journal for this process alone, an empty one where there is none.

    Raises ConfigError where another process has it, OutputError where it cannot be opened.
    """
    for left in reversed(range(_TRIES)):
        with writing_to(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Unbuffered: what is written is the system's, and a failure is told at once.
            file = open(path, "r+b", buffering=0, opener=without_links)  # noqa: SIM115
        if not locked(file):
            file.close()
            raise ConfigError(f"{path}: another run is writing it")
        if _is_at(path, file) or not left:
            break
        file.close()  # a run that ended has removed it since it was opened
    return file


def _is_at(path: Path, file: FileIO) -> bool:
    """Say whether an open file is the one at a path."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _line(entry: Entry) -> bytes:
    data = json.dumps(entry, separators=(",", ":")).encode()
    return b"%08x %b\n" % (crc32(data), data)


def _next_entry(file: BinaryIO) -> Entry | None:
    """Read the next entry, or return None where there is none, or not the whole of it."""
    line = file.readline()
    checksum, _, data = line.rstrip(b"\n").partition(b" ")
    if not line.endswith(b"\n") or checksum != b"%08x" % crc32(data):
        return None
    entry: Entry = json.loads(data)
    return entry


def _checked(file: BinaryIO, length: int, checksum: int) -> bytes | None:
    """Read `length` bytes, or return None where they are not the bytes that were written."""
    data = file.read(length)
    return data if len(data) == length and crc32(data) == checksum else None
