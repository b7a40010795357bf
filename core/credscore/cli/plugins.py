"""`credscore scorers` and `credscore plugins`: what is installed, and what it measures."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from credscore.cli.common import DIFFERENT, SOME_FAILED, USAGE, PluginFilesOption, fail

if TYPE_CHECKING:
    from credscore.contract.signals import ScorerClass, Signal

scorers = typer.Typer(
    no_args_is_help=True, help="Show what scorers measure.", rich_markup_mode=None
)
plugins = typer.Typer(
    no_args_is_help=True, help="Show where scorers come from.", rich_markup_mode=None
)


@scorers.command("list")
def list_scorers() -> None:
    """List the scorers, each with its signals."""
    from credscore.registry import installed

    for name, scorer in installed().scorers.items():
        typer.echo(f"{name:<14}{', '.join(signal.name for signal in scorer.signals)}")


@scorers.command("show")
def show_scorer(
    name: str = typer.Argument(help="A scorer's name, as `scorers list` has it."),
) -> None:
    """Show a scorer's signals with unit, goalposts and source, and its options."""
    from credscore.config.messages import nearest
    from credscore.registry import installed

    registry = installed()
    if name not in registry.scorers:
        fail(f"{name}: no such scorer{nearest(name, registry.scorers)}", USAGE)
    typer.echo("\n".join(_described(registry.scorers[name])))


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
def check_plugin(
    name: Annotated[str, typer.Argument(help="A scorer's name, as `scorers list` has it.")],
    plugin: PluginFilesOption = None,
) -> None:
    """Check a scorer against the contract, and tell each check; exit with 1 where one fails."""
    from credscore.config.messages import nearest
    from credscore.registry import installed
    from credscore.testing import run_checks

    registry = installed(files=plugin or ())
    if name not in registry.scorers:
        broken = [
            f"; {origin} could not be loaded: {why}" for origin, why in registry.broken.items()
        ]
        fail(f"{name}: no such scorer{nearest(name, registry.scorers)}{''.join(broken)}", USAGE)
    outcomes = run_checks(registry.scorers[name])
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


def _described(scorer: "ScorerClass") -> list[str]:
    import inspect
    from dataclasses import MISSING, fields

    lines = [f"{scorer.name}: {inspect.getdoc(scorer) or ''}", "", "signals"]
    for signal in scorer.signals:
        lines += [f"  {scorer.name}.{signal.name}{_unit(signal)}", f"      {signal.about}"]
        lines += [f"      {_goalposts(signal)}"]
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
        return "informational: no goalposts of its own"
    return f"worst {signal.worst}, best {signal.best}"
