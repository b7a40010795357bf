"""Finding plugins, and keeping a broken one from breaking anything else."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from credscore import Signal, hookimpl
from credscore.registry import Origin, Plugin, Registry, installed
from tests.core.scorers import Calm, plugin, registry_of, scorer_of


def _plugin(load: Callable[[], object]) -> Plugin:
    return Plugin(Origin("broken-one", "0.1", "bad"), load)


def _raise(error: BaseException) -> NoReturn:
    raise error


@hookimpl
def credscore_scorer() -> list[object]:
    return []


@hookimpl
def credscore_scorers(colour: str) -> list[object]:
    return [colour]


@pytest.mark.parametrize(
    ("load", "told"),
    [
        (lambda: _raise(ImportError("no module named spam")), "ImportError: no module named spam"),
        (lambda: sys.exit(1), "SystemExit"),
        (lambda: SimpleNamespace(credscore_scorer=credscore_scorer), "unknown hook"),
        (lambda: SimpleNamespace(credscore_scorers=credscore_scorers), "colour"),
        (plugin(int).load, "is not a dataclass with a score() method"),
        (plugin(scorer_of(lambda _: (), name="not a name")).load, "needs a name"),
        (plugin(scorer_of(lambda _: (), Signal("x"), Signal("x"))).load, "twice: 'x'"),
    ],
    ids=["import", "exit", "misspelt", "argument", "no scorer", "name", "signals"],
)
def test_a_broken_plugin_is_named_and_stops_nobody(load: Callable[[], object], told: str) -> None:
    registry = Registry()
    registry.add(_plugin(load))
    registry.add(plugin(Calm))
    assert list(registry.scorers) == ["calm"]
    [(origin, why)] = registry.broken.items()
    assert str(origin) == "broken-one 0.1 [bad]"
    assert told in why


def test_a_name_can_be_taken_once_and_the_first_keeps_it() -> None:
    registry = registry_of(Calm)
    registry.add(plugin(Calm, distribution="imitator"))
    assert registry.origin_of("calm").distribution == "third-party"
    [why] = registry.broken.values()
    assert why == "PluginError: 'calm' is already taken by third-party 1.0 [x]"


def test_a_plugin_with_one_bad_scorer_offers_none() -> None:
    registry = Registry()
    registry.add(plugin(Calm, int))
    assert not registry.scorers


def test_signals_are_found_by_their_full_name() -> None:
    registry = registry_of(Calm)
    found = registry.signal("calm.exclamations")
    assert found is not None
    assert found.worst == 0.2
    assert registry.signal("calm.volume") is None
    assert registry.signal("loud.exclamations") is None


def test_the_built_in_scorers_come_by_entry_point() -> None:
    registry = installed()
    assert {"attribution", "boilerplate", "integrity", "readability"} <= set(registry.scorers)
    assert {origin.distribution for origin in registry.origins.values()} >= {"credscore"}
    assert not registry.broken


def test_a_plugin_can_be_left_out() -> None:
    assert "readability" not in installed(skip=["readability"]).scorers


def test_unreadable_metadata_of_any_distribution_is_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "odd-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_bytes(b"[credscore]\nodd = \xff\xfe\n")
    monkeypatch.syspath_prepend(tmp_path)
    registry = installed()
    assert "readability" in registry.scorers
    assert any("odd-1.0.dist-info" in origin.distribution for origin in registry.broken)
