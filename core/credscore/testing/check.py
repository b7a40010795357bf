"""What a check of the conformance kit is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from credscore.signals import Scorer

Group = Literal["api", "quality"]


class CheckFailed(AssertionError):
    """A scorer does not keep the contract; the message names the check and the mend."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, its group, and the function that raises where a scorer fails it.

    `api` checks are about the contract: a scorer that fails one can break a run or its columns.
    `quality` checks are about hostile texts, honesty about what is missing, and cost.
    """

    name: str
    group: Group
    run: Callable[[Scorer], None]
