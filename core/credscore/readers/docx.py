"""Word files (.docx): their paragraphs as lines; an export of a press archive is split."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from credscore.config.model import Limits
from credscore.contract.reader import Record
from credscore.errors import InputError
from credscore.readers.faults import WORD_MEND, too_large
from credscore.readers.press import HEAD, export_in
from credscore.readers.streams import CHUNK, stream_of, with_head

if TYPE_CHECKING:
    from credscore.readers.archives import MemberStream

_DOCUMENT = re.compile(r"word/document\d*\.xml", re.IGNORECASE)
_MAGIC = b"PK\x03\x04"
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "a Word file of before 2007, or one with a password"),
    (b"{\\rtf", "RTF"),
    (b"%PDF", "PDF"),
)


@dataclass(frozen=True)
class DocxReader:
    """Takes the text of a document, without its notes, comments, headers and deletions."""

    name: ClassVar[str] = "docx"
    suffixes: ClassVar[tuple[str, ...]] = (".docx",)
    about: ClassVar[str] = "Word files, a paragraph a line; also those that Nexis Uni exports."
    needs_seek: ClassVar[bool] = True

    limits: Limits = field(default_factory=Limits)

    def within(self, limits: Mapping[str, Any]) -> "DocxReader":
        """Return a reader that unpacks no more than these limits allow."""
        return replace(self, limits=Limits(**limits))

    def read(self, data: bytes) -> Iterator[Record]:
        """Yield the one text of a file, or the records of an export."""
        yield from self.split(BytesIO(data), self.limits.max_bytes)

    def holds_many(self, file: BinaryIO) -> bool:
        """Say whether a file is an export, by the beginning of its text."""
        return export_in(_text_in(self._document(file)).read(HEAD)) is not None

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the articles of an export by number; of any other file, the one without a name."""
        document = self._document(file)
        text = _text_in(document)
        head = text.read(HEAD)
        if export := export_in(head):
            yield from export.split(with_head(head, text), most)
            for number, fault in enumerate(document.faults, 1):
                yield Record(f"damage-{number}", fault=fault)
            return
        data = head + text.read(max(0, most + 1 - len(head)))
        if document.faults and not data.strip():
            raise document.faults[0]
        if len(data) > most:
            yield Record("", fault=too_large(most, "bytes of text"))
            return
        notes = tuple((fault.code, str(fault)) for fault in document.faults)
        yield Record("", data, ".txt", notes=notes)

    def _document(self, file: BinaryIO) -> "MemberStream":
        """Return the member that holds the text. Raises InputError where the file has none."""
        from credscore.readers.archives import Meter, members_of

        begins = file.read(CHUNK)
        for mark, what in _OTHERS:
            if begins.startswith(mark):
                raise InputError("not_docx", f"is no .docx, but {what}: {WORD_MEND}")
        if _MAGIC not in begins:
            raise InputError("not_docx", f"is no .docx: {WORD_MEND}")
        for name, member in members_of(file, Meter(self.limits)):
            if _DOCUMENT.fullmatch(name):
                if isinstance(member, InputError):
                    raise member
                return member
        raise InputError("not_docx", f"holds no text as Word files do: {WORD_MEND}")


def _text_in(document: "MemberStream") -> BinaryIO:
    """Return the text of a document as a stream."""
    from credscore.readers.docx_text import text_of  # the parser, which few runs need

    return stream_of(text_of(document))
