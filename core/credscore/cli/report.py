"""`credscore report`: a run as HTML, to look at and pass on."""

import sys
from typing import Annotated

import typer

from credscore.cli.common import (
    NOTHING,
    ConfigOption,
    PathsArgument,
    PluginFilesOption,
    SetOption,
    SkipOption,
    fail,
    say,
    skipped,
)
from credscore.cli.watch import put_through

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
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
    workers: Annotated[
        int | None, typer.Option("--workers", "-j", min=1, help="Processes; by default the cores.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no summary.")] = False,
) -> None:
    """Write a run as HTML: articles, the words behind each number, outlets, doubts, the policy.

    The report needs no other file and fetches nothing. With a folder, the table of articles and
    each article have a page of their own: for more than some hundred articles. Exit codes are
    those of `score`.

    Examples: credscore report seeds/ -o report.html; credscore report news/ -o report/ -j 8
    """
    from credscore.api import plan_for
    from credscore.readers import find_inputs
    from credscore.report import report_output

    plan = plan_for(config, set_ or (), skip=skipped(skip), files=plugin or ())
    inputs = list(find_inputs(paths))
    if not inputs:
        fail(f"nothing to score in {', '.join(paths)}", NOTHING)
    made = report_output(output, plan, config, with_text=not without_text)
    tally = put_through(inputs, plan, [made], workers)
    if not quiet:
        say(f"{tally.report()}; written to {output}")
        if len(inputs) > MANY and output.endswith(".html") and not without_text:
            say(f"for {len(inputs)} articles, -o report/ gives each a page of its own")
    sys.exit(tally.exit_code)
