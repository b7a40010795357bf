"""Many processes give the bytes that one gives, in order, whatever happens to a worker."""

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from credscore.api import plan_for
from credscore.engines import Scored, score_inputs, score_serially
from credscore.engines.processes import Supervisor
from credscore.plan import Plan
from credscore.readers import Input, find_inputs
from credscore.writers.records import RecordTable
from credscore.writers.wide import WideTable
from tests.support import STORY


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("news")
    for n in range(100):
        (made / f"{n:03}.txt").write_text(STORY * (n % 7) if n % 10 else "")
    return made


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_for()


def test_two_workers_give_what_one_gives(folder: Path, plan: Plan) -> None:
    inputs = list(find_inputs([folder]))
    tables = (WideTable(plan), RecordTable())
    one = list(score_serially(inputs, plan, tables))
    assert list(score_inputs(inputs, plan, tables, workers=2)) == one
    assert [scored.path for [scored] in one] == [given.path for given in inputs]


def test_a_killed_worker_loses_nothing(folder: Path, plan: Plan) -> None:
    inputs = list(find_inputs([folder])) * 3
    tables = (WideTable(plan),)
    supervisor = Supervisor(plan, tables, 2)

    def kill_twice() -> None:
        for _ in range(2):
            time.sleep(0.4)
            for worker in supervisor._crew[:1]:
                os.kill(worker.process.pid or 0, signal.SIGKILL)

    killer = threading.Thread(target=kill_twice)
    killer.start()
    found = list(supervisor.run(inputs))
    killer.join()
    assert found == list(score_serially(inputs, plan, tables))


def test_no_worker_outlives_a_run_that_is_left(folder: Path, plan: Plan) -> None:
    supervisor = Supervisor(plan, (WideTable(plan),), 2)
    running: Iterator[list[Scored]] = supervisor.run(find_inputs([folder]))
    next(running)
    processes = [worker.process for worker in supervisor._crew]
    assert all(process.is_alive() for process in processes)
    running.close()  # type: ignore[attr-defined]
    assert not any(process.is_alive() for process in processes)


def test_standard_input_reaches_a_worker(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    [[found]] = Supervisor(plan, (WideTable(plan),), 1).run([Input("-")])
    assert (found.path, found.status) == ("-", "ok")
