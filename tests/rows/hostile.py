"""Hostile articles, each with the reason that its row must give."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support import STORY

SLOW = 1
"""Seconds that a scorer may take in these runs; an article may take twice as many."""

CONFIG = f"""
[limits]
max_bytes = 200_000
max_characters = 100_000
max_scorer_seconds = {SLOW}.0
max_seconds = {SLOW * 2}.0

[plugins]
skip = ["attribution", "balance", "boilerplate", "headline", "language", "readability", "sentiment",
        "stance", "transparency"]
"""

PLUGIN = '''"""A scorer that does what the article's first word says."""

import os
import re
import signal
import sys
import time
from dataclasses import dataclass

from credscore import Measurement, Signal, hookimpl


def hold_up():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    time.sleep(600)


DEEDS = {
    "raise": lambda: 1 / 0,
    "exit": lambda: sys.exit(3),
    "die": lambda: os._exit(3),
    "sleep": lambda: time.sleep(600),
    "hold": hold_up,
    "eat": lambda: bytearray(8_000_000_000),
    "recurse": lambda: recurse(),
    "print": lambda: print("a_row,of,its,own"),
    "nan": lambda: float("nan"),
    "text": lambda: "7",
}


def recurse():
    return recurse()


@dataclass(frozen=True)
class Odd:
    name = "odd"
    signals = (Signal("odd"),)

    def score(self, article):
        found = DEEDS.get(article.text.split(maxsplit=1)[0], lambda: 1.0)()
        return [Measurement("odd", 1.0 if found is None else found)]


@hookimpl
def credscore_scorers():
    return [Odd]
'''


def _bytes(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def _deed(name: str) -> Callable[[Path], object]:
    return _bytes(f"{name} {STORY}".encode())


@dataclass(frozen=True, slots=True)
class Hostile:
    """How a file is made, and the status and reason of its row."""

    suffix: str
    make: Callable[[Path], object]
    status: str
    reason: str


ODD = "odd of odd.py: {}"

KINDS = (
    Hostile(".txt", _bytes(b""), "skipped", "empty"),
    Hostile(".txt", _bytes("… — ! \u200b\n".encode() * 99), "skipped", "empty"),
    Hostile(".txt", _bytes(bytes(range(256)) * 99), "failed", "binary"),
    Hostile(".txt", os.mkfifo, "failed", "not_a_file"),
    Hostile(".txt", _bytes(b"word " * 50_000), "skipped", "too_large"),
    Hostile(".txt", _bytes(b"word " * 30_000), "skipped", "too_long"),
    Hostile(".txt", _bytes("港口的新码头将在春天动工。".encode() * 99), "skipped", "language"),
    Hostile(".png", _bytes(b"\x89PNG\r\n\x1a\n"), "skipped", "unknown_suffix"),
    Hostile(".json", _bytes(b'{"maintext": \n'), "failed", "not_json"),
    Hostile(".txt", _deed("raise"), "partial", ODD.format("scorer_failed")),
    Hostile(".txt", _deed("exit"), "partial", ODD.format("scorer_failed")),
    Hostile(".txt", _deed("recurse"), "partial", ODD.format("scorer_failed")),
    Hostile(".txt", _deed("eat"), "partial", ODD.format("scorer_failed")),
    Hostile(".txt", _deed("sleep"), "partial", ODD.format("too_slow")),
    Hostile(".txt", _deed("nan"), "partial", ODD.format("invalid")),
    Hostile(".txt", _deed("text"), "partial", ODD.format("invalid")),
    Hostile(".txt", _deed("print"), "ok", ""),
    Hostile(".txt", _deed("die"), "failed", "worker_died"),
    Hostile(".txt", _deed("hold"), "failed", "too_slow"),
    Hostile(".txt", _bytes(b"\xff\xfe\x00\xd8 " * 99), "failed", "encoding"),
)
