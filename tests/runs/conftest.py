"""Runs of a few tiny articles, in batches of four, in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from credscore import engines
from credscore.engines import batches
from credscore.runs import Journal
from tests.support import LEFT_OUT, STORY, Ran


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a dozen articles, two of them empty, and make it the current one."""
    for n in range(12):
        path = tmp_path / "news" / f"{n:02}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY.replace("town", f"town {n}") if n % 6 else "")
    (tmp_path / "few.toml").write_text(f"[plugins]\nskip = {list(LEFT_OUT)}\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(batches, "SIZE", 4)
    monkeypatch.setattr(engines, "local_engine", lambda _: engines.score_serially)
    return tmp_path / "news"


@pytest.fixture
def score(run: Callable[..., Ran], news: Path) -> Callable[..., Ran]:
    """Give a function that scores the articles."""

    def call(*args: object) -> Ran:
        return run("score", "news", "-c", "few.toml", *args)

    return call


@pytest.fixture
def stopped(score: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Give a function that scores the articles, and is interrupted after so many batches."""

    def call(after: int, *args: object) -> Ran:
        add = Journal.add

        def add_or_stop(journal: Journal, done: engines.Done) -> None:
            if len(journal) == after:
                raise KeyboardInterrupt
            add(journal, done)

        with monkeypatch.context() as patched:
            patched.setattr(Journal, "add", add_or_stop)
            return score(*args)

    return call
