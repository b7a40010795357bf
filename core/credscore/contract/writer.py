"""What a writer is: tables that turn profiles into text, and sinks that the text goes to.

A table knows nothing of files, and what it gives for a profile depends on that profile alone. So
workers make the texts, and the command joins them in the order of the inputs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from credscore.analysis.actors import ActorRules
    from credscore.composite import CompositeRule
    from credscore.config import Config
    from credscore.contract.signals import Signal
    from credscore.profile import Profile


class RunPlan(Protocol):
    """What a writer is told of a run before its first article; nothing of it changes later.

    It can be pickled, and so travel with a table.
    """

    @property
    def signals(self) -> "Mapping[str, Signal]":
        """The declared signals by `scorer.signal`, in the order of the columns."""
        ...

    @property
    def composites(self) -> "Sequence[CompositeRule]":
        """How each composite is made: its `name`, its `weights` by signal, and more."""
        ...

    @property
    def actor_rules(self) -> "ActorRules":
        """The actors that the config names, as `known`."""
        ...

    @property
    def config(self) -> "Config":
        """The config, defaults filled in: its fields are the keys that a config file has."""
        ...

    @property
    def config_hash(self) -> str:
        """The config's hash, as it stands in every row."""
        ...

    @property
    def versions(self) -> str:
        """The distributions that numbers rest on, as `name==version`, parted by blanks."""
        ...


class Table(Protocol):
    """Turns profiles into text, each by itself, so that any parts of a run can be joined."""

    def header(self) -> str:
        """Return what stands above the first article."""
        ...

    def rows(self, profile: "Profile") -> str:
        """Return the lines of one article, each ended, none where it has none."""
        ...


class Sink(Protocol):
    """Takes the texts of one table in order, until it is closed or discarded."""

    def write(self, text: str) -> None:
        """Take the next text: first the table's header, if it has one, then rows of whole articles.

        How many articles a text holds depends on how the run went, and must change no byte.
        """
        ...

    def close(self) -> None:
        """Complete the output."""
        ...

    def discard(self) -> None:
        """Give the output up."""
        ...


@dataclass(frozen=True, slots=True)
class Output:
    """A table and the sink that its texts go to."""

    table: Table
    sink: Sink


class Writer(Protocol):
    """Writes one kind of output. Its class takes no arguments.

    `suffix` is the end of the names that it takes with `-o`, in lower case, as `.csv`; `/` stands
    for folders. The extra of its distribution that it needs it may name as `extra`, a text.
    """

    @property
    def name(self) -> str:
        """The format's name."""
        ...

    @property
    def suffix(self) -> str:
        """The end of the names that it takes."""
        ...

    @property
    def about(self) -> str:
        """What it writes, and the extra that it needs, in a sentence."""
        ...

    def outputs(self, path: Path, plan: RunPlan) -> Sequence[Output]:
        """Return the outputs that a name asks for. Tables must be picklable."""
        ...
