"""Comparing runs and groups of articles, from the files that credscore itself writes."""

from credscore.compare.compare import compare_groups, compare_runs
from credscore.compare.model import (
    Change,
    Comparison,
    Difference,
    GroupFigure,
    Groups,
    Summary,
)

__all__ = [
    "Change",
    "Comparison",
    "Difference",
    "GroupFigure",
    "Groups",
    "Summary",
    "compare_groups",
    "compare_runs",
]
