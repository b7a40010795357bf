"""`credscore compare`: what changed between runs, and groups of articles side by side."""

import sys
from typing import Annotated

import typer

from credscore.cli.common import DIFFERENT, OK, USAGE, fail, say
from credscore.cli.shown import show

FORMATS = ("auto", "table", "csv", "json", "md")


def compare(
    runs: Annotated[
        list[str],
        typer.Argument(
            metavar="RUN...",
            help="NAME.csv, .jsonl, .parquet, .db or a folder, as `credscore -o` wrote them.",
        ),
    ],
    by: Annotated[
        str,
        typer.Option(
            metavar="COLUMN",
            help="Compare groups: outlet, author, language, ... (one or two runs).",
        ),
    ] = "",
    all_: Annotated[
        bool, typer.Option("--all", help="List what is the same, and all signals, as well.")
    ] = False,
    tolerance: Annotated[
        float, typer.Option(metavar="X", help="Numbers that differ by no more are the same.")
    ] = 0.0,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COLUMN", help="Leave a column out; * stands for anything. Repeatable."
        ),
    ] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            help="table, csv, json, md, or auto (a table on a terminal, CSV in a pipe).",
        ),
    ] = "auto",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where anything differs.")
    ] = False,
) -> None:
    """Compare runs: what changed in which article, and why.

    The cause of a change is the article's text, the config, or the versions of the scorers, as the
    runs have recorded them. The summary goes to standard error. Where only path, hashes or
    versions differ, that is no difference. Exit codes: 0, with --exit-code 1 where anything
    differs, 2 for wrong usage or a file that is no run.

    With --by, groups stand side by side: of one run with medians and ranges, of two runs with a
    paired test of what moved.

    Examples: credscore compare before.csv after.csv --tolerance 0.01 --ignore "readability.*";
    credscore compare run/ --by outlet
    """
    if format_ not in FORMATS:
        fail(f"--format {format_}: choose {', '.join(FORMATS)}", USAGE)
    if format_ == "auto":
        format_ = "table" if sys.stdout.isatty() else "csv"
    if by:
        if exit_code or tolerance:
            fail(
                "--by takes neither --tolerance nor --exit-code: groups have a test instead", USAGE
            )
        _groups(runs, by, ignore or [], all_, format_)
        sys.exit(OK)
    differs = _differences(runs, tolerance, ignore or [], all_, format_)
    sys.exit(DIFFERENT if exit_code and differs else OK)


def _differences(
    runs: list[str], tolerance: float, ignore: list[str], all_: bool, format_: str
) -> bool:
    from credscore.compare.compare import Comparing
    from credscore.compare.grids import write_json
    from credscore.compare.render import comparison_json, differences_grid, summary_text

    comparing = Comparing(runs, tolerance=tolerance, ignore=ignore, everything=all_)
    if format_ == "json":
        found = list(comparing)
        write_json(comparison_json(found, comparing.summary), sys.stdout)
    else:
        show([differences_grid(comparing, tuple(runs))], format_)
    say(summary_text(comparing.summary))
    return comparing.summary.differs


def _groups(runs: list[str], by: str, ignore: list[str], all_: bool, format_: str) -> None:
    from credscore.compare.compare import compare_groups
    from credscore.compare.grids import write_json
    from credscore.compare.render import groups_grid, groups_json

    groups = compare_groups(*runs, by=by, ignore=ignore, everything=all_)
    if format_ == "json":
        write_json(groups_json(groups), sys.stdout)
    else:
        show([groups_grid(groups)], format_)
