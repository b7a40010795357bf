"""Cells as values: numbers, texts, lists of codes and of actors, and when two are the same."""

import math
from collections.abc import Callable, Sequence

from credscore.compare.model import Value
from credscore.writers.cells import unguarded

TEXTS = frozenset({"outlet", "title", "author", "published", "url", "language", "status"})
LISTS = {"flags": " ", "warnings": "; "}
"""Columns that hold a list of codes, with what stands between them."""

_ROUNDING = 1e-9
"""How far a difference of decimals may be off, as 0.3 - 0.2 is from 0.1."""

_STEPS = {"[": 0.01, ".": 1e-4, "_coverage": 0.01, "": 0.1}
"""The last digit that a CSV keeps, by what a column's name holds: the first that applies."""

_LAST_DIGIT = 1e-6


def value_of(column: str, cell: str) -> Value:
    """Return what a cell holds: a number where it reads as one, else a text; None if empty."""
    if not cell:
        return None
    if column in TEXTS or column in LISTS:
        return _text(cell)
    try:
        found = float(cell)
    except ValueError:
        return _text(cell)
    return found if math.isfinite(found) else cell


def _text(cell: str) -> str:
    """Return the text of a cell, a lone surrogate as the escape that typed tables have for it."""
    return unguarded(cell).encode("utf-8", "backslashreplace").decode()


def same(values: Sequence[Value], tolerance: float) -> bool:
    """Say whether all values are equal, numbers within the tolerance of the first."""
    return all(_equal(values[0], other, tolerance) for other in values[1:])


def half_a_step(column: str) -> float:
    """Return how far a number may be from itself as a CSV has it."""
    step = next(step for sign, step in _STEPS.items() if sign in column)
    return step / 2 + _LAST_DIGIT


def _equal(one: Value, other: Value, tolerance: float) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= tolerance + _ROUNDING * (tolerance > 0)
    return one == other


def by_actor(cell: str) -> dict[str, float] | None:
    """Return the numbers of a cell such as `China 0.12; Russia -0.3`, or None for any other."""
    found = {}
    for part in unguarded(cell).split("; ") if cell else ():
        actor, _, value = part.rpartition(" ")
        try:
            found[actor] = float(value)
        except ValueError:
            return None
    return None if "" in found else found


def only_here(
    cells: Sequence[str], column: str, is_told: Callable[[str], bool]
) -> tuple[Value, ...]:
    """Return of each list of codes those that are not in all of them, and not told elsewhere."""
    between = LISTS[column]
    lists = [unguarded(cell).split(between) if cell else [] for cell in cells]
    shared = set(lists[0]).intersection(*lists[1:])
    kept = [[code for code in codes if code not in shared] for codes in lists]
    return tuple(between.join(c for c in codes if not is_told(c)) or None for codes in kept)


def reason_for(column: str, warnings: str) -> str:
    """Return the reason code that a row gives for a column that is missing, or an empty text."""
    for code in unguarded(warnings).split("; "):
        name, _, reason = code.rpartition(": ")
        if name == column:
            return reason
    return ""
