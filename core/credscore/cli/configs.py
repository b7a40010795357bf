"""`credscore config`: looking at a config and checking one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import USAGE, ConfigOption, PluginFilesOption, SetOption, fail, planned

if TYPE_CHECKING:
    from credscore.composite import CompositeRule, Goalposts
    from credscore.scoring.plan import Plan

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
    """Write a copy of a shipped config, comments and all, to change.

    Example: credscore config init mine.toml
    """
    from credscore.config import config_text

    if path.exists():
        fail(f"{path} exists already: choose another name, or remove it", USAGE)
    path.write_text(config_text(base)[1], "utf-8")
    typer.echo(f"wrote {path}; check it with: credscore config check {path}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a config, for editors.

    It has the options of every installed scorer. Editors complete and check a config that begins
    with `#:schema credscore.schema.json`.

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
    plugin: PluginFilesOption = None,
) -> None:
    """Check a config, and show what each weight comes to.

    Shows for each composite which way it is good, and the share and the scale of each signal. The
    config is checked against the installed scorers. Exits with 2 and one line for every fault.
    """
    plan = planned(name, set_, None, plugin)
    for rule in plan.composites:
        for line in _told(rule, plan):
            typer.echo(line)
    if not plan.composites:
        typer.echo("no composite: a run with this config gives signals and flags alone")
    typer.echo(f"{name}: no faults")


def _told(rule: "CompositeRule", plan: "Plan") -> Iterator[str]:
    """Yield the lines that say what a composite is made of."""
    must = f"at least {rule.min_coverage:.0%} of the weight must be measured"
    if not rule.needs_article:
        must += "; given for pages that hold no article, too"
    yield f"{rule.name}: 100 is {rule.towards}; {must}"
    total, wide = sum(rule.weights.values()), max(map(len, rule.weights))
    for signal, weight in rule.weights.items():
        scale = _scale(rule.goalposts[signal], rule.towards == "best")
        told = f"  {weight / total:6.1%}  {signal:<{wide}}  {scale} {plan.signals[signal].unit}"
        yield told.rstrip()
    for kind, limits in (("at most", rule.caps), ("at least", rule.floors)):
        for flag, points in limits.items():
            yield f"  {kind} {points:g} with {flag}"


def _scale(goalposts: "Goalposts", best_is_100: bool) -> str:
    """Return which raw values come to no points and to all of them."""
    ends = [(raw, share if best_is_100 else 1 - share) for raw, share in goalposts.points]
    return ", ".join(f"{100 * share:g} at {raw:g}" for raw, share in ends)
