"""The kinds of things that plugins offer, and the check of each against the contract."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from reprlib import repr as shortly
from typing import Any, Final, Literal

from credscore.contract.analyzer import REPLACEABLE
from credscore.contract.reader import traits_of
from credscore.contract.signals import Signal
from credscore.errors import PluginError, in_one_line

KindName = Literal["scorers", "analyzers", "readers", "writers"]
"""What a kind of offer is called: the field of `Registry` that holds what is offered."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that plugins offer: the hook that asks for it, and its check.

    `keys` returns the names under which it is known (a reader's suffixes, for instance) and raises
    PluginError for what does not keep the contract. `built` says whether it is held as an
    instance; scorers and analyzers are held as classes, until a config gives their options.
    """

    hook: str
    keys: Callable[[Any], Sequence[str]]
    built: bool = False

    def held(self, offered: Any) -> Any:
        """Return what the registry holds of an offered class: the class or an instance.

        Raises PluginError for what is no class.
        """
        if not self.built:
            return offered
        if not callable(offered):
            raise _no_class(offered)
        return offered()


def scorer_keys(scorer: Any) -> list[str]:
    """Return the name of a scorer class. Raises PluginError if it breaks the contract."""
    name = _name_of_class(scorer, "score")
    signals = getattr(scorer, "signals", None)
    if not isinstance(signals, tuple | list) or not all(isinstance(s, Signal) for s in signals):
        raise PluginError(f"{name}.signals must be a tuple of Signal, such as (Signal(...),)")
    names = [signal.name for signal in signals]
    if odd := [one for one in names if not isinstance(one, str) or not one.isidentifier()]:
        raise PluginError(
            f"{name}.signals has a name that is no identifier: {odd[0]!r}; "
            "use letters, digits and underscores"
        )
    if twice := [one for one in names if names.count(one) > 1]:
        raise PluginError(f"{name}.signals has two signals of one name: {twice[0]!r}")
    if not getattr(scorer, "on_request", False):
        _check_defaults(name, scorer)
    return [name]


def analyzer_keys(analyzer: Any) -> list[str]:
    """Return the name of an analyzer class. Raises PluginError if it breaks the contract."""
    name = _name_of_class(analyzer, "analyse")
    if (analysis := getattr(analyzer, "analysis", None)) not in REPLACEABLE:
        raise PluginError(f"{name}.analysis is {analysis!r}, not one of {', '.join(REPLACEABLE)}")
    return [name]


def reader_keys(reader: Any) -> tuple[str, ...]:
    """Return the suffixes of a reader. Raises PluginError if it breaks the contract."""
    suffixes = getattr(reader, "suffixes", None)
    if not isinstance(suffixes, tuple) or not callable(getattr(reader, "read", None)):
        raise PluginError(
            f"{_called(reader)} needs suffixes, a tuple such as ('.txt',), and read()"
        )
    for suffix in suffixes:
        _check_suffix(reader, suffix)
    try:
        traits_of(reader)
    except TypeError as error:
        raise PluginError(f"{_called(reader)}.{error}") from None
    return suffixes


def writer_keys(writer: Any) -> list[str]:
    """Return the suffix of a writer. Raises PluginError if it breaks the contract."""
    suffix = getattr(writer, "suffix", None)
    if not callable(getattr(writer, "outputs", None)):
        raise PluginError(f"{_called(writer)} needs a suffix such as '.csv', and outputs()")
    if suffix != "/":
        _check_suffix(writer, suffix)
    return [str(suffix)]


KINDS: Final[Mapping[KindName, Kind]] = {
    "scorers": Kind("credscore_scorers", scorer_keys),
    "analyzers": Kind("credscore_analyzers", analyzer_keys),
    "readers": Kind("credscore_readers", reader_keys, built=True),
    "writers": Kind("credscore_writers", writer_keys, built=True),
}
"""Every kind of thing that a plugin may offer."""


def _no_class(offered: Any) -> PluginError:
    return PluginError(f"{shortly(offered)} is no class: offer the class, not one built from it")


def _called(offered: Any) -> str:
    return type(offered).__name__


def _name_of_class(offered: Any, method: str) -> str:
    if not isinstance(offered, type):
        raise _no_class(offered)
    called = offered.__name__
    if not is_dataclass(offered):
        raise PluginError(f"{called} is no dataclass: write @dataclass(frozen=True) above it")
    if not hasattr(offered, method):
        raise PluginError(f"{called} has no method {method}()")
    name = getattr(offered, "name", None)
    if not isinstance(name, str) or not name.isidentifier():
        raise PluginError(f"{called} needs a name that is an identifier, not {name!r}")
    return name


def _check_defaults(name: str, scorer: Any) -> None:
    """Raise PluginError where a scorer has options without defaults: most configs give none."""
    try:
        scorer()
    except Exception as error:
        told = in_one_line(error)
        raise PluginError(f"{name} cannot be built with its defaults: {told}") from error


def _check_suffix(offered: Any, suffix: Any) -> None:
    if not re.fullmatch(r"(\.[a-z0-9]+)+", str(suffix)):
        raise PluginError(f"{_called(offered)} has a suffix {suffix!r} that is not like '.txt'")
