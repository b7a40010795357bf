"""Profiles as Parquet: the wide table in typed columns, written by the row group."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from credscore.errors import ConfigError
from credscore.writers.columns import Column, Kind
from credscore.writers.partial import Partial

ROWS = 8192
"""Rows of a row group at most."""

CHARACTERS = 2_000_000
"""Characters of the CSV from which on a row group ends, lest long cells fill the memory."""

OURS = b"credscore"
"""The key of the schema's metadata by which a file is known as written here."""

_TYPES: dict[Kind, str] = {"text": "string", "number": "float64", "count": "int64"}


class ParquetSink:
    """Reads rows of CSV back by their columns' types, and writes them once there are enough.

    An empty cell becomes null.
    """

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        """Open a temporary file beside `path`; ConfigError where pyarrow is not installed."""
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError as error:
            mend = "pip install 'credscore[parquet]'"
            raise ConfigError(f"-o {path}: needs pyarrow: {mend}") from error
        types = [(column.name, pa.type_for_alias(_TYPES[column.kind])) for column in columns]
        self._schema = pa.schema(types, metadata={OURS: b"1"})
        self._partial = Partial(path)
        self._file = pq.ParquetWriter(self._partial.temporary, self._schema, compression="zstd")
        self._rows: list[str] = []
        self._characters = 0
        self._open = 0

    def write(self, text: str) -> None:
        """Take rows; where a row group ends depends on the rows alone, not on how they come."""
        for line in io.StringIO(text, newline=""):
            if self._open:
                self._rows[-1] += line
            else:
                self._rows.append(line)
            self._open ^= line.count('"') % 2  # a line that ends within a cell is no whole row
            self._characters += len(line)
            if self._open:
                continue
            if len(self._rows) >= ROWS or self._characters >= CHARACTERS:
                self._write_group()

    def close(self) -> None:
        """Complete the file."""
        if self._rows:
            self._write_group()
        self._file.close()
        self._partial.complete()

    def discard(self) -> None:
        """Remove what was written."""
        self._file.close()
        self._partial.discard()

    def _write_group(self) -> None:
        # A lone surrogate, which UTF-8 cannot hold, is written as an escape (`\ud800`).
        lines = "".join(self._rows).encode("utf-8", "backslashreplace")
        self._file.write_table(_typed(lines, self._schema))
        self._rows, self._characters = [], 0


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
