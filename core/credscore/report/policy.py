"""The policy that a report was made under: the config, in words that people can check."""

import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import PurePath

from credscore.composite import CompositeRule
from credscore.contract.signals import Signal
from credscore.scoring.plan import Plan
from credscore.scoring.versions import LIBRARIES


@dataclass(frozen=True, slots=True)
class Policy:
    """What the numbers depend on: the config by name and hash, its composites, and versions.

    `is_whole` says whether `signals` are all, or those that composites hang on and those of actors.
    """

    name: str
    about: str
    config_hash: str
    composites: tuple[CompositeRule, ...]
    abouts: dict[str, str]
    signals: dict[str, Signal]
    languages: tuple[str, ...]
    versions: tuple[str, ...]
    is_whole: bool


def policy_of(plan: Plan, config: str, *, whole: bool = True) -> Policy:
    """Return the policy of a plan whose config goes by a name, `whole` or in brief."""
    used = {name for rule in plan.composites for name in (*rule.weights, *rule.caps, *rule.floors)}
    tables = plan.config.composites
    return Policy(
        name=PurePath(config).name,
        about=plan.config.about,
        config_hash=plan.config_hash,
        composites=plan.composites,
        abouts={rule.name: tables[rule.name].about for rule in plan.composites},
        signals={
            name: signal
            for name, signal in plan.signals.items()
            if whole or signal.per_actor or name in used
        },
        languages=tuple(plan.config.limits.languages),
        versions=(
            *plan.versions.split(),
            *(f"{name}=={version(name)}" for name in LIBRARIES),
            f"Python {platform.python_version()}",
        ),
        is_whole=whole,
    )
