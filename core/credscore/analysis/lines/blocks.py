"""The main block: the run of lines with the most prose and the least clutter."""

from collections.abc import Sequence
from itertools import accumulate


def densest_run(gains: Sequence[float]) -> tuple[int, int]:
    """Return start and end of the run with the largest sum; (0, 0) if no gain is positive.

    Kadane's algorithm, linear; of equal runs the first.
    """
    best, run, start, total = 0.0, (0, 0), 0, 0.0
    for at, gain in enumerate(gains):
        if total <= 0:
            start, total = at, 0.0
        total += gain
        if total > best:
            best, run = total, (start, at + 1)
    return run


def running(values: Sequence[float]) -> list[float]:
    """Return the sums of all values before each place, and of all of them."""
    return list(accumulate(values, initial=0.0))
