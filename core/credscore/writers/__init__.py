"""The built-in writers: CSV, JSON Lines, Parquet, SQLite, a folder of tables, one for people."""

from credscore.contract.writer import Output, Sink, Table
from credscore.writers.outputs import headed, is_folder, outputs_for, writer_for
from credscore.writers.sinks import StreamSink

__all__ = [
    "Output",
    "Sink",
    "StreamSink",
    "Table",
    "headed",
    "is_folder",
    "outputs_for",
    "writer_for",
]
