"""From paths to inputs: files are found, and those that hold many articles split into records."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import BinaryIO

from credscore.config.model import Inputs, Limits
from credscore.errors import InputError
from credscore.files import open_file
from credscore.reader import Reader, Record
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of
from credscore.readers.find import STDIN, Input, find_inputs


def inputs_of(
    paths: Iterable[str | os.PathLike[str]],
    readers: Mapping[str, Reader],
    limits: Limits,
    rules: Inputs,
) -> Iterator[Input]:
    """Yield every input behind the given paths, in order: files, and the records of files.

    One after another, and never more than one record in memory. Files of one article are not
    opened. Whatever is wrong with a file becomes an input with a `fault`; nothing is raised.
    """
    reading = Reading(readers, limits, rules)
    for found in find_inputs(paths):
        if reading.holds_many(found.path):
            yield from _split(found, reading)
        else:
            yield found


def _split(given: Input, reading: Reading) -> Iterator[Input]:
    from credscore.readers.records import records_of  # archives, which few files are

    count = 0
    try:
        with _opened(given.path) as file:
            for record in records_of(file, reading.name_of(given.path), reading):
                yield _input_of(given, record)
                count += 1
    except Exception as error:
        yield replace(given, fault=fault_of(error))
    else:
        if not count:
            yield replace(given, fault=InputError("empty", "holds no article"))


def _opened(path: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == STDIN else open_file(path)


def _input_of(given: Input, record: Record) -> Input:
    return replace(
        given,
        data=record.data,
        member=record.name,
        suffix=record.suffix,
        known=record.known,
        notes=record.notes,
        fault=record.fault,
    )
