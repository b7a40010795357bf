"""`credscore merge`: the shards of a run, joined to what one run would have written."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from credscore.cli.common import QuietOption, say
from credscore.cli.watch import exit_code
from credscore.errors import ConfigError

if TYPE_CHECKING:
    from credscore.scoring.plan import Plan


def merge(
    shards: Annotated[
        list[str],
        typer.Argument(
            metavar="SHARD...", help="Outputs of score --shard, as given to -o, in any order."
        ),
    ],
    output: Annotated[
        list[str],
        typer.Option("--output", "-o", metavar="FILE", help="As for score; of the shards' kinds."),
    ],
    quiet: QuietOption = False,
) -> None:
    """Join the shards of a run into what one run would have written.

    The result is the same, byte for byte. Needs the file NAME.shard that stands beside the output
    of each shard. Refuses shards that are not finished, of another config, other versions or other
    inputs, or not all there. Exit codes are those of `score`.

    Example: credscore merge part1.csv part2.csv part3.csv -o whole.csv
    """
    from credscore.runs import all_completed, in_line, pour, shard_path, tallied
    from credscore.writers import outputs_for

    journals = in_line([shard_path(name) for name in shards])
    plan = _plan_of(journals[0].manifest, output)
    tally, counted = tallied()
    files = [counted, *(made for name in output for made in outputs_for(name, plan))]
    with all_completed(files):
        pour(journals, files)
    if not quiet:
        say(tally.report())
    sys.exit(exit_code(tally))


def _plan_of(manifest: Mapping[str, Any], output: Sequence[str]) -> "Plan":
    """Return the plan that shards were scored by. Raises ConfigError where it is not to be had."""
    from credscore.api import plan_for
    from credscore.runs import manifest_of, refuse_unless_same
    from credscore.writers import writer_for

    files = manifest["plugin_files"]
    plan = plan_for(manifest["config"], skip=manifest["skip"], files=files)
    given = {key: manifest[key] for key in ("plugin_files", "skip", "paths", "shard", "printed")}
    kinds = [writer_for(name, plan).name for name in output]
    if kinds != manifest["outputs"]:
        held = ", ".join(manifest["outputs"])
        raise ConfigError(f"-o {', '.join(output)}: the shards are of {held}: write the same kinds")
    now = manifest_of(plan, outputs=kinds, **given)
    refuse_unless_same(manifest, now, "the shards' run, and not as here")
    return plan
