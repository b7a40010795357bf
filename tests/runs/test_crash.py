"""Killed runs go on and write what others do: the short form of `python -m tests.crash`."""

import sys
from random import Random

import pytest

from credscore.engines.batches import SIZE
from tests.crash.killing import kill_parents, kill_workers, stop_parents
from tests.crash.setting import Setting

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    return Setting.make(tmp_path_factory.mktemp("crash") / "setting", 200)


def test_a_run_that_is_killed_goes_on_and_loses_a_batch_a_worker(setting: Setting) -> None:
    found = kill_parents(setting, workers=2, kills=2, chance=Random(7))
    assert (found.other, found.orphans) == (0, 0)
    assert found.again <= 2 * 2 * SIZE


def test_a_run_that_is_stopped_goes_on_too(setting: Setting) -> None:
    found = stop_parents(setting, workers=2, kills=2, chance=Random(7))
    assert (found.other, found.orphans) == (0, 0)


def test_workers_that_are_killed_cost_nothing(setting: Setting) -> None:
    found = kill_workers(setting, workers=2, kills=2, chance=Random(7))
    assert (found.other, found.orphans) == (0, 0)
