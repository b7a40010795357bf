"""Counting what a comparison comes to, while its articles pass by."""

from collections import Counter
from collections.abc import Iterable, Sequence

from credscore.compare.align import Columns, Rows
from credscore.compare.model import ABSENT, Change, Difference, Summary

MOST_MOVES = 8
"""How many distinct changes of config and versions are told."""


class Tally:
    """Counts articles, columns, causes and statuses."""

    def __init__(self, names: tuple[str, ...], columns: Columns) -> None:
        """Start at nothing."""
        self._names = names
        self._columns = columns
        self._articles = self._differing = self._unexplained = 0
        self._only_in: Counter[str] = Counter()
        self._by_column: Counter[str] = Counter()
        self._causes: Counter[str] = Counter()
        self._statuses: Counter[str] = Counter()
        self._moves: dict[str, None] = {}

    def add(self, rows: Rows, found: Difference | None) -> None:
        """Count one article, with what differs of it."""
        if None in rows:
            self._only_in[_holders(self._names, rows)] += 1
            return
        self._articles += 1
        self._note_moves([row for row in rows if row is not None])
        changed = [change for change in found.changes if change.differs] if found else []
        if found is None or not changed:
            return
        self._differing += 1
        self._unexplained += not found.causes
        self._causes.update(found.causes)
        self._by_column.update(change.column for change in changed)
        self._statuses.update(_status_changes(changed))

    def summary(self) -> Summary:
        """Return the counts."""
        return Summary(
            runs=self._names,
            articles=self._articles,
            differing=self._differing,
            only_in=dict(self._only_in),
            partial=self._columns.partial,
            columns=dict(self._by_column.most_common()),
            causes=dict(self._causes),
            statuses=dict(self._statuses),
            unexplained=self._unexplained,
            moved=tuple(self._moves)[:MOST_MOVES],
        )

    def _note_moves(self, rows: Sequence[Sequence[str]]) -> None:
        if len(self._moves) >= MOST_MOVES:
            return
        for column in ("config_hash", "versions"):
            if column in self._columns.places:
                cells = self._columns.cells(column, rows)
                if cells[0] != cells[-1] and all(cells):
                    self._moves[_move(column, cells[0], cells[-1])] = None


def _holders(names: Sequence[str], rows: Rows) -> str:
    return ", ".join(name for name, row in zip(names, rows, strict=True) if row is not None)


def _status_changes(changes: Iterable[Change]) -> list[str]:
    return [
        " to ".join(str(value or ABSENT) for value in change.values)
        for change in changes
        if change.column == "status"
    ]


def _move(column: str, before: str, after: str) -> str:
    """Return what changed of a config or of the versions, in words."""
    if column == "config_hash":
        return f"config {before} to {after}"
    old, new = _versions(before), _versions(after)
    moved = [
        f"{name} {old.get(name, 'none')} to {new.get(name, 'none')}"
        for name in sorted(old | new)
        if old.get(name) != new.get(name)
    ]
    return ", ".join(moved) or "versions in another order"


def _versions(cell: str) -> dict[str, str]:
    return {name: version for name, _, version in (part.partition("==") for part in cell.split())}
