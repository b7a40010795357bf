"""Profiles as Parquet: the wide table in typed columns, written one row group after the other."""

import io
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from credscore.encoding import as_utf8
from credscore.errors import ConfigError
from credscore.system.disk import writing_to
from credscore.writers.columns import Column, Kind

ROWS = 8192
"""Rows of a row group at most."""

CHARACTERS = 2_000_000
"""A row group also ends after this many characters, lest long cells fill the memory."""

OURS = b"credscore"
"""The key of the schema's metadata by which a file is known as written here."""

_TYPES: dict[Kind, str] = {"text": "string", "number": "float64", "count": "int64"}


def refuse_without_pyarrow(path: Path) -> None:
    """Raise ConfigError where pyarrow is not installed."""
    if find_spec("pyarrow") is None:
        raise ConfigError(f'-o {path}: needs pyarrow: pip install "credscore[parquet]"')


def parquet_sinks(path: Path, columns: Sequence[Column], temporary: Path) -> list["ParquetSink"]:
    """Return the one sink of a file that is written under a temporary name."""
    return [ParquetSink(path, columns, temporary)]


class ParquetSink:
    """Parses rows of CSV by the types of their columns, and writes them in row groups.

    An empty cell becomes null.
    """

    def __init__(self, path: Path, columns: Sequence[Column], temporary: Path) -> None:
        """Open the file under its temporary name; `path` is what faults name it."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        types = [(column.name, pa.type_for_alias(_TYPES[column.kind])) for column in columns]
        self._path, self._schema = path, pa.schema(types, metadata={OURS: b"1"})
        with writing_to(path):
            self._file = pq.ParquetWriter(temporary, self._schema, compression="zstd")
        self._lines: list[str] = []
        self._rows = self._characters = self._quotes = 0

    def write(self, text: str) -> None:
        """Take rows; where a row group ends depends on the rows alone, not on how they come."""
        for line in io.StringIO(text, newline=""):
            self._lines.append(line)
            self._characters += len(line)
            self._quotes += line.count('"')
            if self._quotes % 2:  # the line ends within a cell
                continue
            self._rows += 1
            if self._rows >= ROWS or self._characters >= CHARACTERS:
                self._write_group()

    def close(self) -> None:
        """Complete the file."""
        if self._rows:
            self._write_group()
        with writing_to(self._path):
            self._file.close()

    def discard(self) -> None:
        """Do nothing: whoever gave the temporary name removes the file."""

    def _write_group(self) -> None:
        lines = as_utf8("".join(self._lines))
        with writing_to(self._path):
            self._file.write_table(_typed(lines, self._schema))
        self._lines = []
        self._rows = self._characters = self._quotes = 0


def _typed(lines: bytes, schema: Any) -> Any:
    """Return rows of CSV as an Arrow table."""
    from pyarrow import csv

    table = csv.read_csv(
        io.BytesIO(lines),
        csv.ReadOptions(use_threads=False, block_size=len(lines) + 1, column_names=schema.names),
        csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types=schema, null_values=[""], strings_can_be_null=True
        ),
    )
    return table.cast(schema)
