"""What a config's names, options and numbers may be, and how what they may not be is told."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from credscore import Article, Signal
from credscore.config import load_config
from credscore.config.load import MOST_BYTES, check_config, parse_config, parsed
from credscore.config.messages import MOST_FAULTS, told
from credscore.errors import ConfigError
from credscore.registry import Origin
from credscore.scoring.plan import Plan, make_plan
from tests.core.scorers import Calm, registry_of


@dataclass(frozen=True)
class Wary(Calm):
    """A scorer that checks its options."""

    name: ClassVar[str] = "wary"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal("mood", per_actor=True),
        Signal("half", worst=1),
    )
    limit: int = 3

    def __post_init__(self) -> None:
        """Refuse a limit that makes no sense."""
        if self.limit < 0:
            raise ValueError("limit is below 0")


@dataclass(frozen=True)
class Finder:
    """Finds actors."""

    name: ClassVar[str] = "finder"
    analysis: ClassVar[str] = "actors"
    depth: int = 1

    def analyse(self, article: Article) -> tuple[()]:
        """Find none."""
        return ()


def with_finder(text: str) -> Plan:
    registry = registry_of(Calm, Wary)
    registry.analyzers["finder"] = Finder
    registry.analyzers["splitter"] = replace_analysis(Finder)
    return make_plan(parse_config("mine.toml", text), registry, "mine.toml", text)


def replace_analysis(analyzer: type[Finder]) -> type[Finder]:
    return type("Splitter", (analyzer,), {"name": "splitter", "analysis": "sentences"})


def test_an_analyzer_is_built_with_its_options() -> None:
    plan = with_finder('[analyzers.actors]\nuse = "finder"\ndepth = 3\n')
    assert plan.analyzers == {"actors": Finder(3)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[analyzers.actors]\nuse = "finder"\ndeep = 3\n', ":3: analyzers.actors.deep: unknown op"),
        ('[analyzers.actors]\nuse = "finder"\ndepth = "3"\n', ":3: analyzers.actors.depth: Input"),
        ('[analyzers.actors]\nuse = "splitter"\n', ":2: analyzers.actors.use: no analyzer 'split"),
        ("[analyzers.actors]\n", ':1: analyzers.actors: needs `use = "NAME"`; known: finder'),
        ("[analyzers.actor]\n", ":1: analyzers.actor: no such analysis; did you mean 'actors'?"),
        ("[scorers.wary]\nlimit = -1\n", ":1: scorers.wary: limit is below 0"),
        ('[composites.c.weights]\n"wary.mood" = 1\n', ": a signal with a value for each actor c"),
        ('[composites.c.weights]\n"wary.half" = 1\n', ": an informational signal needs goalposts"),
        ('[composites.c.weights]\n"calm.shouted" = 1\n', ": a flag cannot be weighed; let it cap"),
        ('[scales."x.y"]\nworst = 0\nbest = 1\n', ":1: scales.x.y: no such signal; known: calm"),
        ('[composites.c]\nweights."calm.exclamations" = 1\ncaps."calm.length" = 9\n',
         ":3: composites.c.caps.calm.length: no such flag; known: calm.shouted"),
        ('[inputs]\nformat = "csw"\n', ":2: inputs.format: no such format"),
    ],
)  # fmt: skip
def test_faults_with_what_is_installed_say_all_there_is_to_say(text: str, told: str) -> None:
    with pytest.raises(ConfigError) as fault:
        with_finder(text)
    assert told in str(fault.value)


@pytest.mark.parametrize("name", ["TXT", "txt", "md"])
def test_a_format_that_a_reader_reads_is_no_fault(name: str) -> None:
    assert with_finder(f'[inputs]\nformat = "{name}"\n').config.inputs.format == name


def test_flags_cap_and_numbers_with_a_scale_are_weighed() -> None:
    text = """[composites.c]
weights."calm.length" = 1
caps."calm.shouted" = 40
floors."calm.shouted" = 10
[scales."calm.length"]
worst = 0
best = 9
"""
    [rule] = with_finder(text).composites
    assert (rule.caps, rule.floors) == ({"calm.shouted": 40}, {"calm.shouted": 10})


def test_a_format_that_nobody_reads_is_told_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match=r"inputs\.format: no such format; did you mean 'txt'\?$"):
        with_finder('[inputs]\nformat = "txtt"\n')


def test_a_broken_plugin_is_told_beside_a_name_that_it_may_offer() -> None:
    registry = registry_of(Calm)
    registry.broken[Origin("loud", "2.0", "x")] = "ImportError: no spam"
    with pytest.raises(ConfigError) as fault:
        make_plan(check_config({"scorers": {"loud": {}}}), registry)
    assert str(fault.value) == (
        "config: scorers.loud: no such scorer; known: calm; "
        "loud 2.0 [x] could not be loaded: ImportError: no spam"
    )


def test_a_plugin_that_is_left_out_is_told_where_its_signal_is_weighed() -> None:
    registry = registry_of(Calm)
    registry.left_out.append(Origin("credscore", "1.0", "loud"))
    with pytest.raises(ConfigError) as fault:
        make_plan(check_config({"composites": {"c": {"weights": {"loud.x": 1}}}}), registry)
    assert str(fault.value) == (
        "config: composites.c.weights.loud.x: no such signal; credscore 1.0 [loud] is left out, "
        "by -p no:loud, plugins.skip or plugins.allow"
    )


def test_a_plugin_that_is_there_in_any_version_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "early-2.0rc1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: early\nVersion: 2.0rc1\n")
    monkeypatch.syspath_prepend(tmp_path)
    config = check_config({"plugins": {"require": ["early>1", "pytest"]}})
    assert [scorer.name for scorer in make_plan(config, registry_of(Calm)).scorers] == ["calm"]


@pytest.mark.parametrize("name", ["a-b", "_", "été", "c2"])
def test_names_that_a_column_can_have_are_names_of_composites(name: str) -> None:
    weights = {"weights": {"calm.exclamations": 1}}
    assert list(check_config({"composites": {name: weights}}).composites) == [name]


@pytest.mark.parametrize("name", ["-a", "a b", "2", "a.b", "a;b", ""])
def test_other_names_are_no_names_of_composites(name: str) -> None:
    weights = {"weights": {"calm.exclamations": 1}}
    with pytest.raises(ConfigError, match=r": a composite's name is of letters, digits, _ and -$"):
        check_config({"composites": {name: weights}})


@pytest.mark.parametrize("weight", [0.000001, 1_000_000])
def test_the_least_and_the_greatest_weight_can_be_given(weight: float) -> None:
    config = check_config({"composites": {"c": {"weights": {"a.b": weight}}}})
    assert config.composites["c"].weights == {"a.b": weight}


@pytest.mark.parametrize(
    ("posts", "sound"),
    [
        ((0, 1, 1, 2), True),
        ((1, 1, 1, 2), False),
        ((0, 1, 2, 2), False),
        ((0, 2, 1, 3), False),
        ((-3, -2, -1, 0), True),
    ],
)
def test_a_band_may_be_narrow_and_its_slopes_not(
    posts: tuple[float, float, float, float], sound: bool
) -> None:
    band = {"worst_low": posts[0], "best": list(posts[1:3]), "worst_high": posts[3]}
    if sound:
        check_config({"scales": {"a.b": band}})
        return
    with pytest.raises(ConfigError, match=": a band needs worst_low < best low"):
        check_config({"scales": {"a.b": band}})


def test_a_table_has_no_lines_to_tell() -> None:
    with pytest.raises(ConfigError) as fault:
        check_config({"limits": {"max_bytes": 0}})
    assert str(fault.value).startswith("config: limits.max_bytes: Input should be")


def test_a_fault_of_no_key_is_one_of_the_config() -> None:
    assert told("x.toml", "", [((), "is odd")]) == "x.toml: config: is odd"
    assert told("x.toml", "a = 1", []) == ""


def test_a_long_name_is_told_in_part() -> None:
    [line] = told("x.toml", "", [(("a" * 200,), "is odd")]).splitlines()
    assert line == f"x.toml: {'a' * 119}…: is odd"
    assert told("x.toml", "", [(("a" * 120,), "is odd")]) == f"x.toml: {'a' * 120}: is odd"


def test_no_more_faults_are_looked_for_than_are_told() -> None:
    looked = iter(range(1000))
    told("x.toml", "", (((f"k{at}",), "is odd") for at in looked))
    assert next(looked) == MOST_FAULTS + 1


@pytest.mark.parametrize(
    ("override", "about"),
    [
        ("about=a=b", "a=b"),
        ("about=C:\\news", "C:\\news"),
        ('about=say "so"', 'say "so"'),
        ("about = 'x'", "x"),
        ('"about"=1 day', "1 day"),
    ],
)
def test_an_override_may_be_any_text(override: str, about: str) -> None:
    assert load_config("default.toml", [override]).about == about


@pytest.mark.parametrize("override", ["about", "=x", "= x", "="])
def test_what_is_no_override_says_how_to_write_one(override: str) -> None:
    with pytest.raises(ConfigError) as fault:
        load_config("default.toml", [override])
    assert str(fault.value) == f"--set {override}: write it as key=value, with a dotted TOML key"


def test_a_file_that_is_there_goes_before_one_that_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("default.toml").write_text("about = 'mine'\n")
    assert load_config("default.toml").about == "mine"
    assert load_config("default").about != "mine"


def test_a_folder_does_not_hide_a_config_nor_pose_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.toml").mkdir()
    with pytest.raises(ConfigError, match=r"^mine\.toml: cannot be read: "):
        load_config("mine.toml")
    with pytest.raises(ConfigError, match=r"^nowhere/default\.toml: no such file"):
        load_config("nowhere/default.toml")


def test_a_config_may_be_just_as_large_as_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"#" * MOST_BYTES)
    load_config(path)
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(ConfigError, match="has more than 1000000 bytes"):
        load_config(path)


def test_lines_end_as_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b'\xef\xbb\xbfabout = """a\r\nb"""\r\n')
    assert load_config(path).about == "a\nb"


def planned(text: str, override: str) -> Plan:
    given = parsed([override])
    config = parse_config("mine.toml", text, given)
    return make_plan(config, registry_of(Calm), "mine.toml", text, given)


@pytest.mark.parametrize(
    ("override", "told"),
    [
        ("limits.max_bites=1", "--set limits.max_bites=1: limits.max_bites: unknown key"),
        ("limts.max_bytes=1", "--set limts.max_bytes=1: limts: unknown key"),
        ("scorers.clam.x=1", "--set scorers.clam.x=1: scorers.clam: no such scorer"),
        ("limits.max_bytes=1", "mine.toml:2: scorers.loud: no such scorer"),
    ],
)
def test_a_fault_is_told_by_the_option_that_made_it(override: str, told: str) -> None:
    text = "[limits]\n[scorers.loud]\n" if "max_bytes" in override else "[limits]\n"
    with pytest.raises(ConfigError) as fault:
        planned(text, override)
    assert str(fault.value).startswith(told)


def test_overrides_leave_the_table_that_they_are_set_over_alone() -> None:
    table = {"limits": {"max_bytes": 5}}
    assert check_config(table, ["limits.max_bytes=7"]).limits.max_bytes == 7
    assert table == {"limits": {"max_bytes": 5}}
