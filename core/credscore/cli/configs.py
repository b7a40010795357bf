"""`credscore config`: looking at a config and checking one."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from credscore.cli.common import USAGE, ConfigOption, SetOption, fail

app = typer.Typer(
    no_args_is_help=True, help="Show, copy, check or describe a config.", rich_markup_mode=None
)


@app.command()
def show(config: ConfigOption = "default.toml") -> None:
    """Print a config as it was written, comments and all.

    Example: credscore config show > mine.toml
    """
    from credscore.config import config_text
    from credscore.display import printable

    text = config_text(config)[1]
    if sys.stdout.isatty():
        text = "".join(f"{printable(line)}\n" for line in text.expandtabs().split("\n"))
    typer.echo(text, nl=False)


@app.command()
def init(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where the config goes.")],
    base: Annotated[str, typer.Option("--from", help="The config to start from.")] = "default.toml",
) -> None:
    """Write a config of your own to change: a copy of one that ships, comments and all.

    Example: credscore config init mine.toml
    """
    from credscore.config import config_text

    if path.exists():
        fail(f"{path} exists already: choose another name, or remove it", USAGE)
    path.write_text(config_text(base)[1], "utf-8")
    typer.echo(f"wrote {path}; check it with: credscore config check {path}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a config, with the options of every installed scorer.

    Editors complete and check a config that begins with `#:schema credscore.schema.json`.
    Example: credscore config schema > credscore.schema.json
    """
    import json

    from credscore.config.schema import config_schema
    from credscore.registry import installed

    typer.echo(json.dumps(config_schema(installed()), indent=2))


@app.command()
def check(
    name: Annotated[
        str, typer.Argument(metavar="CONFIG", help="A TOML file, or the name of one that ships.")
    ] = "default.toml",
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
