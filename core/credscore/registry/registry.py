"""The registry itself: loads plugins, checks what they offer, and knows who offers what.

Plugins are loaded one by one and not by pluggy's own loader, which gives up at the first broken
one: here a broken plugin is remembered and named, and is fatal only to a config that needs it.
"""

import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from reprlib import repr as shortly
from typing import Any, cast

import pluggy

from credscore.contract import hookspecs
from credscore.contract.analyzer import AnalyzerClass
from credscore.contract.reader import Reader
from credscore.contract.signals import ScorerClass, Signal
from credscore.contract.writer import Writer
from credscore.errors import ConfigError, PluginError, in_one_line_with_place
from credscore.registry.find import OURS, Origin, Plugin, found
from credscore.registry.hooks import check_hooks
from credscore.registry.offers import KINDS, KindName

PATIENCE = 5.0
"""An import of a plugin that takes this many seconds or more is logged."""


@dataclass(slots=True)
class Registry:
    """What plugins offer, and which plugins are broken, and why.

    Scorers and analyzers are classes by name, readers and writers instances by suffix. `origins`
    says which plugin offers what, by kind and name or suffix; `left_out` are the plugins that were
    found and not loaded, since `skip` or `allow` excludes them.
    """

    scorers: dict[str, ScorerClass] = field(default_factory=dict)
    analyzers: dict[str, AnalyzerClass] = field(default_factory=dict)
    readers: dict[str, Reader] = field(default_factory=dict)
    writers: dict[str, Writer] = field(default_factory=dict)
    origins: dict[tuple[KindName, str], Origin] = field(default_factory=dict)
    broken: dict[Origin, str] = field(default_factory=dict)
    left_out: list[Origin] = field(default_factory=list)
    _manager: pluggy.PluginManager = field(
        default_factory=lambda: pluggy.PluginManager(hookspecs.PROJECT)
    )

    def __post_init__(self) -> None:
        """Tell pluggy's manager which hooks there are."""
        self._manager.add_hookspecs(hookspecs)

    def add(self, plugin: Plugin) -> None:
        """Load one plugin and take in what it offers; a broken one is noted in `broken`."""
        name = str(plugin.origin)
        try:
            with redirect_stdout(sys.stderr):  # standard output is for data
                with _timed(plugin.origin):
                    module = plugin.load()
                check_hooks(module)
                self._manager.register(module, name=name)
                offered = self._offered_by(name)
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except BaseException as error:  # a plugin may even call sys.exit while it is imported
            self.broken[plugin.origin] = in_one_line_with_place(error)
            if self._manager.has_plugin(name):
                self._manager.unregister(name=name)
            return
        for (kind, key), one in offered.items():
            getattr(self, kind)[key] = one
            self.origins[kind, key] = plugin.origin

    @property
    def signals(self) -> dict[str, Signal]:
        """Return the declared signals of all scorers, by `scorer.signal`."""
        return {
            f"{name}.{signal.name}": signal
            for name, scorer in self.scorers.items()
            for signal in scorer.signals
        }

    def origin_of(self, scorer: str) -> Origin:
        """Return which plugin offers a scorer."""
        return self.origins["scorers", scorer]

    def is_ours(self, kind: KindName, name: str) -> bool:
        """Say whether what is offered comes with credscore itself."""
        origin = self.origins.get((kind, name))
        return origin is not None and origin.distribution == OURS

    def _offered_by(self, plugin: str) -> dict[tuple[KindName, str], Any]:
        """Return all that a plugin offers. Raises PluginError where any of it is wrong."""
        offered: dict[tuple[KindName, str], Any] = {}
        for kind, rule in KINDS.items():
            for made in self._answers(plugin, rule.hook):
                one = rule.held(made)
                for key in rule.keys(one):
                    if (kind, key) in self.origins:
                        taken = self.origins[kind, key]
                        raise PluginError(f"{key!r} is already taken by {taken}")
                    if (kind, key) in offered:
                        raise PluginError(f"{key!r} is offered twice")
                    offered[kind, key] = one
        return offered

    def _answers(self, plugin: str, hook: str) -> Iterator[Any]:
        """Yield what one plugin answers a hook; one that raises hides no other's."""
        for hooked in getattr(self._manager.hook, hook).get_hookimpls():
            if hooked.plugin_name == plugin:
                offered = cast("Callable[[], object]", hooked.function)()
                yield from _classes(hook, offered)


def installed(
    *,
    allow: Sequence[str] | None = None,
    skip: Iterable[str] = (),
    files: Sequence[str | os.PathLike[str]] = (),
) -> Registry:
    """Load every installed plugin, ours first, then those in single files.

    With `allow`, of third-party plugins only those of the named distributions are loaded; `skip`
    leaves out entry points or distributions by name. What is left out is never imported. An
    installed plugin that is broken is remembered. Raises ConfigError for a broken one in `files`,
    with a line for each: whoever names a file wants what it offers.
    """
    registry = Registry()
    skipped = {_normal(name) for name in skip}
    allowed = None if allow is None else {_normal(name) for name in [*allow, OURS]}
    for plugin in found(files, registry.broken):
        origin = plugin.origin
        distribution, entry_point = _normal(origin.distribution), _normal(origin.entry_point)
        # Not by its entry point, which anybody may call as they like.
        may_be = allowed is None or distribution in allowed or origin.is_path
        if may_be and skipped.isdisjoint((distribution, entry_point)):
            registry.add(plugin)
        else:
            registry.left_out.append(origin)
    _refuse_broken(files, registry)
    return registry


def _refuse_broken(files: Iterable[str | os.PathLike[str]], registry: Registry) -> None:
    """Raise ConfigError for those of the files that could not be loaded."""
    given = {str(Path(file)) for file in files}
    broken = [(one, why) for one, why in registry.broken.items() if one.distribution in given]
    if broken:
        raise ConfigError("\n".join(f"plugin {one} cannot be loaded: {why}" for one, why in broken))


@contextmanager
def _timed(origin: Origin) -> Iterator[None]:
    """Say of a slow import which plugin it was, when it ends or is interrupted.

    Nothing else would tell whoever has waited, or has pressed Ctrl-C.
    """
    began = time.monotonic()
    try:
        yield
    finally:
        if (taken := time.monotonic() - began) >= PATIENCE:
            _tell_of_wait(origin, taken)


def _tell_of_wait(origin: Origin, seconds: float) -> None:
    import logging

    mend = "" if origin.is_path else f"; -p no:{origin.entry_point} leaves it out"
    told = "credscore: plugin %s: its import took %.0f seconds%s"
    logging.getLogger("credscore").warning(told, origin, seconds, mend)


def _classes(hook: str, offered: object) -> Iterable[Any]:
    """Return the classes that a hook has given. Raises PluginError for what is no list."""
    if not isinstance(offered, Iterable | None):
        raise PluginError(f"{hook}() gives {shortly(offered)}, not a list of classes")
    return offered or ()


def _normal(name: str) -> str:
    """Return a distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
