"""Guarding writers of plugins: whatever they raise becomes an OutputError that names the output."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from credscore.contract.writer import Output, Sink, Table, Writer
from credscore.errors import CredscoreError, OutputError, in_one_line_with_place

if TYPE_CHECKING:
    from credscore.profile import Profile
    from credscore.scoring.plan import Plan


@dataclass(frozen=True, slots=True)
class GuardedTable:
    """A table of a plugin. Raises OutputError for whatever goes wrong in it."""

    table: Table
    name: str

    def header(self) -> str:
        """Return the table's header."""
        with _guarding(self.name):
            return _text(self.table.header())

    def rows(self, profile: "Profile") -> str:
        """Return the table's lines of an article."""
        with _guarding(self.name):
            return _text(self.table.rows(profile))


@dataclass(frozen=True, slots=True)
class GuardedSink:
    """A sink of a plugin. Raises OutputError for whatever goes wrong in it."""

    sink: Sink
    name: str

    def write(self, text: str) -> None:
        """Pass the text on."""
        with _guarding(self.name):
            self.sink.write(text)

    def close(self) -> None:
        """Complete the output."""
        with _guarding(self.name):
            self.sink.close()

    def discard(self) -> None:
        """Give the output up; a failure in this must not keep the other outputs from it."""
        with suppress(OutputError), _guarding(self.name):
            self.sink.discard()


def guarded(writer: Writer, name: str, path: Path, plan: "Plan") -> list[Output]:
    """Return what a plugin's writer offers for the output of a name. Raises OutputError."""
    with _guarding(name):
        return [
            Output(GuardedTable(one.table, name), GuardedSink(one.sink, name))
            for one in writer.outputs(path, plan)
        ]


@contextmanager
def _guarding(name: str) -> Iterator[None]:
    try:
        yield
    except (KeyboardInterrupt, GeneratorExit, CredscoreError):
        raise
    except BaseException as error:  # even sys.exit() must not end the run without a word
        told = in_one_line_with_place(error)
        raise OutputError(f"{name}: its writer failed: {told}") from error


def _text(given: object) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        raise TypeError(f"its table gave {type(given).__name__}, not a text")
    return given
