"""Finds plugins, holds each to the contract, and knows which scorer came from where.

Finding (no plugin code runs) stands apart from loading. Entry points are loaded one by one and
not by pluggy's own loader, which gives up at the first broken one: here a broken plugin is
remembered and named, and is fatal only to a config that needs it.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, is_dataclass
from importlib.metadata import EntryPoint, distributions
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, cast

import pluggy

from credscore import hookspecs
from credscore.errors import PluginError
from credscore.reader import Reader
from credscore.signals import ScorerClass, Signal

GROUP = "credscore"
"""The entry-point group in which a distribution registers its plugin modules."""

OURS = "credscore"
"""The distribution whose scorers come first, so that nobody else can take their names."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a plugin comes from: a distribution, its version, and the entry point in it."""

    distribution: str
    version: str
    entry_point: str

    @property
    def is_file(self) -> bool:
        """Say whether it is a single file, whose path then stands for the distribution."""
        return not self.version

    def __str__(self) -> str:
        """Name the plugin as messages do: `distribution version [entry point]`, or its file."""
        if self.is_file:
            return self.distribution
        return f"{self.distribution} {self.version} [{self.entry_point}]"


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin that was found; nothing of it has been imported yet."""

    origin: Origin
    load: Callable[[], object]


@dataclass(slots=True)
class Registry:
    """Scorer classes by name, readers by suffix, and which plugins cannot be used, and why.

    `origins` says which plugin offers a scorer, by its name, or a reader, by its suffix.
    """

    scorers: dict[str, ScorerClass] = field(default_factory=dict)
    readers: dict[str, Reader] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    broken: dict[Origin, str] = field(default_factory=dict)
    _manager: pluggy.PluginManager = field(
        default_factory=lambda: pluggy.PluginManager(hookspecs.PROJECT)
    )

    def __post_init__(self) -> None:
        """Teach the manager the contract."""
        self._manager.add_hookspecs(hookspecs)

    def add(self, plugin: Plugin) -> None:
        """Take in one plugin; what is wrong with it is remembered and stops nobody else."""
        name = str(plugin.origin)
        try:
            self._manager.register(plugin.load(), name=name)
            self._manager.check_pending()
            scorers = list(self._offered(name, "credscore_scorers"))
            readers = [reader() for reader in self._offered(name, "credscore_readers")]
            self._check(scorers, readers)
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except BaseException as error:  # a plugin may even call sys.exit while it is imported
            self.broken[plugin.origin] = _in_one_line(error)
            self._manager.unregister(name=name) if self._manager.has_plugin(name) else None
            return
        self.scorers |= {scorer.name: scorer for scorer in scorers}
        self.readers |= {suffix: reader for reader in readers for suffix in reader.suffixes}
        names = [*(scorer.name for scorer in scorers), *(s for r in readers for s in r.suffixes)]
        self.origins |= dict.fromkeys(names, plugin.origin)

    def signal(self, name: str) -> Signal | None:
        """Return the declaration of the signal called `scorer.signal`, or None."""
        scorer_name, _, signal_name = name.partition(".")
        scorer = self.scorers.get(scorer_name)
        declared = scorer.signals if scorer else ()
        return next((signal for signal in declared if signal.name == signal_name), None)

    def _offered(self, plugin: str, hook: str) -> Iterator[Any]:
        """Ask one plugin alone: one that raises must not hide the others' answers."""
        for found in getattr(self._manager.hook, hook).get_hookimpls():
            if found.plugin_name == plugin:
                yield from cast("Callable[[], Iterable[Any] | None]", found.function)() or ()

    def _check(self, scorers: Sequence[Any], readers: Sequence[Any]) -> None:
        names = [*map(_checked_scorer, scorers)]
        names += [suffix for reader in readers for suffix in _checked_suffixes(reader)]
        for name in names:
            if name in self.origins:
                raise PluginError(f"{name!r} is already taken by {self.origins[name]}")
            if names.count(name) > 1:
                raise PluginError(f"{name!r} is offered twice")


def _checked_scorer(scorer: Any) -> str:
    """Return a scorer's name, if it is a scorer."""
    if not (isinstance(scorer, type) and is_dataclass(scorer) and hasattr(scorer, "score")):
        raise PluginError(f"{scorer!r} is not a dataclass with a score() method")
    name = getattr(scorer, "name", None)
    if not isinstance(name, str) or not name.isidentifier():
        raise PluginError(f"{scorer!r} needs a name that is an identifier, not {name!r}")
    _check_signals(name, getattr(scorer, "signals", None))
    return name


def _checked_suffixes(reader: Any) -> tuple[str, ...]:
    """Return a reader's suffixes, if it is a reader."""
    suffixes = getattr(reader, "suffixes", None)
    if not isinstance(suffixes, tuple) or not callable(getattr(reader, "read", None)):
        raise PluginError(f"{reader!r} needs suffixes, a tuple such as ('.txt',), and read()")
    if odd := next((s for s in suffixes if not re.fullmatch(r"(\.[a-z0-9]+)+", str(s))), None):
        raise PluginError(f"{reader!r} has a suffix {odd!r} that is not like '.txt'")
    return suffixes


def _check_signals(scorer: str, signals: Any) -> None:
    if not isinstance(signals, tuple | list) or not all(isinstance(s, Signal) for s in signals):
        raise PluginError(f"{scorer}.signals must be a tuple of Signal")
    names = [signal.name for signal in signals]
    if odd := next((n for n in names if not n.isidentifier() or names.count(n) > 1), None):
        raise PluginError(f"{scorer}.signals has a name that is no identifier or twice: {odd!r}")


def installed(
    *,
    allow: Sequence[str] | None = None,
    skip: Iterable[str] = (),
    files: Iterable[str | os.PathLike[str]] = (),
) -> Registry:
    """Load every installed plugin, ours first, then those in single files.

    With `allow`, of third-party plugins only those of the named distributions are loaded; `skip`
    leaves out entry points or distributions by name. What is left out is never imported.
    """
    registry = Registry()
    left_out = {_normal(name) for name in skip}
    allowed = None if allow is None else {_normal(name) for name in [*allow, OURS]}
    found = [_plugin(entry) for entry in _entry_points(registry.broken)]
    for plugin in [*sorted(found, key=_ours_first), *map(_plugin_in_file, files)]:
        names = {_normal(plugin.origin.distribution), _normal(plugin.origin.entry_point)}
        if not names & left_out and (
            allowed is None or names & allowed or not plugin.origin.version
        ):
            registry.add(plugin)
    return registry


def _normal(name: str) -> str:
    """Return a distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _plugin_in_file(path: str | os.PathLike[str]) -> Plugin:
    file = Path(path)
    return Plugin(Origin(str(file), "", file.stem), lambda: load_file(file))


def load_file(path: str | os.PathLike[str]) -> object:
    """Import a single Python file, under a name that no installed module has."""
    file = Path(path)
    name = f"credscore_plugin_file_{file.stem}"
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None or not file.is_file():
        raise PluginError(f"{file}: is no Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module  # dataclasses and pickle look their module up here
    spec.loader.exec_module(module)
    return module


def _entry_points(broken: dict[Origin, str]) -> Iterator[EntryPoint]:
    """Yield our group's entry points of every distribution whose metadata can be read."""
    seen = set()
    for distribution in distributions():
        try:
            name = distribution.metadata["Name"]
            if name in seen:
                continue
            seen.add(name)
            yield from distribution.entry_points.select(group=GROUP)
        except Exception as error:
            place = Origin(str(getattr(distribution, "_path", "?")), "", "entry_points.txt")
            broken[place] = _in_one_line(error)


def _plugin(entry: EntryPoint) -> Plugin:
    distribution = entry.dist
    name, version = (distribution.name, distribution.version) if distribution else ("?", "?")
    return Plugin(Origin(name, version, entry.name), entry.load)


def _ours_first(plugin: Plugin) -> tuple[bool, str, str]:
    origin = plugin.origin
    return (origin.distribution != OURS, origin.distribution, origin.entry_point)


def _in_one_line(error: BaseException) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:200]
