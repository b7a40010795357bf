"""Choosing the reader of an input: by its name, or as the user forces it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from credscore.config.model import Inputs, Limits
from credscore.contract.reader import (
    ARCHIVES,
    LookingReader,
    Reader,
    looks,
    splits,
    traits_of,
)
from credscore.errors import InputError
from credscore.readers.faults import WORD_MEND
from credscore.readers.find import STDIN
from credscore.rows import PRESETS
from credscore.system.files import open_file
from credscore.system.remote import is_remote

_MEND = "save it as text or HTML, or see `credscore formats` for what is read"
_MENDS = {
    ".doc": WORD_MEND,
    ".odt": WORD_MEND,
    ".pages": WORD_MEND,
    ".rtf": WORD_MEND,
    ".wpd": WORD_MEND,
    ".pdf": "save its text as .txt, as `pdftotext` does, or get the article as text or HTML",
    ".xls": "save the sheet as .csv, in UTF-8",
    ".xlsx": "save the sheet as .csv, in UTF-8",
    ".ods": "save the sheet as .csv, in UTF-8",
}
"""What to do with files of formats that are often met and not read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read: the readers by suffix, the limits, and the config's rules.

    `others` are the suffixes of readers that are not our own.
    """

    readers: Mapping[str, Reader]
    limits: Limits = field(default_factory=Limits)
    rules: Inputs = field(default_factory=Inputs)
    others: frozenset[str] = frozenset()

    @property
    def preset(self) -> str:
        """The kind of rows that the user forces, if one."""
        return self.rules.format if self.rules.format in PRESETS else ""

    def name_of(self, path: str) -> str:
        """Return the name by which an input is read: its own, or one with the forced format.

        A forced format is that of the files in archives, unless it ends like an archive itself.
        """
        name = "stdin.txt" if path == STDIN else path.lower()
        if not self.rules.format or self.preset:
            return name
        forced = f"forced.{self.rules.format.lower()}"
        return forced if forced.endswith(ARCHIVES) else forced + _archives_of(name)

    def reader_of(self, name: str) -> Reader:
        """Return the reader of the longest fitting suffix. Raises InputError (unknown_suffix)."""
        fitting = [suffix for suffix in self.readers if name.endswith(suffix)]
        if not fitting:
            what = (
                f"{suffix} files" if (suffix := PurePath(name).suffix) else "names without an end"
            )
            mend = _MENDS.get(suffix, _MEND)
            raise InputError("unknown_suffix", f"no reader takes {what}: {mend}")
        return self.readers[max(fitting, key=len)]

    def holds_many(self, path: str) -> bool:
        """Say whether the file of a path may hold many articles: an archive, or a table.

        A file whose format leaves that open is looked into, but not on other file systems, and not
        where its reader is others': that one may hang.
        """
        name = self.name_of(path)
        if name.endswith(ARCHIVES):
            return True
        try:
            reader = self.reader_of(name)
        except InputError:
            return False
        if looks(reader) and path != STDIN and not self._is_of_others(reader):
            return not is_remote(path) and _shows_many(path, reader)
        return splits(reader)

    def goes_apart(self, name: str) -> bool:
        """Say whether a file is split in another process: its reader asks for that, or is others'.

        So are archives, where others' readers are there: any file in them may be one of theirs.
        """
        within = name.removesuffix(".gz")
        if within.endswith(ARCHIVES):
            return bool(self.others)
        try:
            reader = self.reader_of(within)
        except InputError:
            return False
        return traits_of(reader).apart or self._is_of_others(reader)

    def _is_of_others(self, reader: Reader) -> bool:
        return not self.others.isdisjoint(reader.suffixes)


def _shows_many(path: str, reader: LookingReader) -> bool:
    """Say whether a file shows that it holds many articles: not where it cannot be read."""
    try:
        with open_file(path) as file:
            return reader.holds_many(file)
    except Exception:
        return False


def _archives_of(name: str) -> str:
    """Return the suffixes of archives at the end of a name."""
    for suffix in ARCHIVES:
        if name.endswith(suffix):
            return _archives_of(name.removesuffix(suffix)) + suffix
    return ""
