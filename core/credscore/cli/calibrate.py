"""`credscore calibrate`: weights from labelled articles of one's own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import USAGE, ConfigOption, fail, planned, say

if TYPE_CHECKING:
    from credscore.calibrate import Calibration, Labelled
    from credscore.scoring.plan import Plan

TRUE, FALSE = frozenset({"1", "true", "yes"}), frozenset({"0", "false", "no"})


def calibrate(
    labels: Annotated[
        Path,
        typer.Argument(
            metavar="LABELS.csv",
            help="A CSV file with the columns path (beside the file), label (1 or 0) and outlet.",
        ),
    ],
    composite: Annotated[
        str, typer.Option("--composite", help="The composite whose weights are fitted.")
    ] = "credibility",
    config: ConfigOption = "default.toml",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the new config goes.")
    ] = "calibrated.toml",
) -> None:
    """Fit a composite's weights to articles that you have labelled.

    Writes a config with the weights. A label of 1 says that the composite should be high. Weights
    never fall below 0, and the figures are measured on outlets that the fit has not seen. The
    interval says how the weights might do on other outlets. Needs the extra `calibrate`.
    """
    from credscore.calibrate import calibrate as fit
    from credscore.system.disk import writing_to

    try:
        import numpy as np  # noqa: F401
        import tomlkit  # noqa: F401
    except ImportError:
        fail('calibrate needs its extra: pip install "credscore[calibrate]"', USAGE)
    plan = planned(config, None, None, None)
    _check_name(composite, plan)
    calibration = fit(list(_labelled(labels, plan)), composite)
    with writing_to(output):
        Path(output).write_text(_config(config, calibration), "utf-8")
    for warning in calibration.warnings:
        say(f"warning: {warning}")
    typer.echo("\n".join(_figures(calibration)))
    typer.echo(f"wrote {output}")


def _check_name(composite: str, plan: "Plan") -> None:
    """Leave where the config has no such composite, before anything is scored."""
    from credscore.config.messages import nearest

    known = [rule.name for rule in plan.composites]
    if composite not in known:
        fail(f"--composite {composite}: no such composite{nearest(composite, known)}", USAGE)


def _labelled(labels: Path, plan: "Plan") -> "Iterator[Labelled]":
    from credscore.calibrate import Labelled
    from credscore.readers import Input
    from credscore.scoring.articles import profile_inputs

    rows = _rows(labels)
    # All of them before the first article is scored: a slip in the last row is told at once.
    given = [_label(row, f"{labels}:{number}") for number, row in enumerate(rows, 2)]
    for number, (row, label) in enumerate(zip(rows, given, strict=True), 2):
        for profile in profile_inputs([Input(str(labels.parent / row["path"]))], plan):
            if profile.composites:
                yield Labelled(profile, label, row["outlet"])
            else:
                say(f"{labels}:{number}: left out: {profile.warnings[0].message}")


def _rows(labels: Path) -> list[dict[str, str]]:
    """Return the rows of the table of labels, or leave where it is none."""
    import csv

    from credscore.readers.csv_rows import delimiter_of

    if not labels.is_file():
        fail(f"{labels}: no such file", USAGE)
    with labels.open(encoding="utf-8-sig", newline="") as file:
        try:
            delimiter = delimiter_of(file.readline())
            file.seek(0)
            table = csv.DictReader(file, restval="", delimiter=delimiter)
            rows = list(table)
        except (UnicodeDecodeError, csv.Error) as error:
            fail(f"{labels}: is no CSV file in UTF-8, save it as one: {error}", USAGE)
    if missing := {"path", "label", "outlet"} - set(table.fieldnames or ()):
        fail(f"{labels}:1: needs the columns {', '.join(sorted(missing))}", USAGE)
    return rows


def _label(row: Mapping[str, str], place: str) -> bool:
    label = row["label"].strip().lower()
    if label not in TRUE | FALSE:
        fail(f"{place}: the label is {label!r}; write 1 or 0", USAGE)
    return label in TRUE


def _figures(found: "Calibration") -> list[str]:
    shares = ", ".join(f"{name} {share:g}" for name, share in found.weights.items())
    return [
        f"{found.composite}: {found.articles} articles, {found.positive} of them labelled 1, "
        f"of {found.outlets} outlets",
        f"AUC on unseen outlets {found.auc:.3f} (95 % {found.low:.3f} to {found.high:.3f}); "
        f"with the weights before {found.auc_before:.3f}",
        f"weights: {shares}",
    ]


def _config(name: str, found: "Calibration") -> str:
    """Return the config with the new weights, comments kept, and the figures above them."""
    import tomlkit

    from credscore.config import config_text

    document = tomlkit.parse(config_text(name)[1])
    weights = tomlkit.table()
    for line in [*_figures(found)[:2], *(f"Warning: {w}" for w in found.warnings)]:
        weights.add(tomlkit.comment(line))
    for signal, share in found.weights.items():
        weights.add(signal, share)
    document["composites"][found.composite]["weights"] = weights
    return tomlkit.dumps(document)
