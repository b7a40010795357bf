"""`credscore formats`: what is read and written, and the extra that each needs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

from credscore.cli.common import PluginFilesOption, registered

if TYPE_CHECKING:
    from credscore.registry import KindName, Registry


def formats(plugin: PluginFilesOption = None) -> None:
    """List the formats of inputs, rows and outputs, and their extras.

    Inputs are recognised by the ends of their names, also with .gz behind them and in .zip and
    .tar archives; rows by their columns. Each can be forced with --input-format.
    """
    from credscore.contract.reader import ARCHIVES
    from credscore.rows import PRESETS

    registry = registered(plugin)
    for line in _lines("reads", registry, "readers"):
        typer.echo(line)
    packed = ("reads", " ".join(ARCHIVES), "", "Any of these, packed.")
    remote = ("reads", "s3:// gs:// ...", _extra("remote", "credscore"), "Other file systems.")
    rows = (("rows", preset.name, "", preset.about) for preset in PRESETS.values())
    for cells in (packed, remote, *rows):
        typer.echo(_line(*cells))
    for line in _lines("writes", registry, "writers"):
        typer.echo(line)


def _lines(verb: str, registry: "Registry", kind: "KindName") -> Iterator[str]:
    """Yield a line for each reader or writer: its suffixes, the extra it needs, what it is."""
    from credscore.contract.reader import traits_of

    by_suffix: dict[str, Any] = getattr(registry, kind)
    told: dict[int, list[str]] = {}
    for suffix, one in by_suffix.items():
        told.setdefault(id(one), []).append(suffix)
    for suffixes in told.values():
        one = by_suffix[suffixes[0]]
        origin = registry.origins[kind, suffixes[0]]
        extra = "" if origin.is_path else _extra(traits_of(one).extra, origin.distribution)
        yield _line(verb, " ".join(suffixes).replace("/", "folder/"), extra, one.about)


def _line(verb: str, names: str, extra: str, about: str) -> str:
    return f"{verb:<8}{names:<26}{extra:<27} {about}"


def _extra(name: str, distribution: str) -> str:
    """Return an extra, and whether all that it asks for is installed."""
    if not name:
        return ""
    return f"{distribution}[{name}]" + ("" if _has_extra(name, distribution) else " missing")


def _has_extra(name: str, distribution: str) -> bool:
    from importlib.metadata import PackageNotFoundError, requires, version

    from packaging.requirements import Requirement

    for text in requires(distribution) or ():
        wanted = Requirement(text)
        if not wanted.marker or not wanted.marker.evaluate({"extra": name}):
            continue
        try:
            version(wanted.name)
        except PackageNotFoundError:
            return False
        if any(not _has_extra(extra, wanted.name) for extra in wanted.extras):
            return False
    return True
