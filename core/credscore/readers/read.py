"""Reading one input into articles, or into the reason why there is none."""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from credscore.article import Article
from credscore.config.model import Inputs, Limits
from credscore.errors import InputError
from credscore.files import open_file
from credscore.reader import Reader, Record
from credscore.readers.faults import fault_of
from credscore.readers.find import STDIN, Input, printable
from credscore.rows import article_of


@dataclass(frozen=True, slots=True)
class Source:
    """One input after reading: an article, or the fault that there is none for."""

    id: str
    path: str
    article: Article | None = None
    fault: InputError | None = None


def read_input(
    given: Input, readers: Mapping[str, Reader], limits: Limits, rules: Inputs | None = None
) -> Iterator[Source]:
    """Yield what one input holds: its articles, or the one fault that there is none for.

    `readers` are by suffix; `rules` say what the keys of rows mean. Whatever is wrong is yielded,
    never raised.
    """
    path = printable(given.path)
    rules = rules or Inputs()
    count = 0
    try:
        if given.fault:
            raise given.fault
        reader = reader_for(given, readers, rules)
        data = _bytes_of(given, limits.max_bytes)
        for article in _articles(reader, data, readers, rules):
            id_ = f"{given.id}:{article.id}" if article.id else given.id
            article = _with_known(article, given.known)
            yield Source(id_, path, article=replace(article, id=id_, path=path))
            count += 1
    except Exception as error:
        yield Source(given.id, path, fault=fault_of(error))
    else:
        if not count:
            yield Source(given.id, path, fault=InputError("empty", "holds no article"))


def reader_for(given: Input, readers: Mapping[str, Reader], rules: Inputs) -> Reader:
    """Return the reader that a record names, else that is forced, else by the longest suffix.

    Standard input is text, unless a format is forced. Raises InputError with `unknown_suffix`.
    """
    name = given.suffix or (f".{rules.format}" if rules.format else given.path.lower())
    name = ".txt" if name == STDIN else name
    fitting = [suffix for suffix in readers if name.endswith(suffix)]
    if not fitting:
        if given.path != STDIN and not os.path.lexists(given.path):
            raise InputError("missing_path", "does not exist: check the spelling")
        known = ", ".join(sorted(readers))
        raise InputError("unknown_suffix", f"is none of {known}: rename or convert it")
    return readers[max(fitting, key=len)]


def with_data(given: Input) -> Input:
    """Return an input of standard input with its bytes, so that another process can read it."""
    return replace(given, data=sys.stdin.buffer.read())


def _articles(
    reader: Reader, data: bytes, readers: Mapping[str, Reader], rules: Inputs
) -> Iterator[Article]:
    """Yield what a reader makes of some bytes, with rows made articles and records read on."""
    for found in reader.read(data):
        if isinstance(found, Article):
            yield found
        elif isinstance(found, Record):
            inner = readers[found.suffix]
            for article in _articles(inner, found.data, readers, rules):
                yield _with_known(article, found.known)
        else:
            yield article_of(found, rules.map)


def _with_known(article: Article, known: tuple[tuple[str, str], ...]) -> Article:
    """Return an article with what its file says of it, where it does not say so itself."""
    missing = {name: value for name, value in known if not getattr(article, name)}
    return replace(article, **missing) if missing else article  # type: ignore[arg-type]


def _bytes_of(given: Input, most: int) -> bytes:
    if given.data is not None:
        return _at_most(given.data, most)
    if given.path == STDIN:
        return _at_most(sys.stdin.buffer.read(most + 1), most)
    with open_file(given.path) as file:
        return _at_most(file.read(most + 1), most)


def _at_most(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise InputError("too_large", f"has more than limits.max_bytes = {most} bytes")
    return data
