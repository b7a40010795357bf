"""The ways in which a run is made, and the digest of what it writes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from pathlib import Path

from tests.conftest import REPOSITORY
from tests.support import STORY

CLOCK = """
import datetime, os, time

moved = float(os.environ["MOVED_DAYS"]) * 86400
now, real = time.time, datetime.datetime
time.time = lambda: now() + moved


class Moved(real):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + datetime.timedelta(seconds=moved)

    @classmethod
    def today(cls):
        return cls.now()


class Day(datetime.date):
    @classmethod
    def today(cls):
        return Moved.now().date()


datetime.datetime, datetime.date = Moved, Day
"""
"""A `sitecustomize` by which every process of a run lives on another day."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a run is made: workers, the seed of hashes, the locale, the time zone, and the date."""

    workers: int = 1
    seed: int = 0
    locale: str = "C"
    zone: str = "UTC"
    days: int = 0

    def environment(self) -> dict[str, str]:
        """Return what a run is told by its environment."""
        return {
            "PYTHONHASHSEED": str(self.seed),
            "LC_ALL": self.locale,
            "TZ": self.zone,
            "MOVED_DAYS": str(self.days),
        }


def all_ways() -> Iterator[Way]:
    """Yield every way: 4 numbers of workers, 3 seeds, 2 locales, 2 time zones and 2 dates."""
    zones = ("UTC", "Somewhere-14")
    for way in product((1, 2, 4, 8), (0, 1, 4_000_000_000), ("C", "C.UTF-8"), zones, (0, 5000)):
        yield Way(*way)


def write_articles(folder: Path, number: int) -> None:
    """Write the sample articles and so many small ones."""
    (folder / "news").mkdir(parents=True)
    for path in sorted((REPOSITORY / "seeds").iterdir()):
        (folder / "news" / path.name).write_bytes(path.read_bytes())
    for n in range(number):
        text = STORY.replace("town", f"town of Ölund {n}") * (n % 5)
        (folder / "news" / f"{n:05}.txt").write_text(text, "utf-8")
    (folder / "sitecustomize.py").write_text(CLOCK)


def digest(folder: Path, way: Way) -> str:
    """Return a digest of all that a run writes and prints."""
    names = ("out/", "out.csv", "out.jsonl")
    outputs = [part for name in names for part in ("-o", str(folder / name))]
    command = [sys.executable, "-m", "credscore", "score", "news", *outputs, "--format", "csv"]
    path = os.pathsep.join((str(folder), *filter(None, [os.environ.get("PYTHONPATH")])))
    ran = subprocess.run(
        [*command, "-j", str(way.workers)],
        cwd=folder,
        env=os.environ | way.environment() | {"PYTHONPATH": path},
        capture_output=True,
        check=False,
    )
    found = sha256(repr(ran.returncode).encode() + ran.stdout + ran.stderr)
    for file in sorted((*(folder / "out").iterdir(), *folder.glob("out.*"))):
        found.update(file.read_bytes())
        file.unlink()
    return found.hexdigest()
