"""The table of figures: in a terminal, and as Markdown for the README."""

import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.validity.metrics import Figure

_COLUMNS = ("set", "split", "n", "metric", "value", "95 % interval", "baseline")


@dataclass(frozen=True, slots=True)
class Result:
    """A figure with the set and the split that it was measured on, and the baseline to beat."""

    family: str
    set: str
    split: str
    figure: Figure
    baseline: str = ""


def text_table(results: Sequence[Result]) -> str:
    """Return the results as aligned columns."""
    rows = [_COLUMNS, *map(_cells, results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = (zip(row, widths, strict=True) for row in rows)
    return "\n".join("  ".join(cell.ljust(width) for cell, width in row).rstrip() for row in padded)


def _cells(result: Result) -> tuple[str, ...]:
    made = result.figure
    return (
        result.set,
        result.split,
        str(made.n) if made.n else "",
        made.metric,
        "" if made.value is None else _number(made.value),
        _interval(made),
        "; ".join(filter(None, (result.baseline, made.note))),
    )


def _number(value: float) -> str:
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.2f}"


def _interval(made: Figure) -> str:
    if made.low is None or made.high is None:
        return ""
    return f"{_number(made.low)} to {_number(made.high)}"


def to_json(results: Sequence[Result]) -> list[dict[str, Any]]:
    """Return the results as plain values, rounded to four places, for a file."""
    return [_record(result) for result in results]


def _record(result: Result) -> dict[str, Any]:
    flat = asdict(result)
    made = flat.pop("figure")
    rounded = {k: round(v, 4) if isinstance(v, float) else v for k, v in made.items()}
    return flat | rounded


def readme_table(records: Sequence[dict[str, Any]]) -> str:
    """Return the committed figures, as `to_json` gave them, as the README's Markdown table."""
    by_place = {(record["set"], record["metric"]): record for record in records}
    head = ["scorer", "what", "set", "n", "figure", "95 % interval", "a simple way"]
    rows = [
        [scorer, what, _place(record), str(record["n"]), *_markdown_cells(record)]
        for scorer, what, name, metric in _shown("rows")
        if (record := by_place.get((name, metric), {})).get("value") is not None
    ]
    return _markdown(head, rows)


def attribution_table(records: Sequence[dict[str, Any]]) -> str:
    """Return the committed figures of attribution as the Markdown table of its page."""
    polnear = {record["metric"]: record for record in records if record["set"] == "polnear"}
    head = ["what", "figure", "95 % interval", "others"]
    rows = [[what, *_markdown_cells(polnear[metric])] for what, metric in _shown("attribution")]
    return _markdown(head, rows)


def _markdown(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def _shown(page: str) -> list[list[str]]:
    path = Path(__file__).with_name("shown.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))[page]  # type: ignore[no-any-return]


def _place(record: dict[str, Any]) -> str:
    return ", ".join(filter(None, (record["set"], record["split"], record["note"])))


def _markdown_cells(record: dict[str, Any]) -> list[str]:
    made = Figure(*(record[key] for key in ("metric", "n", "value", "low", "high", "note")))
    return [_number(record["value"]), _interval(made), record["baseline"]]
