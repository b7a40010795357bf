"""The page of a record, its message decoded: chunks joined, compression undone."""

import codecs
import re
from io import BytesIO
from typing import Any

from credscore import InputError, Record
from credscore_warc.frames import frames_of
from credscore_warc.pick import suffix_of

_HEAD = 4096
_DECLARED = re.compile(rb"charset ?= ?[\"']?[\w.:-]+", re.ASCII | re.IGNORECASE)
_CUT = ("truncated", "the message of its server is damaged: some of the page is missing")
_ALTERED = ("damaged", "its record in the archive is damaged: its digest differs")
_STATED = re.compile(rb"^content-length: *(\d{1,15})\s*$", re.IGNORECASE | re.MULTILINE)
_HEADER = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n"
)
"""A header of our own: that of the archive may be damaged."""

_STEP = 1 << 16
_MOST = 50_000_000


def page_of(data: bytes) -> Record:
    """Return the content of one record, for the reader that takes it.

    Raises InputError where the record, or the message in it, cannot be read.
    """
    frame = next(frames_of(BytesIO(data), len(data)), None)
    suffix = suffix_of(frame) if frame else ""
    if not frame or not suffix:
        raise InputError("damaged", "its record in the archive holds no page")
    notes = (_ALTERED,) if frame.is_altered else ()
    body = frame.data[frame.body :]
    if frame.headers.get("warc-type", "").lower() != "response":
        return Record("", body, suffix, notes=notes)
    content, charset, is_whole = _decoded(body)
    if not is_whole or _breaks_off(body):
        notes = (*notes, _CUT)
    return Record("", _in_utf8(content, charset), suffix, notes=notes)


def _decoded(message: bytes) -> tuple[bytes, str, bool]:
    """Return what a server's message holds, as far as it can be decoded, and whether that is all.

    Between them stands the encoding that the server states.
    """
    from fastwarc.warc import ArchiveIterator

    parts: list[bytes] = []
    size = 0
    try:
        stream = BytesIO(_HEADER % len(message) + message)
        record: Any = next(iter(ArchiveIterator(stream, parse_http=False)))
        record.parse_http(auto_decode="all")
        while size < _MOST and (part := record.reader.read(_STEP)):
            parts.append(part)
            size += len(part)
    except (OSError, StopIteration, ValueError) as error:
        if not parts:
            raise InputError("damaged", f"cannot be decoded: {error}"[:200]) from None
        return b"".join(parts), "", False
    if size >= _MOST:
        raise InputError("too_large", f"unpacks to more than {_MOST} bytes")
    return b"".join(parts), record.http_charset or "", True


def _breaks_off(message: bytes) -> bool:
    """Say whether a server's message is shorter than it states; decoding alone passes over that."""
    end = message.find(b"\r\n\r\n") + 4
    stated = _STATED.search(message, 0, end)
    return stated is not None and len(message) - end < int(stated[1])


def _in_utf8(content: bytes, charset: str) -> bytes:
    """Return a page in UTF-8 where only its server says in which encoding it is."""
    if not charset or _DECLARED.search(content[:_HEAD]):
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return content.decode(codecs.lookup(charset).name, "replace").encode("utf-8")
        except LookupError:
            return content
    return content
