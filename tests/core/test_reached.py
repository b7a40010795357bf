"""How far reading has come: files that must be read to be counted tell it by their bytes."""

import gzip
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress

from credscore.cli.rate import Moving, RateColumn, Total
from credscore.config.model import Inputs
from credscore.readers import Input, Reached, Reading, inputs_of, size_in
from credscore.scoring.plan import Plan
from tests.core.reading import READERS

LINE = json.dumps({"text": "The pier. " * 1000}) + "\n"


def taken(path: Path | str, reached: Reached) -> Iterator[Input]:
    return inputs_of([path], Reading(READERS), reached=reached)


def total_of(path: Path, reached: Reached, plan: Plan) -> Total:
    total = Total(reached, None)
    total.find_out([str(path)], plan)
    return total


@pytest.fixture(scope="module")
def plan() -> Plan:
    from credscore.api import plan_for

    return plan_for()


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
def test_the_number_is_told_by_the_bytes_read(tmp_path: Path, plan: Plan, name: str) -> None:
    path = tmp_path / name
    lines = [LINE.replace("pier", f"pier {n:03}") for n in range(400)]
    text = "".join(lines).encode()
    path.write_bytes(gzip.compress(text, 0) if name.endswith("gz") else text)
    reached = Reached()
    total = total_of(path, reached, plan)
    assert (total.inputs(), total.about) == (None, "~")
    inputs = taken(path, reached)
    for _ in range(100):
        next(inputs)
    assert 380 < (total.inputs() or 0) < 420
    assert len(list(inputs)) == 300
    assert (reached.bytes, reached.inputs) == (size_in([path]), 400)
    assert total.inputs() == 400


def test_files_of_one_article_are_counted(tmp_path: Path, plan: Plan) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The pier.")
    total = total_of(tmp_path, Reached(), plan)
    assert (total.inputs(), total.about) == (2, "")


def test_a_mixed_folder_is_told_by_all_its_bytes(tmp_path: Path, plan: Plan) -> None:
    (tmp_path / "a.txt").write_text("x" * len(LINE))
    (tmp_path / "b.jsonl").write_text(LINE * 3)
    reached = Reached()
    total, inputs = total_of(tmp_path, reached, plan), taken(tmp_path, reached)
    next(inputs)
    next(inputs)
    assert (total.inputs() or 0) >= 2
    assert len(list(inputs)) == 2
    assert total.inputs() == 4


def test_nothing_is_told_of_a_pipe(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINE.encode())))
    reached = Reached()
    [_] = inputs_of(["-"], Reading(READERS, rules=Inputs(format="jsonl")), reached=reached)
    assert (reached.inputs, reached.bytes) == (1, 0)


def test_the_rate_is_that_of_this_run_alone() -> None:
    seconds = iter(range(100))
    bar = Progress(console=Console(file=io.StringIO()), get_time=lambda: float(next(seconds)))
    bar.add_task("articles", about="")
    [task] = bar.tasks
    move = Moving(bar, Total(Reached(), 10_000))
    for _ in range(10):
        move(64, before=True)
    for _ in range(5):
        move(3)
    assert (task.completed, task.total) == (655, 10_000)
    assert RateColumn().render(task).plain == "3/s"
