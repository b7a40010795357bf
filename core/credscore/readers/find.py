"""Finding the inputs behind the paths that were given, in an order that never changes."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its path as it was given or found, and the folder that was given, if one was.

    `data` are the bytes of an input that was read before, as standard input is for a worker.
    """

    path: str
    root: str = ""
    data: bytes | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Return the article's id: its path below the folder that was given.

        It begins with `a-`, since bare ids such as `12e45678` or `NA` are read as infinity or as
        missing by spreadsheets and data frames.
        """
        if self.path == STDIN:
            return "a-stdin"
        relative = Path(self.path).relative_to(self.root) if self.root else Path(self.path).name
        return "a-" + printable(Path(relative).as_posix().removesuffix(".txt"))


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """Yield the files of the given paths: folders recursively, sorted by the bytes of their names.

    Hidden files and folders, and symbolic links inside folders, are left out. A path that does
    not exist is yielded too, so that it gets its row.
    """
    for given in paths:
        path = os.fspath(given)
        if path != STDIN and Path(path).is_dir():
            for found in _walk(path):
                yield Input(found, root=path)
        else:
            yield Input(path)


def _walk(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError:
        yield folder
        return
    for entry in found:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        else:
            yield entry.path


def printable(name: str) -> str:
    """Return a file's name without characters that break a terminal or a CSV file."""
    safe = name.encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in safe)
