"""Spans: stretches of an article's text, the address of every piece of evidence."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


# A named tuple and not a dataclass: an article has hundreds, they are compared, sorted and hashed
# all the time, and a tuple does that four times faster.
class Span(NamedTuple):
    """A stretch of text: code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class LineIndex:
    """Finds the line (from 1) of an offset; built once for a text, since counting takes long."""

    def __init__(self, text: str) -> None:
        """Note where the lines of a text begin."""
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds an offset."""
        return bisect_right(self._starts, offset)


def move_spans(value: T, move: Callable[[Span], Span]) -> T:
    """Return `value` with each span in it moved, through dataclasses and tuples at any depth."""
    return _moved(value, move)  # type: ignore[no-any-return]


def _moved(value: Any, move: Callable[[Span], Span]) -> Any:
    if isinstance(value, Span):
        return move(value)
    if isinstance(value, tuple):
        return tuple(_moved(item, move) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        moved = {f.name: _moved(getattr(value, f.name), move) for f in fields(value) if f.init}
        return replace(value, **moved)
    return value
