"""From paths to inputs: files are found, and those that hold many articles split into records."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from credscore.contract.reader import ARCHIVES, Record
from credscore.errors import InputError
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of
from credscore.readers.find import STDIN, Input, find_inputs
from credscore.readers.reached import Reached
from credscore.system.files import copy_file, open_file

if TYPE_CHECKING:
    from credscore.readers.apart import Splitter


def inputs_of(
    paths: Iterable[str | os.PathLike[str]],
    reading: Reading,
    files: Sequence[str] | None = None,
    reached: Reached | None = None,
) -> Iterator[Input]:
    """Yield every input behind the given paths, in order: files, and the records of files.

    One after another, and never more than a few records in memory. Files of one article are not
    opened. Whatever is wrong with a file becomes an input with a `fault`; nothing is raised. With
    `files`, the single files of plugins, formats that ask for it and those of others' plugins are
    split in another process. `reached` is told how far reading has come.
    """
    reached = reached or Reached()
    with nullcontext() if files is None else closing(_splitter(reading, files)) as splitter:
        for found in find_inputs(paths):
            many = reading.holds_many(found.path)
            with reached.through(found.path):
                for given in _split(found, reading, splitter, reached) if many else [found]:
                    reached.inputs += 1
                    yield given


def _splitter(reading: Reading, files: Sequence[str]) -> "Splitter":
    from credscore.readers.apart import Splitter

    return Splitter(reading, files)


def _split(
    given: Input, reading: Reading, splitter: "Splitter | None", reached: Reached
) -> Iterator[Input]:
    count = 0
    try:
        for record in _records_of(given.path, reading, splitter, reached):
            yield replace(given, record=record)
            count += 1
    except Exception as error:
        yield replace(given, record=Record("", fault=fault_of(error)))
    else:
        if not count:
            fault = InputError("empty", "holds no article")
            yield replace(given, record=Record("", fault=fault))


def _records_of(
    path: str, reading: Reading, splitter: "Splitter | None", reached: Reached
) -> Iterator[Record]:
    from credscore.readers.records import records_of  # archives, which few files are

    name = reading.name_of(path)
    if splitter and reading.goes_apart(name) and (path != STDIN or not name.endswith(ARCHIVES)):
        with _there(path, reading) as there:
            yield from splitter.records_of(there, name)
        return
    with _opened(path) as file:
        yield from records_of(reached.watch(file, path), name, reading)


def _opened(path: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == STDIN else open_file(path)


@contextmanager
def _there(path: str, reading: Reading) -> Iterator[str]:
    """Give the path of a file that another process can open: of standard input, a copy."""
    if path != STDIN:
        yield path
        return
    from tempfile import TemporaryDirectory  # rarely needed

    with TemporaryDirectory(prefix="credscore-") as folder:
        copy = Path(folder) / "stdin"
        copy_file(sys.stdin.buffer, copy, reading.limits.max_unpacked)
        yield str(copy)
