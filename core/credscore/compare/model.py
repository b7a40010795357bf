"""A comparison as data: what differs between runs, and how groups of articles stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Value = float | str | None
Cause = Literal["text", "config", "versions"]

ABSENT = "absent"
"""The status of an article in a run that does not hold it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One column of one article: its value in each run, None where it is missing there.

    `column` is a composite, a `scorer.signal` (of one actor: `scorer.signal[actor]`) or a field
    such as `title`. `reasons` are the reason codes of the values that are missing, "" for others.
    `differs` is False only for what is listed on request though it is the same.
    """

    column: str
    values: tuple[Value, ...]
    reasons: tuple[str, ...] = ()
    differs: bool = True

    @property
    def delta(self) -> float | None:
        """The last run's value less the first's, where both are numbers."""
        first, last = self.values[0], self.values[-1]
        if isinstance(first, float) and isinstance(last, float):
            return last - first
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """One article: the columns that differ, and what of its provenance does.

    `causes` names what differs of the text, the config and the versions of the scorers. Where
    columns differ and there is no cause, the runs do not tell it.
    """

    article_id: str
    changes: tuple[Change, ...]
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """What a comparison came to.

    `runs` are the files' names; `articles` how many are in all of them, `differing` how many of
    these differ, `only_in` how many are in some runs only, by the names of these runs. `partial`
    are the columns that only some runs have. `columns`, `causes` and `statuses` count articles
    (`statuses` as `ok to failed`); `unexplained` those that differ without a cause. `moved` are
    the distinct configs and versions that changed, in words.
    """

    runs: tuple[str, ...]
    articles: int
    differing: int
    only_in: Mapping[str, int]
    partial: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, int]
    causes: Mapping[str, int]
    statuses: Mapping[str, int]
    unexplained: int
    moved: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether anything differs: an article, a column, or what runs hold at all."""
        return bool(self.differing or self.only_in or self.partial)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The articles that differ, and the summary."""

    differences: tuple[Difference, ...]
    summary: Summary


@dataclass(frozen=True, slots=True)
class GroupFigure:
    """One column of one group: `n` of its `articles` have a value; with the median of each run.

    With one run, `low` and `high` are the group's least and greatest value. With two, `n` counts
    the articles that have a value in both, `shift` is the median change, and `p` the paired test's
    probability, adjusted for all the tests made (Holm), None where nothing could be tested.
    `few` marks groups too small to say anything of. `missing` counts the articles without a value
    by the reason code; where no article has one, `n` is 0, and there is no median and no range.
    """

    group: str
    column: str
    n: int
    articles: int
    medians: tuple[float, ...] = ()
    low: float | None = None
    high: float | None = None
    few: bool = True
    shift: float | None = None
    p: float | None = None
    missing: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups side by side: `by` is the column whose values they are.

    `unshared` counts the articles that only one of two runs holds: they are in no group.
    """

    runs: tuple[str, ...]
    by: str
    figures: tuple[GroupFigure, ...]
    unshared: int = 0
