"""Every article gets its row, whatever the others are: the short form of `python -m tests.rows`."""

import sys
from pathlib import Path

import pytest

from tests.rows.contract import hold
from tests.rows.hostile import KINDS


@pytest.mark.skipif(sys.platform != "linux", reason="makes a named pipe, and blocks signals")
def test_hostile_articles_cost_no_other_and_are_named(tmp_path: Path) -> None:
    found = hold(tmp_path, articles=400, hostile=len(KINDS), workers=2)
    assert (found.rows, found.wrong, found.code) == (400, (), 3)
