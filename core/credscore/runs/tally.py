"""How the articles of a run came out: counted, with the first faults, whatever their number."""

import json
from collections import Counter
from dataclasses import dataclass

from credscore.profile import Profile
from credscore.writers import Output

MOST_FAULTS = 20
"""How many faults are told one by one; the files name them all."""


@dataclass(frozen=True, slots=True)
class TallyTable:
    """The status of each article, and what went wrong with it."""

    def header(self) -> str:
        """Return nothing."""
        return ""

    def rows(self, profile: Profile) -> str:
        """Return a status and lines that tell the faults, as JSON."""
        known = profile.identity
        told = []
        for notice in profile.warnings:
            origin = f" of {notice.origin}" if notice.origin else ""
            scorer = f"scorer {notice.scorer}{origin}: " if notice.scorer else ""
            place = known.path or known.article_id
            told.append(f"{place}: {scorer}{notice.message} [{notice.code}]")
        return json.dumps([profile.status, told]) + "\n"


class Tally:
    """Counts statuses, and remembers the first faults: a sink."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.statuses: Counter[str] = Counter()
        self._faults: list[str] = []
        self._more = 0

    def write(self, text: str) -> None:
        """Count articles, one a line."""
        for line in text.splitlines():
            status, faults = json.loads(line)
            self.statuses[status] += 1
            room = MOST_FAULTS - len(self._faults)
            self._faults += faults[:room]
            self._more += len(faults[room:])

    def close(self) -> None:
        """Keep the counts."""

    def discard(self) -> None:
        """Keep the counts."""

    def report(self) -> str:
        """Return the faults, and one line with the counts."""
        lines = list(self._faults)
        if self._more:
            lines.append(f"and {self._more} more: see the column `warnings`")
        total = self.statuses.total()
        parts = [f"{n} {status}" for status, n in sorted(self.statuses.items())]
        counted = f"{total} article{'' if total == 1 else 's'}"
        lines.append(": ".join(filter(None, (counted, ", ".join(parts)))))
        return "\n".join(lines)


def tallied() -> tuple[Tally, Output]:
    """Return a tally, and the output that fills it."""
    tally = Tally()
    return tally, Output(TallyTable(), tally)
