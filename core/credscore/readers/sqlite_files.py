"""SQLite: the rows of the table that holds articles, as NELA-GT has them."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO, FileIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.decode import decode
from credscore.readers.faults import too_large
from credscore.rows import check_columns

_LOOKED_AT = 20
"""Rows by which the tables without a telling column are compared."""

_SHORTEST_TEXT = 100
"""Characters of a cell that may be an article's text."""


class SqliteReader:
    """Takes each row of the table that has a column of texts; the file is opened read-only."""

    name = "sqlite"
    suffixes = (".db", ".sqlite", ".sqlite3")
    about = "SQLite databases: the rows of the table that holds texts."
    is_table = True
    needs_seek = True

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the rows."""
        yield from self.split(BytesIO(data), len(data))

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the rows by number, as JSON. Raises InputError from where it is damaged."""
        with _path_of(file) as path, closing(_connected(path)) as database:
            number = 0
            try:
                table, columns = _table_of(database)
                for number, row in enumerate(database.execute(f"SELECT * FROM {table}"), 1):
                    yield _record(number, columns, row, most)
            except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter of a column's name
                where = f"from row {number + 1} on, " if number else ""
                raise InputError("damaged", f"cannot be read: {where}{error}") from None


@contextmanager
def _path_of(file: BinaryIO) -> Iterator[str]:
    """Give the path of a file; of one that has none, as standard input, of a copy on disk."""
    is_plain = isinstance(getattr(file, "raw", None), FileIO) and isinstance(file.name, str)
    if is_plain and file.name != "<stdin>":
        yield file.name
        return
    with tempfile.TemporaryDirectory(prefix="credscore-") as folder:
        path = Path(folder) / "copy.sqlite"
        with path.open("wb") as copy:  # closed before it is read: Windows opens none twice
            shutil.copyfileobj(file, copy)
        yield str(path)


def _connected(path: str) -> sqlite3.Connection:
    """Open a database that is never written, nor trusted: its schema may call no function."""
    address = f"file:{quote(str(Path(path).absolute()))}?mode=ro&immutable=1"
    database = sqlite3.connect(address, uri=True)
    database.text_factory = bytes
    database.execute("PRAGMA trusted_schema = OFF")
    return database


def _table_of(database: sqlite3.Connection) -> tuple[str, list[str]]:
    """Return the table that holds texts, quoted, and its columns.

    Where no column is called as those of texts are, it is the only table, or the one with the
    longest cells: the user may name the column.
    """
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '% VIRTUAL %'"
    names = [str(_text(name)) for (name,) in database.execute(query)]
    tables = [f'"{name.replace(chr(34), chr(34) * 2)}"' for name in names]
    columns = {table: _columns_of(database, table) for table in tables}
    for table, of_table in columns.items():
        try:
            check_columns(of_table, {})
        except InputError:
            continue
        return table, of_table
    lengths = [_longest_cell(database, table) for table in tables]
    if len(tables) == 1 or max(lengths, default=0) >= _SHORTEST_TEXT:
        longest = tables[lengths.index(max(lengths))]
        return longest, columns[longest]
    raise InputError("no_text", f"none of its tables holds texts: {', '.join(names) or 'none'}")


def _longest_cell(database: sqlite3.Connection, table: str) -> int:
    """Return how many characters the longest of the first cells with text has."""
    rows = database.execute(f"SELECT * FROM {table} LIMIT {_LOOKED_AT}")
    cells = (_text(cell) for row in rows for cell in row)
    return max((len(cell) for cell in cells if isinstance(cell, str)), default=0)


def _columns_of(database: sqlite3.Connection, table: str) -> list[str]:
    return [str(_text(row[1])) for row in database.execute(f"PRAGMA table_info({table})")]


def _record(number: int, columns: list[str], row: tuple[object, ...], most: int) -> Record:
    cells = {name: _text(cell) for name, cell in zip(columns, row, strict=True)}
    data = json.dumps(cells).encode()
    if len(data) > most:
        return Record(str(number), fault=too_large(most))
    return Record(str(number), data, ".json")


def _text(cell: object) -> object:
    """Return a cell with its bytes as text; a blob that is none is left out."""
    if not isinstance(cell, bytes):
        return cell
    try:
        return decode(cell)[0]
    except InputError:
        return None
