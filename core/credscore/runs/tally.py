"""How the articles of a run came out: counted, with their faults, whatever their number."""

import json
from collections import Counter
from dataclasses import dataclass

from credscore.display import short
from credscore.profile import Profile
from credscore.writers import Output

MOST_FAULTS = 20
"""How many faults are told one by one, and beyond that how many kinds of them."""

MOST_PLACE = 300
"""Characters of a path that are told: where a text came for one, they are many."""


@dataclass(frozen=True, slots=True)
class TallyTable:
    """The status of each article, and what went wrong with it."""

    def header(self) -> str:
        """Return nothing."""
        return ""

    def rows(self, profile: Profile) -> str:
        """Return a status, and the place and the kind of each fault, as JSON."""
        known = profile.identity
        told = []
        for notice in profile.warnings:
            origin = f" of {notice.origin}" if notice.origin else ""
            scorer = f"scorer {notice.scorer}{origin}: " if notice.scorer else ""
            kind = f"{scorer}{notice.message} [{notice.code}]"
            told.append([short(known.path or known.article_id, MOST_PLACE), kind])
        return json.dumps([profile.status, told]) + "\n"


class Tally:
    """Counts statuses, and remembers the first faults and the first of each kind: a sink."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.statuses: Counter[str] = Counter()
        self._first: list[str] = []
        self._kinds: dict[str, tuple[str, int]] = {}
        self._faults = 0

    def write(self, text: str) -> None:
        """Count articles, one a line."""
        for line in text.splitlines():
            status, faults = json.loads(line)
            self.statuses[status] += 1
            for place, kind in faults:
                self._count(place, kind)

    def _count(self, place: str, kind: str) -> None:
        self._faults += 1
        if self._faults <= MOST_FAULTS:
            self._first.append(f"{place}: {kind}")
        if kind in self._kinds or len(self._kinds) < MOST_FAULTS:
            first, number = self._kinds.get(kind, (place, 0))
            self._kinds[kind] = (first, number + 1)

    def close(self) -> None:
        """Keep the counts."""

    def discard(self) -> None:
        """Keep the counts."""

    def report(self) -> str:
        """Return the faults, those of a kind in one line where they are many, and the counts."""
        lines = self._first if self._faults <= MOST_FAULTS else self._by_kind()
        total = self.statuses.total()
        parts = [f"{n} {status}" for status, n in sorted(self.statuses.items())]
        counted = f"{total} article{'' if total == 1 else 's'}"
        return "\n".join([*lines, ": ".join(filter(None, (counted, ", ".join(parts))))])

    def _by_kind(self) -> list[str]:
        """Return a line for each kind of fault, with the first of it and how many there are."""
        lines = [
            f"{place}: {kind}" + (f" and {number - 1} more like it" if number > 1 else "")
            for kind, (place, number) in self._kinds.items()
        ]
        more = self._faults - sum(number for _, number in self._kinds.values())
        others = f"and {more} more of other kinds" if more else "all of them"
        return [*lines, f"{others}: see the column `warnings`"]


def tallied() -> tuple[Tally, Output]:
    """Return a tally, and the output that fills it."""
    tally = Tally()
    return tally, Output(TallyTable(), tally)
