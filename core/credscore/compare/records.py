"""JSON Lines as rows of the wide table, so that files of both kinds compare."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from credscore.compare.faults import not_a_run
from credscore.errors import InputError
from credscore.profile import IDENTITY_TEXTS, PROVENANCE, Notice
from credscore.writers.cells import number, text
from credscore.writers.record import DIGITS

Record = Mapping[str, Any]


def wide_columns(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the columns of a file of JSON Lines, and the signals that its composites weigh.

    They are those of its first article that was measured, since one that failed has none.
    """
    first: Record | None = None
    for _, record in _records(name):
        first = first or record
        if record["signals"]:
            return _columns(record), _weighed(record)
    if first is None:
        raise not_a_run(name, "is empty: was the run cut off?")
    return _columns(first), frozenset()


def read_records(name: str, columns: Sequence[str], most_actors: int | None) -> Iterator[list[str]]:
    """Yield the rows of a file of JSON Lines; a cell names so many actors, as a CSV's does."""
    for line, record in _records(name):
        try:
            cells = _cells(record, most_actors)
        except (KeyError, TypeError, AttributeError) as error:
            raise _foreign(name, line) from error
        yield [cells.get(column, "") for column in columns]


def _records(name: str) -> Iterator[tuple[int, Record]]:
    with Path(name).open(encoding="utf-8-sig", errors="backslashreplace") as file:
        for number_, line in enumerate(file, start=1):
            if line.strip():
                yield number_, _parsed(name, number_, line)


def _parsed(name: str, number_: int, line: str) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"line {number_} is not JSON: was the file cut or edited?"
        raise not_a_run(name, message) from error
    if not isinstance(record, dict) or not {"article_id", "status", "signals"} <= record.keys():
        raise _foreign(name, number_)
    return record


def _foreign(name: str, line: int) -> InputError:
    return not_a_run(name, f"line {line} is no profile: compare takes what `credscore -o` writes")


def _columns(record: Record) -> tuple[str, ...]:
    return tuple(_cells(record, None))


def _weighed(record: Record) -> frozenset[str]:
    scores = record["composites"].values()
    return frozenset(part["signal"] for score in scores for part in score["parts"])


def _cells(record: Record, most_actors: int | None) -> dict[str, str]:
    """Return the cells of one article by column, in the order of the wide table."""
    cells = {name: text(record.get(name) or "") for name in IDENTITY_TEXTS}
    cells["words"] = number(record["words"])
    for name, score in record["composites"].items():
        cells |= _composite(name, score)
    cells["flags"] = " ".join(record["flags"])
    for name, found in record["signals"].items():
        cells[name] = _signal(found, most_actors)
    cells["status"] = record["status"]
    cells["warnings"] = _warnings(record)
    return cells | {name: text(record["provenance"][name]) for name in PROVENANCE}


def _composite(name: str, score: Record) -> dict[str, str]:
    return {
        name: number(score["value"], DIGITS),
        f"{name}_low": number(score["low"], DIGITS),
        f"{name}_high": number(score["high"], DIGITS),
        f"{name}_coverage": number(score["coverage"], DIGITS),
    }


def _signal(found: Sequence[Record], most_actors: int | None) -> str:
    if not any(m.get("subject") for m in found):
        return number(found[0]["value"], DIGITS) if found else ""
    measured = [m for m in found if m["value"] is not None and m.get("subject")]
    most = sorted(measured, key=lambda m: (-(m["n"] or 0), m["subject"]))
    shown = most[:most_actors]
    return text("; ".join(f"{m['subject']} {number(m['value'], DIGITS)}" for m in shown))


def _warnings(record: Record) -> str:
    codes = [
        Notice(w["code"], "", w["scorer"], w.get("origin", "")).told for w in record["warnings"]
    ]
    for name, found in record["signals"].items():
        codes += [
            f"{name}: {m['reason']}"
            for m in found
            if m["value"] is None and not m.get("subject") and m.get("reason")
        ]
    return text("; ".join(dict.fromkeys(codes)))
