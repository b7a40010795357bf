"""Runs of lines: the densest one, those of prose with the gaps between them, and their words."""

from collections.abc import Sequence
from itertools import accumulate, groupby

from credscore.analysis.lines.facts.line import Facts


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


def prose_words(facts: Sequence[Facts]) -> int:
    """Return how many words lines of prose have together."""
    return sum(line.size for line in facts if line.is_prose)


def end_of_prose(facts: Sequence[Facts], share: float) -> int:
    """Return the first line above which more than this share of all prose stands."""
    left = prose_words(facts) * share
    for at, line in enumerate(facts):
        if left < 0:
            return at
        left -= line.size if line.is_prose else 0
    return len(facts)
