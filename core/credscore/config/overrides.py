"""Overrides: keys that options of a command, such as `--set`, set over those of the file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from credscore.config.places import KeyPath
from credscore.display import in_a_line
from credscore.errors import ConfigError

_OF_SIGNALS = (
    ("scales",),
    ("composites", "*", "weights"),
    ("composites", "*", "caps"),
    ("composites", "*", "floors"),
)
"""The tables whose keys are names of signals, as `attribution.density`; * stands for any key."""


@dataclass(frozen=True, slots=True)
class Override:
    """The table, of tables, that an option sets over a config, and the option, for messages."""

    table: Mapping[str, Any]
    option: str

    def sets(self, path: Sequence[str | int]) -> bool:
        """Say whether it sets the key at a path, or a table that the key is in."""
        return any(tuple(path[: len(leaf)]) == leaf for leaf in _leaves(self.table))

    def makes(self, path: Sequence[str | int]) -> bool:
        """Say whether it sets something in the table at a path, and so may have made the table."""
        return any(leaf[: len(path)] == tuple(path) for leaf in _leaves(self.table))


def parse_override(override: str | Override, parse: Callable[[str], dict[str, Any]]) -> Override:
    """Return the override of a `key=value` text; a value that is no TOML is taken as a text.

    The name of a signal needs no quotes, which shells take away: `weights.attribution.density=1`.
    `parse` reads TOML. Raises ConfigError for what is no `key=value`.
    """
    if isinstance(override, Override):
        return override
    key, equals, value = override.partition("=")
    if not equals or not key.strip():
        shown = in_a_line(override)
        raise ConfigError(f"--set {shown}: write it as key=value, with a dotted TOML key")
    for spelling in (value, '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'):
        try:
            return Override(_with_signals(parse(f"{key} = {spelling}")), f"--set {override}")
        except ValueError:
            continue
    raise ConfigError(in_a_line(f"--set {override}: {key!r} is not a dotted TOML key"))


def merged(table: Mapping[str, Any], override: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table with the keys of an override set."""
    both = dict(table)
    for key, value in override.items():
        below = both.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            both[key] = merged(below, value)
        else:
            both[key] = value
    return both


def _with_signals(table: dict[str, Any], above: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a table in which `scorer.signal` is one key, where TOML reads a key in a table."""
    if any(len(above) == len(of) and all(map(fnmatchcase, above, of)) for of in _OF_SIGNALS):
        return dict(_whole_names(table))
    return {
        key: _with_signals(value, (*above, key)) if isinstance(value, dict) else value
        for key, value in table.items()
    }


def _whole_names(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if "." in key or not isinstance(value, dict):
            yield key, value
        else:
            yield from ((f"{key}.{signal}", of_signal) for signal, of_signal in value.items())


def _leaves(table: Mapping[str, Any], above: KeyPath = ()) -> Iterator[KeyPath]:
    """Yield the paths of all keys that hold no table, or an empty one."""
    for key, value in table.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, (*above, key))
        else:
            yield (*above, key)
