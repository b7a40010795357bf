"""Takes the pictures of the docs: `python -m tests.report.pictures`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import REPOSITORY
from tests.report.browser import Watched, chromium
from tests.report.making import sample_report

DOCS = REPOSITORY / "docs"
SHOWN = {
    "report-articles.png": ("index.html", 780),
    "report-article.png": ("articles/00003.html", 1380),
}
"""Pictures, with the page of the sample report that each shows and how much of it, in pixels."""


def take(folder: Path) -> None:
    """Write the pictures into a folder."""
    with TemporaryDirectory() as report, chromium() as browser:
        sample_report(f"{report}/")
        for name, (page, height) in SHOWN.items():
            opened = Watched(
                browser,
                Path(report, page),
                viewport={"width": 1200, "height": height},
                color_scheme="light",
            )
            opened.page.screenshot(path=folder / name)
            opened.close()


if __name__ == "__main__":
    take(DOCS)
