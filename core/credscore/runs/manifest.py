"""The manifest of a run: what its outputs depend on, and how two runs differ in that."""

from collections.abc import Iterator, Mapping
from typing import Any

from credscore.errors import ConfigError
from credscore.scoring.plan import Plan
from credscore.writers.account import conditions_of

MOST = 10
"""How many differences are told."""


def manifest_of(plan: Plan, **more: Any) -> dict[str, Any]:
    """Return what the outputs of a run depend on, but for its inputs: the plan, and `more`."""
    versions = dict(version.partition("==")[::2] for version in plan.versions.split())
    scorers = [scorer.name for scorer in plan.scorers]
    return conditions_of(plan) | {"versions": versions, "scorers": scorers} | more


def refuse_unless_same(then: Mapping[str, Any], now: Mapping[str, Any], what: str) -> None:
    """Raise ConfigError with the differences between two manifests, if there are any.

    `what` begins each line, as the name of the journal.
    """
    found = list(_differences(then, now))
    if found:
        more = [f"and {len(found) - MOST} more"] if len(found) > MOST else []
        raise ConfigError("\n".join(f"{what}: {line}" for line in [*found[:MOST], *more]))


def _differences(then: Mapping[str, Any], now: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for key in sorted({*then, *now}):
        old, new, name = then.get(key), now.get(key), f"{above}{key}"
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from _differences(old, new, f"{name}.")
        elif old != new:
            yield f"{name} was {_shown(old)}, is {_shown(new)}"


def _shown(value: Any) -> str:
    return "not there" if value is None else repr(value)
