"""Profiles as JSON Lines: one object an article, with evidence and arithmetic."""

import json

from credscore.profile import Profile
from credscore.writers.base import WholeFile
from credscore.writers.record import record


class JsonLines:
    """Writes `profiles.jsonl`."""

    def __init__(self, target: WholeFile) -> None:
        """Take the file to write."""
        self._target = target

    def write(self, profile: Profile) -> None:
        """Write one line."""
        line = json.dumps(record(profile), ensure_ascii=False, allow_nan=False)
        self._target.file.write(line + "\n")

    def close(self) -> None:
        """Complete the file."""
        self._target.close()

    def discard(self) -> None:
        """Leave no file."""
        self._target.discard()
