"""What a reader is: it turns the bytes of one file, or of one record of a file, into articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, BinaryIO, Protocol, TypeGuard, runtime_checkable

from credscore.article import Article
from credscore.errors import InputError

ARCHIVES = (".gz", ".tar", ".tgz", ".zip")
"""The suffixes of archives, which the host unpacks: readers get the files that are in them."""

Row = Mapping[str, object]
"""A row of a table, or an object of a JSON file: the host knows which keys mean what."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file that holds many: its name within the file, and its bytes.

    `name` is a number or a member's name, and no two records of a file share it. `suffix`, as
    `.html`, says which reader takes the bytes; if it is empty, the reader that has split the file.
    `known` is what the file says of the article outside these bytes, as pairs of a field of
    `Article` and a text; it fills the fields that the bytes leave empty. `notes` are pairs of a
    reason code and a sentence on what is wrong with a record that can still be read. A record that
    cannot be read has a `fault` and no bytes.
    """

    name: str
    data: bytes = field(default=b"", repr=False)
    suffix: str = ""
    known: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    fault: InputError | None = None


@dataclass(frozen=True, slots=True)
class Traits:
    """What a reader may say of itself, by attributes of these names; here are the defaults.

    `extra` is the extra of its distribution that brings what it needs. The others are for readers
    with `split`. With `is_table`, all records have the same columns, and one without a text is
    told once, for the whole file. With `needs_seek`, a stream that cannot seek is copied to disk
    before. A command has files of plugins' formats split by a process beside its own; a reader of
    credscore itself may ask for that with `apart`, for what a large library takes.
    """

    extra: str = ""
    is_table: bool = False
    needs_seek: bool = False
    apart: bool = False


def traits_of(reader: object) -> Traits:
    """Return what a reader says of itself. Raises TypeError for what is no text, or no yes or no.

    A name that it does not have has its default.
    """
    said: dict[str, Any] = {}
    for one in fields(Traits):
        value = said[one.name] = getattr(reader, one.name, one.default)
        if type(value) is not type(one.default):
            kind = "a text" if isinstance(one.default, str) else "True or False"
            raise TypeError(f"{one.name} is {value!r}, and must be {kind}")
    return Traits(**said)


class Reader(Protocol):
    """Reads one format.

    Its class takes no arguments. What it needs beyond credscore's own dependencies it imports when
    it first reads; where that is missing it raises InputError with the code `needs_extra`. What
    else it may say of itself is in `Traits`.
    """

    @property
    def name(self) -> str:
        """The format's name, as `credscore formats` lists it."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of the files that it reads, in lower case, as `.txt`."""
        ...

    @property
    def about(self) -> str:
        """What it reads, and the extra that it needs, in a sentence."""
        ...

    def read(self, data: bytes) -> Iterable[Article | Row | Record]:
        """Yield the articles of a file or of a record, with the metadata that the format holds.

        A row is made an article by the host, and a record is read on by the reader of its suffix.
        Ids and paths are given by the host: an article's own `id`, where it has one, is added to
        that of its file. Raises InputError for what cannot be read at all.
        """
        ...


@runtime_checkable
class LimitedReader(Reader, Protocol):
    """A reader that must know the config's `[limits]`, such as the most elements of a page."""

    def within(self, limits: Mapping[str, Any]) -> Reader:
        """Return a reader that keeps to these limits: the keys and values of `[limits]`."""
        ...


class SplittingReader(Reader, Protocol):
    """Reads a format whose files hold many articles.

    Splitting is done once, in one process, and must be cheap and flat in memory; the bytes of each
    record are then read by `read`, in any process. `Traits` says what it may ask of the host.
    """

    def split(self, file: BinaryIO, most: int) -> Iterable[Record]:
        """Yield the records of a file, in order, without holding more than a few of them.

        `most` is the largest size of a record, in bytes; a larger one is yielded as a fault. The
        file may be a stream that cannot seek. Raises InputError where the rest cannot be read.
        """
        ...


class LookingReader(SplittingReader, Protocol):
    """Reads a format whose files hold one article or many, which only their beginning tells.

    A file that holds many is split. One that holds one is read by `read`, in any process: so is
    any on other file systems, where looking takes long; `read` then yields its records.
    """

    def holds_many(self, file: BinaryIO) -> bool:
        """Say whether a file holds many articles, from its first bytes. May raise InputError."""
        ...


def splits(reader: Reader) -> TypeGuard[SplittingReader]:
    """Say whether a reader splits files: `isinstance` with a protocol takes 50 times as long."""
    return hasattr(reader, "split")


def looks(reader: Reader) -> TypeGuard[LookingReader]:
    """Say whether a reader tells by looking into a file whether to split it."""
    return splits(reader) and hasattr(reader, "holds_many")
