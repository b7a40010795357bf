"""The commands behind the long forms: what they are made of is there, and the same each time."""

import ast
import csv
import importlib.util
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from credscore.writers.cells import unguarded
from tests.ablation.sites import WATCH, sites_of, watched, without
from tests.ablation.swap import swapped
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


TOY = """
def kind(word, words=()):
    if word in words and len(word) > 2:
        return "known"
    return "long" if len(word) > 5 or word == "far" else "short"
"""


@pytest.fixture
def toy(tmp_path: Path) -> ModuleType:
    path = tmp_path / "toy.py"
    path.write_text(TOY, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("toy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_function_runs_without_one_of_its_conditions(toy: ModuleType) -> None:
    told = [site.told().split(" ", 1)[1] for site in sites_of(ast.parse(TOY))]
    assert told == ["kind if", "kind and", "kind and", "kind if", "kind or", "kind or"]
    kind = toy.kind
    found = []
    for number in range(len(told)):
        with swapped(toy, without(TOY, number)):
            found.append([kind("ox", ["ox"]), kind("dog", ["dog"]), kind("far"), kind("harbour")])
    assert found == [
        ["short", "short", "long", "long"],
        ["short", "known", "known", "known"],
        ["known", "known", "long", "long"],
        ["short", "known", "short", "short"],
        ["short", "known", "long", "short"],
        ["short", "known", "short", "long"],
    ]
    assert kind("far") == "long"


def test_watched_conditions_tell_when_they_decide(toy: ModuleType) -> None:
    seen = []

    def watch(name: str, number: int, value: object, wanted: bool) -> object:
        seen.extend([number] if bool(value) is wanted else [])
        return value

    vars(toy)[WATCH] = watch
    with swapped(toy, watched(TOY, "toy")):
        assert toy.kind("far") == "long"
    assert seen == [1, 5, 3]
