"""From an open file to its records: archives are unpacked, and what is in them split."""

import io
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from itertools import chain, islice
from typing import BinaryIO, cast

from credscore.contract.reader import Record, SplittingReader, splits, traits_of
from credscore.errors import InputError
from credscore.readers.archives import (
    Exceeded,
    Gunzip,
    Members,
    MemberStream,
    Meter,
    members_of,
    tar_members_of,
)
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of, too_large
from credscore.readers.own import refuse_own_rows
from credscore.rows import check_columns, notes_on_columns
from credscore.system.files import seekable

_BUFFER = 1 << 17
_JSON = (".json", ".jsonl")

Notes = tuple[tuple[str, str], ...]


def records_of(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """Yield the records of an open file that is read by this name.

    Raises InputError, and whatever a reader raises, where the rest cannot be read.
    """
    yield from _records(file, name, reading, Meter(reading.limits), 0)


def _records(
    file: BinaryIO, name: str, reading: Reading, meter: Meter, depth: int
) -> Iterator[Record]:
    if name.endswith(".tgz"):
        name = name[: -len("tgz")] + "tar.gz"
    if name.endswith(".gz"):
        meter.check_nesting(depth)
        stream = Gunzip(file, meter)
        within = name[: -len(".gz")]
        # A packed tar archive is one archive, whatever its two suffixes are.
        below = depth if within.endswith(".tar") else depth + 1
        yield from _with_faults(stream, _records(_buffered(stream), within, reading, meter, below))
    elif name.endswith(".tar"):
        meter.check_nesting(depth)
        yield from _members(tar_members_of(file, meter), reading, meter, depth + 1)
    elif name.endswith(".zip"):
        meter.check_nesting(depth)
        with seekable(file, meter.limits.max_unpacked) as held:
            yield from _members(members_of(held, meter), reading, meter, depth + 1)
    else:
        yield from _content(file, name, reading)


def _members(members: Members, reading: Reading, meter: Meter, depth: int) -> Iterator[Record]:
    """Yield the records of an archive's members; one that cannot be read costs no other."""
    for member, opened in members:
        if isinstance(opened, InputError):
            yield Record(member, fault=opened)
            continue
        try:
            name = reading.name_of(member)
            inner = _records(_buffered(opened), name, reading, meter, depth)
            for record in _with_faults(opened, inner):
                yield replace(record, name=":".join(filter(None, (member, record.name))))
        except Exceeded:
            raise
        except Exception as error:
            yield Record(member, fault=fault_of(error))


def _with_faults(stream: Gunzip | MemberStream, records: Iterator[Record]) -> Iterator[Record]:
    """Yield records, and between them what was wrong with the stream that they came from."""
    told = 0
    for record in chain(records, (None,)):
        for fault in stream.faults[told:]:
            told += 1
            yield Record(f"damage-{told}", fault=fault)
        if record is not None:
            yield record


def _content(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """Yield what a file holds that is no archive."""
    reader, most = reading.reader_of(name), reading.limits.max_bytes
    if not splits(reader):
        data = file.read(most + 1)
        if len(data) > most:
            raise too_large(most)
        yield Record("", data, reader.suffixes[0])
        return
    needs_seek = traits_of(reader).needs_seek
    with seekable(file, reading.limits.max_unpacked) if needs_seek else nullcontext(file) as held:
        yield from _split(held, reader, reading)


def _split(file: BinaryIO, reader: SplittingReader, reading: Reading) -> Iterator[Record]:
    """Yield the records of a file that holds many, each with the suffix of its reader."""
    records = iter(reader.split(file, reading.limits.max_bytes))
    first = list(islice(records, 1))
    is_table = traits_of(reader).is_table
    notes: Notes = ()
    if is_table or reader.suffixes[0] in _JSON:
        notes = _checked_columns(first, reader, reading, is_table=is_table)
    for record in chain(first, records):
        if notes:
            record = replace(record, notes=(*record.notes, *notes))
        yield record if record.suffix else replace(record, suffix=reader.suffixes[0])


def _checked_columns(
    first: list[Record], reader: SplittingReader, reading: Reading, *, is_table: bool
) -> Notes:
    """Return what all rows of a table lack. Raises InputError for one without text.

    That is one fault, and not one for each row. So for what credscore has written, in a table or
    not, unless the user names its text.
    """
    for record in first:
        try:
            reads = reading.reader_of(record.suffix) if record.suffix else reader
            row = None if record.fault else next(iter(reads.read(record.data)), None)
        except Exception:
            return ()  # it is told when the record's turn comes
        if isinstance(row, Mapping) and "text" not in reading.rules.map:
            refuse_own_rows(row)
        if is_table and isinstance(row, Mapping):
            check_columns(list(row), reading.rules.map, reading.preset)
            return notes_on_columns(list(row), reading.rules.map)
    return ()


def _buffered(stream: Gunzip | MemberStream) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(stream, _BUFFER))
