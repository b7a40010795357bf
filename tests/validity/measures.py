"""Which measures each set is put to."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from tests.validity import actors, attribution, credibility, html, lines, loaded, readability, tone
from tests.validity import signals as single
from tests.validity.metrics import Figure
from tests.validity.sets import DataSet, Row
from tests.validity.table import Result

Measure = Callable[[Sequence[Row]], Iterator[Figure]]

_ON_REQUEST = frozenset({"signals"})

_TRAINED_ON = frozenset(
    {
        ("html_wcxb", "dev"),
        ("lines_wcxb", "dev"),
        ("lines_mozilla", "dev"),
        ("newsmtsc", "train"),
    }
)
"""The parts that shipped weights were fitted to: figures there flatter."""

IN_SAMPLE = "weights fitted to this part"


def families(name: str) -> dict[str, Measure]:
    """Return the measures of a set, by the family that they belong to."""
    if name in credibility.CONTRASTS:
        return {
            "composites": partial(credibility.measure, name),
            "signals": partial(single.measure, name),
        }
    return next((found for start, found in _FAMILIES.items() if name.startswith(start)), {})


def chosen(data: DataSet, only: str) -> list[str]:
    """Return the families to measure on a set: those named, else all but the lengthy ones."""
    found = families(data.name)
    if only and not data.name.startswith(only):
        return [family for family in found if family == only]
    return [family for family in found if family not in _ON_REQUEST]


def measure(data: DataSet, family: str) -> list[Result]:
    """Measure one family on one set; a measure that breaks says so in a row of its own."""
    try:
        figures = list(families(data.name)[family](data.rows()))
    except Exception as error:  # one broken scorer must not hide the figures of the others
        figures = [Figure(family, note=f"failed: {type(error).__name__}: {error}"[:120])]
    if (data.name, data.split) in _TRAINED_ON:
        figures = [replace(made, note=made.note or IN_SAMPLE) for made in figures]
    known = _baselines().get(data.name, {})
    return [Result(family, data.name, data.split, f, known.get(f.metric, "")) for f in figures]


_FAMILIES: dict[str, dict[str, Measure]] = {
    "newsmtsc": {"tone": tone.measure, "actors": actors.measure_mentions},
    "lines": {"lines": lines.measure},
    "html": {"html": html.measure},
    "polnear": {"attribution": attribution.measure, "actors": actors.measure_sources},
    "clear": {"readability": readability.measure_easiness},
    "onestop": {"readability": readability.measure_order},
    "babe": {"loaded": loaded.measure_sentences},
    "basil": {"loaded": loaded.measure_spans},
}


@cache
def _baselines() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name("baselines.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
