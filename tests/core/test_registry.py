"""Finding plugins, and keeping a broken one from breaking anything else."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from credscore import Signal, hookimpl
from credscore.errors import ConfigError
from credscore.registry import Origin, Plugin, Registry, installed
from tests.core.scorers import Calm, plugin, registry_of, scorer_of

UNMARKED = "credscore_readers() is not marked as a hook: write @hookimpl above it"


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
        (
            lambda: SimpleNamespace(credscore_scorer=credscore_scorer),
            "there is no hook credscore_scorer; did you mean credscore_scorers?",
        ),
        (lambda: SimpleNamespace(credscore_scorers=credscore_scorers), "colour"),
        (plugin(int).load, "int is no dataclass: write @dataclass(frozen=True) above it"),
        (plugin(scorer_of(lambda _: ())()).load, "is no class: offer the class"),
        (plugin(dataclass(type("Idle", (), {}))).load, "Idle has no method score()"),
        (lambda: SimpleNamespace(), "offers nothing: no function such as credscore_scorers() has"),
        (lambda: SimpleNamespace(credscore_readers=lambda: []), UNMARKED),
        (
            lambda: SimpleNamespace(credscore_scorers=hookimpl(lambda: Calm)),
            "not a list of classes",
        ),
        (plugin(scorer_of(lambda _: (), name="not a name")).load, "needs a name"),
        (plugin(scorer_of(lambda _: (), Signal("x"), Signal("x"))).load, "of one name: 'x'"),
        (plugin(scorer_of(lambda _: (), Signal("a-b"))).load, "no identifier: 'a-b'; use letters"),
        (plugin(scorer_of(lambda _: (), Signal(None))).load, "no identifier: None"),  # type: ignore[arg-type]
    ],
    ids=[
        *("import", "exit", "misspelt", "argument", "no dataclass", "no class", "no method"),
        *("no hook", "not marked", "no list", "name", "signals", "dashed", "nameless"),
    ],
)
def test_a_broken_plugin_is_named_and_stops_nobody(load: Callable[[], object], told: str) -> None:
    registry = Registry()
    registry.add(_plugin(load))
    registry.add(plugin(Calm))
    assert list(registry.scorers) == ["calm"]
    [(origin, why)] = registry.broken.items()
    assert str(origin) == "broken-one 0.1 [bad]"
    assert told in why


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "\nimport nothing_of_that_name",
            "No module named 'nothing_of_that_name' (new.py, line 2)",
        ),
        (
            "import json\njson.loads('?')",
            "Expecting value: line 1 column 1 (char 0) (new.py, line 2)",
        ),
        ("from credscore import Signal\nSignal('x', units='')", "'units' (new.py, line 2)"),
        ("def broken(:", "(new.py, line 1)"),
    ],
)
def test_what_ends_an_import_is_told_with_the_line_of_the_plugin(
    tmp_path: Path, code: str, told: str
) -> None:
    (tmp_path / "new.py").write_text(code)
    with pytest.raises(ConfigError) as refused:
        installed(files=[tmp_path / "new.py"])
    assert str(refused.value).endswith(told)


def test_a_plugin_whose_import_takes_long_is_named(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    registry = Registry()
    registry.add(plugin(Calm))
    assert caplog.messages == []
    monkeypatch.setattr("credscore.registry.registry.PATIENCE", 0.0)
    registry.add(_plugin(lambda: _raise(ImportError("no model"))))
    [told] = caplog.messages
    assert told == (
        "credscore: plugin broken-one 0.1 [bad]: its import took 0 seconds; -p no:bad leaves it out"
    )


def test_a_plugin_whose_import_is_interrupted_is_named_too(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("credscore.registry.registry.PATIENCE", 0.0)
    with pytest.raises(KeyboardInterrupt):
        Registry().add(_plugin(lambda: _raise(KeyboardInterrupt())))
    assert "plugin broken-one 0.1 [bad]: its import took" in caplog.text


def test_a_name_can_be_taken_once_and_the_first_keeps_it() -> None:
    registry = registry_of(Calm)
    registry.add(plugin(Calm, distribution="imitator"))
    assert registry.origin_of("calm").distribution == "third-party"
    [why] = registry.broken.values()
    assert why == "'calm' is already taken by third-party 1.0 [x]"


def test_a_plugin_with_one_bad_scorer_offers_none() -> None:
    registry = Registry()
    registry.add(plugin(Calm, int))
    assert not registry.scorers


def test_signals_are_found_by_their_full_name() -> None:
    registry = registry_of(Calm)
    assert registry.signals["calm.exclamations"].worst == 0.2
    assert "calm.volume" not in registry.signals
    assert "loud.exclamations" not in registry.signals


def test_the_built_in_scorers_come_by_entry_point() -> None:
    registry = installed()
    assert {"attribution", "boilerplate", "integrity", "readability"} <= set(registry.scorers)
    assert {origin.distribution for origin in registry.origins.values()} >= {"credscore"}
    assert not registry.broken


def test_a_plugin_can_be_left_out() -> None:
    assert "readability" not in installed(skip=["readability"]).scorers


def distribution(folder: Path, name: str, offers: str = "", version: str = "1.0") -> None:
    """Lay a distribution with one entry point into a folder; its module notes when it is run."""
    module = name.replace("-", "_").replace(".", "_").lower()
    metadata = folder / f"{module}-{version}.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (metadata / "entry_points.txt").write_text(f"[credscore]\n{module} = {module}\n")
    (folder / f"{module}.py").write_text(
        f"from pathlib import Path\nPath(__file__).with_suffix('.ran').touch()\n{offers}"
    )


SCORER = """
from dataclasses import dataclass
from typing import ClassVar
from credscore import Measurement, Signal, hookimpl

@dataclass(frozen=True)
class Made:
    \"\"\"Made up.\"\"\"
    name: ClassVar[str] = {name!r}
    signals: ClassVar[tuple] = (Signal("x"),)
    def score(self, article):
        yield Measurement("x", 1.0)

@hookimpl
def credscore_scorers():
    return [Made]
"""


@pytest.fixture
def others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder on the path with two third-party distributions."""
    distribution(tmp_path, "Zeta.Score", SCORER.format(name="zeta"))
    distribution(tmp_path, "beta-score", SCORER.format(name="beta"))
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("zeta_score", "beta_score"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return tmp_path


def ran(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.ran"))


def test_ours_come_first_and_others_by_name(others: Path) -> None:
    registry = installed()
    named = [origin.distribution for origin in registry.origins.values()]
    assert named == sorted(named, key=lambda name: (name != "credscore", name))
    made_here = [name for name in named if name in ("beta-score", "Zeta.Score")]
    assert made_here == ["Zeta.Score", "beta-score"]
    assert str(registry.origin_of("zeta")) == "Zeta.Score 1.0 [zeta_score]"
    assert ran(others) == ["beta_score", "zeta_score"]


@pytest.mark.parametrize(
    ("allow", "skip", "left"),
    [
        ([], [], []),
        (["zeta_score"], [], ["zeta"]),
        (["ZETA-SCORE", "beta.score"], ["Beta_Score"], ["zeta"]),
        (None, ["beta_score"], ["zeta"]),
        (None, ["zeta--score", "beta-score"], []),
    ],
)
def test_what_is_not_allowed_or_left_out_is_never_imported(
    others: Path, allow: list[str] | None, skip: list[str], left: list[str]
) -> None:
    registry = installed(allow=allow, skip=skip)
    assert [name for name in registry.scorers if name in ("zeta", "beta")] == left
    assert ran(others) == [f"{name}_score" for name in left]
    assert "readability" in registry.scorers


def test_nothing_but_the_name_of_a_distribution_allows_it(others: Path) -> None:
    [points] = others.glob("beta_score-*/entry_points.txt")
    points.write_text("[credscore]\ncredscore = beta_score\n")
    [metadata] = others.glob("zeta_score-*/METADATA")
    metadata.write_text("Metadata-Version: 2.1\nName: Zeta.Score\n")
    registry = installed(allow=[])
    assert not ran(others)
    assert {"zeta_score", "credscore"} <= {origin.entry_point for origin in registry.left_out}


def test_ours_can_be_named_among_those_that_are_allowed_and_are_so_anyway(others: Path) -> None:
    assert "readability" in installed(allow=["Credscore"]).scorers
    assert not ran(others)


def test_a_distribution_that_is_there_twice_counts_once(others: Path, tmp_path: Path) -> None:
    distribution(tmp_path / "older", "beta-score", SCORER.format(name="beta"), "0.1")
    sys.path.insert(1, str(tmp_path / "older"))
    try:
        registry = installed()
    finally:
        sys.path.remove(str(tmp_path / "older"))
    assert not registry.broken
    assert registry.origin_of("beta").version == "1.0"


def test_a_plugin_may_be_a_single_file(tmp_path: Path) -> None:
    path = tmp_path / "my scorer.py"
    path.write_text(SCORER.format(name="single"))
    registry = installed(allow=[], files=[path])
    origin = registry.origin_of("single")
    assert (str(origin), origin.is_path, origin.entry_point) == (str(path), True, "my scorer")
    assert sys.modules[registry.scorers["single"].__module__].__file__ == str(path)


@pytest.mark.parametrize("name", ["notes.txt", "folder.py"])
def test_what_is_no_python_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("no code")
    (tmp_path / "folder.py").mkdir()
    with pytest.raises(ConfigError) as refused:
        installed(files=[tmp_path / name])
    assert str(refused.value) == f"plugin {tmp_path / name} cannot be loaded: is no Python file"


def test_metadata_that_cannot_be_read_are_told_with_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distribution(tmp_path, "odd")
    (tmp_path / "odd-1.0.dist-info" / "entry_points.txt").write_bytes(b"[credscore]\nx = \xff\n")
    monkeypatch.syspath_prepend(tmp_path)
    [(origin, why)] = installed().broken.items()
    assert origin == Origin(str(tmp_path / "odd-1.0.dist-info"), "", "entry_points.txt")
    assert why.startswith("UnicodeDecodeError: ")
