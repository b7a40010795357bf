"""Comparing runs from Python: what the command does, as data."""

import math
import os
from collections.abc import Iterator, Sequence

from credscore.compare.align import aligned, columns_of, is_ignored
from credscore.compare.diff import Differ
from credscore.compare.groups import group_figures, measured_columns
from credscore.compare.model import Comparison, Difference, Groups, Summary
from credscore.compare.read import Run, keeps_all_digits, open_runs
from credscore.compare.tally import Tally
from credscore.display import did_you_mean
from credscore.errors import InputError

PathLike = str | os.PathLike[str]


class Comparing:
    """A comparison under way: iterate for the articles that differ, then ask for the summary.

    Articles are not kept, so runs of any length can be compared.
    """

    def __init__(
        self,
        runs: Sequence[PathLike],
        *,
        tolerance: float = 0.0,
        ignore: Sequence[str] = (),
        everything: bool = False,
    ) -> None:
        """Open the runs. Raises InputError, naming the file or the option and the mend."""
        if not math.isfinite(tolerance) or tolerance < 0:
            raise InputError("tolerance", f"--tolerance {tolerance}: take a number from 0 on")
        self._runs = _opened(runs, at_least=2)
        self._columns = columns = columns_of(self._runs)
        names = tuple(run.name for run in self._runs)
        self._differ = Differ(columns, tolerance, tuple(ignore), everything, _is_mixed(names))
        _check_globs(self._runs, ignore)
        self._tally = Tally(names, columns)

    def __iter__(self) -> Iterator[Difference]:
        """Yield the articles that differ, or all of them if everything is wanted."""
        for rows in aligned(self._runs, self._columns):
            found = self._differ.difference(rows)
            self._tally.add(rows, found)
            if found is not None:
                yield found

    @property
    def summary(self) -> Summary:
        """What it came to, as far as it has been iterated."""
        return self._tally.summary()


def compare_runs(
    *runs: PathLike, tolerance: float = 0.0, ignore: Sequence[str] = (), everything: bool = False
) -> Comparison:
    """Return what differs between two or more runs: files or folders that credscore wrote.

    Numbers are the same within `tolerance` (absolute); `ignore` are globs of columns; with
    `everything` what is the same is listed as well. Raises InputError for a file that is no run.
    """
    comparing = Comparing(runs, tolerance=tolerance, ignore=ignore, everything=everything)
    return Comparison(tuple(comparing), comparing.summary)


def compare_groups(
    *runs: PathLike, by: str = "outlet", ignore: Sequence[str] = (), everything: bool = False
) -> Groups:
    """Return the groups of one run side by side, or how each group moved between two runs.

    With `everything`, all signals and not only the weighed ones, and of two runs not only those
    that moved. Raises InputError.
    """
    opened = _opened(runs, at_least=1)
    columns = columns_of(opened)
    _check_globs(opened, ignore)
    names = measured_columns(opened, columns, all_=everything)
    wanted = [name for name in names if not is_ignored(name, ignore)]
    return group_figures(opened, by, wanted, everything=everything)


def _opened(runs: Sequence[PathLike], *, at_least: int) -> list[Run]:
    if len(runs) < at_least:
        message = "give two runs or more, or one with --by outlet"
        raise InputError("too_few_runs", message)
    return open_runs([os.fspath(run) for run in runs])


def _is_mixed(names: Sequence[str]) -> bool:
    return len({keeps_all_digits(name) for name in names}) > 1


def _check_globs(runs: Sequence[Run], globs: Sequence[str]) -> None:
    """Raise InputError for a glob that matches nothing, which is most likely a slip."""
    names = sorted({name for run in runs for name in run.columns})
    for glob in globs:
        # One that names an actor cannot be held against the header.
        if "[" not in glob and not any(is_ignored(name, [glob]) for name in names):
            meant = did_you_mean(glob, names) or "; see the header for the columns"
            raise InputError("unknown_column", f"--ignore {glob} matches no column{meant}")
