"""Checking the hooks of a plugin: pluggy itself ignores one that is misspelt or not marked."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from credscore.contract import hookspecs
from credscore.display import did_you_mean
from credscore.errors import PluginError

HOOKS: Mapping[str, Callable[..., Any]] = {
    name: hook for name, hook in vars(hookspecs).items() if name.startswith("credscore_")
}
"""Every hook by its name."""


def check_hooks(plugin: object) -> None:
    """Raise PluginError where a plugin answers no hook, or one that does not exist.

    A function that has the name of a hook and is not marked is refused as well: it would never
    be called.
    """
    answered = dict(_marked(plugin))
    for hook, function in answered.items():
        if hook not in HOOKS:
            raise PluginError(f"there is no hook {hook}{_meant(hook)}")
        _check_arguments(hook, function)
    for hook in HOOKS:
        if hook not in answered and inspect.isroutine(getattr(plugin, hook, None)):
            raise PluginError(f"{hook}() is not marked as a hook: write @hookimpl above it")
    if not answered:
        raise PluginError("offers nothing: no function such as credscore_scorers() has @hookimpl")


def _marked(plugin: object) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the functions that @hookimpl marks, by the hook that each answers."""
    for name in dir(plugin):
        function = getattr(plugin, name, None)
        options = getattr(function, f"{hookspecs.PROJECT}_impl", None)
        if inspect.isroutine(function) and isinstance(options, dict):
            yield options.get("specname") or name, function


def _check_arguments(hook: str, function: Callable[..., Any]) -> None:
    """Raise PluginError where a function needs an argument that the hook does not give."""
    given = inspect.signature(HOOKS[hook]).parameters
    asked = inspect.signature(function).parameters.values()
    needed = [one for one in asked if one.default is one.empty and one.kind not in _ANY]
    if odd := [one.name for one in needed if one.name not in given]:
        raise PluginError(f"{hook}() asks for arguments that the hook does not give: {odd[0]}")


_ANY = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def _meant(name: str) -> str:
    return did_you_mean(name, HOOKS) or f"; hooks are {', '.join(HOOKS)}"
