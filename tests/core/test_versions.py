"""The versions that numbers rest on are told with them."""

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from credscore.registry import Origin
from credscore.scoring import versions
from credscore.scoring.versions import versions_of


def test_plugins_and_the_libraries_that_move_numbers_are_told() -> None:
    told = versions_of([Origin("calm", "1.2", "calm"), Origin("calm", "1.2", "calmer")]).split()
    assert told == sorted(told)
    assert "calm==1.2" in told
    assert f"sentencex=={version('sentencex')}" in told


def test_a_library_that_is_not_there_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(versions, "version", missing)
    assert versions_of([Origin("calm", "1.2", "calm")]) == "calm==1.2"


def test_a_single_file_is_told_by_its_contents(tmp_path: Path) -> None:
    file = tmp_path / "calm.py"
    file.write_text("one")
    before = versions_of([Origin(str(file), "", "calm")])
    file.write_text("two")
    assert re.fullmatch(r"calm\.py==sha256:[0-9a-f]{16}", before.split()[0])
    assert versions_of([Origin(str(file), "", "calm")]) != before
