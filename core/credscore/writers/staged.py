"""Outputs on other file systems: written on this machine, and sent there when they are whole."""

import tempfile
from pathlib import Path

from credscore.contract.writer import Output, Sink
from credscore.errors import ConfigError, InputError, OutputError, in_one_line
from credscore.system.remote import file_system


class Stage:
    """The temporary folder of one output; what lies there is sent when all its sinks are closed."""

    def __init__(self, name: str) -> None:
        """Find the file system. Raises ConfigError where it, or its library, is not there."""
        try:
            self._system, inner = file_system(name)
        except InputError as error:
            raise ConfigError(f"-o {name}: {error}") from error
        self._name = name
        self._parent, _, own_name = inner.rstrip("/").rpartition("/")
        self._folder = tempfile.TemporaryDirectory(prefix="credscore-")
        self._open = 0
        self._completed: dict[Path, None] = {}
        self.path = Path(self._folder.name) / own_name

    def staged(self, output: Output) -> Output:
        """Return the output with a sink that tells this stage when it is closed."""
        self._open += 1
        return Output(output.table, StagedSink(output.sink, self))

    def close_one(self) -> None:
        """Send everything once the last sink is closed. Raises OutputError."""
        self._completed |= dict.fromkeys(sorted(Path(self._folder.name).rglob("*")))
        self._open -= 1
        if self._open:
            return
        try:
            self._send()
        except Exception as error:  # file systems raise what they like
            raise OutputError(f"{self._name}: cannot be written: {in_one_line(error)}") from error
        self.discard()

    def discard(self) -> None:
        """Remove what lies here."""
        self._folder.cleanup()

    def _send(self) -> None:
        # As they were completed: the account of a run, which says that it is whole, comes last.
        for path in filter(Path.is_file, self._completed):  # not those under temporary names
            name = path.relative_to(self._folder.name).as_posix()
            target = f"{self._parent}/{name}"
            self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
            self._system.put_file(str(path), target)


class StagedSink:
    """A sink that tells its stage when it is closed."""

    def __init__(self, sink: Sink, stage: Stage) -> None:
        """Take the sink that writes on this machine."""
        self._sink, self._stage = sink, stage

    def write(self, text: str) -> None:
        """Pass the text on."""
        self._sink.write(text)

    def close(self) -> None:
        """Complete the file here, and the last of an output also there."""
        self._sink.close()
        self._stage.close_one()

    def discard(self) -> None:
        """Give the whole output up."""
        self._sink.discard()
        self._stage.discard()
