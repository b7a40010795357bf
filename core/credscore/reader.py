"""What a reader is: it turns the bytes of one file into articles."""

from collections.abc import Iterable
from typing import Protocol

from credscore.article import Article


class Reader(Protocol):
    """Reads one format.

    Its class takes no arguments. What it needs beyond credscore's own dependencies it imports when
    it first reads; where that is missing it raises InputError with the code `needs_extra`.
    """

    @property
    def name(self) -> str:
        """The format's name, as `credscore formats` lists it."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The ends of the file names that it takes, in lower case, as `.txt`."""
        ...

    @property
    def about(self) -> str:
        """What it reads, and the extra that it needs, in a sentence."""
        ...

    def read(self, data: bytes) -> Iterable[Article]:
        """Yield the articles of a file, with the metadata that the format holds.

        Ids and paths are given by the host: an article's own `id`, where it has one, is added to
        that of its file. Raises InputError for a file that cannot be read at all.
        """
        ...
