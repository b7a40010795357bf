"""Checking scorers by the conformance kit."""

from collections.abc import Iterator, Mapping
from typing import cast

from credscore.contract.signals import Scorer, ScorerClass
from credscore.testing import api_checks, quality_checks
from credscore.testing.check import Check, Outcome, named, outcomes, refuse_failed


def checks() -> tuple[Check, ...]:
    """Return every check of the kit, the `api` group first."""
    return (*named("api", api_checks.CHECKS), *named("quality", quality_checks.CHECKS))


def run_checks(
    scorer: type[Scorer] | ScorerClass | Scorer, expected_failed: Mapping[str, str] | None = None
) -> list[Outcome]:
    """Run every check on a scorer (a class, or an instance with options) and return the outcomes.

    `expected_failed` maps the names of checks that are known to fail to the reasons why. Such a
    check counts as `failed` when it passes, so that the list does not outlive its reasons. Where a
    scorer hangs, the checks after that one are not tried, and count as `failed`.
    """
    return list(outcomes_of(scorer, expected_failed))


def outcomes_of(
    scorer: type[Scorer] | ScorerClass | Scorer, expected_failed: Mapping[str, str] | None = None
) -> Iterator[Outcome]:
    """Yield what `run_checks` returns, each outcome as soon as it is known."""
    instance = cast("Scorer", scorer() if isinstance(scorer, type) else scorer)
    expected = dict(expected_failed or {})
    if unknown := sorted(set(expected) - {check.name for check in checks()}):
        raise ValueError(f"expected_failed names no check of the kit: {', '.join(unknown)}")
    yield from outcomes(checks(), instance, expected)


def check_scorer(
    scorer: type[Scorer] | ScorerClass | Scorer, expected_failed: Mapping[str, str] | None = None
) -> None:
    """Raise CheckFailed, with every failed check in its message, unless the scorer passes all."""
    refuse_failed(run_checks(scorer, expected_failed))
