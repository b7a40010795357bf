"""The plan of a run: a config checked against the installed plugins, with its scorers built."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from credscore.analysis.actors import ActorRules, KnownActor
from credscore.composite import CompositeRule, Goalposts
from credscore.config import Composite, Config, Scale
from credscore.config.check import faults
from credscore.config.messages import told
from credscore.config.options import build
from credscore.config.overrides import Override
from credscore.contract.analyzer import Analyzer
from credscore.contract.reader import LimitedReader, Reader
from credscore.contract.signals import Scorer, ScorerClass, Signal
from credscore.contract.writer import Writer
from credscore.errors import ConfigError
from credscore.registry import KindName, Registry
from credscore.scoring.versions import fingerprint, versions_of


@dataclass(frozen=True, slots=True)
class Plan:
    """All that scoring an article needs; two equal plans give equal numbers.

    `signals` are the declared signals by `scorer.signal`, in the order of the columns; `readers`
    and `writers` are by suffix, `analyzers` by the analysis that they do. `others` are the scorers,
    analyzers, readers and writers that are not our own, by kind and name or suffix: what they do
    must harm nobody else. `files` are the single files that hold plugins of this run.
    `origins` says where each scorer that is not our own comes from, and `broken` which plugins
    could not be loaded, and why.
    """

    config: Config
    scorers: tuple[Scorer, ...]
    others: frozenset[tuple[KindName, str]]
    signals: Mapping[str, Signal]
    readers: Mapping[str, Reader]
    writers: Mapping[str, Writer]
    analyzers: Mapping[str, Analyzer]
    composites: tuple[CompositeRule, ...]
    actor_rules: ActorRules
    config_hash: str
    versions: str
    files: tuple[str, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[str, ...] = ()


def make_plan(
    config: Config,
    registry: Registry,
    where: str = "config",
    text: str = "",
    overrides: Sequence[Override] = (),
) -> Plan:
    """Check a config against the installed plugins, and build the scorers and analyzers it uses.

    `where` and `text` are the config's file and its text, and `overrides` what options have set
    over it, for messages. Raises ConfigError with one line for every fault.
    """
    if found := told(where, text, faults(config, registry), overrides):
        raise ConfigError(found)
    chosen = {name: one for name, one in registry.scorers.items() if _runs(name, one, config)}
    used = list(_taking_part(chosen, config, registry))
    return Plan(
        config=config,
        scorers=tuple(build(one, config.scorers.get(name, {})) for name, one in chosen.items()),
        others=frozenset(offer for offer in used if not registry.is_ours(*offer)),
        signals={n: s for n, s in registry.signals.items() if n.partition(".")[0] in chosen},
        readers={suffix: _within(one, config) for suffix, one in registry.readers.items()},
        writers=dict(registry.writers),
        analyzers={
            analysis: build(registry.analyzers[table["use"]], _options(table))
            for analysis, table in config.analyzers.items()
        },
        composites=tuple(_rule(n, c, config, registry) for n, c in config.composites.items()),
        actor_rules=_actor_rules(config),
        config_hash=fingerprint(json.dumps(config.model_dump(mode="json"), sort_keys=True)),
        files=tuple(dict.fromkeys(o.distribution for o in registry.origins.values() if o.is_path)),
        origins={
            name: str(registry.origin_of(name))
            for name in chosen
            if not registry.is_ours("scorers", name)
        },
        broken=tuple(f"{origin}: {why}" for origin, why in registry.broken.items()),
        # What only writes has no part in the numbers, and what was put in by hand no origin.
        versions=versions_of(
            origin
            for (kind, name) in used
            if kind != "writers" and (origin := registry.origins.get((kind, name)))
        ),
    )


def _taking_part(
    scorers: Iterable[str], config: Config, registry: Registry
) -> Iterator[tuple[KindName, str]]:
    """Yield what takes part in a run, by kind and name."""
    used: dict[KindName, Iterable[str]] = {
        "scorers": scorers,
        "analyzers": [table["use"] for table in config.analyzers.values()],
        "readers": registry.readers,
        "writers": registry.writers,
    }
    for kind, names in used.items():
        yield from ((kind, name) for name in names)


def _within(reader: Reader, config: Config) -> Reader:
    """Return the reader, with the config's limits if it asks for them."""
    if isinstance(reader, LimitedReader):
        return reader.within(config.limits.model_dump())
    return reader


def _runs(name: str, scorer: ScorerClass, config: Config) -> bool:
    """Say whether a scorer takes part: one with `on_request` only if the config names it."""
    if not getattr(scorer, "on_request", False) or name in config.scorers:
        return True
    weighed = [signal for one in config.composites.values() for signal in one.weights]
    return any(signal.partition(".")[0] == name for signal in weighed)


def _rule(name: str, composite: Composite, config: Config, registry: Registry) -> CompositeRule:
    signals = registry.signals
    return CompositeRule(
        name=name,
        weights=composite.weights,
        goalposts={
            signal: _goalposts(signals.get(signal), config.scales.get(signal))
            for signal in composite.weights
        },
        caps=composite.caps,
        floors=composite.floors,
        towards=composite.towards,
        mean=composite.mean,
        min_coverage=composite.min_coverage,
        weight_doubt=composite.weight_doubt,
        needs_article=composite.needs_article,
    )


def _goalposts(signal: Signal | None, scale: Scale | None) -> Goalposts:
    """Return a config's goalposts for a signal, else the signal's own."""
    if scale is not None:
        worst: Any = scale.worst
        best: Any = scale.best
        if isinstance(best, list):
            return Goalposts.band((scale.worst_low or 0.0, scale.worst_high or 0.0), tuple(best))
    else:
        worst, best = (signal.worst, signal.best) if signal else (None, None)
        if isinstance(best, tuple):
            return Goalposts.band(worst, best)
    return Goalposts.between(worst, best)


def _options(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return an analyzer's options: its table but for the key that names it."""
    return {key: value for key, value in table.items() if key != "use"}


def _actor_rules(config: Config) -> ActorRules:
    known = [KnownActor(a.name, tuple(a.aliases), a.side) for a in config.actors.known]
    return ActorRules(known=tuple(known), discover=config.actors.discover)
