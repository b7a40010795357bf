"""Every command over the sample articles, and what it prints and writes."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SEEDS = str(REPOSITORY / "seeds")

COMMANDS = (
    f"score {SEEDS} --format table",
    f"score {SEEDS} -j 1 -o one.csv -o one.jsonl -o one/",
    f"score {SEEDS} -j 2 -o two.csv -o two.jsonl -o two/",
    f"explain {SEEDS}/northern-ledger.txt --lines",
    f"report {SEEDS} -o report.html",
    f"report {SEEDS} -o report/",
    f"story {SEEDS} --format json",
    "compare one.csv two.jsonl --format csv",
    f"score {SEEDS} --shard 1/2 -o a.csv",
    f"score {SEEDS} --shard 2/2 -o b.csv",
    "merge a.csv b.csv -o both.csv",
    "config init mine.toml",
    "config check mine.toml",
    "config show",
    "config schema",
    "formats",
    "codebook --format csv",
    "scorers list",
    "scorers show readability",
    "plugins list",
    "plugins check readability",
    "plugins new my-scorer",
    "calibrate labels.csv --config mine.toml",
)


def unshared() -> list[str] | None:
    """Return how a command begins that has no network, or None where that is not allowed."""
    for begin in (["unshare", "-n"], ["unshare", "-r", "-n"]):
        try:
            subprocess.run([*begin, "true"], capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return begin
    return None


def run_all(folder: Path, begin: Sequence[str], commands: Sequence[str] = COMMANDS) -> list[str]:
    """Run commands in a folder, and return a line for each and for each file that they write."""
    folder.mkdir()
    _lay_labels(folder)
    return [*(_ran(command, folder, begin) for command in commands), *_files(folder)]


def _ran(command: str, folder: Path, begin: Sequence[str]) -> str:
    arguments = [*begin, sys.executable, "-m", "credscore", *command.split()]
    ran = subprocess.run(arguments, cwd=folder, capture_output=True, check=False)
    if b"Traceback" in ran.stderr:
        raise RuntimeError(f"{command}: {ran.stderr.decode()}")
    printed = _digest(ran.stdout + ran.stderr)
    return f"{ran.returncode} {printed} {command.replace(SEEDS, 'seeds')}"


def _lay_labels(folder: Path) -> None:
    """Write labels for `calibrate`: the samples, by turns."""
    lines = [
        f"{path},{at % 2},{path.stem}" for at, path in enumerate(sorted(Path(SEEDS).iterdir()))
    ]
    (folder / "labels.csv").write_text("\n".join(["path,label,outlet", *lines, ""]))


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{_digest(path.read_bytes())} {path.relative_to(folder)}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
