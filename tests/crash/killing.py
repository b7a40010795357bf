"""Killing runs, and their workers, at random points."""

import os
import signal
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from random import Random
from subprocess import Popen, TimeoutExpired

from tests.crash.setting import Setting, session, workers_of

PATIENCE = 10.0
"""Seconds that the processes of a killed run may take to end."""


@dataclass(slots=True)
class Found:
    """What became of runs that were killed: how many, and how they came out.

    `other` are runs whose files are not, byte for byte, those of an undisturbed run, or whose exit
    code is another than their signal's, or 0 at the very end; `again` the articles that were
    measured once more after a kill, at most; `orphans` the processes that outlived their run.
    """

    workers: int
    kills: int = 0
    runs: int = 0
    other: int = 0
    again: int = 0
    orphans: int = 0


def kill_parents(setting: Setting, workers: int, kills: int, chance: Random) -> Found:
    """Kill runs at random points and go on with `--resume`, until so many are killed."""
    return _end_parents(setting, workers, kills, chance, [signal.SIGKILL])


def stop_parents(setting: Setting, workers: int, kills: int, chance: Random) -> Found:
    """Stop runs at random points, by SIGINT or SIGTERM, and go on, until so many are stopped."""
    return _end_parents(setting, workers, kills, chance, [signal.SIGINT, signal.SIGTERM])


def _end_parents(
    setting: Setting, workers: int, kills: int, chance: Random, signals: Sequence[signal.Signals]
) -> Found:
    whole, seconds = _undisturbed(setting, workers)
    found = Found(workers)
    while found.kills < kills:
        wasted = 0
        running = setting.start("out", workers, "--resume")
        while not _ends_within(running, _a_while(found, kills, seconds, chance)):
            sent = chance.choice(signals)
            running.send_signal(sent)
            # Python itself says 1 where SIGINT comes before it has read its own modules.
            ends = {128 + sent, -sent, 0, *([1] if sent == signal.SIGINT else [])}
            found.other += running.wait(60) not in ends
            found.kills += 1
            found.orphans += _outlived(running.pid)
            if setting.is_complete("out"):
                break
            before, wasted = wasted, setting.marks() - setting.kept("out")
            found.again = max(found.again, wasted - before)
            running = setting.start("out", workers, "--resume")
        _take_in(found, setting, whole)
    return found


def kill_workers(setting: Setting, workers: int, kills: int, chance: Random) -> Found:
    """Kill workers of runs at random points, until so many are killed."""
    whole, seconds = _undisturbed(setting, workers)
    found = Found(workers)
    while found.kills < kills:
        before = found.kills
        running = setting.start("out", workers)
        while not _ends_within(running, _a_while(found, kills, seconds / 2, chance)):
            if alive := workers_of(running.pid):
                with suppress(ProcessLookupError):
                    os.kill(chance.choice(alive), signal.SIGKILL)
                    found.kills += 1
        found.orphans += _outlived(running.pid)
        if found.kills > before:
            wasted = (setting.marks() - setting.number) // (found.kills - before)
            found.again = max(found.again, wasted)
        _take_in(found, setting, whole)
    return found


@cache
def _undisturbed(setting: Setting, workers: int) -> tuple[str, float]:
    """Return the digest of a run that nothing happens to, and how long it takes: once a setting."""
    setting.clear("out")
    began = time.monotonic()
    assert setting.start("out", workers).wait() == 0
    seconds, whole = time.monotonic() - began, setting.digest("out")
    assert setting.marks() == setting.number
    setting.clear("out")
    return whole, seconds


def _a_while(found: Found, kills: int, seconds: float, chance: Random) -> float | None:
    """Return how long to wait for a run: after the last kill to its end, however slow it is."""
    return None if found.kills >= kills else chance.uniform(0, seconds)


def _ends_within(running: "Popen[bytes]", seconds: float | None) -> bool:
    try:
        running.wait(timeout=seconds)
    except TimeoutExpired:
        return False
    return True


def _outlived(leader: int) -> int:
    """Return how many processes of a run are still there though it has ended."""
    deadline = time.monotonic() + PATIENCE
    while (left := session(leader)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return len(left)


def _take_in(found: Found, setting: Setting, whole: str) -> None:
    found.runs += 1
    found.other += setting.digest("out") != whole
    setting.clear("out")
