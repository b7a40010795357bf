"""Reports open in a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.report.browser import Watched, chromium
from tests.report.making import sample_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Give a browser for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture
def opened(browser: "Browser") -> Iterator[Callable[..., Watched]]:
    """Give a function that opens a file; what goes wrong in the browser fails the test."""
    all_opened: list[Watched] = []

    def open_file(path: Path, **options: Any) -> Watched:
        all_opened.append(Watched(browser, path, **options))
        return all_opened[-1]

    yield open_file
    for watched in all_opened:
        watched.close()
        assert not watched.faults


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the report of the sample articles."""
    path = tmp_path_factory.mktemp("report") / "sample.html"
    sample_report(str(path))
    return path


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the same as a folder."""
    path = tmp_path_factory.mktemp("folder")
    sample_report(f"{path}/")
    return path
