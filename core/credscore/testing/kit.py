"""Running the checks of the conformance kit, and telling how they came out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from credscore.contract.signals import Scorer, ScorerClass
from credscore.system.deadline import alarms
from credscore.testing import api_checks, quality_checks
from credscore.testing.check import NOT_TRIED, Check, CheckFailed, HangsError, told


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check came out: `passed`, `failed`, or `expected` (failed, as was said)."""

    check: Check
    state: Literal["passed", "failed", "expected"]
    message: str = ""


def checks() -> tuple[Check, ...]:
    """Return every check of the kit, the `api` group first."""
    return (*api_checks.CHECKS, *quality_checks.CHECKS)


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
    left = iter(checks())
    for check in left:
        try:
            with alarms():
                outcome = _outcome(check, instance, expected.get(check.name))
            yield outcome
        except HangsError as error:
            yield Outcome(check, "failed", str(error))
            yield from (Outcome(one, "failed", NOT_TRIED) for one in left)


def check_scorer(
    scorer: type[Scorer] | ScorerClass | Scorer, expected_failed: Mapping[str, str] | None = None
) -> None:
    """Raise CheckFailed, with every failed check in its message, unless the scorer passes all."""
    failed = [o for o in run_checks(scorer, expected_failed) if o.state == "failed"]
    if failed:
        raise CheckFailed(_told(failed))


def _outcome(check: Check, scorer: Scorer, expected: str | None) -> Outcome:
    try:
        check.run(scorer)
    except (HangsError, KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # a plugin may even call sys.exit
        return Outcome(check, "failed" if expected is None else "expected", expected or told(error))
    if expected is not None:
        return Outcome(check, "failed", f"passes, but was expected to fail: {expected}")
    return Outcome(check, "passed")


def _told(failed: Sequence[Outcome]) -> str:
    lines = [f"{o.check.group}: {o.check.name}: {o.message}" for o in failed]
    return "\n".join([f"{len(failed)} of {len(checks())} checks failed", *lines])
