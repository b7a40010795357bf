"""Finding the files behind the paths that were given, in an order that never changes."""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from credscore.contract.reader import Record
from credscore.display import printable
from credscore.readers.faults import fault_of
from credscore.system.files import is_folder
from credscore.system.remote import is_remote, walk_remote

STDIN = "-"

HIDDEN = (".", "~$", "Thumbs.db", "desktop.ini")
"""How the names of hidden files begin, and of those that Windows and Office keep for themselves."""

_PARTS = re.compile(r"(.+)[_-](?:files?|Dateien|fichiers|archivos|bestanden)")
"""How browsers call the folder of pictures and scripts that they save beside a page."""

_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its path as it was given or found, and the folder that was given, if one was.

    `under` is where that folder, or the file that was given, lies below what holds all that was.
    `record` is what was read of it before: one record of a file that holds many, or all of standard
    input, which a worker has none of. One that is known to be broken has a record with a fault, and
    nothing of it is read.
    """

    path: str
    root: str = ""
    under: str = ""
    record: Record | None = None

    @property
    def member(self) -> str:
        """Return the name of the record within the file, if it has one."""
        return self.record.name if self.record else ""

    @property
    def id(self) -> str:
        """Return the article's id: its path below the folder that was given, and its member.

        Of several folders, or of files in several, it is the path below the folder that holds all.
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
        return printable(Path(self.under, relative).as_posix().removesuffix(".txt"))


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """Yield the files of the given paths: folders recursively, sorted by the bytes of their names.

    Hidden files and folders, symbolic links inside folders, and the folders that browsers save
    beside a page, are left out. A path that does not exist and a folder that cannot be opened are
    yielded too, so that they get their rows. Paths may be those of other file systems.
    """
    given = [os.fspath(path) for path in paths]
    folders = [path != STDIN and is_folder(path) for path in given]
    for path, folder, under in zip(given, folders, _places(given, folders), strict=True):
        if not folder:
            yield Input(path, under=under)
        elif is_remote(path):
            yield from (Input(found, path, under) for found in walk_remote(path))
        else:
            yield from _walk(path, path, under)


def _places(given: Sequence[str], folders: Sequence[bool]) -> list[str]:
    """Return where each path, or the folder of each file, lies below what holds all of them.

    Articles of one name in two folders would share an id without it. "" is that folder itself.
    """
    holders = [_holder(path, folder) for path, folder in zip(given, folders, strict=True)]
    named = [holder for holder, path in zip(holders, given, strict=True) if path != STDIN]
    try:
        base = os.path.commonpath(named)
    except ValueError:  # nothing holds them all: other drives, other file systems
        return [""] * len(given)
    return ["" if holder == base else os.path.relpath(holder, base) for holder in holders]


def _holder(path: str, folder: bool) -> str:
    """Return a folder itself, or that of a file; links are not followed."""
    whole = path if is_remote(path) else os.path.abspath(path)  # noqa: PTH100
    return whole if folder else os.path.split(whole)[0]


def _walk(folder: str, root: str, under: str) -> Iterator[Input]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield Input(folder, root, under, Record("", fault=fault_of(error)))
        return
    names = {entry.name for entry in found}
    for entry in found:
        if entry.name.startswith(HIDDEN) or entry.is_symlink():
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_part_of_page(entry.name, names):
                yield from _walk(entry.path, root, under)
        else:
            yield Input(entry.path, root, under)


def _is_part_of_page(folder: str, names: Collection[str]) -> bool:
    """Say whether a folder holds what a page among `names` beside it needs to be shown."""
    found = _PARTS.fullmatch(folder)
    return found is not None and any(found[1] + suffix in names for suffix in _PAGES)
