"""Workers that hang or die before they take anything in hold up nobody."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from credscore import Record
from credscore.api import plan_for
from credscore.engines import batches_of, handle, processes, score_serially
from credscore.engines.handle import Worker
from credscore.engines.processes import Supervisor
from credscore.engines.work import Task
from credscore.errors import ConfigError
from credscore.readers import Input
from credscore.writers.record import RecordTable
from tests.support import STORY

OVERRIDES = ("composites={}", "limits.max_seconds=0.2")

PLUGIN = """\
import multiprocessing, os, time
from dataclasses import dataclass
from typing import ClassVar
from credscore import Measurement, Signal, hookimpl

if multiprocessing.parent_process():
    {line}

@dataclass(frozen=True)
class Late:
    name: ClassVar[str] = "late"
    signals: ClassVar = (Signal("one"),)

    def score(self, article):
        yield Measurement("one", 1)

@hookimpl
def credscore_scorers():
    return [Late]
"""


def inputs() -> Iterator[Input]:
    """Yield more bytes than any pipe holds."""
    for number in range(5):
        yield Input(f"{number}.txt", record=Record("", (STORY * 2_000).encode()))


@pytest.mark.parametrize(
    ("line", "how", "start"), [("time.sleep(1000)", "hangs", 0.2), ("os._exit(1)", "dies", 60)]
)
def test_a_plugin_that_no_worker_can_import_ends_the_run(
    line: str, how: str, start: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handle, "START", start)
    monkeypatch.setattr(processes, "MOST_UNBORN", 3)
    plugin = tmp_path / "late.py"
    plugin.write_text(PLUGIN.format(line=line))
    supervisor = Supervisor(plan_for(overrides=OVERRIDES, files=[plugin]), (), 1)
    with pytest.raises(ConfigError, match=f"each {how} while it loads the plugins"):
        list(supervisor.run(batches_of(inputs())))
    assert not supervisor._crew


def test_a_worker_that_reads_nothing_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handle, "PATIENCE", 1)
    give, frozen = Worker.give, list[int]()

    def give_and_freeze(worker: Worker, task: Task) -> None:
        if not frozen:
            frozen.append(worker.process.pid or 0)
            os.kill(frozen[0], signal.SIGSTOP)
        give(worker, task)

    monkeypatch.setattr(Worker, "give", give_and_freeze)
    plan, tables = plan_for(overrides=["limits.max_characters=1000"]), (RecordTable(),)
    [done] = Supervisor(plan, tables, 1).run(batches_of(inputs()))
    assert [done] == list(score_serially(batches_of(inputs()), plan, tables))
    assert frozen
