"""`credscore scorers` and `credscore plugins`: what is installed, and what it measures."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from credscore.cli.common import (
    DIFFERENT,
    SOME_FAILED,
    USAGE,
    PluginFilesOption,
    fail,
    registered,
)

if TYPE_CHECKING:
    from dataclasses import Field

    from credscore.contract.signals import ScorerClass, Signal
    from credscore.registry import Registry

ScorerArgument = Annotated[str, typer.Argument(help="A scorer's name, as `scorers list` has it.")]

scorers = typer.Typer(
    no_args_is_help=True, help="Show what scorers measure.", rich_markup_mode=None
)
plugins = typer.Typer(
    no_args_is_help=True, help="List, check and write plugins.", rich_markup_mode=None
)


@scorers.command("list")
def list_scorers(plugin: PluginFilesOption = None) -> None:
    """List the scorers, each with its signals."""
    for name, scorer in registered(plugin).scorers.items():
        typer.echo(f"{name:<14}{', '.join(signal.name for signal in scorer.signals)}")


@scorers.command("show")
def show_scorer(name: ScorerArgument, plugin: PluginFilesOption = None) -> None:
    """Show a scorer's options, and its signals with unit and range.

    Also the goalposts and the source of each signal.
    """
    typer.echo("\n".join(_described(_scorer(name, registered(plugin)))))


@plugins.command("list")
def list_plugins(plugin: PluginFilesOption = None) -> None:
    """List what each plugin offers, and which plugins are broken.

    A line has distribution, version, entry point, kind and name.
    """
    from credscore.registry import installed

    registry = installed(files=plugin or ())
    wide = max(len(str(one)) for one in (*registry.origins.values(), *registry.broken)) + 2
    for (kind, name), origin in registry.origins.items():
        typer.echo(f"{origin!s:<{wide}}{kind.removesuffix('s'):<10}{name}")
    for origin, why in registry.broken.items():
        typer.echo(f"{origin!s:<{wide}}broken: {why}")
    if registry.broken:
        raise typer.Exit(SOME_FAILED)


@plugins.command("check")
def check_plugin(
    name: Annotated[
        str, typer.Argument(help="A scorer, an analyzer, a reader's format, or a writer's suffix.")
    ],
    sample: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="For a reader: a small, sound file of its format."),
    ] = None,
    plugin: PluginFilesOption = None,
) -> None:
    """Check what a plugin offers against the contract.

    Takes a scorer, an analyzer, a reader or a writer. Prints each result of a scorer, and of the
    others what fails. Exits with 1 if a check fails.
    """
    from credscore.testing import check_analyzer, check_reader, check_writer

    registry = registered(plugin)
    formats = {one.name: one for one in registry.readers.values()}
    readers = formats if sample is None and name in registry.writers else registry.readers | formats
    if name in registry.analyzers:
        _check_by(check_analyzer, registry.analyzers[name])
    elif name in readers and name not in registry.scorers:
        if sample is None or not sample.is_file():
            fail(f"{name} is read by a reader: give a file of that format by --sample FILE", USAGE)
        _check_by(check_reader, readers[name], sample.read_bytes())
    elif name in registry.writers and name not in registry.scorers:
        _check_by(check_writer, registry.writers[name])
    else:
        others = {*registry.analyzers, *formats, *registry.writers}
        _check_scorer(_scorer(name, registry, others))


def _check_by(check: Callable[..., None], *given: object) -> None:
    """Run all checks of a kind, and say how they came out."""
    from credscore.testing import CheckFailed

    try:
        check(*given)
    except CheckFailed as error:
        typer.echo(str(error))
        raise typer.Exit(DIFFERENT) from None
    typer.echo("all checks passed")


def _check_scorer(scorer: "ScorerClass") -> None:
    from credscore.testing.kit import outcomes_of

    failed = 0
    for outcome in outcomes_of(scorer):
        message = f": {outcome.message}" if outcome.message else ""
        typer.echo(f"{outcome.state:<8} {outcome.check.group:<8} {outcome.check.name}{message}")
        failed += outcome.state == "failed"
    if failed:
        raise typer.Exit(DIFFERENT)


@plugins.command("new")
def new_plugin(
    name: Annotated[str, typer.Argument(help="The distribution's name, as my-scorer.")],
    folder: Annotated[
        Path | None,
        typer.Option("--into", help="Where to write it; by default a folder NAME here."),
    ] = None,
) -> None:
    """Write a new plugin, ready to install and to change.

    It has a pyproject.toml, a scorer, tests and a README.
    """
    from credscore.scaffold import new_plugin as write

    target = folder or Path(name)
    for path in write(name, target):
        typer.echo(path)
    typer.echo(f'next: pip install -e "{target}[test]" && python -m pytest "{target}"')


def _scorer(name: str, registry: "Registry", others: Iterable[str] = ()) -> "ScorerClass":
    """Return a scorer, or leave with what was meant, of all scorers and other names."""
    from credscore.config.messages import nearest

    if name in registry.scorers:
        return registry.scorers[name]
    if name.endswith(".py"):
        fail(f"{name}: give a file by --plugin {name}, and the name of what it offers", USAGE)
    origins = registry.origins.items()
    if offered := [what for (_, what), one in origins if one.distribution == name]:
        fail(f"{name}: is a distribution; it offers {', '.join(offered)}", USAGE)
    fail(f"{name}: no such scorer{nearest(name, {*registry.scorers, *others})}", USAGE)


def _described(scorer: "ScorerClass") -> list[str]:
    import inspect
    from dataclasses import fields

    from credscore.codebook import bounds

    lines = [f"{scorer.name}: {inspect.getdoc(scorer) or ''}", "", "signals"]
    for signal in scorer.signals:
        lines += [f"  {scorer.name}.{signal.name}{_unit(signal)}", f"      {signal.about}"]
        lines += [f"      {'; '.join(filter(None, (bounds(signal), _goalposts(signal))))}"]
        lines += [f"      source: {signal.reference}"] if signal.reference else []
    options: tuple[Any, ...] = fields(scorer)  # type: ignore[arg-type]
    if options:
        lines += ["", f"options, under [scorers.{scorer.name}]"]
    return [*lines, *(f"  {option.name}{_default(option)}" for option in options)]


def _default(option: "Field[Any]") -> str:
    """Return what an option is if no config says so, as a config says it; "" if it must."""
    from dataclasses import MISSING

    if option.default_factory is not MISSING:
        return f" = {_as_toml(option.default_factory())}"
    return "" if option.default in (MISSING, None) else f" = {_as_toml(option.default)}"


def _as_toml(value: object) -> str:
    """Return a value as TOML has it; what TOML cannot hold, as Python shows it."""
    import json
    from collections.abc import Mapping

    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key} = {_as_toml(one)}" for key, one in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_as_toml, value))}]"
    is_plain = isinstance(value, str | int | float)
    return json.dumps(value, ensure_ascii=False) if is_plain else repr(value)


def _unit(signal: "Signal") -> str:
    return f" ({signal.unit})" if signal.unit else ""


def _goalposts(signal: "Signal") -> str:
    if signal.kind == "flag":
        return "a flag: it can cap a composite"
    if signal.per_actor:
        return "a value for each actor: it cannot be weighed"
    if signal.worst is None or signal.best is None:
        return "no goalposts of its own: to weigh it, a config gives it a scale"
    return f"worst {_posts(signal.worst)}, best {_posts(signal.best)}"


def _posts(posts: float | tuple[float, float]) -> str:
    if isinstance(posts, tuple):
        return f"{posts[0]:g} and {posts[1]:g}"
    return f"{posts:g}"
