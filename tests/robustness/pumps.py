"""Strings that pump a regex: what it repeats, over and over, and then what it cannot take."""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from re import _parser  # type: ignore[attr-defined]
from time import process_time
from typing import Any, NamedTuple

SMALL, LARGE = 250, 2_000
STEEP = 3.0
"""Times linear growth; a quadratic one is eight times as steep over these sizes."""

_LEAST = 0.0005  # seconds; what takes less cannot be told
_FEW = (16, 20, 24, 32, 40, 48, 56, 64)  # characters; what doubles by each takes a second of 24
_SOON = 0.02  # seconds that so few may take at most
_TAILS = ("\x01", " \x01", "")
_LETTERS = "aAzZ1 _.-',;:\"\n\t/(&@#é"
_MOST_UNITS = 16


class Pump(NamedTuple):
    """A string that a pattern may take long to refuse: a beginning, a unit to repeat, an end."""

    before: str
    unit: str
    after: str

    def text(self, size: int) -> str:
        """Return a string of about so many characters."""
        return self.before + self.unit * (size // len(self.unit)) + self.after


def pumps(pattern: re.Pattern[str]) -> Iterator[Pump]:
    """Yield pumps for each thing that a pattern repeats, in every spelling that it takes."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    units = list(dict.fromkeys(_units(list(tree), "", pattern.flags)))[:_MOST_UNITS]
    for after in _TAILS:
        for before, unit in units:
            yield Pump(before, unit, after)
            if before:
                yield Pump("", unit, after)


def steepness(call: Callable[[str], object], pump: Pump) -> float:
    """Return how many times linear the growth of a call's cost is; 0 where it costs nothing."""
    if any(_cost(call, pump.text(size)) > _SOON for size in _FEW):
        return math.inf
    large = _cost(call, pump.text(LARGE))
    if large < _LEAST:
        return 0.0
    small = _cost(call, pump.text(SMALL))
    return large / small / (LARGE / SMALL)


def _cost(call: Callable[[str], object], text: str) -> float:
    """Return the least of three times, in seconds; of one where it is long."""
    least = float("inf")
    for _ in range(3):
        started = process_time()
        call(text)
        least = min(least, process_time() - started)
        if not _LEAST / 2 < least < 1:
            break
    return max(least, 1e-7)


def _units(nodes: Sequence[Any], before: str, flags: int) -> Iterator[tuple[str, str]]:
    """Yield what leads to each repeat below, and the units that it repeats."""
    for name, value in nodes:
        if str(name).endswith("REPEAT") and value[1] > 1:
            spellings = _spellings(list(value[2]), flags)
            yield from ((before, unit) for unit in spellings if unit)
        for body in _bodies(str(name), value):
            yield from _units(body, before, flags)
        before += next(_spellings([(name, value)], flags), "")


def _bodies(kind: str, value: Any) -> list[list[Any]]:
    """Return the sequences of nodes that a node holds."""
    if kind == "BRANCH":
        return [list(one) for one in value[1]]
    if kind in ("ASSERT", "ASSERT_NOT"):
        return [list(value[1])]
    if kind == "ATOMIC_GROUP":
        return [list(value)]
    return [list(value[-1])] if kind == "SUBPATTERN" or kind.endswith("REPEAT") else []


def _spellings(nodes: Sequence[Any], flags: int) -> Iterator[str]:
    """Yield strings that some nodes take: one for each letter and branch, others at their first."""
    choices = [_choices(name, value, flags) for name, value in nodes]
    firsts = [some[0] if some else "" for some in choices]
    yield "".join(firsts)
    for at, some in enumerate(choices):
        for other in some[1:]:
            yield "".join([*firsts[:at], other, *firsts[at + 1 :]])


def _choices(name: Any, value: Any, flags: int) -> list[str]:
    """Return some strings that a node takes; none for what takes no letters."""
    kind = str(name)
    if kind == "LITERAL":
        return [chr(value)]
    if kind in ("NOT_LITERAL", "IN", "ANY"):
        return list(_taken(name, value, flags))
    if kind in ("ASSERT", "ASSERT_NOT"):
        return []
    least = max(value[0], 1) if kind.endswith("REPEAT") else 1
    return [
        one * least for body in _bodies(kind, value) for one in list(_spellings(body, flags))[:8]
    ]


def _taken(name: Any, value: Any, flags: int) -> tuple[str, ...]:
    """Return which of some letters a class takes, and of those that it names."""
    key = repr((name, value, flags))
    if key not in _KNOWN:
        state = _parser.State()
        state.flags, state.str = flags, ""
        one = re._compiler.compile(  # type: ignore[attr-defined]
            _parser.SubPattern(state, [(name, value)])
        )
        members = value if isinstance(value, list) else []
        named = [v for kind, v in members if str(kind) == "LITERAL"]
        firsts = [v[0] for kind, v in members if str(kind) == "RANGE"]
        letters = dict.fromkeys([*_LETTERS, *map(chr, named), *map(chr, firsts)])
        _KNOWN[key] = tuple(letter for letter in letters if one.fullmatch(letter))[:10]
    return _KNOWN[key]


_KNOWN: dict[str, tuple[str, ...]] = {}
