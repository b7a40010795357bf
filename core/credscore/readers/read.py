"""Reading one input into articles, or into the reason why there is none."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from credscore.article import Article
from credscore.config.model import Limits
from credscore.errors import InputError, in_one_line
from credscore.reader import Reader
from credscore.readers.find import STDIN, Input, printable


@dataclass(frozen=True, slots=True)
class Source:
    """One input after reading: an article, or the fault that there is none for."""

    id: str
    path: str
    article: Article | None = None
    fault: InputError | None = None


def read_input(given: Input, readers: Mapping[str, Reader], limits: Limits) -> Iterator[Source]:
    """Yield what one input holds: its articles, or the one fault that there is none for.

    `readers` are by suffix. Whatever is wrong is yielded, never raised.
    """
    path = printable(given.path)
    count = 0
    try:
        reader = _reader_for(given, readers)
        for article in reader.read(_bytes_of(given, limits.max_bytes)):
            id_ = f"{given.id}:{article.id}" if article.id else given.id
            yield Source(id_, path, article=replace(article, id=id_, path=path))
            count += 1
    except InputError as fault:
        yield Source(given.id, path, fault=fault)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        yield Source(given.id, path, fault=InputError("unreadable", reason))
    except Exception as error:
        reason = f"its reader failed: {in_one_line(error)}"[:200]
        yield Source(given.id, path, fault=InputError("reader_failed", reason))
    else:
        if not count:
            yield Source(given.id, path, fault=InputError("empty", "holds no article"))


def _reader_for(given: Input, readers: Mapping[str, Reader]) -> Reader:
    """Return the reader for the longest suffix of a path; standard input is text."""
    if given.path != STDIN and not os.path.lexists(given.path):
        raise InputError("missing_path", "does not exist: check the spelling")
    name = ".txt" if given.path == STDIN else given.path.lower()
    fitting = [suffix for suffix in readers if name.endswith(suffix)]
    if not fitting:
        known = ", ".join(sorted(readers))
        raise InputError("unknown_suffix", f"is none of {known}: rename or convert it")
    return readers[max(fitting, key=len)]


def with_data(given: Input) -> Input:
    """Return an input of standard input with its bytes, so that another process can read it."""
    return replace(given, data=sys.stdin.buffer.read())


def _bytes_of(given: Input, most: int) -> bytes:
    path = given.path
    if given.data is not None:
        return _at_most(given.data, most)
    if path == STDIN:
        return _at_most(sys.stdin.buffer.read(most + 1), most)
    # Non-blocking, since opening a named pipe would otherwise wait for ever.
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise InputError("not_a_file", "is not a regular file")
        return _at_most(file.read(most + 1), most)


def _at_most(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise InputError("too_large", f"has more than limits.max_bytes = {most} bytes")
    return data
