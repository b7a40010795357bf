"""`credscore config`: looking at a config and checking one."""

import typer

from credscore.cli.common import ConfigOption, SetOption

app = typer.Typer(no_args_is_help=True, help="Show or check a config.", rich_markup_mode=None)


@app.command()
def show(config: ConfigOption = "default.toml") -> None:
    """Print a config as it was written, comments and all.

    Example: credscore config show > mine.toml
    """
    from credscore.config import config_text

    typer.echo(config_text(config)[1], nl=False)


@app.command()
def check(
    name: str = typer.Argument("default.toml", metavar="CONFIG", help="A TOML file or a name."),
    set_: SetOption = None,
) -> None:
    """Check a config against the installed scorers, and show the share of each weight.

    Exits with 2 and one line for every fault.
    """
    from credscore.api import plan_for

    plan = plan_for(name, set_ or ())
    for rule in plan.composites:
        total = sum(rule.weights.values())
        typer.echo(f"{rule.name}: at least {rule.min_coverage:.0%} of the weight must be measured")
        for signal, weight in rule.weights.items():
            typer.echo(f"  {weight / total:6.1%}  {signal}")
        for kind, limits in (("at most", rule.caps), ("at least", rule.floors)):
            for flag, points in limits.items():
                typer.echo(f"  {kind} {points:g} with {flag}")
    typer.echo(f"{name}: no faults")
