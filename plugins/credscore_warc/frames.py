"""Where one record of a WARC file ends and the next begins, whatever lengths are stated.

ISO 28500 has a record's length in its header. Where no record begins behind that length, the
length is wrong or bytes are missing: then the record ends where the next one begins.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from credscore import InputError
from credscore_warc.digest import digest_differs

_CHUNK = 1 << 16
_LONGEST_HEADER = 1 << 16
_BEGIN = re.compile(rb"WARC/[01]\.\d+\r?\n(?=[A-Za-z-]+:)")
_LONGEST_BEGIN = 64
_MOST_DIGITS = 18
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^(content-length: *)\d+", re.IGNORECASE | re.MULTILINE)
_DAMAGED = ("damaged", "its record in the archive is damaged: some of the page may be missing")
_TRUNCATED = ("truncated", "the page was cut off when it was archived")


@dataclass(frozen=True, slots=True)
class Frame:
    """One record: its headers by lower-case name, its bytes, and what is wrong with it."""

    headers: Mapping[str, str] = field(default_factory=dict)
    data: bytes = b""
    body: int = 0
    notes: tuple[tuple[str, str], ...] = ()
    fault: InputError | None = None

    @property
    def is_altered(self) -> bool:
        """Say whether its bytes are not those that it states the digest of."""
        return digest_differs(self.headers, self.data[self.body :])


def frames_of(file: BinaryIO, most: int) -> Iterator[Frame]:
    """Yield the records of an unpacked WARC file; one larger than `most` bytes as a fault."""
    window = _Window(file)
    is_told = False
    while window.to_begin():
        if window.skipped and not is_told:
            message = f"holds {window.skipped} bytes that belong to no record, before byte "
            yield Frame(fault=InputError("damaged", f"{message}{window.place}"))
        frame = _frame(window, most)
        is_told = frame.fault is not None
        yield frame


def _frame(window: "_Window", most: int) -> Frame:
    """Return the record that begins here, and go behind it."""
    place = window.place
    end = window.header_end()
    headers = _headers(bytes(window.buffer[:end]))
    length = headers.get("content-length", "")
    is_torn = _BEGIN.search(window.buffer, 1, end) is not None
    if is_torn or not length.isdecimal() or len(length) > _MOST_DIGITS:
        window.drop(len(b"WARC/"))
        return Frame(fault=InputError("damaged", f"has a record without a length, at byte {place}"))
    whole = end + int(length)
    if whole > most:
        window.skip_record(end, whole)
        message = f"has more than limits.max_bytes = {most} bytes"
        return Frame(headers, fault=InputError("too_large", message))
    if not window.is_end_of_record(whole) or _holds_another(window, headers, end, whole):
        return _up_to_next(window, headers, end, whole)
    notes = (_TRUNCATED,) if "warc-truncated" in headers else ()
    return Frame(headers, window.take(whole), end, notes)


def _holds_another(window: "_Window", headers: Mapping[str, str], end: int, whole: int) -> bool:
    """Say whether another record begins within a damaged one, whose length fits by chance."""
    if not _BEGIN.search(window.buffer, end, whole):
        return False
    return digest_differs(headers, bytes(window.buffer[end:whole]))


def _up_to_next(window: "_Window", headers: Mapping[str, str], end: int, whole: int) -> Frame:
    """Return the record whose stated length is wrong, with the length that it has."""
    data = window.take(window.next_begin(end, whole))
    body = data[end:].removesuffix(b"\r\n\r\n")
    head = _LENGTH.sub(rb"\g<1>%d" % len(body), data[:end], count=1)
    return Frame(headers, head + body, len(head), (_DAMAGED,))


def _headers(head: bytes) -> dict[str, str]:
    lines = head.decode("utf-8", "replace").splitlines()[1:]
    pairs = (line.partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, colon, value in pairs if colon}


class _Window:
    """The part of a stream that is looked at; the buffer begins at `place`."""

    def __init__(self, file: BinaryIO) -> None:
        self.buffer = bytearray()
        self.place = 0
        self.skipped = 0
        self._file = file
        self._ended = False

    def to_begin(self) -> bool:
        """Go to where the next record begins; False at the end of the stream.

        `skipped` is how many bytes on the way belong to no record.
        """
        self._skip_empty_lines()
        start = self.place
        while self.buffer and not (found := _BEGIN.search(self.buffer)):
            kept = 0 if self._ended else _LONGEST_BEGIN
            self.drop(max(len(self.buffer) - kept, 0))
            self._more()
        self.drop(found.start() if self.buffer and found else 0)
        self.skipped = self.place - start
        return bool(self.buffer) or self.skipped > 0

    def _skip_empty_lines(self) -> None:
        blank = -1
        while blank:
            self._fill(_LONGEST_BEGIN)
            blank = len(self.buffer) - len(self.buffer.lstrip(b"\r\n"))
            self.drop(blank)

    def header_end(self) -> int:
        """Return how long the header of this record is, or 0 where it has no end."""
        self._fill(_CHUNK)
        found = _HEADER_END.search(self.buffer, 0, _LONGEST_HEADER)
        return found.end() if found else 0

    def is_end_of_record(self, at: int) -> bool:
        """Say whether a record may end here: at the end, before an empty line, or another one."""
        self._fill(at + 4 + _LONGEST_BEGIN)
        if len(self.buffer) < at:
            return False
        rest = bytes(self.buffer[at : at + 4 + _LONGEST_BEGIN])
        behind = rest.lstrip(b"\r\n")
        return not behind or rest.startswith(b"\r\n\r\n") or bool(_BEGIN.match(behind))

    def next_begin(self, start: int, most: int) -> int:
        """Return where the next record begins behind `start`; else how far the buffer reaches."""
        found = _BEGIN.search(self.buffer, start)
        while not found and not self._ended and len(self.buffer) <= most + _LONGEST_HEADER:
            self._more()
            found = _BEGIN.search(self.buffer, max(start, len(self.buffer) - 2 * _CHUNK))
        return found.start() if found else len(self.buffer)

    def skip_record(self, start: int, end: int) -> None:
        """Go to the end of a record that is too large, or to where another begins before it."""
        stop = self.place + end
        self.drop(start)
        while self.place < stop:
            self._fill(_CHUNK)
            if found := _BEGIN.search(self.buffer):
                self.drop(found.start())
                return
            if self._ended:
                self.drop(len(self.buffer))
                return
            self.drop(max(min(len(self.buffer) - _LONGEST_BEGIN, stop - self.place), 1))

    def take(self, number: int) -> bytes:
        """Return the next bytes, and go behind them."""
        data = bytes(self.buffer[:number])
        self.drop(number)
        return data

    def drop(self, number: int) -> None:
        """Go forward."""
        self.place += min(number, len(self.buffer))
        del self.buffer[:number]

    def _fill(self, number: int) -> None:
        while len(self.buffer) < number and not self._ended:
            self._more()

    def _more(self) -> None:
        data = self._file.read(_CHUNK)
        self._ended = not data
        self.buffer += data
