"""Damaging files, and what must hold of every one of them however it is damaged."""

import random
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from credscore.readers import Source
from tests.core.reading import sources
from tests.damage.samples import EXPORTS

MOST_SECONDS = 5.0

ONE_AT_MOST = frozenset(
    (
        *("x.jsonl", "x.json", "x.csv", "x.jsonl.gz", "x.warc", "x.warc.gz"),
        *("x.zip", "stored.zip", "x.tar"),
    )
)
"""Formats of which a flipped bit may cost one record at most.

The header of a table belongs to all of its rows, and the end of a row to two.
"""

TWO_AT_MOST = frozenset(f"x.{name}" for name in EXPORTS)
"""Formats of which it may cost two: a line parts them."""

CHECKED = frozenset(
    (
        *("x.jsonl.gz", "x.warc", "x.warc.gz", "x.zip", "stored.zip"),
        *("x.docx", "plain.docx"),
    )
)
"""Formats that hold check sums: what a flipped bit loses or alters is told."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged file: its name, what was done to it, its bytes.

    `is_small` says that it is a flipped bit; `most_lost` are the records that it may cost, if that
    is limited.
    """

    name: str
    done: str
    data: bytes
    is_small: bool
    most_lost: int | None


def damaged(whole: Mapping[str, bytes], number: int, seed: int) -> Iterator[Damage]:
    """Yield so many damaged files, the formats in turn, the same for the same seed."""
    chance = random.Random(seed)
    names = sorted(whole)
    for turn in range(number):
        name = names[turn % len(names)]
        data = whole[name]
        at = chance.randrange(len(data))
        run = chance.randrange(1, 64)
        kind = chance.choice(("bit", "bit", "bit", "run", "cut", "drop", "insert", "repeat"))
        other = {
            "bit": bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :],
            "run": chance.randbytes(run) + data[at + run :],
            "cut": b"",
            "drop": data[at + run :],
            "insert": chance.randbytes(run) + data[at:],
            "repeat": data[max(0, at - run) :],
        }[kind]
        most = _most_lost(name, data, at) if kind == "bit" else None
        yield Damage(name, f"{kind} at {at}", data[:at] + other, kind == "bit", most)


def wrong_with(damage: Damage, sound: list[str], folder: Path) -> str:
    """Return what does not hold of a damaged file; `sound` are the texts of the sound one."""
    path = folder / damage.name
    path.write_bytes(damage.data)
    began = time.process_time()
    try:
        found = sources(path)
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"
    if (taken := time.process_time() - began) > MOST_SECONDS:
        return f"takes {taken:.1f} s"
    return _wrong(damage, sound, found)


def _wrong(damage: Damage, sound: list[str], found: list[Source]) -> str:
    faults = [one.fault for one in found if one.fault]
    if failed := next((str(one) for one in faults if one.code == "reader_failed"), ""):
        return failed
    if not found:
        return "gives no row"
    if len({one.id for one in found}) < len(found):
        return "gives two articles one name"
    kept = {one.article.text for one in found if one.article}
    lost = len(set(sound) - kept)
    if damage.most_lost is not None and lost > damage.most_lost:
        return f"loses {lost} records"
    is_told = bool(faults) or any(one.article and one.article.notes for one in found)
    if damage.is_small and damage.name in CHECKED and lost and not is_told:
        return "loses a record without a word"
    return ""


def _most_lost(name: str, data: bytes, at: int) -> int | None:
    """Return how many records a flipped bit may cost: one, but what all or two of them share."""
    if name in TWO_AT_MOST:
        return 2
    if name not in ONE_AT_MOST or (name == "x.csv" and at <= data.index(b"\n")):
        return None
    return 2 if name == "x.csv" and data[at] in b"\r\n" else 1
