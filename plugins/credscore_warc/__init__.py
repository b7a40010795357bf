"""WARC: the web pages that crawls have archived, as those of CC-NEWS."""

from collections.abc import Iterator
from typing import BinaryIO, ClassVar

from credscore import InputError, Reader, Record, hookimpl
from credscore_warc.frames import Frame, frames_of
from credscore_warc.page import page_of
from credscore_warc.pick import is_damaged, suffix_of


class WarcReader:
    """Takes each archived page as an article, and each text of a WET file.

    Records are split here, so that one whose length is wrong does not cost the next, and their
    messages are decoded by FastWARC.
    """

    name: ClassVar[str] = "warc"
    suffixes: ClassVar[tuple[str, ...]] = (".warc", ".wet")
    about: ClassVar[str] = "Web archives: the pages of CC-NEWS, and the texts of WET files."
    extra: ClassVar[str] = "warc"

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the page of one record, its message decoded."""
        yield page_of(data)

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the records that hold pages, by number."""
        _check_library()
        number = 0
        for frame in frames_of(file, most):
            if suffix_of(frame) or is_damaged(frame):
                number += 1
                yield _record(number, frame)


def _record(number: int, frame: Frame) -> Record:
    identity = frame.headers.get("warc-record-id", "").strip("<>").rpartition(":")[2]
    address = frame.headers.get("warc-target-uri", "").strip("<>")
    known = (("id", identity), ("url", address))
    if frame.fault:
        return Record(str(number), fault=frame.fault, known=known)
    return Record(str(number), frame.data, known=known, notes=frame.notes)


def _check_library() -> None:
    try:
        import fastwarc  # noqa: F401
    except ImportError:
        reason = 'needs fastwarc: pip install "credscore[warc]"'
        raise InputError("needs_extra", reason) from None


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the reader."""
    return [WarcReader]
