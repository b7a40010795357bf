"""The writers that come with credscore, offered as any plugin offers its own."""

from pathlib import Path
from typing import ClassVar

from credscore.hookspecs import hookimpl
from credscore.plan import Plan
from credscore.writer import Output, Writer
from credscore.writers.account import AccountSink, StatusTable
from credscore.writers.records import RecordTable
from credscore.writers.sinks import FileSink
from credscore.writers.tidy import EvidenceTable, SignalTable
from credscore.writers.wide import WideTable


class CsvWriter:
    """One wide table."""

    name: ClassVar[str] = "csv"
    suffix: ClassVar[str] = ".csv"
    about: ClassVar[str] = "A row an article: composites, signals, status, provenance."

    def outputs(self, path: Path, plan: Plan) -> list[Output]:
        """Return the one table."""
        return [Output(WideTable(plan), FileSink(path))]


class JsonLinesWriter:
    """One object an article."""

    name: ClassVar[str] = "jsonl"
    suffix: ClassVar[str] = ".jsonl"
    about: ClassVar[str] = "An object an article, evidence and arithmetic included."

    def outputs(self, path: Path, plan: Plan) -> list[Output]:
        """Return the one table."""
        return [Output(RecordTable(), FileSink(path))]


class FolderWriter:
    """Tidy tables side by side, and the account of the run last."""

    name: ClassVar[str] = "folder"
    suffix: ClassVar[str] = "/"
    about: ClassVar[str] = "profiles.csv, signals.csv, evidence.csv and run.json in a folder."

    def outputs(self, path: Path, plan: Plan) -> list[Output]:
        """Return three tables and the account."""
        return [
            Output(WideTable(plan), FileSink(path / "profiles.csv")),
            Output(SignalTable(), FileSink(path / "signals.csv")),
            Output(EvidenceTable(), FileSink(path / "evidence.csv")),
            Output(StatusTable(), AccountSink(path / "run.json", plan)),
        ]


@hookimpl
def credscore_writers() -> list[type[Writer]]:
    """Offer the writers."""
    return [CsvWriter, JsonLinesWriter, FolderWriter]
