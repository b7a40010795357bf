"""`credscore score`: the main job."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import (
    USAGE,
    ConfigOption,
    PathsArgument,
    PluginFilesOption,
    QuietOption,
    SetOption,
    SkipOption,
    WorkersOption,
    fail,
    inputs_in,
    planned,
    say,
)
from credscore.cli.watch import put_through

if TYPE_CHECKING:
    from credscore.plan import Plan
    from credscore.writers import Output

FORMATS = ("auto", "table", "csv")


def score(
    paths: PathsArgument,
    config: ConfigOption = "default.toml",
    set_: SetOption = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write NAME.csv, NAME.jsonl, or a folder (run/) of tables; may be repeated.",
        ),
    ] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            help="What to print: table, csv, or auto (a table on a terminal, CSV in a pipe).",
        ),
    ] = "auto",
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
    workers: WorkersOption = None,
    quiet: QuietOption = False,
) -> None:
    """Profile articles: one row each, with composites, signals, flags and what is missing.

    Prints a table on a terminal and CSV in a pipe; with -o it writes files. Exit codes: 0 all
    done, 2 wrong usage or config, 3 some inputs or scorers failed (the rest is written), 4 nothing
    to score, 130 interrupted.

    Examples: credscore seeds/ --config default.toml; credscore - < article.txt;
    credscore news/ -o run/ --set composites.credibility.min_coverage=0.5
    """
    if format_ not in FORMATS:
        fail(f"--format {format_}: choose {', '.join(FORMATS)}", USAGE)
    plan = planned(config, set_, skip, plugin)
    inputs = inputs_in(paths)
    outputs = [*_files(output or (), plan), *_printed(plan, format_, bool(output))]
    tally = put_through(inputs, plan, outputs, workers)
    if not quiet:
        say(tally.report())
    sys.exit(tally.exit_code)


def _files(names: Sequence[str], plan: "Plan") -> list["Output"]:
    from credscore.writers import outputs_for

    return [output for name in names for output in outputs_for(name, plan)]


def _printed(plan: "Plan", format_: str, has_files: bool) -> list["Output"]:
    """Return what standard output gets: a table for people, CSV for programs."""
    from credscore.writers import Output, StreamSink, headed

    if format_ == "table" or (format_ == "auto" and sys.stdout.isatty()):
        from rich.console import Console

        from credscore.writers.terminal import TerminalSink, TerminalTable

        return [headed(Output(TerminalTable(plan), TerminalSink(Console())))]
    if format_ == "csv" or not has_files:
        from credscore.writers.wide import WideTable

        return [headed(Output(WideTable(plan), StreamSink(sys.stdout)))]
    return []
