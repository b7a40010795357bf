"""A run over many articles, watched from outside by what the system knows of its processes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from tests.bench.texts import in_copies, sample_texts
from tests.crash.setting import session, workers_of

EVERY = 1.0
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One look: seconds since the start, share of the bytes read, MB of resident memory, CPU time.

    `worker` is the largest of them.
    """

    seconds: float
    share: float
    parent: float
    worker: float
    parent_cpu: float
    other_cpu: float


def write_articles(folder: Path, number: int, words: int) -> int:
    """Write articles as JSON Lines, each with words that no other has, and return the size."""
    path = folder / "news.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for n, text in enumerate(islice(_texts(words), number)):
            file.write(json.dumps({"title": f"Article {n}", "maintext": text}) + "\n")
    return path.stat().st_size


def _texts(words: int) -> Iterator[str]:
    """Yield stretches of the sample articles with words of their own, nearly without end."""
    chance = Random(5)
    for text in in_copies(sample_texts(), copies=10**9):
        lines = text.splitlines()
        start = chance.randrange(max(1, len(lines) // 2))
        yield " ".join(" ".join(lines[start:]).split()[:words])


def run(folder: Path, config: str, workers: int, output: str) -> list[Sample]:
    """Score the articles into an output, and return what was seen."""
    command = [sys.executable, "-m", "credscore", "score", "news.jsonl", "-c", config, "-q"]
    running = subprocess.Popen(
        [*command, "-o", output, "-j", str(workers)], cwd=folder, start_new_session=True
    )
    size, began = (folder / "news.jsonl").stat().st_size, time.monotonic()
    samples: list[Sample] = []
    cpu: dict[int, float] = {}
    while running.poll() is None:
        try:
            cpu |= {pid: _cpu(pid) for pid in session(running.pid) if pid != running.pid}
            has_begun = any(sample.share for sample in samples[-1:])
            seconds, other = time.monotonic() - began, sum(cpu.values())
            sample = _look(running.pid, seconds, other, size, has_begun)
            if sample.worker or samples:
                samples.append(sample)
        except (OSError, IndexError):
            continue  # a process ended while it was looked at
        finally:
            time.sleep(EVERY)
    return samples


def _look(parent: int, seconds: float, other_cpu: float, size: int, has_begun: bool) -> Sample:
    return Sample(
        seconds,
        _read(parent, size, 1.0 if has_begun else 0.0),
        _memory(parent),
        max(map(_memory, workers_of(parent)), default=0.0),
        _cpu(parent),
        other_cpu,
    )


def _memory(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _cpu(pid: int) -> float:
    times = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")


def _read(pid: int, size: int, closed: float) -> float:
    """Return how much of its input a process has read: where its file stands, or `closed`."""
    for link in Path(f"/proc/{pid}/fd").iterdir():
        if link.exists() and link.readlink().name == "news.jsonl":
            info = Path(f"/proc/{pid}/fdinfo/{link.name}").read_text()
            return int(info.split()[1]) / size
    return closed
