"""Which tables go where: what an output name asks for."""

from dataclasses import dataclass
from pathlib import Path

from credscore.errors import ConfigError
from credscore.plan import Plan
from credscore.writers.account import AccountSink, StatusTable
from credscore.writers.records import RecordTable
from credscore.writers.sinks import FileSink, Sink
from credscore.writers.tables import Table
from credscore.writers.tidy import EvidenceTable, SignalTable
from credscore.writers.wide import WideTable


@dataclass(frozen=True, slots=True)
class Output:
    """A table and the sink that its texts go to."""

    table: Table
    sink: Sink


def outputs_for(name: str, plan: Plan) -> list[Output]:
    """Return the outputs of `NAME.csv`, `NAME.jsonl` or a folder (`NAME/`), headers written.

    A folder gets `profiles.csv`, `signals.csv`, `evidence.csv`, and `run.json` last.
    """
    path = Path(name)
    if path.is_dir() or name.endswith("/") or not path.suffix:
        return [
            _file(WideTable(plan), path / "profiles.csv"),
            _file(SignalTable(), path / "signals.csv"),
            _file(EvidenceTable(), path / "evidence.csv"),
            Output(StatusTable(), AccountSink(path / "run.json", plan)),
        ]
    if path.suffix == ".csv":
        return [_file(WideTable(plan), path)]
    if path.suffix == ".jsonl":
        return [_file(RecordTable(), path)]
    raise ConfigError(f"-o {name}: write .csv, .jsonl, or a folder such as run/")


def _file(table: Table, path: Path) -> Output:
    sink = FileSink(path)
    sink.write(table.header())
    return Output(table, sink)
