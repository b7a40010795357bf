"""The built-in writers: CSV, JSON Lines, a folder of tidy tables, and a table for people."""

from credscore.writer import Output, Sink, Table
from credscore.writers.outputs import headed, outputs_for
from credscore.writers.sinks import StreamSink

__all__ = ["Output", "Sink", "StreamSink", "Table", "headed", "outputs_for"]
