"""A run over sound and hostile articles, and what its rows say."""

import csv
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.rows.hostile import CONFIG, KINDS, PLUGIN
from tests.support import STORY


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended, how many rows there are, and the rows that are not as they must be."""

    code: int
    rows: int
    wrong: tuple[str, ...]


def hold(folder: Path, articles: int, hostile: int, workers: int) -> Result:
    """Score so many articles, so many of them hostile and spread among the others."""
    expected = _write(folder, articles, hostile)
    (folder / "odd.py").write_text(PLUGIN)
    (folder / "few.toml").write_text(CONFIG)
    command = [
        sys.executable,
        "-m",
        "credscore",
        "score",
        "news",
        "-c",
        "few.toml",
        "-o",
        "out.csv",
    ]
    more = ["-q", "--plugin", "odd.py", "-j", str(workers)]
    code = subprocess.run([*command, *more], cwd=folder, check=False).returncode
    with (folder / "out.csv").open(newline="") as file:
        found = [
            (Path(row["path"]).name, row["status"], row["warnings"]) for row in csv.DictReader(file)
        ]
    wrong = tuple(
        f"{name}: {status} ({warnings}) and not {' '.join(should)}"
        for (name, status, warnings), should in zip(found, expected, strict=False)
        if (name, status) != should[:2] or should[2] not in ("", *warnings.split("; "))
    )
    return Result(code, len(found), wrong)


def _write(folder: Path, articles: int, hostile: int) -> list[tuple[str, str, str]]:
    """Write the articles, and return the name, status and reason of each row."""
    news = folder / "news"
    news.mkdir(parents=True)
    every, expected = articles // hostile, []
    for n in range(articles):
        kind = KINDS[n // every % len(KINDS)] if n % every == every // 2 else None
        name = f"{n:06}{kind.suffix if kind else '.txt'}"
        if kind:
            kind.make(news / name)
        else:
            (news / name).write_text(STORY.replace("town", f"town {n}"))
        expected.append((name, kind.status, kind.reason) if kind else (name, "ok", ""))
    return expected
