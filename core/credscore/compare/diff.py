"""What differs between the rows of one article."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from credscore.compare.align import BESIDES, SOURCE, UNMEASURED, Columns, Rows, is_ignored
from credscore.compare.model import ABSENT, Cause, Change, Difference, Value
from credscore.compare.read import KEY, Row
from credscore.compare.values import (
    LISTS,
    by_actor,
    half_a_step,
    only_here,
    same,
    value_of,
)

CAUSES: dict[str, Cause] = {"text_hash": "text", "config_hash": "config", "versions": "versions"}


@dataclass(frozen=True)
class Differ:
    """Compares rows: `ignore` are globs of columns, `everything` lists what is the same as well.

    Numbers are the same within `tolerance`, an absolute difference in the column's own unit;
    `rounded` says that some runs keep more digits than others, so the last one may be off.
    """

    columns: Columns
    tolerance: float = 0.0
    ignore: tuple[str, ...] = ()
    everything: bool = False
    rounded: bool = False

    def difference(self, rows: Rows) -> Difference | None:
        """Return what differs between the rows of one article, or None where nothing does."""
        held = [row for row in rows if row is not None]
        if len(held) < len(rows):
            return self._absent(rows, held[0])
        if not self.everything and self._are_same(held):
            return None
        changes = tuple(self._changes(held))
        if not changes:
            return None
        [key, *_] = self.columns.cells(KEY, held)
        return Difference(key, changes, tuple(self._causes(held)))

    def _absent(self, rows: Rows, held: Row) -> Difference:
        key, status = self.columns.places[KEY], self.columns.places["status"]
        values = tuple(ABSENT if row is None else row[status] or None for row in rows)
        return Difference(held[key], (Change("status", values),))

    def _are_same(self, rows: Sequence[Row]) -> bool:
        """Say whether all compared cells are the same: the common case, told at once."""
        first = self._pick(rows[0])
        return all(self._pick(row) == first for row in rows[1:])

    def _causes(self, rows: Sequence[Row]) -> Iterator[Cause]:
        for column, cause in CAUSES.items():
            if column in self.columns.places:
                known = {cell for cell in self.columns.cells(column, rows) if cell}
                if len(known) > 1:
                    yield cause

    def _changes(self, rows: Sequence[Row]) -> Iterator[Change]:
        for column in self._names_for(rows):
            cells = self.columns.cells(column, rows)
            if self.everything or any(cell != cells[0] for cell in cells):
                yield from self._column(column, cells, rows)

    def _names_for(self, rows: Sequence[Row]) -> Sequence[str]:
        statuses = set(self.columns.cells("status", rows))
        if len(statuses) > 1 and statuses & UNMEASURED:
            return [name for name in BESIDES if name in self._compared]
        return self._compared

    def _column(self, column: str, cells: Sequence[str], rows: Sequence[Row]) -> Iterator[Change]:
        if column in LISTS:
            values = only_here(cells, column, lambda code: self._is_told(code, rows))
            yield from self._change(column, values, rows)
            return
        toward = [by_actor(cell) for cell in cells] if "." in column else [None]
        if None in toward:
            values = tuple(value_of(column, cell) for cell in cells)
            yield from self._change(column, values, rows)
            return
        found = [actors for actors in toward if actors is not None]
        for actor in dict.fromkeys(actor for actors in found for actor in actors):
            name = f"{column}[{actor}]"
            if name not in self.columns.places and not is_ignored(name, self.ignore):
                values = tuple(actors.get(actor) for actors in found)
                yield from self._change(name, values, rows)

    def _is_told(self, code: str, rows: Sequence[Row]) -> bool:
        """Say whether a reason code is told beside the signal it is about, or to be ignored."""
        name = code.rpartition(": ")[0]
        if name not in self.columns.places:
            return False
        return len(set(self.columns.cells(name, rows))) > 1 or is_ignored(name, self.ignore)

    def _change(
        self, column: str, values: tuple[Value, ...], rows: Sequence[Row]
    ) -> Iterator[Change]:
        slack = half_a_step(column) if self.rounded else 0.0
        differs = not same(values, max(self.tolerance, slack))
        if differs or (self.everything and any(value is not None for value in values)):
            yield Change(column, values, self._reasons(column, values, rows), differs)

    def _reasons(
        self, column: str, values: Sequence[Value], rows: Sequence[Row]
    ) -> tuple[str, ...]:
        pairs = zip(values, rows, strict=True)
        return tuple("" if v is not None else self.columns.reason(column, row) for v, row in pairs)

    @cached_property
    def _pick(self) -> Callable[[Row], object]:
        places = [self.columns.places[name] for name in self._compared]
        return itemgetter(*places) if places else lambda row: None

    @cached_property
    def _compared(self) -> tuple[str, ...]:
        left_out = (KEY, *SOURCE)
        return tuple(
            n for n in self.columns.names if n not in left_out and not is_ignored(n, self.ignore)
        )
