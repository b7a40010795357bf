"""`credscore explain`: an article with its evidence and the arithmetic of its composites."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import (
    OK,
    SOME_FAILED,
    USAGE,
    ConfigOption,
    InputFormatOption,
    MapOption,
    PluginFilesOption,
    SetOption,
    SkipOption,
    TextColumnOption,
    fail,
    input_rules,
    inputs_in,
    planned,
    say,
)

if TYPE_CHECKING:
    from credscore.readers import Input


_MOST_NAMED = 3
"""Records of a file that are named where the one that was asked for is not there."""


def explain(
    path: Annotated[str, typer.Argument(metavar="PATH", help="One file, or - for standard input.")],
    config: ConfigOption = "default.toml",
    set_: SetOption = None,
    input_format: InputFormatOption = "",
    map_: MapOption = None,
    text_column: TextColumnOption = "",
    record: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="Explain this record of a file alone: its place, as 17, or its article_id.",
        ),
    ] = "",
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
    lines: Annotated[bool, typer.Option("--lines", help="Show every line with its kind.")] = False,
) -> None:
    """Explain an article's scores, with the words behind each number.

    Shows how each composite adds up, and for each signal what was counted, and where.

    Example: credscore explain seeds/northern-ledger.txt --lines
    """
    from rich.console import Console

    from credscore.explanation import explain_article
    from credscore.scoring.articles import sources_of
    from credscore.system.files import is_folder

    if is_folder(path):
        fail(f"{path}: is a folder; explain takes one file", USAGE)
    rules = input_rules(input_format, map_, text_column)
    plan = planned(config, set_, skip, plugin, rules)
    console = Console(width=None if sys.stdout.isatty() else 100, highlight=False)
    records = _Records()
    statuses = {
        explain_article(source, plan, console, with_lines=lines)
        for given in records.named(record, inputs_in([path], plan))
        for source in sources_of(given, plan)
    }
    if not statuses:
        called = ", ".join(filter(None, records.first)) or "none has a name"
        more = ", ..." if records.count > len(records.first) else ""
        fail(f"{path}: holds no record {record!r}; its records: {called}{more}", USAGE)
    if records.count > 1 and not record:
        say(f"{records.count} articles: --record {records.first[0]} explains one alone")
    sys.exit(OK if statuses == {"ok"} else SOME_FAILED)


class _Records:
    """How many inputs there were, and the names that the first had as records of a file."""

    def __init__(self) -> None:
        self.count = 0
        self.first: list[str] = []

    def named(self, name: str, inputs: Iterable["Input"]) -> Iterator["Input"]:
        """Yield the input of this name, and read no further; without a name, all of them."""
        for given in inputs:
            self.count += 1
            if len(self.first) < _MOST_NAMED:
                self.first.append(given.member)
            if not name or _is_called(given, name):
                yield given
            if name and _is_called(given, name):
                return


def _is_called(given: "Input", name: str) -> bool:
    """Say whether a record has this place in its file, or this `article_id` in a table."""
    return name in (given.member, given.id) or name.startswith(f"{given.id}:")
