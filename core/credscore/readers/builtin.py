"""The readers of rows that need nothing but the standard library, offered as any plugin's are."""

from credscore.contract.hookspecs import hookimpl
from credscore.contract.reader import Reader
from credscore.readers.csv_files import CsvReader
from credscore.readers.json_files import JsonLinesReader, JsonReader
from credscore.readers.sqlite_files import SqliteReader


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the readers."""
    return [JsonReader, JsonLinesReader, CsvReader, SqliteReader]
