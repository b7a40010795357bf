"""`credscore explain`: one article with its evidence and the arithmetic of its composites."""

import sys
from typing import Annotated

import typer

from credscore.cli.common import (
    OK,
    SOME_FAILED,
    USAGE,
    ConfigOption,
    PluginFilesOption,
    SetOption,
    SkipOption,
    fail,
    planned,
)


def explain(
    path: Annotated[str, typer.Argument(metavar="PATH", help="One file, or - for standard input.")],
    config: ConfigOption = "default.toml",
    set_: SetOption = None,
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
    lines: Annotated[bool, typer.Option("--lines", help="Show every line with its kind.")] = False,
) -> None:
    """Explain one article: each composite's arithmetic, and the words behind each number."""
    from pathlib import Path

    from rich.console import Console

    from credscore.explanation import explain_article
    from credscore.readers import find_inputs
    from credscore.run import sources_of

    if Path(path).is_dir():
        fail(f"{path}: is a folder; explain takes one article", USAGE)
    plan = planned(config, set_, skip, plugin)
    [given] = find_inputs([path])
    sources = list(sources_of(given, plan))
    console = Console(width=None if sys.stdout.isatty() else 100, highlight=False)
    statuses = {explain_article(one, plan, console, with_lines=lines) for one in sources}
    sys.exit(OK if statuses == {"ok"} else SOME_FAILED)
