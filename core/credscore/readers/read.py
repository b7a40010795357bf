"""Reading one input into an article, or into the reason why there is none."""

import os
import stat
import sys
from dataclasses import dataclass, replace

from credscore.analysis.actors import ActorRules
from credscore.article import Article
from credscore.config.model import Limits
from credscore.errors import InputError
from credscore.readers.decode import decode
from credscore.readers.find import STDIN, Input, printable

SUFFIXES = (".txt", ".md")
"""What the text reader takes; standard input is taken as text whatever it is."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input after reading: an article, or the fault that there is none for."""

    id: str
    path: str
    article: Article | None = None
    fault: InputError | None = None


def read_input(given: Input, limits: Limits, actor_rules: ActorRules) -> Source:
    """Read one input. Whatever is wrong with it is returned, never raised."""
    path = printable(given.path)
    try:
        text, encoding = decode(_bytes_of(given, limits.max_bytes))
    except InputError as fault:
        return Source(given.id, path, fault=fault)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        return Source(given.id, path, fault=InputError("unreadable", reason))
    article = Article(text, id=given.id, path=path, encoding=encoding, actor_rules=actor_rules)
    return Source(given.id, path, article=article)


def with_data(given: Input) -> Input:
    """Return an input of standard input with its bytes, so that another process can read it."""
    return replace(given, data=sys.stdin.buffer.read())


def _bytes_of(given: Input, most: int) -> bytes:
    path = given.path
    if given.data is not None:
        return _at_most(given.data, most)
    if path == STDIN:
        return _at_most(sys.stdin.buffer.read(most + 1), most)
    if not os.path.lexists(path):
        raise InputError("missing_path", "does not exist: check the spelling")
    if not path.lower().endswith(SUFFIXES):
        raise InputError(
            "unknown_suffix", f"is none of {', '.join(SUFFIXES)}: rename or convert it"
        )
    # Non-blocking, since opening a named pipe would otherwise wait for ever.
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise InputError("not_a_file", "is not a regular file")
        return _at_most(file.read(most + 1), most)


def _at_most(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise InputError("too_large", f"has more than limits.max_bytes = {most} bytes")
    return data
