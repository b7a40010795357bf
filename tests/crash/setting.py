"""A run that can be killed: tiny articles, few scorers, and one that marks what it measures."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from credscore.engines.batches import DIGEST
from credscore.runs import Journal, journal_path
from tests.support import LEFT_OUT, STORY

MARKER = '''"""A scorer that leaves a byte for each article that it measures."""

import os
from dataclasses import dataclass

from credscore import Measurement, Signal, hookimpl


@dataclass(frozen=True)
class Mark:
    name = "mark"
    signals = (Signal("seen", "1", "That it was seen."),)

    def score(self, article):
        if "MARKS" in os.environ:
            with open(os.environ["MARKS"], "ab", buffering=0) as marks:
                marks.write(b".")
        return [Measurement("seen", 1.0)]


@hookimpl
def credscore_scorers():
    return [Mark]
'''


@dataclass(frozen=True, slots=True)
class Setting:
    """A folder with so many articles, and what is run on them."""

    folder: Path
    number: int

    @classmethod
    def make(cls, folder: Path, number: int) -> "Setting":
        """Write so many articles, of a few sizes."""
        (folder / "news").mkdir(parents=True)
        for n in range(number):
            text = STORY.replace("town", f"town {n}") * (1 + n % 3)
            (folder / "news" / f"{n:05}.txt").write_text(text)
        (folder / "mark.py").write_text(MARKER)
        (folder / "few.toml").write_text(f"[plugins]\nskip = {[*LEFT_OUT, 'html']}\n")
        return cls(folder, number)

    def start(self, name: str, workers: int, *more: str) -> "subprocess.Popen[bytes]":
        """Start a run into `NAME/` and `NAME.jsonl`, as the leader of a session of its own."""
        command = [sys.executable, "-m", "credscore", "score", "news", "-c", "few.toml"]
        outputs = ["-o", f"{name}/", "-o", f"{name}.jsonl"]
        return subprocess.Popen(
            [*command, *outputs, "--plugin", "mark.py", "-j", str(workers), "-q", *more],
            cwd=self.folder,
            env=os.environ | {"MARKS": str(self.folder / "marks")},
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def marks(self) -> int:
        """Return how many times an article was measured."""
        path = self.folder / "marks"
        return path.stat().st_size if path.exists() else 0

    def is_complete(self, name: str) -> bool:
        """Say whether a run has written all, and was killed when only its end was left to do."""
        return (self.folder / f"{name}.jsonl").exists() and not self._journal(name).exists()

    def kept(self, name: str) -> int:
        """Return how many articles the journal of a run holds."""
        if not self._journal(name).exists():
            return 0
        with Journal(self._journal(name), writable=False) as journal:
            return sum(len(journal.digests(n)) // DIGEST for n in range(100) if n in journal)

    def digest(self, name: str) -> str:
        """Return one digest of all that a run has left, hidden files and all."""
        found = sha256()
        for path in self._left(name):
            found.update(path.name.removeprefix(name).encode() + path.read_bytes())
        return found.hexdigest()

    def clear(self, name: str) -> None:
        """Remove what a run has left, and the marks."""
        for path in (*self._left(name), self.folder / "marks"):
            path.unlink(missing_ok=True)

    def _journal(self, name: str) -> Path:
        return self.folder / journal_path(f"{name}/")

    def _left(self, name: str) -> list[Path]:
        beside = [path for path in self.folder.iterdir() if path.name.lstrip(".").startswith(name)]
        found = {one for path in beside for one in (path, *path.rglob("*")) if one.is_file()}
        return sorted(found)


def session(leader: int) -> list[int]:
    """Return the processes of a session, from /proc."""
    return [pid for pid, of, _ in _processes() if of == leader]


def workers_of(leader: int) -> list[int]:
    """Return the workers of a run: the processes whose parent is its fork server."""
    mine = {pid: parent for pid, of, parent in _processes() if of == leader}
    return [pid for pid, parent in mine.items() if parent != leader and parent in mine]


def _processes() -> Sequence[tuple[int, int, int]]:
    """Return the process, session and parent of all that run and are not dead already."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent, _, of = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if state != "Z":
            found.append((int(folder.name), int(of), int(parent)))
    return found
