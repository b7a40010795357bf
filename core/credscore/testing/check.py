"""What a check of the conformance kit is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from credscore.contract.signals import Scorer
from credscore.errors import in_one_line_with_place

T = TypeVar("T")
Group = Literal["api", "quality"]


class CheckFailed(AssertionError):
    """A plugin does not keep the contract; the message names the check and the mend."""


class HangsError(CheckFailed):
    """A plugin stands still: no other check of it would come to an end."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, its group, and the function that raises where a scorer fails it.

    `api` checks are about the contract: a scorer that fails one can break a run or its columns.
    `quality` checks are about hostile texts, honesty about what is missing, and cost.
    """

    name: str
    group: Group
    run: Callable[[Scorer], None]


def told(error: Exception) -> str:
    """Return why a check failed: what it says itself, or what the plugin raised, and where."""
    return str(error) if isinstance(error, CheckFailed) else in_one_line_with_place(error)


def run_all(what: str, checks: Sequence[Callable[[T], None]], given: T) -> None:
    """Run every check on what is given. Raises CheckFailed with the messages of all that fail."""
    failed = []
    for check in checks:
        try:
            check(given)
        except Exception as error:
            failed.append(f"{what}: {check.__name__}: {told(error)}")
    if failed:
        raise CheckFailed("\n".join([f"{len(failed)} of {len(checks)} checks failed", *failed]))
