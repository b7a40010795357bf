"""Blocks of the docs that are made and not written: `python -m tests.generated` renews them.

A block stands between `<!-- output: credscore ARGS -->` and `<!-- end -->`; it shows the command
and what it prints on a page of 100 columns, run in an empty folder beside the sample corpus.
Several commands are joined by `&& credscore`, and see each other's files. Between
`<!-- figures -->` and `<!-- end -->` stands the table of the committed validity figures, behind
`<!-- attribution -->` that of attribution alone, behind `<!-- robustness -->` that of the figures
of hostile input, behind `<!-- types -->` what plugins are given, and behind `<!-- codebook -->` the
codebook.
"""

import contextlib
import io
import json
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import REPOSITORY
from tests.given_types import given_types
from tests.robustness.figures import read as read_figures
from tests.robustness.figures import table as robustness_table
from tests.validity.table import attribution_table, readme_table

BLOCK = re.compile(r"(<!-- output: credscore (?P<args>.*?) -->\n).*?(<!-- end -->)", re.DOTALL)

FIGURES = re.compile(
    r"(<!-- (?P<of>figures|attribution|robustness|codebook|types) -->\n).*?(<!-- end -->)",
    re.DOTALL,
)


def pages() -> list[Path]:
    """Return the pages that may hold generated blocks."""
    return [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]


def renewed(page: Path) -> str:
    """Return a page with its generated blocks as they must be."""
    text = BLOCK.sub(
        lambda m: f"{m[1]}\n```console\n{_session(m['args'])}```\n\n{m[3]}", page.read_text("utf-8")
    )
    return FIGURES.sub(lambda m: f"{m[1]}\n{_figures(m['of'])}\n{m[3]}", text)


def _figures(of: str) -> str:
    if of == "robustness":
        return robustness_table(read_figures())
    if of == "codebook":
        return output(["codebook"])
    if of == "types":
        return given_types()
    measured = json.loads((REPOSITORY / "tests/validity/figures.json").read_text())
    return attribution_table(measured) if of == "attribution" else readme_table(measured)


def _session(args: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").symlink_to(REPOSITORY / "seeds")
        with contextlib.chdir(folder):
            commands = args.split(" && credscore ")
            return "".join(f"$ credscore {one}\n{output(shlex.split(one))}" for one in commands)


def output(args: list[str]) -> str:
    """Return what a command prints on standard output, trailing blanks removed."""
    from credscore.cli import main

    out = io.StringIO()
    with (
        _page_of(100),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(io.StringIO()),
        contextlib.suppress(SystemExit),
    ):
        main(args)
    lines = [line.rstrip() for line in out.getvalue().strip("\n").split("\n")]
    return "\n".join(lines) + "\n" if any(lines) else ""


@contextlib.contextmanager
def _page_of(columns: int) -> Iterator[None]:
    before = dict(os.environ)
    os.environ |= {"COLUMNS": str(columns), "TERMINAL_WIDTH": str(columns)}
    try:
        yield
    finally:
        os.environ.clear()
        os.environ |= before


def main() -> None:
    """Renew every page."""
    for page in pages():
        page.write_text(renewed(page), "utf-8")


if __name__ == "__main__":
    main()
