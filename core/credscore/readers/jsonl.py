"""JSON Lines: one object a line, one article each."""

from collections.abc import Iterator
from typing import BinaryIO

from credscore.contract.reader import Record
from credscore.readers.faults import too_large
from credscore.readers.recode import in_utf8


class JsonLinesReader:
    """Takes each line that is not blank as a record; what is in it, the reader of JSON tells."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    about = "JSON Lines: an object a line, as crawlers write them."

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the lines."""
        for number, line in enumerate(data.splitlines(), 1):
            if line.strip():
                yield Record(str(number), line, ".json")

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the lines that are not blank, each by its number."""
        lines = in_utf8(file)
        number = 0
        while line := lines.readline(most + 1):
            number += 1
            if len(line) > most:
                yield Record(str(number), fault=too_large(most))
                while line and not line.endswith(b"\n"):
                    line = lines.readline(most)
            elif line.strip():
                yield Record(str(number), line, ".json")
