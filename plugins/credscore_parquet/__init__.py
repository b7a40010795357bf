"""Parquet: tables of articles, streamed by row group."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, ClassVar

from credscore import InputError, Reader, Record, hookimpl

_ROWS = 64
_BUFFER = 1 << 20


class ParquetReader:
    """Takes each row as an article; a row group that is damaged costs no other."""

    name: ClassVar[str] = "parquet"
    suffixes: ClassVar[tuple[str, ...]] = (".parquet", ".pq")
    about: ClassVar[str] = "Parquet tables, streamed by row group."
    extra: ClassVar[str] = "parquet"
    is_table: ClassVar[bool] = True
    needs_seek: ClassVar[bool] = True
    apart: ClassVar[bool] = True

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the rows."""
        yield from self.split(BytesIO(data), len(data))

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the rows by number, as JSON."""
        table = _opened(file)
        from pyarrow import ArrowException

        columns = [field.name for field in table.schema_arrow if _is_told(field.type)]
        done = 0
        for group in range(table.num_row_groups):
            number = done
            try:
                for row in _rows(table, group, columns):
                    number += 1
                    yield _record(number, row, most)
            except (OSError, ValueError, ArrowException) as error:
                where = f"row group {group + 1} cannot be read from row {number + 1} on"
                fault = InputError("damaged", f"{where}: {' '.join(str(error).split())}"[:300])
                yield Record(f"row-group-{group + 1}", fault=fault)
            done += table.metadata.row_group(group).num_rows


def _opened(file: BinaryIO) -> Any:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        reason = 'needs pyarrow: pip install "credscore[parquet]"'
        raise InputError("needs_extra", reason) from None
    try:
        return ParquetFile(file, buffer_size=_BUFFER, pre_buffer=False)
    except (OSError, ValueError, ArrowException) as error:
        reason = f"is no Parquet that can be read: {' '.join(str(error).split())}"
        raise InputError("damaged", reason[:300]) from None


def _is_told(kind: Any) -> bool:
    """Say whether a column may tell something of an article: vectors and maps do not."""
    from pyarrow import types

    if types.is_list(kind) or types.is_large_list(kind):
        kind = kind.value_type
        return bool(types.is_string(kind) or types.is_struct(kind))
    return bool(types.is_struct(kind) or not types.is_nested(kind))


def _rows(table: Any, group: int, columns: list[str]) -> Iterator[dict[str, Any]]:
    batches = table.iter_batches(_ROWS, row_groups=[group], columns=columns, use_threads=False)
    for batch in batches:
        cells = [_values(batch.column(at)) for at in range(batch.num_columns)]
        for row in zip(*cells, strict=True):
            yield dict(zip(batch.schema.names, row, strict=True))


def _values(column: Any) -> list[Any]:
    """Return a column's values; points in time as text, since nanoseconds fit into nothing else."""
    from pyarrow import string, types

    if types.is_temporal(column.type):
        column = column.cast(string())
    values: list[Any] = column.to_pylist()
    return values


def _record(number: int, row: dict[str, Any], most: int) -> Record:
    data = json.dumps(row, default=_plain).encode()
    if len(data) > most:
        message = f"has more than limits.max_bytes = {most} bytes"
        return Record(str(number), fault=InputError("too_large", message))
    return Record(str(number), data, ".json")


def _plain(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the reader."""
    return [ParquetReader]
