"""Finding plugins, installed or in single files, without running any code of theirs."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import EntryPoint, distributions
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from credscore.errors import PluginError, in_one_line

GROUP = "credscore"
"""The entry-point group in which a distribution registers its plugin modules."""

OURS = "credscore"
"""Our own distribution. Its plugins are loaded first, so that nobody can take their names."""

FILE_MODULE = "credscore_plugin_file_"
"""How the name of a module begins that is a single file, as `load_file` imports it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a plugin comes from: a distribution, its version, and the entry point in it.

    A single file has no version, and its path in place of the distribution; so has a distribution
    whose metadata cannot be read, of which only the folder is known.
    """

    distribution: str
    version: str
    entry_point: str

    @property
    def is_path(self) -> bool:
        """Say whether `distribution` is a path: of what is loaded, that of a single file."""
        return not self.version

    def __str__(self) -> str:
        """Name the plugin as messages do: `distribution version [entry point]`, or its path."""
        if self.is_path:
            return self.distribution
        return f"{self.distribution} {self.version} [{self.entry_point}]"


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin that was found; nothing of it has been imported yet."""

    origin: Origin
    load: Callable[[], object]


def found(files: Iterable[str | os.PathLike[str]], broken: dict[Origin, str]) -> Iterator[Plugin]:
    """Yield every plugin: our own first, then others by name, then those in the given files.

    A distribution whose metadata cannot be read is added to `broken`, with the reason.
    """
    yield from sorted(map(_plugin, _entry_points(broken)), key=_ours_first)
    yield from _in_files(files)


def _in_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Plugin]:
    """Yield the plugins in single files; a path that is given twice counts once."""
    of_name: dict[str, Path] = {}
    for file in dict.fromkeys(map(Path, paths)):
        first = of_name.setdefault(file.stem, file)
        load = partial(load_file, file) if first is file else partial(_refuse_name, file, first)
        yield Plugin(Origin(str(file), "", file.stem), load)


def _refuse_name(file: Path, other: Path) -> None:
    """Raise PluginError for a file that is called as another.

    Both would be one module, in which worker processes look up what they are sent.
    """
    raise PluginError(f"is called {file.name}, as {other} is: rename one of the two")


def load_file(path: str | os.PathLike[str]) -> object:
    """Import a single Python file, under a name that no installed module has.

    The name is the same for the same file name in any folder, so that workers find it, too. Raises
    PluginError for what is no Python file, and whatever the import raises.
    """
    file = Path(path)
    if not file.exists():
        raise PluginError("there is no such file")
    name = f"{FILE_MODULE}{file.stem}"
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None or not file.is_file():
        raise PluginError("is no Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module  # dataclasses and pickle look their module up here
    spec.loader.exec_module(module)
    return module


def _entry_points(broken: dict[Origin, str]) -> Iterator[EntryPoint]:
    """Yield our group's entry points of every distribution whose metadata can be read."""
    seen = set()
    for distribution in distributions():
        try:
            ours = distribution.entry_points.select(group=GROUP)
            # Only now its metadata, which take far longer to parse: most offer nothing to us.
            if ours and (name := distribution.metadata["Name"]) not in seen:
                seen.add(name)
                yield from ours
        except Exception as error:
            folder = getattr(distribution, "_path", "?")  # there is no public name for it
            place = Origin(str(folder), "", "entry_points.txt")
            broken[place] = in_one_line(error)


def _plugin(entry: EntryPoint) -> Plugin:
    distribution = entry.dist
    name, version = (distribution.name, distribution.version) if distribution else ("?", "?")
    return Plugin(Origin(name, version or "?", entry.name), entry.load)  # without: a single file


def _ours_first(plugin: Plugin) -> tuple[bool, str, str]:
    origin = plugin.origin
    return (origin.distribution != OURS, origin.distribution, origin.entry_point)
