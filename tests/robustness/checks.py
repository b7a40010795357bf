"""What must hold of anything that is found in any text."""

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from credscore import Span
from credscore.profile import Profile
from credscore.scoring.plan import Plan
from credscore.writers.record import RecordTable
from credscore.writers.tidy import EvidenceTable, SignalTable
from credscore.writers.wide import WideTable

csv.field_size_limit(2**31 - 1)  # evidence may be a line of any length


def spans_in(value: Any) -> Iterator[Span]:
    """Yield every span in a value, at any depth."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_in(getattr(value, field.name))


def inside(value: Any, text: str) -> None:
    """Assert that every span in a value lies inside a text."""
    for span in spans_in(value):
        assert 0 <= span.start <= span.end <= len(text), f"{span} of {len(text)}"


def in_order(spans: Iterable[Span], *, apart: bool = True) -> None:
    """Assert that spans stand in reading order, and if `apart` that none overlaps the next."""
    for one, other in pairwise(spans):
        assert one.start <= other.start, f"{other} after {one}"
        assert not apart or one.end <= other.start, f"{one} reaches into {other}"


def finite(value: Any) -> None:
    """Assert that every number in a value, at any depth, is finite."""
    if isinstance(value, float):
        assert math.isfinite(value)
    elif isinstance(value, dict):
        finite(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for item in value:
            finite(item)
    elif is_dataclass(value):
        finite(tuple(getattr(value, field.name) for field in fields(value)))


def rows_of(profile: Profile, plan: Plan) -> list[str]:
    """Return what the writers make of a profile, after asserting that it can be read back."""
    wide = WideTable(plan)
    tables: Sequence[Any] = (wide, SignalTable(), EvidenceTable())
    texts = [table.header() + table.rows(profile) for table in tables]
    for text in texts:
        head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        assert {len(row) for row in rows} <= {len(head)}
        assert text.count("\n") == len(rows) + 1
    assert texts[0].count("\n") == 2
    texts.append(RecordTable().rows(profile))
    finite(json.loads(texts[-1].encode("utf-8", "backslashreplace")))
    assert texts[-1].count("\n") == 1
    return texts
