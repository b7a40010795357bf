"""`credscore scorers` and `credscore plugins`: what is installed, and what it measures."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from credscore.cli.common import (
    DIFFERENT,
    SOME_FAILED,
    USAGE,
    PluginFilesOption,
    check_files,
    fail,
    registered,
)

if TYPE_CHECKING:
    from credscore.contract.signals import ScorerClass, Signal

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
    typer.echo("\n".join(_described(_scorer(name, plugin))))


@plugins.command("list")
def list_plugins(plugin: PluginFilesOption = None) -> None:
    """List what each plugin offers, and which plugins are broken.

    A line has distribution, version, entry point, kind and name.
    """
    from credscore.registry import installed

    check_files(plugin)
    registry = installed(files=plugin or ())
    wide = max(len(str(one)) for one in (*registry.origins.values(), *registry.broken)) + 2
    for (kind, name), origin in registry.origins.items():
        typer.echo(f"{origin!s:<{wide}}{kind.removesuffix('s'):<10}{name}")
    for origin, why in registry.broken.items():
        typer.echo(f"{origin!s:<{wide}}broken: {why}")
    if registry.broken:
        raise typer.Exit(SOME_FAILED)


@plugins.command("check")
def check_plugin(name: ScorerArgument, plugin: PluginFilesOption = None) -> None:
    """Check a scorer against the contract, and print each result.

    Exits with 1 if a check fails.
    """
    from credscore.testing.kit import outcomes_of

    failed = 0
    for outcome in outcomes_of(_scorer(name, plugin)):
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
    typer.echo(f"next: pip install -e '{target}[test]' && python -m pytest {target}")


def _scorer(name: str, files: list[str] | None) -> "ScorerClass":
    """Return a scorer, or leave with what was meant; what is broken is told before."""
    from credscore.config.messages import nearest

    registry = registered(files)
    if name not in registry.scorers:
        fail(f"{name}: no such scorer{nearest(name, registry.scorers)}", USAGE)
    return registry.scorers[name]


def _described(scorer: "ScorerClass") -> list[str]:
    import inspect
    from dataclasses import MISSING, fields

    from credscore.codebook import bounds

    lines = [f"{scorer.name}: {inspect.getdoc(scorer) or ''}", "", "signals"]
    for signal in scorer.signals:
        lines += [f"  {scorer.name}.{signal.name}{_unit(signal)}", f"      {signal.about}"]
        lines += [f"      {'; '.join(filter(None, (bounds(signal), _goalposts(signal))))}"]
        lines += [f"      source: {signal.reference}"] if signal.reference else []
    options: tuple[Any, ...] = fields(scorer)  # type: ignore[arg-type]
    if options:
        lines += ["", f"options, under [scorers.{scorer.name}]"]
    for option in options:
        default = "" if option.default is MISSING else f" = {option.default!r}"
        lines.append(f"  {option.name}{default}")
    return lines


def _unit(signal: "Signal") -> str:
    return f" ({signal.unit})" if signal.unit else ""


def _goalposts(signal: "Signal") -> str:
    if signal.kind == "flag":
        return "a flag: it can cap a composite"
    if signal.worst is None or signal.best is None:
        return "no goalposts of its own: to weigh it, a config gives it a scale"
    return f"worst {_posts(signal.worst)}, best {_posts(signal.best)}"


def _posts(posts: float | tuple[float, float]) -> str:
    if isinstance(posts, tuple):
        return f"{posts[0]:g} and {posts[1]:g}"
    return f"{posts:g}"
