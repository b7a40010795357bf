"""The writers that come with credscore, offered as any plugin offers its own."""

from functools import partial
from pathlib import Path

from credscore.contract.hookspecs import hookimpl
from credscore.contract.writer import Output, RunPlan, Table, Writer
from credscore.writers.account import AccountSink, StatusTable
from credscore.writers.apart import Apart
from credscore.writers.columns import Headless
from credscore.writers.record import RecordTable
from credscore.writers.sinks import FileSink
from credscore.writers.tidy import (
    EVIDENCE_COLUMNS,
    SIGNAL_COLUMNS,
    EvidenceTable,
    SignalTable,
)
from credscore.writers.wide import WideTable, columns


class CsvWriter:
    """One wide table."""

    name = "csv"
    suffix = ".csv"
    about = "A row an article: composites, signals, status, provenance."

    def outputs(self, path: Path, plan: RunPlan) -> list[Output]:
        """Return the one table."""
        return [Output(WideTable(plan), FileSink(path))]


class JsonLinesWriter:
    """One object an article."""

    name = "jsonl"
    suffix = ".jsonl"
    about = "An object an article, evidence and arithmetic included."

    def outputs(self, path: Path, plan: RunPlan) -> list[Output]:
        """Return the one table."""
        return [Output(RecordTable(), FileSink(path))]


class ParquetWriter:
    """One wide table in typed columns."""

    name = "parquet"
    suffix = ".parquet"
    about = "The columns of the CSV, typed, missing values as null."
    extra = "parquet"

    def outputs(self, path: Path, plan: RunPlan) -> list[Output]:
        """Return the one table."""
        from credscore.writers.parquet import parquet_sinks, refuse_without_pyarrow

        refuse_without_pyarrow(path)
        file = Apart(path, partial(parquet_sinks, path, columns(plan)))
        return [Output(Headless(WideTable(plan, str)), file.sink())]


class SqliteWriter:
    """Three tables in one file."""

    name = "sqlite"
    suffix = ".sqlite"
    about = "The tables profiles, signals and evidence, typed and indexed."

    def outputs(self, path: Path, plan: RunPlan) -> list[Output]:
        """Return the three tables, which share the file."""
        from credscore.writers.sqlite import Declared, refuse_unless_possible, sqlite_sinks

        of_article = ("article_id", "signal")
        declared = [
            Declared("profiles", columns(plan), of_article[:1]),
            Declared("signals", SIGNAL_COLUMNS, of_article),
            Declared("evidence", EVIDENCE_COLUMNS, of_article),
        ]
        refuse_unless_possible(path, declared)
        file = Apart(path, partial(sqlite_sinks, path, declared))
        tables: list[Table] = [WideTable(plan, str), SignalTable(str), EvidenceTable(str)]
        return [Output(Headless(table), file.sink()) for table in tables]


class DatabaseWriter(SqliteWriter):
    """The same under the other name that such files have."""

    name = "db"
    suffix = ".db"


class FolderWriter:
    """Tidy tables side by side, and the account of the run last."""

    name = "folder"
    suffix = "/"
    about = "profiles.csv, signals.csv, evidence.csv and run.json in a folder."

    def outputs(self, path: Path, plan: RunPlan) -> list[Output]:
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
    return [
        CsvWriter,
        JsonLinesWriter,
        ParquetWriter,
        SqliteWriter,
        DatabaseWriter,
        FolderWriter,
    ]
