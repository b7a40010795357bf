"""`credscore codebook`: what each column of a run's tables holds."""

from typing import Annotated

import typer

from credscore.cli.common import (
    USAGE,
    ConfigOption,
    PluginFilesOption,
    SetOption,
    SkipOption,
    fail,
    planned,
)


def codebook(
    config: ConfigOption = "default.toml",
    set_: SetOption = None,
    format_: Annotated[str, typer.Option("--format", help="md or csv.")] = "md",
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
) -> None:
    """Describe each column of the outputs: meaning, unit, range.

    Also says when a cell is empty.

    Publish it with the data. The columns are those of the config and of the installed plugins.

    Example: credscore codebook --format csv > codebook.csv
    """
    from credscore.codebook import as_markdown, as_rows
    from credscore.codebook import codebook as entries_of
    from credscore.display import printable
    from credscore.writers.lines import csv_lines

    if format_ not in ("md", "csv"):
        fail(f"--format {format_}: write md or csv", USAGE)
    plan = planned(config, set_, skip, plugin)
    entries = entries_of(plan)
    shown = csv_lines(as_rows(entries)) if format_ == "csv" else as_markdown(entries, plan)
    for line in shown.splitlines():
        typer.echo(printable(line))
