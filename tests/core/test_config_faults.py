"""Configs of every bad shape: told with file, line and the nearest name, and never a traceback."""

import json
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.config import load_config
from credscore.config.load import MOST_BYTES, parse_config
from credscore.config.messages import MOST_FAULTS
from credscore.errors import ConfigError
from credscore.scoring.plan import make_plan
from tests.conftest import REPOSITORY
from tests.core.scorers import Calm, registry_of
from tests.support import Ran

WEIGHED = '[composites.c.weights]\n"calm.exclamations" = 1\n'
SCALE = '[scales."calm.length"]\n'
ACTOR = '[[actors.known]]\nname = "A"\n'
DIGITS = "9" * 5000

FAULTS: dict[str, tuple[str, int, str]] = {
    # what is no TOML
    "no value": ("a = ", 1, "not valid TOML"),
    "no end of a table": ("\n[a\n", 2, "not valid TOML"),
    "no end of a text": ('about = "x\n', 1, "not valid TOML"),
    "no end of an array": ("\n\nabout = [1,\n2\n", 5, "not valid TOML"),
    "odd escape": ('about = "\\q"\n', 1, "not valid TOML"),
    "half a surrogate": ('about = "\\ud800"\n', 1, "not valid TOML"),
    "beyond Unicode": ('about = "\\UFFFFFFFF"\n', 1, "not valid TOML"),
    "no such day": ("about = 2020-13-45\n", 1, "not valid TOML"),
    "a leading nought": ("[limits]\nmax_bytes = 01\n", 2, "not valid TOML"),
    "a bare word": ("about = great\n", 1, "not valid TOML"),
    "no key": ("\n= 3\n", 2, "not valid TOML"),
    "a bracket": ("]\n", 1, "not valid TOML"),
    "NUL": ('\nabout = "a\x00b"\n', 2, "not valid TOML"),
    "escape character": ('about = "\x1b[31m"\n', 1, "not valid TOML"),
    "a mark within": ("about = 'x'\n\ufefflimits = 1\n", 2, "not valid TOML"),
    "a bare carriage return": ("about = 'x'\rlimits = 1\n", 1, "not valid TOML"),
    "a key twice": ("[limits]\nmax_bytes = 1\nmax_bytes = 2\n", 3, "not valid TOML"),
    "a table twice": ("[limits]\n[limits]\n", 2, "not valid TOML"),
    "a table and an array": ("[[a]]\n[a]\n", 2, "not valid TOML"),
    "5,000 digits": (f"\n[limits]\nmax_bytes = {DIGITS}\n", 3, "too many digits"),
    "deep brackets": (f"\nabout = {'[' * 5000}\n", 2, "nested too deeply"),
    "deep tables": (f"x = {'{a = ' * 2000}1{'}' * 2000}\n", 1, "nested too deeply"),
    "a deep key": (f"about = 'x'\n{'a.' * 100_000}a = 1\n", 2, "nested too deeply"),
    "a deep header": (f"\n[ {'a.' * 100_000}a]\n", 2, "nested too deeply"),
    "a deep option": (f"[scorers.calm.limit{'.a' * 900}]\n", 1, "nested too deeply"),
    "a deep inline key": (f"limits = {{x = 1, {'a.' * 99}a = 1}}\n", 1, "nested too deeply"),
    # keys that are not known
    "at the top": ("\nabuot = 'x'\n", 2, "unknown key; did you mean 'about'?"),
    "of another program": ("extends = 'x'\n", 1, "unknown key; known: about, actors"),
    "empty": ('"" = 1\n', 1, "unknown key"),
    "with a newline": ('"a\\nb" = 1\n', 1, "a b: unknown key"),
    "with an escape": ('"\\u001b[31mabout" = 1\n', 1, "\\x1b[31mabout: unknown key"),
    "with a direction": ('"\\u202eabout" = 1\n', 1, "\\u202eabout: unknown key"),
    "of a megabyte": (f"{'a' * 900_000} = 1\n", 1, "…: unknown key"),
    "of limits": ("[limits]\nmax_byte = 1\n", 2, "did you mean 'max_bytes'?"),
    "of limits, CRLF": ("[limits]\r\n\r\nmax_byte = 1\r\n", 3, "did you mean 'max_bytes'?"),
    "of limits, inline": (
        "about = ''\nlimits = { max_byte = 1 }\n",
        2,
        "did you mean 'max_bytes'?",
    ),
    "of plugins": ("[plugins]\nrequires = []\n", 2, "did you mean 'require'?"),
    "of actors": ("[actors]\nunknown = []\n", 2, "did you mean 'known'?"),
    "of an actor": ("actors.known = [\n {name = 'A'},\n {nam = 'B'}\n]\n", 3, "mean 'name'?"),
    "of a scale": (f"{SCALE}worst = 0\nbest = 1\nwors = 2\n", 4, "did you mean 'worst'?"),
    "of a composite": (f"[composites.c]\nmeen = 'x'\n{WEIGHED}", 2, "did you mean 'mean'?"),
    "behind a text": ('about = """\n[limits]\n"""\n[limits]\nmax_byte = 1\n', 5, "max_bytes"),
    "behind a separator": ("# \u2028 \x85\n[limits]\nmax_byte = 1\n", 3, "max_bytes"),
    # values of another type
    "a number for a table": ("limits = 3\n", 1, "should be a table"),
    "a text for a table": ("composites = 'x'\n", 1, "should be a table"),
    "an array for a table": ("scorers = []\n", 1, "should be a table"),
    "a number for a composite": ("[composites]\nc = 3\n", 2, "should be a table"),
    "an array for weights": ("[composites.c]\nweights = [1]\n", 2, "should be a table"),
    "a number for a scorer": ("[scorers]\ncalm = 3\n", 2, "should be a table"),
    "a table for an array": ("[actors.known]\nname = 'A'\n", 1, "should be an array"),
    "a number for an actor": ("[actors]\nknown = [\n{name = 'A'},\n3]\n", 4, "should be a table"),
    "a number for a text": ("about = 3\n", 1, "valid string"),
    "a number for a side": (f"{ACTOR}side = 3\n", 3, "valid string"),
    "a text for aliases": (f"{ACTOR}aliases = 'x'\n", 3, "should be an array"),
    "a text for languages": ("[limits]\nlanguages = 'en'\n", 2, "should be an array"),
    "a number for a language": ("[limits]\nlanguages = [\n'en',\n3]\n", 4, "valid string"),
    "a number for a plugin": ("[plugins]\nrequire = [3]\n", 2, "valid string"),
    "a float for a count": ("[limits]\nmax_bytes = 1.0\n", 2, "valid integer"),
    "a date for a weight": ('[composites.c.weights]\n"calm.exclamations" = 2020-01-01\n', 2, "num"),
    "a time for an option": ("[scorers.calm]\nlimit = 10:00:00\n", 2, "valid integer"),
    "a float for an option": ("[scorers.calm]\nlimit = 1e5\n", 2, "valid integer"),
    "an array for an option": ("[scorers.calm]\nlimit = [1]\n", 2, "valid integer"),
    "hex of 9,000 digits": (f"[scorers.calm]\nlimit = 0x{'f' * 9000}\n", 1, "calm"),
    "a text in a band": (f"{SCALE}worst_low = 0\nbest = [1, '2']\nworst_high = 4\n", 3, "number"),
    "a table for a band": (f"{SCALE}worst = 0\nbest = {{a = 1}}\n", 3, "should be an array"),
    "parts of a name": ("[composites.c.weights]\ncalm.exclamations = 1\n", 2, "needs quotes"),
    # values out of range
    "cap above 100": (f'{WEIGHED}[composites.c.caps]\n"calm.shouted" = 101\n', 4, "equal to 100"),
    "floor below 0": (f'{WEIGHED}[composites.c.floors]\n"calm.shouted" = -1\n', 4, "equal to 0"),
    "cap that is nan": (f'{WEIGHED}[composites.c.caps]\n"calm.shouted" = nan\n', 4, "finite"),
    "doubt of 1": (f"[composites.c]\nweight_doubt = 1.0\n{WEIGHED}", 2, "less than 1"),
    "doubt without end": (f"[composites.c]\nweight_doubt = inf\n{WEIGHED}", 2, "finite"),
    "another mean": (f"[composites.c]\nmean = 'median'\n{WEIGHED}", 2, "'geometric'"),
    "another end": (f"[composites.c]\ntowards = 'bset'\n{WEIGHED}", 2, "'best'"),
    "a weight too great": ('[composites.c.weights]\n"calm.exclamations" = 1e308\n', 2, "1000000"),
    "a weight too small": ('[composites.c.weights]\n"calm.exclamations" = 5e-324\n', 2, "0.000001"),
    "a post too far": (f"{SCALE}worst = -1e308\nbest = 1\n", 2, "equal to -10000"),
    "a post that is nan": (f"{SCALE}worst = nan\nbest = 1\n", 2, "finite"),
    "posts that are equal": (f"{SCALE}worst = 1\nbest = 1\n", 1, "two different numbers"),
    "one post": (f"{SCALE}worst = 1\n", 1, "two different numbers"),
    "half a band": (f"{SCALE}worst = 0\nbest = 1\nworst_low = 0\n", 1, "belong to a band"),
    "three in a band": (f"{SCALE}worst_low = 0\nbest = [1, 2, 3]\nworst_high = 4\n", 1, "band"),
    "no time": ("[limits]\nmax_seconds = 0\n", 2, "greater than 0"),
    "time without end": ("[limits]\nmax_seconds = inf\n", 2, "finite"),
    "little memory": ("[limits]\nmax_memory = 1\n", 2, "equal to 100000000"),
    "much memory": (f"[limits]\nmax_memory = {'9' * 30}\n", 2, "less than or equal"),
    "hex without end": (f"[limits]\nmax_bytes = 0x{'f' * 9000}\n", 2, "max_bytes"),
    # names that are not known, or cannot be
    "of no scorer": ('[composites.c.weights]\n"loud.x" = 1\n', 2, "no such signal; known: calm"),
    "of a scorer alone": ("[composites.c.weights]\ncalm = 1\n", 2, "no such signal"),
    "of no floor": (f'{WEIGHED}[composites.c.floors]\n"calm.shoutd" = 1\n', 4, "'calm.shouted'?"),
    "of no analysis": ("[analyzers.actor]\nuse = 'x'\n", 1, "did you mean 'actors'?"),
    "of no analyzer": ("[analyzers.actors]\nuse = 'x'\n", 2, "no analyzer 'x'"),
    "no use": ("[analyzers.actors]\n", 1, 'needs `use = "NAME"`'),
    "a use that is none": ("[analyzers.actors]\nuse = [['x']]\n", 1, 'needs `use = "NAME"`'),
    "of no plugin": ("[plugins]\nrequire = [\n'credscore-no-such'\n]\n", 3, "pip install"),
    "of a plugin that is none": ("[plugins]\nrequire = ['../x']\n", 2, "no requirement"),
    "of an old plugin": ("[plugins]\nrequire = ['pytest>=9999']\n", 2, 'pip install "pytest>='),
    "a blank actor": ("[[actors.known]]\nname = ' '\n", 2, "blank"),
    "a blank alias": (f"{ACTOR}aliases = ['']\n", 3, "blank"),
    "an actor on two lines": ('[[actors.known]]\nname = "A\\nB"\n', 2, "not seen"),
    "an actor twice": (f"{ACTOR}{ACTOR}", 1, "'A' is there twice"),
    "a composite without a name": (
        '[composites."".weights]\n"calm.exclamations" = 1\n',
        1,
        "name is",
    ),
    "a composite like a formula": ('[composites."=1".weights]\n"calm.length" = 1\n', 1, "name is"),
    "a composite like a signal": ('[composites."a.b".weights]\n"calm.length" = 1\n', 1, "name is"),
    "a composite like a column": (WEIGHED.replace(".c.", ".status."), 1, "two columns"),
    "a composite like a bound": (WEIGHED + WEIGHED.replace(".c.", ".c_low."), 1, "two columns"),
}


def fault_of(text: str) -> str:
    with pytest.raises(ConfigError) as fault:
        make_plan(parse_config("mine.toml", text), registry_of(Calm), "mine.toml", text)
    return str(fault.value)


@pytest.mark.parametrize(("text", "line", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_each_bad_config_is_told_with_its_line(text: str, line: int, told: str) -> None:
    message = fault_of(text.replace("\r\n", "\n"))
    assert f"mine.toml:{line}: " in message
    assert told in message
    assert all(each.isprintable() and len(each) <= 500 for each in message.split("\n"))


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"about = '\xe9'", b"\x80"])
def test_what_is_no_text_is_told(run: Callable[..., Ran], tmp_path: Path, data: bytes) -> None:
    (tmp_path / "mine.toml").write_bytes(data)
    ran = run("config", "check", tmp_path / "mine.toml")
    assert (ran.code, ran.out) == (2, "")
    assert "mine.toml: cannot be read: " in ran.err


def test_a_large_file_is_no_config(run: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(b"#" * 10_000_000)
    ran = run("config", "check", tmp_path / "mine.toml")
    assert ran.code == 2
    assert f"has more than {MOST_BYTES} bytes" in ran.err


@pytest.mark.parametrize(
    "name", ["folder", "/dev/zero", "x" * 5000, "nowhere/mine.toml", "a\0b", ".."]
)
def test_what_is_no_file_is_told(run: Callable[..., Ran], tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    ran = run("config", "check", tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "cannot be read" in ran.err or "no such file" in ran.err or "more than" in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file_is_told(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.touch(stat.S_IWUSR)
    assert "cannot be read" in run("config", "check", path).err


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbfabout = 'x'\r\n", b"\r\n \t\n"]
)
def test_little_is_a_config_too(run: Callable[..., Ran], tmp_path: Path, data: bytes) -> None:
    (tmp_path / "mine.toml").write_bytes(data)
    assert run("config", "check", tmp_path / "mine.toml").code == 0


def test_very_many_faults_are_told_in_part_and_in_good_time() -> None:
    began = time.process_time()
    message = fault_of("".join(f"k{i} = 1\n" for i in range(20_000)))
    assert len(message.splitlines()) == MOST_FAULTS + 1
    assert message.endswith("\nand more faults")
    assert time.process_time() - began < 5


def test_just_as_many_faults_as_are_told_are_all() -> None:
    message = fault_of("".join(f"k{i} = 1\n" for i in range(MOST_FAULTS)))
    assert len(message.splitlines()) == MOST_FAULTS
    assert "more faults" not in message


@pytest.mark.parametrize(
    "override",
    ["x=" + "[" * 5000, "a." * 1000 + "a=1", f"limits.max_bytes={DIGITS}", "a=\x00", "\x1b=1"],
    ids=["deep value", "deep key", "digits", "NUL", "escape"],
)
def test_an_odd_override_is_told(override: str) -> None:
    with pytest.raises(ConfigError) as fault:
        load_config("default.toml", [override])
    assert str(fault.value).isprintable()


SCALARS = (
    st.none().map(lambda _: "2020-01-01")
    | st.booleans().map(lambda value: str(value).lower())
    | st.integers().map(str)
    | st.floats().map(repr)
    | st.text(st.characters(codec="utf-8"), max_size=20).map(json.dumps)
)
KNOWN = (
    *("about", "limits", "plugins", "actors", "scorers", "analyzers", "composites", "scales"),
    *("inputs", "max_bytes", "languages", "require", "allow", "known", "name", "aliases", "side"),
    *(
        "calm",
        "limit",
        "marks",
        "use",
        "c",
        "weights",
        "caps",
        "floors",
        "mean",
        "towards",
        "worst",
    ),
    *("best", "worst_low", '"calm.exclamations"', '"calm.shouted"', '"calm.length"', '"\\u001b"'),
)
KEYS = st.sampled_from(KNOWN) | st.text(min_size=1, max_size=5).map(json.dumps)
VALUES: st.SearchStrategy[str] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda found: f"[{', '.join(found)}]")
        | st.dictionaries(KEYS, inner, max_size=4).map(
            lambda found: f"{{{', '.join(f'{k} = {v}' for k, v in found.items())}}}"
        )
    ),
    max_leaves=8,
)
TABLES = st.lists(KEYS, min_size=1, max_size=4).map(lambda keys: f"[{'.'.join(keys)}]\n")
DOCUMENTS = st.lists(
    TABLES | st.tuples(KEYS, VALUES).map(lambda pair: f"{pair[0]} = {pair[1]}\n"), max_size=8
).map("".join)


def told_of(text: str) -> str:
    """Return what is told of a config, nothing where it is sound."""
    try:
        make_plan(parse_config("mine.toml", text), registry_of(Calm), "mine.toml", text)
    except ConfigError as error:
        return str(error)
    return ""


@given(DOCUMENTS | st.text())
def test_any_document_is_a_plan_or_told_on_lines_that_name_the_file(text: str) -> None:
    for line in told_of(text).splitlines():
        assert line.startswith("mine.toml")
        assert line.isprintable()


@given(st.data())
def test_a_damaged_config_is_sound_or_told(data: st.DataObject) -> None:
    text = (REPOSITORY / "configs" / "default.toml").read_text()
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(at, min(len(text), at + 30)))
    damaged = text[:at] + data.draw(st.text(max_size=5)) + text[end:]
    assert all(line.startswith("mine.toml:") for line in told_of(damaged).splitlines())
