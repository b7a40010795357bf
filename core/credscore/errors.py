"""Faults that a user can mend; each message names the place and the mend."""

from credscore.display import in_a_line

MOST_READ = 1000
"""Characters of a message that are looked at: a library may put a whole page into one."""


def in_one_line(error: BaseException) -> str:
    """Return an error's kind and message, on one line of at most 200 characters."""
    return in_a_line(f"{type(error).__name__}: {error}"[:MOST_READ])[:200]


class CredscoreError(Exception):
    """Any fault that credscore reports on purpose."""


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
