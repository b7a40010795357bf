"""Plain text and Markdown: one file, one article, whatever its encoding."""

from collections.abc import Iterable
from typing import ClassVar

from credscore.article import Article
from credscore.contract.hookspecs import hookimpl
from credscore.contract.reader import Reader
from credscore.readers.decode import decode
from credscore.readers.looks import notes_on


class TextReader:
    """Takes a file as it stands; what it says of itself is found by the analyses."""

    name: ClassVar[str] = "text"
    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".md")
    about: ClassVar[str] = "Plain text and Markdown, in UTF-8, UTF-16 or a legacy encoding."

    def read(self, data: bytes) -> Iterable[Article]:
        """Yield the one article of a file."""
        text, encoding = decode(data)
        yield Article(text, encoding=encoding, notes=notes_on(text))


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the reader."""
    return [TextReader]
