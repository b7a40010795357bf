"""The exceptions that credscore raises on purpose, and errors told in one line."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from traceback import walk_tb

from credscore.display import in_a_line

MOST_READ = 1000
"""Characters of a message that are read at most: some libraries put a whole page into one."""

MOST_TOLD = 200
"""Characters of a message that are shown at most."""

MOST_NAME = 60
"""Letters of the name of a file that are shown at most, the last ones."""

_HOST = frozenset({"credscore", "importlib", "pluggy"})
"""The packages between a run and a plugin: the first other package in a traceback is the plugin."""


def in_one_line(error: BaseException) -> str:
    """Return an error's kind and message, on one line of at most 200 characters."""
    return in_a_line(f"{type(error).__name__}: {error}"[:MOST_READ])[:MOST_TOLD]


def in_one_line_with_place(error: BaseException) -> str:
    """Return what `in_one_line` does, and behind it the plugin's line, as `(calm.py, line 12)`.

    It names no folder, so that a row says the same on every machine. No line is given where the
    traceback leads through no plugin, nor for a CredscoreError, which says itself what is wrong.
    """
    if isinstance(error, CredscoreError):
        return in_a_line(str(error)[:MOST_READ])[:MOST_TOLD]
    place = _place_in_plugin(error)
    return in_one_line(error)[: MOST_TOLD - len(place)] + place


def _place_in_plugin(error: BaseException) -> str:
    """Return the innermost line of the plugin in a traceback, in parentheses; else ""."""
    package = place = ""
    for frame, line in walk_tb(error.__traceback__):
        inner = _package(frame.f_globals)
        file = frame.f_code.co_filename
        if inner in _HOST or file.startswith("<"):
            continue
        package = package or inner
        if inner == package:
            place = f" ({Path(file).name[-MOST_NAME:]}, line {line})"
    return place


def _package(names: Mapping[str, object]) -> str:
    """Return the outermost package of the module with these names, though it is run by `-m`."""
    module = names.get("__name__")
    return str(names.get("__package__") if module == "__main__" else module).partition(".")[0]


@lru_cache(maxsize=256)
def is_code(reason: str) -> bool:
    """Say whether a text is a reason code: rows list reasons with `; ` between two."""
    return re.fullmatch(r"[a-z][a-z0-9_]{0,59}", reason) is not None


class CredscoreError(Exception):
    """Anything that credscore raises on purpose; its message is meant for users."""


class ConfigError(CredscoreError):
    """A config cannot be used. Nothing is scored; the command exits with 2."""


class PluginError(CredscoreError):
    """A plugin breaks the contract. It costs its own measurements, never a run."""


class InputError(CredscoreError):
    """One input cannot be read. It costs that article; its row says why.

    `code` is the reason code that stands in the row, such as `binary` or `missing_path`.
    """

    def __init__(self, code: str, message: str) -> None:
        """Keep the code beside the message."""
        super().__init__(code, message)  # both, so that it can travel between processes
        self.code = code
        self.message = message

    def __str__(self) -> str:
        """Return the message alone."""
        return self.message


class OutputError(CredscoreError):
    """An output cannot be written, as when a disk is full. The command exits with 5."""


class ReaderLeft(CredscoreError):
    """Nobody reads on what is printed, as behind `| head`. No fault: the command exits with 0."""
