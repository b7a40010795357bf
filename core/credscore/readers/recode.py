"""Reading files of lines that are in UTF-16 or UTF-32 as if they were in UTF-8."""

import codecs
import io
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from credscore.encoding import LONGEST, marked_encoding, unmarked_utf16
from credscore.readers.pieces import CHUNK, chunks_of, stream_of


def in_utf8(file: BinaryIO) -> BinaryIO:
    """Return a stream of lines in UTF-8 or another encoding that holds ASCII, without a mark.

    Files in UTF-16 or UTF-32, as PowerShell and databases write them, are recoded: those with a
    mark, and UTF-16 that shows by its zero bytes.
    """
    stream: Any = file if hasattr(file, "peek") else io.BufferedReader(cast("Any", file), CHUNK)
    head = stream.peek(LONGEST)
    encoding = marked_encoding(head) or unmarked_utf16(head)
    if encoding == "utf-8-sig":
        stream.read(len(codecs.BOM_UTF8))
    elif encoding:
        stream = stream_of(_recoded(stream, encoding))
    return cast("BinaryIO", stream)


def _recoded(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Yield what a file in another encoding holds, as UTF-8; U+FFFD for what is not in it."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks_of(file):
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", True).encode("utf-8", "replace")
