"""Reading one input into articles, or into the reason why there is none."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from credscore.article import Article
from credscore.contract.reader import Record, Row
from credscore.display import printable
from credscore.errors import InputError
from credscore.readers.choose import Reading
from credscore.readers.faults import fault_of, too_large
from credscore.readers.find import STDIN, Input
from credscore.readers.own import refuse_own_page
from credscore.readers.sound import refuse_unless_sound
from credscore.rows import content_of
from credscore.system.files import open_file
from credscore.system.remote import absence_of, is_remote, missing

_DEEPEST = 3
"""So often may what a reader gives be read on by another: a row that is a page, say."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input after reading: an article, or the fault that there is none for."""

    id: str
    path: str
    article: Article | None = None
    fault: InputError | None = None


def read_input(given: Input, reading: Reading) -> Iterator[Source]:
    """Yield what one input holds: its articles, or the one fault that there is none for.

    Whatever is wrong is yielded, never raised.
    """
    path = printable(f"{given.path}:{given.member}" if given.member else given.path)
    count = 0
    try:
        for found in _found_in(given, reading):
            id_ = f"{given.id}:{printable(found.id)}" if found.id else given.id
            if isinstance(found, Article):
                yield Source(id_, path, article=replace(found, id=id_, path=path))
            else:
                yield Source(id_, path, fault=fault_of(found.fault))
            count += 1
    except Exception as error:
        yield Source(given.id, path, fault=_fault_of(given, error))
    else:
        if not count:
            yield Source(given.id, path, fault=InputError("empty", "holds no article"))


def _fault_of(given: Input, error: Exception) -> InputError:
    """Return a fault; of a path that does not exist, that comes before what its name lacks."""
    fault = fault_of(error)
    if given.record or given.path == STDIN:
        return fault
    if is_remote(given.path):
        return (fault.code == "unknown_suffix" and absence_of(given.path)) or fault
    if os.path.lexists(given.path):
        return fault
    if "\n" in given.path:
        mend = "a text itself goes in by standard input, as `credscore - < article.txt`"
        return InputError("missing_path", f"is no file: {mend}")
    return missing()


def with_data(given: Input, most: int) -> Input:
    """Return an input of standard input with its bytes, so that another process can read it.

    Of one with more than `most` bytes there is one more: it is too large, however long it goes on.
    """
    return replace(given, record=Record("", _first_of(STDIN, most + 1)))


@dataclass(frozen=True, slots=True)
class _Lost:
    """A record that cannot be read, which costs no other."""

    id: str
    fault: InputError


def _found_in(given: Input, reading: Reading) -> Iterator[Article | _Lost]:
    """Yield what an input holds. Raises InputError where there is nothing."""
    record = given.record or Record("")
    if record.fault:
        raise record.fault
    name = record.suffix or reading.name_of(given.path)
    reading.reader_of(name)  # a file that no reader takes is not opened
    most = reading.limits.max_bytes
    data = record.data if given.record else _first_of(given.path, most + 1)
    if len(data) > most:
        raise too_large(most)
    if name.endswith(".html"):
        refuse_own_page(data)
    yield from _read_on(replace(record, name="", data=data, suffix=name), reading, 1)


def _because(fault: InputError, record: Record) -> InputError:
    """Return a fault; of a record that is known to be damaged, that comes before what it lacks."""
    damage = next((sentence for code, sentence in record.notes if code == "damaged"), "")
    return InputError("damaged", f"{damage}; {fault}") if damage else fault


def _articles(
    found: Iterable[Article | Row | Record], reading: Reading, depth: int
) -> Iterator[Article | _Lost]:
    """Yield what a reader gives as articles: rows by their keys, records by another reader."""
    for one in found:
        refuse_unless_sound(one)
        if isinstance(one, Mapping):
            one = content_of(one, reading.rules.map, reading.preset)
        if isinstance(one, Article):
            yield one
        elif depth < _DEEPEST:
            yield from _read_on(one, reading, depth + 1)


def _read_on(record: Record, reading: Reading, depth: int) -> Iterator[Article | _Lost]:
    """Yield what a record holds. Where it has no name, it is all there is: raises its fault."""
    try:
        if record.fault:
            raise record.fault
        for one in _articles(reading.reader_of(record.suffix).read(record.data), reading, depth):
            id_ = ":".join(filter(None, (record.name, one.id)))
            found = replace(one, id=id_)
            yield _completed(found, record) if isinstance(found, Article) else found
    except InputError as fault:
        if not record.name:
            raise _because(fault, record) from None
        yield _Lost(record.name, _because(fault, record))


def _completed(article: Article, record: Record) -> Article:
    """Return an article with what its file says of it, where it does not say so itself."""
    lacking = {name: value for name, value in record.known if not getattr(article, name)}
    if not lacking and not record.notes:
        return article
    whole = replace(article, notes=(*article.notes, *record.notes), **lacking)  # type: ignore[arg-type]
    refuse_unless_sound(whole)
    return whole


def _first_of(path: str, number: int) -> bytes:
    """Return the first bytes of a file, or of standard input."""
    if path == STDIN:
        return sys.stdin.buffer.read(number)
    with open_file(path) as file:
        return file.read(number)
