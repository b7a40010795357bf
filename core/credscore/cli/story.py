"""`credscore story`: several articles on one story, side by side."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import (
    OK,
    SOME_FAILED,
    USAGE,
    ConfigOption,
    InputFormatOption,
    MapOption,
    PathsArgument,
    PluginFilesOption,
    SetOption,
    SkipOption,
    TextColumnOption,
    fail,
    input_rules,
    planned,
    say,
)
from credscore.cli.shown import show

if TYPE_CHECKING:
    from credscore.story import Story

FORMATS = ("table", "json", "md")


def story(
    paths: PathsArgument,
    config: ConfigOption = "default.toml",
    set_: SetOption = None,
    input_format: InputFormatOption = "",
    map_: MapOption = None,
    text_column: TextColumnOption = "",
    format_: Annotated[
        str, typer.Option("--format", help="table, json (all of it, with lines), or md.")
    ] = "table",
    plugin: PluginFilesOption = None,
    skip: SkipOption = None,
) -> None:
    """Compare articles on one story: tone, voices, shared text.

    Shows the tone toward each actor in the author's words and in those of others; which sources
    each article quotes, which it does not, and which it leaves unnamed; what each calls the
    event; and which passages the articles share. Each claim is shown with its lines. Exit
    codes: 0, 2 wrong usage or fewer than two articles, 3 some inputs failed and are left out.

    Examples: credscore story seeds/; credscore story a.txt b.txt c.txt --format md > story.md
    """
    from credscore.story.tell import read_tellings, story_of

    if format_ not in FORMATS:
        fail(f"--format {format_}: choose {', '.join(FORMATS)}", USAGE)
    plan = planned(config, set_, skip, plugin, input_rules(input_format, map_, text_column))
    tellings, left_out = read_tellings(paths, plan)
    for profile in left_out:
        reasons = "; ".join(f"{w.message} [{w.code}]" for w in profile.warnings)
        say(f"{profile.identity.path or profile.identity.article_id}: left out: {reasons}")
    _print(story_of(tellings), format_)
    sys.exit(SOME_FAILED if any(p.status == "failed" for p in left_out) else OK)


def _print(told: "Story", format_: str) -> None:
    from dataclasses import asdict

    from credscore.compare.grids import write_json
    from credscore.story.render import grids

    if format_ == "json":
        write_json(asdict(told), sys.stdout)
    else:
        show(grids(told), format_)
