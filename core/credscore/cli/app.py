"""The commands together, and `score` as the one that needs no name."""

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from credscore.cli import (
    calibrate,
    codebook,
    compare,
    configs,
    explain,
    formats,
    merge,
    plugins,
    report,
    score,
    story,
)
from credscore.cli.common import OK, UNWRITTEN, USAGE, fail
from credscore.display import did_you_mean
from credscore.errors import ConfigError, InputError, OutputError, ReaderLeft

app = typer.Typer(
    name="credscore",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
_COMMANDS: dict[str, Callable[..., None]] = {
    "score": score.score,
    "merge": merge.merge,
    "explain": explain.explain,
    "compare": compare.compare,
    "story": story.story,
    "report": report.report,
    "calibrate": calibrate.calibrate,
    "codebook": codebook.codebook,
    "formats": formats.formats,
}
_GROUPS = {"config": configs.app, "scorers": plugins.scorers, "plugins": plugins.plugins}
for _name, _command in _COMMANDS.items():
    app.command(_name)(_command)
for _name, _group in _GROUPS.items():
    app.add_typer(_group, name=_name)

COMMANDS = frozenset(_COMMANDS | _GROUPS)
"""The names that are no paths."""


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"credscore {version('credscore')}")
        raise typer.Exit


@app.callback(subcommand_metavar="[score] PATH... | COMMAND")
def credscore(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Score news articles for signals of credibility and bias.

    `credscore PATH...` is short for `credscore score PATH...`; write `./config` for a folder that
    is named like a command.
    """


def with_default_command(args: list[str]) -> list[str]:
    """Read `credscore DIR ...` as `credscore score DIR ...`; a command's name always wins.

    >>> with_default_command(["seeds/", "--config", "default.toml"])
    ['score', 'seeds/', '--config', 'default.toml']
    >>> with_default_command(["config", "check", "mine.toml"])
    ['config', 'check', 'mine.toml']
    """
    if args == ["help"] and not os.path.lexists("help"):
        return ["--help"]
    if not args or args[0] in COMMANDS or args[0] in ("-h", "--help", "--version"):
        return args
    return ["score", *args]


def refuse_slip(args: list[str]) -> None:
    """Leave where the first of several words is nearly a command's name, and no path at all.

    An option is no slip: `credscore --config mine.toml news/` is right as well.
    """
    is_known = args[:1] and (args[0].startswith("-") or args[0] in COMMANDS)
    if len(args) < 2 or is_known or os.path.lexists(args[0]):
        return
    if meant := did_you_mean(args[0], sorted(COMMANDS), cutoff=0.8):
        fail(f"{args[0]}: no such command or path{meant}", USAGE)


def run(args: list[str] | None) -> None:
    """Run a command; a fault that the user can mend ends it with a line."""
    given = sys.argv[1:] if args is None else args
    try:
        refuse_slip(given)
        app(args=with_default_command(given), prog_name="credscore")
    except (ConfigError, InputError) as error:
        fail(str(error), USAGE)
    except OutputError as error:
        fail(str(error), UNWRITTEN)
    except ReaderLeft:
        sys.exit(OK)
    except PermissionError as error:  # wherever it is first asked what a path is
        if error.filename is None:
            raise
        fail(f"{error.filename}: {error.strerror}: may this user read and write there?", USAGE)
