"""JSON files: one object, an array of them, or one after another; an article each."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, ClassVar

from credscore.errors import InputError
from credscore.reader import Record, Row
from credscore.readers.decode import decode
from credscore.readers.json_stream import ObjectStream, not_json

_WRAPPED = re.compile(
    r'\{(?:\s*"\w+"\s*:\s*(?:"[^"\\]*"|[\w.+-]+)\s*,)*\s*'
    r'"(?:articles|data|docs|documents|items|news|results|stories)"\s*:\s*\[\s*(?=\{)'
)
"""An object around an array of articles, as programming interfaces answer."""


class JsonReader:
    """Takes a single object as an article, and each object of an array, or of a sequence."""

    name: ClassVar[str] = "json"
    suffixes: ClassVar[tuple[str, ...]] = (".json",)
    about: ClassVar[str] = "JSON: an object, an array of objects, or objects one after another."

    def read(self, data: bytes) -> Iterator[Row]:
        """Yield an object, or those of an array."""
        text, _ = decode(data)
        try:
            value = json.loads(text)
        except json.JSONDecodeError as error:
            raise not_json(error, error.pos) from None
        except (ValueError, RecursionError) as error:
            raise InputError("not_json", f"cannot be read as JSON: {error}") from None
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict):
                raise InputError("not_an_object", f"is JSON, but {_kind(one)} and no object")
            yield one

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the objects, each by its number; a single one without."""
        stream = ObjectStream(file, most)
        begins = stream.beginning()
        if wrapped := _WRAPPED.match(begins):
            stream.skip(wrapped.end())
        is_single = begins.startswith("{") and not wrapped
        first = None
        for record in stream.records():
            if first is not None:
                yield first
                is_single = False
                first = None
            if record.name == "1":
                first = record
            else:
                yield record
        if first is not None:
            yield replace(first, name="") if is_single else first


def _kind(value: Any) -> str:
    return {str: "a text", list: "an array", type(None): "null"}.get(type(value), "a number")
