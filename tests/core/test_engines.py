"""Many processes give the bytes that one gives, in order, whatever happens to a worker."""

import io
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from credscore import Record
from credscore.api import plan_for
from credscore.config.model import Limits
from credscore.contract.writer import Table
from credscore.engines import (
    Batch,
    Done,
    Texts,
    batches_of,
    in_order,
    local_engine,
    processes,
    score_serially,
)
from credscore.engines.batches import SIZE
from credscore.engines.handle import Worker
from credscore.engines.processes import Supervisor
from credscore.engines.work import Task
from credscore.errors import OutputError
from credscore.profile import Profile
from credscore.readers import Input, Reading, find_inputs, read_input
from credscore.scoring.plan import Plan
from credscore.writers.record import RecordTable
from credscore.writers.wide import WideTable
from tests.support import LEFT_OUT, STORY

PLUGIN = """
from dataclasses import dataclass
from typing import ClassVar
from credscore import hookimpl
"""
READER = """
class Tale:
    name, suffixes, about = "tale", (".tale",), "Tales."

    def read(self, data):
        return ()

@hookimpl
def credscore_readers():
    return [Tale]
"""
ANALYZER = """
@dataclass(frozen=True)
class Nobody:
    name: ClassVar = "nobody"
    analysis: ClassVar = "actors"

    def analyse(self, article):
        return ()

@hookimpl
def credscore_analyzers():
    return [Nobody]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("news")
    for n in range(300):
        (made / f"{n:03}.txt").write_text(STORY * (n % 7) if n % 10 else "")
    return made


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_for({"plugins": {"skip": list(LEFT_OUT)}})


def one_process(inputs: Sequence[Input], plan: Plan, tables: Sequence[Table]) -> list[Texts]:
    return articles(score_serially(batches_of(inputs), plan, tables))


def articles(done: Iterator[Done]) -> list[Texts]:
    return [texts for one in in_order(done) for texts in one.articles]


def test_two_workers_give_what_one_gives(folder: Path, plan: Plan) -> None:
    inputs = list(find_inputs([folder]))
    tables = (WideTable(plan), RecordTable())
    one = one_process(inputs, plan, tables)
    assert articles(local_engine(2)(batches_of(inputs), plan, tables)) == one
    assert [given.path in text for given, (text, _) in zip(inputs, one, strict=True)]


@pytest.mark.parametrize(
    ("plugin", "others"),
    [
        ("", set()),
        (READER, {("readers", ".tale")}),
        (ANALYZER, {("analyzers", "nobody")}),
    ],
    ids=["ours", "reader", "analyzer"],
)
def test_few_articles_stay_in_this_process_unless_others_take_part(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    plugin: str,
    others: set[tuple[str, str]],
) -> None:
    (tmp_path / "others.py").write_text(PLUGIN + plugin)
    overrides = ["analyzers.actors.use='nobody'"] if plugin == ANALYZER else []
    plan = plan_for(overrides=overrides, files=[tmp_path / "others.py"] if plugin else [])
    assert plan.others == others
    gone: list[Plan] = []
    monkeypatch.setattr(processes, "score_in_processes", lambda _, plan, *__: gone.append(plan))
    few = list(find_inputs([folder]))[:2]
    done = local_engine(2)(batches_of(few), plan, ())
    assert gone == ([plan] if others else [])
    assert others or len(articles(done)) == 2


class FailingTable:
    """A table of a plugin that fails for one article."""

    def header(self) -> str:
        return ""

    def rows(self, profile: Profile) -> str:
        if profile.identity.article_id == "a-007":
            raise OutputError("x.odd: its writer failed")
        return "row"


def test_a_table_that_fails_in_a_worker_ends_the_run_with_its_fault(
    folder: Path, plan: Plan
) -> None:
    few = list(find_inputs([folder]))[:10]
    with pytest.raises(OutputError, match=r"x\.odd: its writer failed"):
        list(Supervisor(plan, (FailingTable(),), 1).run(batches_of(few)))


def test_a_killed_worker_loses_nothing(
    folder: Path, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    give, killed = Worker.give, list[int]()

    def give_and_kill(worker: Worker, task: Task) -> None:
        give(worker, task)
        if len(killed) < 2:
            killed.append(worker.process.pid or 0)
            os.kill(killed[-1], signal.SIGKILL)

    monkeypatch.setattr(Worker, "give", give_and_kill)
    inputs = list(find_inputs([folder]))
    tables = (WideTable(plan),)
    found = articles(Supervisor(plan, tables, 2).run(batches_of(inputs)))
    assert found == one_process(inputs, plan, tables)
    assert len(set(killed)) == 2


def test_no_worker_outlives_a_run_that_is_left(folder: Path, plan: Plan) -> None:
    supervisor = Supervisor(plan, (WideTable(plan),), 2)
    running: Iterator[Done] = supervisor.run(batches_of(find_inputs([folder])))
    next(running)
    processes = [worker.process for worker in supervisor._crew]
    assert all(process.is_alive() for process in processes)
    running.close()  # type: ignore[attr-defined]
    assert not any(process.is_alive() for process in processes)


def test_standard_input_reaches_a_worker(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    tables = (WideTable(plan),)
    [[row]] = articles(Supervisor(plan, tables, 1).run(batches_of([Input("-")])))
    assert row.startswith("a-stdin,")
    assert ",ok," in row


def test_batches_are_decided_by_the_inputs_alone(folder: Path) -> None:
    inputs = list(find_inputs([folder]))
    batches = list(batches_of(iter(inputs)))
    assert [batch.number for batch in batches] == list(range(len(batches)))
    assert [given for batch in batches for given in batch.inputs] == inputs
    assert {len(batch.inputs) for batch in batches[:-1]} == {SIZE}
    assert batches == list(batches_of(inputs))


def test_inputs_that_bring_many_bytes_fill_a_batch_sooner() -> None:
    large = Input("x.jsonl", record=Record("1", bytes(3_000_000)))
    batches = list(batches_of([large] * 7))
    assert [len(batch.inputs) for batch in batches] == [3, 3, 1]


def test_of_standard_input_no_more_is_read_than_tells_that_it_is_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 100)))
    [batch] = batches_of([Input("-")], 10)
    assert [one.record and len(one.record.data) for one in batch.inputs] == [11]
    [source] = read_input(batch.inputs[0], Reading(plan_for().readers, Limits(max_bytes=10)))
    assert source.fault is not None
    assert source.fault.code == "too_large"


def test_batches_are_put_in_order_as_soon_as_can_be() -> None:
    done = [Done(Batch(number, (), b""), ()) for number in (1, 0, 3, 4, 2)]
    assert [one.batch.number for one in in_order(done)] == [0, 1, 2, 3, 4]


def test_a_process_that_ends_before_it_begins_costs_no_article(
    folder: Path, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = list(find_inputs([folder]))[:40]
    tables = (WideTable(plan),)
    hire, hired = Supervisor._hire, []

    def hire_dead(supervisor: Supervisor) -> object:
        worker = hire(supervisor)
        hired.append(worker)
        if len(hired) < 6:
            worker.process.kill()
        return worker

    monkeypatch.setattr(Supervisor, "_hire", hire_dead)
    found = articles(Supervisor(plan, tables, 1).run(batches_of(inputs)))
    assert found == one_process(inputs, plan, tables)
    assert len(hired) == 6
