"""A run as an SQLite database: profiles, signals and evidence, typed and indexed."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from credscore.disk import writing_to
from credscore.errors import ConfigError, OutputError
from credscore.writers.columns import Column, Kind
from credscore.writers.lines import csv_rows
from credscore.writers.partial import Partial

_TYPES: dict[Kind, str] = {"text": "TEXT", "number": "REAL", "count": "INTEGER"}


class Database:
    """A database that takes its name when the last of its tables is complete."""

    def __init__(self, path: Path) -> None:
        """Open a temporary file beside `path`."""
        with writing_to(path):
            self._partial = Partial(path)
        self._connection = sqlite3.connect(self._partial.temporary, isolation_level=None)
        # What is cut off is thrown away and written anew, so that nothing needs a way back.
        for setting in ("journal_mode = OFF", "synchronous = OFF"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("BEGIN")
        self._open = 0

    def table(self, name: str, columns: Sequence[Column], indexed: Sequence[str]) -> "TableSink":
        """Create a table; ConfigError for columns that SQLite cannot hold."""
        declared = ", ".join(f"{_quoted(c.name)} {_TYPES[c.kind]}" for c in columns)
        try:
            self._connection.execute(f"CREATE TABLE {name} ({declared})")
        except sqlite3.OperationalError as error:
            self.discard()
            raise ConfigError(f"-o {self._partial.path}: {error}") from error
        self._open += 1
        return TableSink(self, name, columns, indexed)

    def insert(self, statement: str, text: str) -> None:
        """Insert rows of CSV. Raises OutputError."""
        with self._writing():
            self._connection.executemany(statement, csv_rows(text))

    def complete(self, statement: str) -> None:
        """Execute the last statement of a table; after the last table, complete the file."""
        self._open -= 1
        with self._writing():
            self._connection.execute(statement)
            if not self._open:
                self._connection.execute("COMMIT")
                self._connection.close()
                self._partial.complete()

    def discard(self) -> None:
        """Remove what was written."""
        self._connection.close()
        self._partial.discard()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with writing_to(self._partial.path):
                yield
        except sqlite3.OperationalError as error:
            raise OutputError(f"{self._partial.path}: cannot be written: {error}") from error


class TableSink:
    """Puts rows of CSV into one table, an empty cell as NULL.

    All is left to SQLite: a column's type is what makes a number of a cell.
    """

    def __init__(
        self, database: Database, name: str, columns: Sequence[Column], indexed: Sequence[str]
    ) -> None:
        """Take the database that holds the table, and the columns of its index."""
        self._database = database
        values = ", ".join("nullif(?, '')" for _ in columns)
        self._insert = f"INSERT INTO {name} VALUES ({values})"
        self._index = f"CREATE INDEX {name}_index ON {name} ({', '.join(indexed)})"

    def write(self, text: str) -> None:
        """Insert rows."""
        # A lone surrogate, which UTF-8 cannot hold, is written as an escape (`\ud800`).
        self._database.insert(self._insert, text.encode("utf-8", "backslashreplace").decode())

    def close(self) -> None:
        """Build the index."""
        self._database.complete(self._index)

    def discard(self) -> None:
        """Give up the whole database."""
        self._database.discard()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
