"""JSON Lines: one object a line, one article each."""

import json
from collections.abc import Iterator
from typing import BinaryIO, ClassVar

from credscore.errors import InputError
from credscore.reader import Record, Row
from credscore.readers.decode import decode


class JsonLinesReader:
    """Takes each line that is not blank as an article."""

    name: ClassVar[str] = "jsonl"
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson")
    about: ClassVar[str] = "JSON Lines: an object a line, an article each."

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the lines that are not blank, each by its number."""
        number = 0
        while line := file.readline(most + 1):
            number += 1
            if len(line) > most:
                fault = InputError("too_large", f"line {number} has more than {most} bytes")
                yield Record(str(number), fault=fault)
                while line and not line.endswith(b"\n"):
                    line = file.readline(most)
            elif line.strip():
                yield Record(str(number), line)

    def read(self, data: bytes) -> Iterator[Row]:
        """Yield the object of a line, or those of all lines."""
        for line in data.splitlines():
            if line.strip():
                yield _object(line)


def _object(line: bytes) -> Row:
    text, _ = decode(line)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("not_json", f"is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise InputError("not_an_object", f"is JSON, but {type(value).__name__} and no object")
    return value
