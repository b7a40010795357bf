"""What the tests share."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of labelled data that is not part of the repository, or skip."""
    folder = Path(os.environ.get("CREDSCORE_DATA", REPOSITORY.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the labelled data, which is not here: {folder} (set CREDSCORE_DATA)")
    return folder
