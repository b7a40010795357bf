"""Runs: an engine scores inputs into outputs, directly or by way of a journal."""

from credscore.runs.journal import Journal
from credscore.runs.manifest import manifest_of, refuse_unless_same
from credscore.runs.place import journal_path, shard_path
from credscore.runs.shards import Shard, in_line
from credscore.runs.tally import Tally, tallied
from credscore.runs.through import Advance, all_completed, gather, pour, stream

__all__ = [
    "Advance",
    "Journal",
    "Shard",
    "Tally",
    "all_completed",
    "gather",
    "in_line",
    "journal_path",
    "manifest_of",
    "pour",
    "refuse_unless_same",
    "shard_path",
    "stream",
    "tallied",
]
