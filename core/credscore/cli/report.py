"""`credscore report`: a run as HTML, to look at and pass on."""

import sys
from typing import Annotated

import typer

from credscore.cli.common import (
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
    input_rules,
    planned,
    say,
)
from credscore.cli.engine import engine_for
from credscore.cli.watch import course_of, exit_code, put_through

MANY = 200
"""From how many articles on one file with their texts grows unwieldy."""


def report(
    paths: PathsArgument,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="NAME.html, or a folder (report/) with a page for every article.",
        ),
    ] = "report.html",
    config: ConfigOption = "default.toml",
    set_: SetOption = None,
    without_text: Annotated[
        bool,
        typer.Option("--without-text", help="Leave texts and signals without weight out."),
    ] = False,
    input_format: InputFormatOption = "",
    map_: MapOption = None,
    text_column: TextColumnOption = "",
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
    workers: WorkersOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write an HTML report, with the words behind each number.

    The report needs no other file and fetches nothing. Into a folder, the table of articles and
    each article get a page of their own: better for more than some hundred articles. Exit codes are
    those of `score`.

    Examples: credscore report seeds/ -o report.html; credscore report news/ -o report/ -j 8
    """
    from credscore.report import report_output

    rules = input_rules(input_format, map_, text_column)
    plan = planned(config, set_, skip, plugin, rules)
    course = course_of(paths, plan)
    made = report_output(output, plan, config, with_text=not without_text)
    tally = put_through(course, [made], engine_for("local", "", workers))
    if not quiet:
        say(f"{tally.report()}; written to {output}")
        count = tally.statuses.total()
        if count > MANY and output.endswith(".html") and not without_text:
            say(f"for {count} articles, -o report/ gives each a page of its own")
    sys.exit(exit_code(tally))
