"""Profiles as JSON Lines: one object an article, with evidence and arithmetic."""

import json
from dataclasses import dataclass

from credscore.display import in_json
from credscore.profile import Profile
from credscore.writers.record import record


@dataclass(frozen=True, slots=True)
class RecordTable:
    """`profiles.jsonl`."""

    def header(self) -> str:
        """Return nothing: JSON Lines have no header."""
        return ""

    def rows(self, profile: Profile) -> str:
        """Return the line of one article."""
        return in_json(json.dumps(record(profile), ensure_ascii=False, allow_nan=False)) + "\n"
