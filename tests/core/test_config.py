"""Reading configs: every fault named with its place, the nearest name, and nothing guessed."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import pytest

from credscore.config import load_config, shipped_configs
from credscore.config.load import check_config
from credscore.errors import ConfigError
from credscore.scoring.plan import Plan, make_plan
from tests.core.scorers import Calm, plugin, registry_of

GOOD = """\
[composites.credibility]
min_coverage = 0.5
[composites.credibility.weights]
"calm.exclamations" = 2
"""


def write(folder: Path, text: str) -> str:
    path = folder / "mine.toml"
    path.write_text(text)
    return str(path)


def plan_of(folder: Path, text: str, *overrides: str) -> Plan:
    name = write(folder, text)
    config = load_config(name, overrides)
    return make_plan(config, registry_of(Calm), "mine.toml", text)


def test_a_good_config_becomes_a_plan(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOOD)
    [rule] = plan.composites
    assert (rule.name, rule.min_coverage, dict(rule.weights)) == (
        "credibility",
        0.5,
        {"calm.exclamations": 2},
    )
    assert rule.goalposts["calm.exclamations"].scaled(0.1) == pytest.approx(0.5)
    assert list(plan.signals) == ["calm.exclamations", "calm.length", "calm.shouted"]


def test_options_reach_the_scorer(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, '[scorers.calm]\nlimit = 5\nmarks = ["!", "?"]\n')
    assert plan.scorers == (Calm(limit=5, marks=("!", "?")),)


class Lexicon:
    """What no config can hold."""


@dataclass(frozen=True)
class Learned(Calm):
    """A scorer with one name that is no option, and one that no config can hold."""

    name: ClassVar[str] = "learned"
    least = 3
    most: int = 5
    lexicon: Lexicon = field(default_factory=Lexicon)


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("least", r"unknown option: it needs a type in its class, as `least: int = "),
        ("most", r"the option lexicon has a type that no config can hold"),
    ],
)
def test_options_that_no_config_can_give_are_told_as_such(option: str, told: str) -> None:
    config = check_config({"scorers": {"learned": {option: 4}}})
    with pytest.raises(ConfigError, match=told):
        make_plan(config, registry_of(Learned), "mine.toml", "")


@dataclass(frozen=True)
class Dear(Calm):
    """A scorer that waits to be asked."""

    name: ClassVar[str] = "dear"
    on_request: ClassVar[bool] = True


@pytest.mark.parametrize(
    ("table", "runs"),
    [
        ({}, False),
        ({"scorers": {"dear": {}}}, True),
        ({"composites": {"c": {"weights": {"dear.exclamations": 1}}}}, True),
        ({"composites": {"c": {"weights": {"calm.exclamations": 1}}}}, False),
    ],
)
def test_a_scorer_may_wait_for_the_config_to_ask_for_it(table: dict[str, Any], runs: bool) -> None:
    plan = make_plan(check_config(table), registry_of(Calm, Dear))
    assert ("dear" in [scorer.name for scorer in plan.scorers]) is runs
    assert ("dear.length" in plan.signals) is runs


def test_the_versions_are_of_what_takes_part() -> None:
    registry = registry_of(Calm)
    registry.add(plugin(Dear, distribution="for-dear"))
    asked = {"composites": {"c": {"weights": {"dear.exclamations": 1}}}}
    assert "for-dear==1.0" in make_plan(check_config(asked), registry).versions
    assert "for-dear==1.0" not in make_plan(check_config({}), registry).versions


def test_a_config_scale_overrides_the_signals_own(tmp_path: Path) -> None:
    scale = '[scales."calm.exclamations"]\nworst_low = 0\nbest = [0.1, 0.2]\nworst_high = 0.4\n'
    [rule] = plan_of(tmp_path, GOOD + scale).composites
    assert rule.goalposts["calm.exclamations"].scaled(0.3) == pytest.approx(0.5)


@pytest.mark.parametrize(
    "override",
    [
        "composites.credibility.min_coverage=0.9",
        'composites.credibility.weights."calm.exclamations"=7',
        "scorers.calm.limit=9",
        "about=a text that needs no quotes",
    ],
)
def test_overrides_change_the_plan_and_its_hash(tmp_path: Path, override: str) -> None:
    assert plan_of(tmp_path, GOOD, override).config_hash != plan_of(tmp_path, GOOD).config_hash


@pytest.mark.parametrize(
    ("bare", "quoted"),
    [
        ("composites.credibility.weights.calm.exclamations=7", '"calm.exclamations"=7'),
        ("composites.credibility.caps.calm.shouted=7", '"calm.shouted"=7'),
        ("composites.credibility.floors.calm.shouted=7", '"calm.shouted"=7'),
        ("scales.calm.exclamations.best=0.5", '"calm.exclamations".best=0.5'),
        ("scales.calm.exclamations={worst=2, best=0}", '"calm.exclamations"={worst=2, best=0}'),
    ],
)
def test_the_name_of_a_signal_needs_no_quotes_in_an_override(
    tmp_path: Path, bare: str, quoted: str
) -> None:
    text = GOOD + '[scales."calm.exclamations"]\nworst = 1\nbest = 0\n'
    with_quotes = bare[: bare.index("calm")] + quoted
    changed = plan_of(tmp_path, text, with_quotes).config_hash
    assert plan_of(tmp_path, text, bare).config_hash == changed
    assert changed != plan_of(tmp_path, text).config_hash


def test_equal_configs_have_equal_hashes(tmp_path: Path) -> None:
    assert (
        plan_of(tmp_path, GOOD + "# a comment\n").config_hash == plan_of(tmp_path, GOOD).config_hash
    )


FAULTS = {
    "weihgts": ('[composites.c.weihgts]\n"calm.exclamations" = 1\n', 1, "did you mean 'weights'?"),
    "signal": ('[composites.c.weights]\n"calm.exclamation" = 1\n', 2, "'calm.exclamations'?"),
    "scorer": ("[scorers.clam]\nlimit = 3\n", 1, "no such scorer; did you mean 'calm'?"),
    "option": ("[scorers.calm]\nlimits = 3\n", 2, "unknown option; did you mean 'limit'?"),
    "option type": ('[scorers.calm]\nlimit = "3"\n', 2, "valid integer"),
    "negative": ('[composites.c.weights]\n"calm.exclamations" = -1\n', 2, "greater than or equal"),
    "nan": ('[composites.c.weights]\n"calm.exclamations" = nan\n', 2, "finite number"),
    "infinite": ('[composites.c.weights]\n"calm.exclamations" = 1e400\n', 2, "finite number"),
    "true": ('[composites.c.weights]\n"calm.exclamations" = true\n', 2, "valid number"),
    "text": ('[composites.c.weights]\n"calm.exclamations" = "1"\n', 2, "valid number"),
    "all zero": ('[composites.c.weights]\n"calm.exclamations" = 0\n', 1, "all weights are 0"),
    "no weights": ("[composites.c]\nmin_coverage = 0.5\n", 1, "required"),
    "coverage": ("[composites.c]\nmin_coverage = 60\n", 2, "less than or equal to 1"),
    "flag weighed": ('[composites.c.weights]\n"calm.shouted" = 1\n', 2, "cannot be weighed"),
    "no goalposts": ('[composites.c.weights]\n"calm.length" = 1\n', 2, "needs goalposts"),
    "cap": (
        '[composites.c.weights]\n"calm.exclamations" = 1\n[composites.c.caps]\n"calm.shoute" = 9\n',
        4,
        "did you mean 'calm.shouted'?",
    ),
    "cap on a number": (
        '[composites.c.weights]\n"calm.exclamations" = 1\n[composites.c.caps]\n"calm.length" = 9\n',
        4,
        "no such flag",
    ),
    "scale of none": ('[scales."calm.volume"]\nworst = 0\nbest = 1\n', 1, "no such signal"),
    "flat scale": ('[scales."calm.length"]\nworst = 1\nbest = 1\n', 1, "two different numbers"),
    "odd band": (
        '[scales."calm.length"]\nworst_low = 9\nbest = [8, 14]\nworst_high = 20\n',
        1,
        "worst_low < best low",
    ),
    "half a band": ('[scales."calm.length"]\nbest = [8, 14]\n', 1, "a band needs"),
    "actor without a name": ('[[actors.known]]\naliases = ["x"]\n', 1, "required"),
    "second actor": (
        '[[actors.known]]\nname = "A"\n[[actors.known]]\nname = "B"\nalias = ["x"]\n',
        5,
        "did you mean 'aliases'?",
    ),
    "unknown table": ("[composite.c]\n", 1, "did you mean 'composites'?"),
    "limits": ("[limits]\nmax_bytes = 0\n", 2, "greater than or equal to 1"),
}


@pytest.mark.parametrize(("text", "line", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    name = write(tmp_path, text)
    with pytest.raises(ConfigError) as fault:
        make_plan(load_config(name), registry_of(Calm), name, text)
    assert f"mine.toml:{line}: " in str(fault.value)
    assert told in str(fault.value)


@pytest.mark.parametrize(
    "text", ["a = ", "[a\n", "a = 1\na = 2\n", "x = " + "[" * 5000, "\x00", "= 3", "[[a]]\n[a]\n"]
)
def test_what_is_no_toml_is_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match="not valid TOML") as fault:
        load_config(write(tmp_path, text))
    assert "\n" not in str(fault.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as fault:
        plan_of(tmp_path, '[scorers.clam]\n[composites.c.weights]\n"x.y" = 1\n"z.z" = 1\n')
    assert len(str(fault.value).splitlines()) == 3


@pytest.mark.parametrize("override", ["no equals", "=1", "a b=1", "[x]=1"])
def test_an_override_that_is_none_is_told(tmp_path: Path, override: str) -> None:
    with pytest.raises(ConfigError, match="--set"):
        load_config(write(tmp_path, GOOD), [override])


def test_a_config_that_is_nowhere_names_those_that_ship() -> None:
    with pytest.raises(ConfigError, match=r"defualt.*default\.toml"):
        load_config("defualt.toml")


def test_a_config_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    for data in (b"\xff\x00a", b"\xff\xfe\x00"):
        path.write_bytes(data)
        with pytest.raises(ConfigError, match="cannot be read"):
            load_config(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_config_is_read_as_the_shells_of_windows_write_it(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "windows.toml"
    path.write_text(GOOD.replace("\n", "\r\n"), encoding)
    assert load_config(path) == load_config(write(tmp_path, GOOD))


def test_a_folder_hides_no_shipped_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "default").mkdir()
    assert load_config("default") == load_config("default.toml")
    with pytest.raises(ConfigError, match=r"^default/sub: no such file"):
        load_config("default/sub")


def test_shipped_configs_are_found_by_name_with_and_without_suffix() -> None:
    assert "default.toml" in shipped_configs()
    assert load_config("default") == load_config("default.toml")
