"""The readers of rows that need nothing but the standard library, offered as any plugin's are."""

from credscore.hookspecs import hookimpl
from credscore.reader import Reader
from credscore.readers.jsonl import JsonLinesReader


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the readers."""
    return [JsonLinesReader]
