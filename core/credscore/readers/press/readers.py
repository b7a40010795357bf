"""The readers of exports, one an archive; how each is read is imported when one is met."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, cast

from credscore.article import Article
from credscore.contract.reader import Record

if TYPE_CHECKING:
    from credscore.readers.press.export import Export

HEAD = 1 << 16
"""Bytes of a file within which an export must show that it is one."""


class ExportReader:
    """Reads what an archive exports: the articles by their number in the file.

    Of `signs`, every export has one: most texts need not be looked through again.
    """

    name: str
    archive: str
    signs: tuple[bytes, ...]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffix of files, and of the parts that they are split into."""
        return (f".{self.name}",)

    @property
    def about(self) -> str:
        """What it reads."""
        return f"Exports of {self.archive}; as .txt or .docx too, recognised by content."

    def is_in(self, head: bytes) -> bool:
        """Say whether a file that begins so is such an export."""
        return any(sign in head for sign in self.signs) and self._export().is_in(head)

    def read(self, data: bytes) -> Iterator[Article]:
        """Yield the article of a part of an export."""
        yield from self._export().read(data)

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        """Yield the articles of a file by number."""
        yield from self._export().split(file, most)

    def _export(self) -> "Export":
        module = import_module(f"{__package__}.{self.name}")
        return cast("Export", module.EXPORT)


class ProQuestReader(ExportReader):
    """Reads the text files of ProQuest."""

    name, archive = "proquest", "ProQuest"
    signs = (b"_" * 20,)


class NexisReader(ExportReader):
    """Reads the files of Nexis Uni, and of LexisNexis before it."""

    name, archive = "nexis", "Nexis Uni, LexisNexis"
    signs = (b"Length:", b"LENGTH:")


class FactivaReader(ExportReader):
    """Reads the text files of Factiva."""

    name, archive = "factiva", "Factiva"
    signs = (b"\nPD", b"Document ")


class EbscoReader(ExportReader):
    """Reads the text files of EBSCOhost."""

    name, archive = "ebsco", "EBSCOhost"
    signs = (b"Record:",)


class NewsBankReader(ExportReader):
    """Reads the text files of NewsBank."""

    name, archive = "newsbank", "NewsBank"
    signs = (b"Record:", b"Record Number:")


EXPORTS = (ProQuestReader, NexisReader, FactivaReader, EbscoReader, NewsBankReader)


def export_in(head: bytes) -> ExportReader | None:
    """Return the reader of the export that a file is, by its first bytes, if it is one."""
    return next((one for reader in EXPORTS if (one := reader()).is_in(head)), None)
