"""What the commands share: their options, messages and exit codes."""

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from credscore.config.overrides import Override
    from credscore.readers import Input, Reached
    from credscore.registry import Registry
    from credscore.scoring.plan import Plan

OK, DIFFERENT, USAGE, SOME_FAILED, NOTHING, UNWRITTEN = 0, 1, 2, 3, 4, 5
"""Exit codes; 1 is a difference or a failed check, 3 that some inputs or scorers failed."""

ConfigOption = Annotated[
    str,
    typer.Option("--config", "-c", help="A TOML file, or the name of a config that ships."),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="Override a key of the config, as composites.credibility.min_coverage=0.5.",
    ),
]
PluginFilesOption = Annotated[
    list[str] | None,
    typer.Option("--plugin", metavar="FILE.py", help="Try the plugin in a single Python file."),
]
SkipOption = Annotated[
    list[str] | None,
    typer.Option(
        "-p", metavar="no:NAME", help="Leave a plugin out, by entry point or distribution."
    ),
]
WorkersOption = Annotated[
    int | None, typer.Option("--workers", "-j", min=1, help="Processes; by default the cores.")
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print no summary, nor what went wrong.")
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input."),
]


InputFormatOption = Annotated[
    str,
    typer.Option(
        "--input-format",
        metavar="NAME",
        help="Force a format (jsonl, html, ...) or a kind of rows (nela-gt, ...): see formats.",
    ),
]
MapOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="FIELD=KEY", help="Which key of rows holds what, as title=headline."
    ),
]
TextColumnOption = Annotated[
    str, typer.Option("--text-column", metavar="KEY", help="Short for --map text=KEY.")
]


_MOST_PIECES = 12
"""Words of the longest name with blanks that is looked for where quotation marks were left out."""

_OTHER_WORDS = {
    "author": ("authors", "byline", "writer"),
    "outlet": ("source", "publisher", "newspaper", "site"),
    "published": ("date", "day", "time", "pubdate"),
    "text": ("body", "content", "article", "fulltext"),
    "title": ("headline", "heading"),
    "url": ("link", "address"),
}
"""What people call the fields of an article, in place of their names."""


def input_rules(format_: str, map_: list[str] | None, text_column: str) -> list["Override"]:
    """Return the overrides of the config's `inputs` that the options of a command ask for."""
    from credscore.config.overrides import Override

    rules = [
        Override({"inputs": {"map": dict([_mapped(pair)])}}, f"--map {pair}") for pair in map_ or ()
    ]
    if text_column:
        table = {"inputs": {"map": {"text": text_column}}}
        rules.append(Override(table, f"--text-column {text_column}"))
    if format_:
        rules.append(Override({"inputs": {"format": format_}}, f"--input-format {format_}"))
    return rules


def _mapped(pair: str) -> tuple[str, str]:
    """Return the field and the key of a `--map FIELD=KEY`."""
    from credscore.config.messages import nearest
    from credscore.rows import FIELDS

    field, _, key = pair.partition("=")
    if not field or not key:
        fail(f"--map {pair}: write FIELD=KEY, as title=headline", USAGE)
    if field not in FIELDS:
        called = (name for name, words in _OTHER_WORDS.items() if field.lower() in words)
        meant = next((f"; did you mean {name!r}?" for name in called), nearest(field, FIELDS))
        fail(f"--map {pair}: no field {field!r} of an article{meant}", USAGE)
    return field, key


def planned(
    config: str,
    set_: list[str] | None,
    skip: list[str] | None,
    files: list[str] | None,
    rules: Sequence["Override"] = (),
) -> "Plan":
    """Return the plan that the options of a command ask for, and tell which plugins are broken.

    `rules` are the overrides that `input_rules` gives.
    """
    from credscore.api import plan_for

    plan = plan_for(config, [*(set_ or ()), *rules], skip=skipped(skip), files=files or ())
    for broken in plan.broken:
        say(f"plugin {broken}")
    return plan


def registered(files: list[str] | None) -> "Registry":
    """Return what is installed and in the files of --plugin, and tell what of it is broken."""
    from credscore.registry import installed

    registry = installed(files=files or ())
    for origin, why in registry.broken.items():
        say(f"plugin {origin}: {why}")
    return registry


def inputs_in(
    paths: list[str], plan: "Plan", reached: "Reached | None" = None
) -> Iterator["Input"]:
    """Yield the inputs behind the paths of a command, or leave where there are none."""
    from credscore.scoring.inputs import inputs_in

    _refuse_torn(paths)
    inputs = inputs_in(paths, plan, apart=True, reached=reached)
    first = next(inputs, None)
    if first is None:
        left_out = "hidden files, and links within folders, are left out"
        fail(f"nothing to score in {', '.join(paths)}: {left_out}", NOTHING)
    return chain([first], inputs)


def _refuse_torn(paths: list[str]) -> None:
    """Leave where a name with blanks was typed without quotation marks, and came in pieces."""
    for start, path in enumerate(paths):
        if os.path.lexists(path):
            continue
        for end in range(start + 2, min(len(paths), start + _MOST_PIECES) + 1):
            name = " ".join(paths[start:end])
            if os.path.lexists(name):
                fail(f'{name}: write a name with blanks in quotation marks: "{name}"', USAGE)


def skipped(options: list[str] | None) -> list[str]:
    """Return the names that `-p no:NAME` leaves out."""
    for option in options or ():
        if not option.startswith("no:") or option == "no:":
            fail(f"-p {option}: write -p no:NAME", USAGE)
    return [option.removeprefix("no:") for option in options or ()]


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def say(message: str) -> None:
    """Print a message for people: on standard error, so that data stay clean."""
    from credscore.display import printable

    for line in message.split("\n"):
        print(f"credscore: {printable(line)}", file=sys.stderr)


def fail(message: str, code: int) -> NoReturn:
    """Say what is wrong and leave."""
    say(message)
    sys.exit(code)
