"""`credscore score`: the main job."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import (
    USAGE,
    ConfigOption,
    InputFormatOption,
    MapOption,
    PathsArgument,
    PluginFilesOption,
    QuietOption,
    SetOption,
    SkipOption,
    TextColumnOption,
    WorkersOption,
    fail,
    input_rules,
    planned,
    say,
    skipped,
)
from credscore.cli.engine import AddressOption, EngineOption, engine_for
from credscore.cli.keep import Wanted, put_through_files
from credscore.cli.watch import course_of, exit_code, put_through

if TYPE_CHECKING:
    from credscore.scoring.plan import Plan
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
            help="Write NAME.csv, .jsonl, .parquet, .db, or a folder (run/); may be repeated.",
        ),
    ] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            help="What to print: table, csv, or auto (a table on a terminal, CSV in a pipe).",
        ),
    ] = "auto",
    input_format: InputFormatOption = "",
    map_: MapOption = None,
    text_column: TextColumnOption = "",
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
    workers: WorkersOption = None,
    engine_: EngineOption = "local",
    address: AddressOption = "",
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run into -o FILE that was stopped.")
    ] = False,
    shard: Annotated[
        str,
        typer.Option(
            metavar="I/N", help="Score only the I-th of N parts; credscore merge joins them."
        ),
    ] = "",
    quiet: QuietOption = False,
) -> None:
    """Profile articles, a row for each: composites, signals, flags.

    Prints a table on a terminal and CSV in a pipe; with -o it writes files. If a run into files is
    stopped or killed, the same command with --resume goes on with it. Exit codes: 0 all done, 2
    wrong usage or config, 3 some inputs or scorers failed (the rest is written), 4 nothing to
    score, 5 an output cannot be written (as when the disk is full), 130 interrupted.

    Examples: credscore seeds/ --config default.toml; credscore - < article.txt;
    credscore news/ -o run/ --set composites.credibility.min_coverage=0.5
    """
    if format_ not in FORMATS:
        fail(f"--format {format_}: choose {', '.join(FORMATS)}", USAGE)
    rules = input_rules(input_format, map_, text_column)
    plan = planned(config, set_, skip, plugin, rules)
    engine = engine_for(engine_, address, workers)
    printed = _printed(plan, format_, bool(output))
    if output:
        wanted = Wanted(paths, output, format_, shard, skipped(skip), plugin or ())
        tally = put_through_files(wanted, plan, printed, engine, resume=resume)
    elif resume or shard:
        fail("--resume and --shard need -o FILE", USAGE)
    else:
        tally = put_through(course_of(paths, plan), printed, engine)
    if not quiet:
        say(tally.report())
    sys.exit(exit_code(tally))


def _printed(plan: "Plan", format_: str, has_files: bool) -> list["Output"]:
    """Return what standard output gets: a table for people, CSV for programs.

    Beside files there is always something, if only for a console that is quiet.
    """
    from credscore.writers import Output, StreamSink

    is_seen = format_ == "table" or (format_ == "auto" and sys.stdout.isatty())
    if is_seen or (has_files and format_ == "auto"):
        from rich.console import Console

        from credscore.writers.terminal import TerminalSink, TerminalTable, note_on

        sink = TerminalSink(Console(quiet=not is_seen), note_on(plan))
        return [Output(TerminalTable(plan), sink)]
    from credscore.writers.wide import WideTable

    return [Output(WideTable(plan), StreamSink(sys.stdout))]
