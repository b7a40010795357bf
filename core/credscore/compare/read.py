"""Reading the runs that are compared: each as one wide table, a row an article."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from credscore.compare.faults import not_a_run
from credscore.compare.records import read_records, wide_columns
from credscore.compare.typed import parquet_rows, sqlite_rows
from credscore.errors import InputError
from credscore.writers.lines import LONGEST_CELL
from credscore.writers.wide import MOST_ACTORS

KEY = "article_id"
NEEDED = (KEY, "status")
TYPED = {".parquet": parquet_rows, ".db": sqlite_rows, ".sqlite": sqlite_rows}
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Run:
    """One run: its columns, a function that reads its rows anew, and the signals it weighs.

    `weighed` is empty where the file does not say what is weighed, as a CSV does not.
    """

    name: str
    columns: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]
    weighed: frozenset[str] = frozenset()


def open_runs(paths: Sequence[str]) -> list[Run]:
    """Open the runs behind the given paths: NAME.csv, .jsonl, .parquet, .db, or a run's folder.

    Beside a CSV, JSON Lines give no more actors of a signal than a CSV does. Raises InputError for
    what is not one of our files, naming the file and the mend.
    """
    for path in paths:
        _check_exists(path)
    most_actors = None if all(map(keeps_all_digits, paths)) else MOST_ACTORS
    return [_open(path, most_actors) for path in paths]


def keeps_all_digits(path: str) -> bool:
    """Say whether a file holds numbers with all the digits kept, as JSON Lines do."""
    return path.endswith(".jsonl")


def _check_exists(path: str) -> None:
    if not Path(path).exists():
        raise InputError("missing_path", f"{path}: does not exist: check the spelling")


def _open(path: str, most_actors: int | None) -> Run:
    if Path(path).is_dir():
        return _open_folder(path)
    if path.endswith(".csv"):
        return _open_csv(path, Path(path))
    if path.endswith(tuple(TYPED)):
        return _open_typed(path)
    if keeps_all_digits(path):
        return _open_jsonl(path, most_actors)
    raise not_a_run(
        path, "is not compared: take NAME.csv, .jsonl, .parquet, .db or the folder that -o wrote"
    )


def _open_folder(name: str) -> Run:
    table, account = Path(name) / "profiles.csv", Path(name) / "run.json"
    if not table.exists():
        raise not_a_run(name, "holds no profiles.csv: take a folder that `credscore -o run/` wrote")
    run = _open_csv(name, table)
    return Run(name, run.columns, run.rows, _weighed(account) if account.exists() else frozenset())


def _weighed(account: Path) -> frozenset[str]:
    try:
        composites = json.loads(account.read_text("utf-8"))["config"]["composites"]
        return frozenset(signal for rule in composites.values() for signal in rule["weights"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = "is not the account that `credscore -o run/` writes"
        raise not_a_run(str(account), message) from error


def _open_csv(name: str, path: Path) -> Run:
    csv.field_size_limit(LONGEST_CELL)
    header = next(_csv_rows(name, path), None)
    if header is None:
        raise not_a_run(name, "is empty: was the run cut off?")
    _check_columns(name, header)
    return Run(name, tuple(header), lambda: _checked(name, header, _csv_rows(name, path)))


def _csv_rows(name: str, path: Path) -> Iterator[list[str]]:
    # utf-8-sig: spreadsheets put a byte order mark in front when they save.
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file)
    except UnicodeDecodeError as error:
        raise not_a_run(name, "is not UTF-8: take the file as credscore wrote it") from error
    except csv.Error as error:
        raise not_a_run(name, f"is no CSV: {error}") from error


def _open_typed(name: str) -> Run:
    read = next(read for suffix, read in TYPED.items() if name.endswith(suffix))
    header = next(read(name))
    _check_columns(name, header)
    return Run(name, tuple(header), lambda: _checked(name, header, read(name)))


def _check_columns(name: str, header: Sequence[str]) -> None:
    missing = [column for column in NEEDED if column not in header]
    if missing and len(header) == 1 and ";" in header[0]:
        raise not_a_run(name, "has semicolons for commas: save it with commas, or write it anew")
    if missing:
        lacks = " and no ".join(missing)
        raise not_a_run(name, f"has no column {lacks}: compare takes what `credscore -o` writes")
    twice = next((column for column in header if header.count(column) > 1), None)
    if twice is not None:
        raise not_a_run(name, f"has the column {twice} twice: write it anew")


def _checked(name: str, header: Sequence[str], rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the rows under the header, each held against it, and every key seen once."""
    key, width = list(header).index(KEY), len(header)
    seen: set[str] = set()
    next(rows)
    for number, row in enumerate(rows, start=2):
        if len(row) != width:
            message = f"has {len(row)} cells and the header {width}: was the file cut or edited?"
            raise not_a_run(name, f"row {number} {message}")
        _check_key(name, number, row[key], seen)
        yield row


def _check_key(name: str, number: int, key: str, seen: set[str]) -> None:
    if not key:
        raise not_a_run(name, f"row {number} has no article_id: give each article its own")
    if key in seen:
        message = f"row {number} repeats the article_id {key}: give each article its own"
        raise not_a_run(name, message)
    seen.add(key)


def _open_jsonl(name: str, most_actors: int | None) -> Run:
    columns, weighed = wide_columns(name)
    key = columns.index(KEY)

    def rows() -> Iterator[Row]:
        seen: set[str] = set()
        for number, row in enumerate(read_records(name, columns, most_actors), start=1):
            _check_key(name, number, row[key], seen)
            yield row

    return Run(name, columns, rows, weighed)
