"""Blocks of the docs that the program itself writes: `python -m tests.generated` renews them.

A block stands between `<!-- output: credscore ARGS -->` and `<!-- end -->`; it shows the command
and what it prints, run at the top of the repository on a page of 100 columns.
"""

import contextlib
import io
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import REPOSITORY

BLOCK = re.compile(r"(<!-- output: credscore (?P<args>.*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def pages() -> list[Path]:
    """Return the pages that may hold generated blocks."""
    return [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").rglob("*.md"))]


def renewed(page: Path) -> str:
    """Return a page with its generated blocks as they must be."""
    return BLOCK.sub(
        lambda m: f"{m[1]}\n```console\n{_session(m['args'])}```\n\n{m[3]}", page.read_text("utf-8")
    )


def _session(args: str) -> str:
    return f"$ credscore {args}\n{output(shlex.split(args))}"


def output(args: list[str]) -> str:
    """Return what a command prints on standard output, trailing blanks removed."""
    from credscore.cli import main

    out = io.StringIO()
    with (
        contextlib.chdir(REPOSITORY),
        _page_of(100),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(io.StringIO()),
        contextlib.suppress(SystemExit),
    ):
        main(args)
    return "\n".join(line.rstrip() for line in out.getvalue().strip("\n").split("\n")) + "\n"


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
