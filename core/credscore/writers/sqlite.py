"""A run as an SQLite database: profiles, signals and evidence, typed and indexed."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from credscore.encoding import as_utf8
from credscore.errors import ConfigError, OutputError
from credscore.system.disk import writing_to
from credscore.writers.columns import Column, Kind
from credscore.writers.lines import csv_rows

_TYPES: dict[Kind, str] = {"text": "TEXT", "number": "REAL", "count": "INTEGER"}


@dataclass(frozen=True, slots=True)
class Declared:
    """A table: its name, its columns, and those of its index."""

    name: str
    columns: Sequence[Column]
    indexed: Sequence[str]

    def create(self, connection: sqlite3.Connection) -> None:
        """Create the table in a database."""
        columns = ", ".join(f"{_quoted(c.name)} {_TYPES[c.kind]}" for c in self.columns)
        connection.execute(f"CREATE TABLE {self.name} ({columns})")


def refuse_unless_possible(path: Path, tables: Sequence[Declared]) -> None:
    """Raise ConfigError for columns that SQLite cannot hold."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for table in tables:
            try:
                table.create(connection)
            except sqlite3.OperationalError as error:
                raise ConfigError(f"-o {path}: {error}") from error


def sqlite_sinks(path: Path, tables: Sequence[Declared], temporary: Path) -> list["TableSink"]:
    """Return a sink for each table of a database that is written under a temporary name."""
    database = Database(path, temporary)
    return [TableSink(database, table) for table in tables]


class Database:
    """A database that is complete with the last of its tables."""

    def __init__(self, path: Path, temporary: Path) -> None:
        """Open the file under its temporary name; `path` is what faults name it."""
        self._path = path
        self._connection = sqlite3.connect(temporary, isolation_level=None)
        # What is cut off is thrown away and written anew, so that nothing needs a way back.
        for setting in ("journal_mode = OFF", "synchronous = OFF"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("BEGIN")
        self._open = 0

    def create(self, table: Declared) -> None:
        """Create a table."""
        with self._writing():
            table.create(self._connection)
        self._open += 1

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

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with writing_to(self._path):
                yield
        except sqlite3.OperationalError as error:
            raise OutputError(f"{self._path}: cannot be written: {error}") from error


class TableSink:
    """Puts rows of CSV into one table, an empty cell as NULL.

    Cells go in as texts: SQLite makes numbers of them by the type of their column.
    """

    def __init__(self, database: Database, table: Declared) -> None:
        """Create the table."""
        self._database = database
        database.create(table)
        values = ", ".join("nullif(?, '')" for _ in table.columns)
        self._insert = f"INSERT INTO {table.name} VALUES ({values})"
        self._index = (
            f"CREATE INDEX {table.name}_index ON {table.name} ({', '.join(table.indexed)})"
        )

    def write(self, text: str) -> None:
        """Insert rows."""
        self._database.insert(self._insert, as_utf8(text).decode())

    def close(self) -> None:
        """Build the index."""
        self._database.complete(self._index)

    def discard(self) -> None:
        """Do nothing: whoever gave the temporary name removes the file."""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
