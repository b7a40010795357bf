"""Reading files of lines that are in UTF-16 or UTF-32 as if they were in UTF-8."""

import codecs
import io
from typing import Any, BinaryIO, cast

from credscore.encoding import LONGEST, marked_encoding

_CHUNK = 1 << 16


def in_utf8(file: BinaryIO) -> BinaryIO:
    """Return a stream of lines in UTF-8 or another encoding that holds ASCII, without a mark.

    Files that are marked as UTF-16 or UTF-32, as PowerShell writes them, are recoded.
    """
    stream: Any = file if hasattr(file, "peek") else io.BufferedReader(cast("Any", file), _CHUNK)
    encoding = marked_encoding(stream.peek(LONGEST))
    if encoding == "utf-8-sig":
        stream.read(len(codecs.BOM_UTF8))
    elif encoding:
        stream = io.BufferedReader(_Recoded(stream, encoding), _CHUNK)
    return cast("BinaryIO", stream)


class _Recoded(io.RawIOBase):
    """A stream in another encoding, as UTF-8; what cannot be decoded becomes U+FFFD."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self._file = file
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        ended = False
        while not self._left and not ended:
            data = self._file.read(_CHUNK)
            ended = not data
            self._left = self._decode(data, ended).encode("utf-8", "replace")
        part = self._left[: len(buffer)]
        buffer[: len(part)] = part
        self._left = self._left[len(part) :]
        return len(part)
