"""The commands behind the long forms: what they are made of is there, and the same each time."""

import csv
from pathlib import Path
from random import Random

from credscore.writers.cells import unguarded
from tests.conftest import REPOSITORY
from tests.mutation.modules import GUARDS, lay_out
from tests.security.texts import hostile_texts, written


def test_each_guard_has_files_and_tests() -> None:
    for guard in GUARDS.values():
        assert list((REPOSITORY / "core" / "credscore").glob(guard.files))
        assert all((REPOSITORY / "tests" / test).is_file() for test in guard.tests)


def test_a_guard_is_changed_in_a_copy(tmp_path: Path) -> None:
    lay_out(tmp_path / "copy", GUARDS["composite"])
    assert (tmp_path / "copy" / "src" / "credscore" / "composite" / "rule.py").is_file()
    assert "only_mutate =\n  src/credscore/composite/*" in (
        (tmp_path / "copy" / "setup.cfg").read_text()
    )


def test_hostile_texts_are_the_same_each_time_and_come_back(tmp_path: Path) -> None:
    texts = hostile_texts(3000, Random(0))
    assert texts == hostile_texts(3000, Random(0))
    with written(texts, tmp_path / "cells.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [unguarded(row["title"]) for row in rows] == texts
