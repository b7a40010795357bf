"""Runs in typed tables, Parquet and SQLite, as rows of the wide table."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from credscore.compare.faults import not_a_run
from credscore.writers import cells
from credscore.writers.cells import Spelling
from credscore.writers.parquet import OURS


def parquet_rows(name: str) -> Iterator[list[str]]:
    """Yield the header, then the rows, one row group in memory at a time.

    A table that a data frame made of a run's CSV has its texts as they stand there.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        mend = 'pip install "credscore[parquet]"'
        raise not_a_run(name, f"needs pyarrow to be read: {mend}") from None
    try:
        file = pq.ParquetFile(name)
        spell = cells.text if OURS in (file.schema_arrow.metadata or {}) else str
        yield list(file.schema_arrow.names)
        for batch in file.iter_batches():
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                yield [_cell(value, spell) for value in row]
    except pa.ArrowException as error:
        raise not_a_run(name, f"is no Parquet: {error}") from error


def sqlite_rows(name: str) -> Iterator[list[str]]:
    """Yield the header, then the rows of the table `profiles` as they were written."""
    try:
        with closing(sqlite3.connect(f"{Path(name).absolute().as_uri()}?mode=ro", uri=True)) as db:
            found = db.execute("SELECT * FROM profiles ORDER BY rowid")
            yield [column for column, *_ in found.description]
            for row in found:
                yield [_cell(value, cells.text) for value in row]
    except sqlite3.DatabaseError as error:
        raise not_a_run(name, f"is no database that credscore wrote: {error}") from error


def _cell(value: object, spell: Spelling) -> str:
    """Return a value as our CSV has it: numbers short, what is missing empty."""
    if value is None or value != value:  # NaN is how data frames say missing
        return ""
    return cells.number(value) if isinstance(value, int | float) else spell(str(value))
