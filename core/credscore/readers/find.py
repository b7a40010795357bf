"""Finding the files behind the paths that were given, in an order that never changes."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from credscore.display import printable
from credscore.errors import InputError
from credscore.readers.faults import fault_of
from credscore.system.files import is_folder
from credscore.system.remote import is_remote, walk_remote

STDIN = "-"

_HIDDEN = (".", "~$", "Thumbs.db")
"""How the names of hidden files begin, and of those that Windows and Office keep for themselves."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its path as it was given or found, and the folder that was given, if one was.

    A record of a file that holds many has its name within it as `member`, and its bytes as `data`;
    they are also there for an input that was read before, as standard input is for a worker.
    `suffix` is that of the reader that takes it, where the path does not tell; `known` what the
    file says of the article outside the record's bytes, and `notes` what is wrong with it. One that
    is known to be broken has a `fault`, and nothing of it is read.
    """

    path: str
    root: str = ""
    data: bytes | None = field(default=None, repr=False)
    member: str = ""
    suffix: str = ""
    known: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    fault: InputError | None = None

    @property
    def id(self) -> str:
        """Return the article's id: its path below the folder that was given, and its member.

        It begins with `a-`, since bare ids such as `12e45678` or `NA` are read as infinity or as
        missing by spreadsheets and data frames.
        """
        member = f":{printable(self.member)}" if self.member else ""
        return f"a-{self._name}{member}"

    @property
    def _name(self) -> str:
        if self.path == STDIN:
            return "stdin"
        relative = Path(self.path).relative_to(self.root) if self.root else Path(self.path).name
        return printable(Path(relative).as_posix().removesuffix(".txt"))


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """Yield the files of the given paths: folders recursively, sorted by the bytes of their names.

    Hidden files and folders, and symbolic links inside folders, are left out. A path that does
    not exist and a folder that cannot be opened are yielded too, so that they get their rows. Paths
    may be those of other file systems.
    """
    for given in paths:
        path = os.fspath(given)
        if path == STDIN or not is_folder(path):
            yield Input(path)
        elif is_remote(path):
            yield from (Input(found, root=path) for found in walk_remote(path))
        else:
            yield from _walk(path, path)


def _walk(folder: str, root: str) -> Iterator[Input]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield Input(folder, root=root, fault=fault_of(error))
        return
    for entry in found:
        if entry.name.startswith(_HIDDEN) or entry.is_symlink():
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, root)
        else:
            yield Input(entry.path, root=root)
