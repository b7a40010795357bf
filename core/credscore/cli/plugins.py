"""`credscore scorers` and `credscore plugins`: what is installed, and what it measures."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from credscore.cli.common import DIFFERENT, SOME_FAILED, USAGE, PluginFilesOption, fail

if TYPE_CHECKING:
    from credscore.contract.signals import ScorerClass, Signal

ScorerArgument = Annotated[str, typer.Argument(help="A scorer's name, as `scorers list` has it.")]

scorers = typer.Typer(
    no_args_is_help=True, help="Show what scorers measure.", rich_markup_mode=None
)
plugins = typer.Typer(
    no_args_is_help=True, help="Show where scorers come from.", rich_markup_mode=None
)


@scorers.command("list")
def list_scorers(plugin: PluginFilesOption = None) -> None:
    """List the scorers, each with its signals."""
    from credscore.registry import installed

    for name, scorer in installed(files=plugin or ()).scorers.items():
        typer.echo(f"{name:<14}{', '.join(signal.name for signal in scorer.signals)}")


@scorers.command("show")
def show_scorer(name: ScorerArgument, plugin: PluginFilesOption = None) -> None:
    """Show a scorer's signals with unit, range, goalposts and source, and its options."""
    typer.echo("\n".join(_described(_scorer(name, plugin))))


@plugins.command("list")
def list_plugins() -> None:
    """List what plugins offer: distribution, version, entry point, kind, name; and the broken."""
    from credscore.registry import installed

    registry = installed()
    for (kind, name), origin in registry.origins.items():
        typer.echo(f"{origin!s:<40}{kind.removesuffix('s'):<10}{name}")
    for origin, why in registry.broken.items():
        typer.echo(f"{origin!s:<40}broken: {why}")
    if registry.broken:
        raise typer.Exit(SOME_FAILED)


@plugins.command("check")
def check_plugin(name: ScorerArgument, plugin: PluginFilesOption = None) -> None:
    """Check a scorer against the contract, and print each result; exit with 1 if one fails."""
    from credscore.testing import run_checks

    outcomes = run_checks(_scorer(name, plugin))
    for outcome in outcomes:
        message = f": {outcome.message}" if outcome.message else ""
        typer.echo(f"{outcome.state:<8} {outcome.check.group:<8} {outcome.check.name}{message}")
    if any(outcome.state == "failed" for outcome in outcomes):
        raise typer.Exit(DIFFERENT)


@plugins.command("new")
def new_plugin(
    name: Annotated[str, typer.Argument(help="The distribution's name, as my-scorer.")],
    folder: Annotated[
        Path | None,
        typer.Option("--into", help="Where to write it; by default a folder NAME here."),
    ] = None,
) -> None:
    """Write a new plugin: pyproject, scorer, tests and README, ready to install and to change."""
    from credscore.scaffold import new_plugin as write

    target = folder or Path(name)
    for path in write(name, target):
        typer.echo(path)
    typer.echo(f"next: pip install -e '{target}[test]' && python -m pytest {target}")


def _scorer(name: str, files: list[str] | None) -> "ScorerClass":
    """Return a scorer, or leave with what was meant, and with what is broken."""
    from credscore.config.messages import nearest
    from credscore.registry import installed

    registry = installed(files=files or ())
    if name not in registry.scorers:
        broken = [
            f"; {origin} could not be loaded: {why}" for origin, why in registry.broken.items()
        ]
        fail(f"{name}: no such scorer{nearest(name, registry.scorers)}{''.join(broken)}", USAGE)
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
