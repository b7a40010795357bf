"""Writers: tables turn a profile into text, sinks put the text where it belongs.

A table is pure and knows nothing of files, so that a worker can do its part and the texts of all
workers be joined in the order of their inputs.
"""

from credscore.writers.outputs import Output, outputs_for
from credscore.writers.sinks import Sink, StreamSink
from credscore.writers.tables import Table

__all__ = ["Output", "Sink", "StreamSink", "Table", "outputs_for"]
