"""Runs of lines: the densest one, and the runs of prose with the gaps between them."""

from collections.abc import Sequence
from itertools import accumulate, groupby


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


def segments(flags: Sequence[float]) -> list[tuple[int, int]]:
    """Return start and end of each run of equal flags, in order."""
    runs, start = [], 0
    for _, run in groupby(flags):
        end = start + sum(1 for _ in run)
        runs.append((start, end))
        start = end
    return runs
