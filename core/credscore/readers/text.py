"""Plain text and Markdown: one file, one article, unless it is what a press archive exports."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from credscore.article import Article
from credscore.contract.hookspecs import hookimpl
from credscore.contract.reader import Reader, Record
from credscore.encoding import marked_encoding, unmarked_utf16
from credscore.readers.decode import decode
from credscore.readers.docx import DocxReader
from credscore.readers.faults import too_large
from credscore.readers.looks import notes_on
from credscore.readers.press import EXPORTS, HEAD, ExportReader, export_in
from credscore.readers.streams import with_head


class TextReader:
    """Takes a file as it stands; what it says of itself is found by the analyses.

    A file that is the export of a press archive is split as that.
    """

    name = "text"
    suffixes: tuple[str, ...] = (".txt", ".md")
    about = "Plain text and Markdown, in UTF-8, UTF-16 or a legacy encoding."

    def read(self, data: bytes) -> Iterable[Article | Record]:
        """Yield the one article of a file, or the records of an export."""
        if export := _export_in(data[:HEAD]):
            yield from export.split(BytesIO(data), len(data))
            return
        text, encoding = decode(data)
        yield Article(text, encoding=encoding, notes=notes_on(text))

    def holds_many(self, file: BinaryIO) -> bool:
        """Say whether a file is an export, by its beginning."""
        return _export_in(file.read(HEAD)) is not None

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the articles of an export by number; of any other file, the one without a name."""
        head = file.read(HEAD)
        if export := _export_in(head):
            yield from export.split(with_head(head, file), most)
            return
        data = head + file.read(max(0, most + 1 - len(head)))
        if len(data) > most:
            yield Record("", fault=too_large(most))
        else:
            yield Record("", data, self.suffixes[0])


def _export_in(head: bytes) -> ExportReader | None:
    encoding = marked_encoding(head) or unmarked_utf16(head)
    return export_in(head.decode(encoding, "replace").encode() if encoding else head)


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the readers of texts: plain ones, Word files, and the exports of press archives."""
    return [TextReader, DocxReader, *EXPORTS]
