"""Checking a config against the installed plugins: every name and option in it must be known."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version
from typing import Any, cast

from packaging.requirements import InvalidRequirement, Requirement
from pydantic import ValidationError

from credscore.config.messages import Fault, nearest
from credscore.config.model import Composite, Config
from credscore.config.options import build
from credscore.contract.analyzer import REPLACEABLE
from credscore.contract.reader import ARCHIVES
from credscore.contract.signals import Signal
from credscore.registry import Registry
from credscore.rows import PRESETS


def faults(config: Config, registry: Registry) -> Iterator[Fault]:
    """Yield what is wrong with a config's names and options, each with the path of its key."""
    for i, requirement in enumerate(config.plugins.require):
        if fault := _requirement_fault(requirement):
            yield ("plugins", "require", i), fault
    yield from _format_faults(config.inputs.format.lower(), registry)
    for name in dict.fromkeys([*config.scorers, *_asked_for(config, registry)]):
        yield from _scorer_faults(name, config.scorers.get(name, {}), registry)
    for analysis, table in config.analyzers.items():
        yield from _analyzer_faults(analysis, table, registry)
    signals = registry.signals
    for name in config.scales:
        if name not in signals:
            yield ("scales", name), "no such signal" + _hint(name, signals, registry)
    for name, composite in config.composites.items():
        yield from _composite_faults(name, composite, config, registry)


def _asked_for(config: Config, registry: Registry) -> list[str]:
    """Return the scorers with `on_request` of which a composite weighs a signal."""
    weighed = [signal for one in config.composites.values() for signal in one.weights]
    names = dict.fromkeys(signal.partition(".")[0] for signal in weighed)
    return [name for name in names if getattr(registry.scorers.get(name), "on_request", False)]


def _scorer_faults(name: str, options: Mapping[str, Any], registry: Registry) -> Iterator[Fault]:
    path = ("scorers", name)
    if name not in registry.scorers:
        yield path, "no such scorer" + _hint(name, registry.scorers, registry)
    else:
        yield from _option_faults(path, registry.scorers[name], options)


def _format_faults(name: str, registry: Registry) -> Iterator[Fault]:
    """Yield what is wrong with a forced format: it must be a preset's, or a reader's suffix."""
    suffix = f".{name}"
    while suffix.endswith(ARCHIVES):  # as those of `jsonl.tar.gz`
        suffix = suffix[: suffix.rindex(".")]
    if name and name not in PRESETS and suffix not in registry.readers:
        known = [*PRESETS, *(suffix.removeprefix(".") for suffix in registry.readers)]
        yield ("inputs", "format"), "no such format" + nearest(name, known, "formats")


def _requirement_fault(text: str) -> str:
    """Return what is wrong with a required plugin, and the command that mends it."""
    try:
        requirement = Requirement(text)
    except InvalidRequirement as error:
        return f'{text!r} is no requirement such as "credscore-x>=1.2": {error}'
    try:
        have = version(requirement.name)
    except PackageNotFoundError:
        return f'{requirement.name} is not installed: pip install "{text}"'
    if not requirement.specifier.contains(have, prereleases=True):
        return f'{requirement.name} is {have}, not {requirement.specifier}: pip install "{text}"'
    return ""


def _option_faults(
    path: tuple[str, ...], made_by: Callable[[], Any], options: Mapping[str, Any]
) -> Iterator[Fault]:
    known = [f.name for f in fields(cast("Any", made_by))]
    for option in options:
        if option not in known:
            hint = _untyped(made_by, option) or nearest(option, known)
            yield (*path, option), "unknown option" + hint
    try:
        build(made_by, {name: value for name, value in options.items() if name in known})
    except ValidationError as error:
        for fault in error.errors():
            loc = (str(part) for part in fault["loc"])
            yield (*path, *loc), fault["msg"].removeprefix("Value error, ")
    except (TypeError, ValueError) as error:  # of a class that checks its fields, or lacks defaults
        yield path, str(error)


def _untyped(made_by: object, name: str) -> str:
    """Return what would make an option of a class's value without a type; "" if it has none."""
    held = vars(made_by)
    if name not in held or name in held.get("__annotations__", ()) or callable(held[name]):
        return ""
    return f": it needs a type in its class, as `{name}: {type(held[name]).__name__} = ...`"


def _analyzer_faults(
    analysis: str, table: Mapping[str, Any], registry: Registry
) -> Iterator[Fault]:
    path = ("analyzers", analysis)
    fitting = {n: a for n, a in registry.analyzers.items() if a.analysis == analysis}
    name = table.get("use")
    if analysis not in REPLACEABLE:
        yield path, "no such analysis" + nearest(analysis, REPLACEABLE)
    elif not isinstance(name, str):
        yield path, 'needs `use = "NAME"`' + _hint("", fitting, registry)
    elif name not in fitting:
        yield (*path, "use"), f"no analyzer {name!r} for it" + _hint(name, fitting, registry)
    else:
        options = {key: value for key, value in table.items() if key != "use"}
        yield from _option_faults(path, fitting[name], options)


def _composite_faults(
    name: str, composite: Composite, config: Config, registry: Registry
) -> Iterator[Fault]:
    signals = registry.signals
    for signal in composite.weights:
        path = ("composites", name, "weights", signal)
        if signal not in signals:
            yield path, "no such signal" + _hint(signal, signals, registry)
        elif fault := _weighing_fault(signals[signal], signal in config.scales):
            yield path, fault
    flags = [signal for signal, declared in signals.items() if declared.kind == "flag"]
    for kind, limits in (("caps", composite.caps), ("floors", composite.floors)):
        for flag in limits:
            if flag not in flags:
                path = ("composites", name, kind, flag)
                yield path, "no such flag" + _hint(flag, flags, registry)


def _weighing_fault(signal: Signal, has_scale: bool) -> str:
    if signal.kind == "flag":
        return "a flag cannot be weighed; let it cap the composite, under caps or floors"
    if signal.per_actor:
        told = "a signal with a value for each actor cannot be weighed"
        return f"{told}; weigh one of the whole article, such as a spread or a mean"
    if not has_scale and (signal.worst is None or signal.best is None):
        return "an informational signal needs goalposts to be weighed: give it a scale under scales"
    return ""


def _hint(name: str, known: Iterable[str], registry: Registry) -> str:
    """Return the end of a message on an unknown name: what was probably meant.

    If the plugin of that name is left out, that it is; else the nearest known name, and which
    plugins are broken, since one of them may offer it.
    """
    scorer = name.partition(".")[0]
    if left_out := [origin for origin in registry.left_out if origin.entry_point == scorer]:
        return f"; {left_out[0]} is left out, by -p no:{scorer}, plugins.skip or plugins.allow"
    broken = [f"; {origin} could not be loaded: {why}" for origin, why in registry.broken.items()]
    return nearest(name, known) + "".join(broken)
