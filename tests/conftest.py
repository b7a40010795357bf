"""What the tests share."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from credscore.cli import main
from tests.support import STORY, Ran

REPOSITORY = Path(__file__).parents[1]

collect_ignore = ["example_plugin"]  # a distribution of its own, with tests of its own


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of labelled data that is not part of the repository, or skip."""
    folder = Path(os.environ.get("CREDSCORE_DATA", REPOSITORY.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the labelled data, which is not here: {folder} (set CREDSCORE_DATA)")
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Give a function that runs the command line as if its arguments had been typed."""

    def call(*args: object) -> Ran:
        with pytest.raises(SystemExit) as leaving:
            main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Ran(int(leaving.value.code or 0), out, err)

    return call


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give a file that holds the small story."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path
