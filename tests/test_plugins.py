"""Plugins as their authors and users meet them: written, checked, tried, left out, misbehaving."""

import csv
import io
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from credscore import api
from credscore.errors import ConfigError
from credscore.scaffold import new_plugin
from tests.support import LEFT_OUT, STORY, Ran

HEAD = """
import os, sys
from dataclasses import dataclass
from typing import ClassVar
from credscore import Measurement, Signal, Span, hookimpl

@dataclass(frozen=True)
class Odd:
    name: ClassVar = "{name}"
    signals: ClassVar = (Signal("x", about="A number."),)

    def score(self, article):
        {body}

@hookimpl
def credscore_scorers():
    return [Odd]
"""

READER = """
from credscore import Article, hookimpl

class Notes:
    name = "note"
    suffixes = (".note",)
    about = "Notes."

    def read(self, data):
        yield Article(data.decode())

@hookimpl
def credscore_readers():
    return [Notes]
"""

ANALYZER = """
from dataclasses import dataclass
from typing import ClassVar
from credscore import hookimpl

@dataclass(frozen=True)
class Bodies:
    name: ClassVar = "bodies"
    analysis: ClassVar = "actors"

    def analyse(self, article):
        return {found}

@hookimpl
def credscore_analyzers():
    return [Bodies]
"""

MISBEHAVING = {
    "raises": "1 / 0",
    "exits": "sys.exit(7)",
    "answers nothing": "return None",
    "answers NaN": "return [Measurement('x', float('nan'))]",
    "answers text": "return ['x']",
    "answers what is undeclared": "return [Measurement('y', 1), Measurement('x', 1)]",
    "points outside": "return [Measurement('x', 1, evidence=[Span(0, 10**9)])]",
    "changes the article": (
        "article.__dict__.update(words=(), sentences=(), lines=(), attributions=(), _words=());"
        "object.__setattr__(article, 'text', ''); return [Measurement('x')]"
    ),
}


def rows(ran: Ran) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ran.out)))


@pytest.fixture
def odd(tmp_path: Path) -> Callable[..., Path]:
    def write(body: str, name: str = "odd") -> Path:
        path = tmp_path / f"{name}.py"
        path.write_text(HEAD.format(body=body, name=name))
        return path

    return write


def test_misbehaving_scorers_change_no_other_column(
    run: Callable[..., Ran], story: Path, odd: Callable[..., Path]
) -> None:
    files = {name: odd(body, f"odd{n}") for n, (name, body) in enumerate(MISBEHAVING.items())}
    alone = run(story)
    beside = run(story, *(part for file in files.values() for part in ("--plugin", file)))
    [sound], [disturbed] = rows(alone), rows(beside)
    own = {f"{file.stem}.x" for file in files.values()} | {"status", "warnings", "versions"}
    assert {k: v for k, v in disturbed.items() if k not in own} == {
        k: v for k, v in sound.items() if k not in own
    }
    assert (beside.code, disturbed["status"]) == (3, "partial")
    for name, file in files.items():
        assert f"{file.name}: " in disturbed["warnings"], name
        assert re.search(rf"scorer {file.stem} of .*{file.name}: ", beside.err), name


def test_a_scorer_that_raises_is_told_with_its_line(
    run: Callable[..., Ran], story: Path, odd: Callable[..., Path]
) -> None:
    ran = run(story, "--plugin", odd("1 / 0"))
    assert "odd.py: ZeroDivisionError: division by zero (odd.py, line 13) [" in ran.err
    deep = odd("import json; json.loads('?')")
    assert "char 0) (odd.py, line 13) [scorer_failed]" in run(story, "--plugin", deep).err


def test_what_a_plugin_prints_does_not_reach_the_data(
    story: Path, odd: Callable[..., Path]
) -> None:
    path = odd("print('by Python'); os.write(1, b'below it'); return [Measurement('x', 1)]")
    path.write_text(path.read_text() + "\n\nprint('by the import')\n")
    command = [sys.executable, "-m", "credscore", str(story), "--plugin", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    for printed in ("by Python", "below it", "by the import"):
        assert printed not in done.stdout
        assert printed in done.stderr
    assert rows(Ran(done.returncode, done.stdout, done.stderr))[0]["odd.x"] == "1"


def test_a_signal_about_actors_is_said_to_carry_no_weight(run: Callable[..., Ran]) -> None:
    told = run("scorers", "show", "sentiment").out.split("\n  sentiment.")
    [tone] = [part for part in told if part.startswith("tone\n") or part.startswith("tone (")]
    assert "a value for each actor: it cannot be weighed" in tone
    assert "no goalposts of its own" not in tone


def test_a_writer_is_checked_by_its_suffix(run: Callable[..., Ran]) -> None:
    ran = run("plugins", "check", ".csv")
    assert (ran.code, ran.out) == (0, "all checks passed\n")


def test_the_kit_tells_what_hangs_on_the_order_of_a_set_in_a_single_file(
    run: Callable[..., Ran], odd: Callable[..., Path]
) -> None:
    ran = run("plugins", "check", "odd", "--plugin", odd("return [Measurement('x', hash('a'))]"))
    assert ran.code == 1
    assert re.search("failed +api +is_the_same_in_a_new_process: gives other", ran.out)


KILLERS = {
    "ends its process": ("os._exit(3)", "worker_died"),
    "is killed": ("os.kill(os.getpid(), 9)", "worker_died"),
    "hangs": ("import time; time.sleep(60)", "too_slow"),
}


@pytest.mark.parametrize(("body", "code"), KILLERS.values(), ids=KILLERS.keys())
def test_a_plugin_that_takes_its_process_down_costs_one_article(
    run: Callable[..., Ran], tmp_path: Path, odd: Callable[..., Path], body: str, code: str
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(5):
        (folder / f"{n}.txt").write_text(STORY)
    (folder / "3.txt").write_text(STORY.replace("town", "village"))
    guarded = f"if 'village' in article.text: {body}\n        return [Measurement('x', 1)]"
    limit = ("--set", "limits.max_seconds=2") if code == "too_slow" else ()
    (tmp_path / "few.toml").write_text(f"[plugins]\nskip = {[*LEFT_OUT]}\n")  # others take longer
    ran = run(folder, "-c", tmp_path / "few.toml", "--plugin", odd(guarded), *limit)
    assert ran.code == 3
    assert [row["status"] for row in rows(ran)] == ["ok", "ok", "ok", "failed", "ok"]
    assert f"[{code}]" in ran.err
    assert rows(ran)[3]["warnings"] == code


def test_a_plugin_that_eats_memory_costs_its_own_signals(
    run: Callable[..., Ran], story: Path, odd: Callable[..., Path]
) -> None:
    greedy = odd("return [Measurement('x', len(bytearray(8_000_000_000)))]")
    ran = run(story, "--plugin", greedy)
    assert rows(ran)[0]["status"] == "partial"
    assert "MemoryError" in ran.err


@pytest.fixture
def loud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give the name of a plugin that is installed, and cannot be imported."""
    metadata = tmp_path / "loud-2.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 2.0\n")
    (metadata / "entry_points.txt").write_text("[credscore]\nloud = no_such_module_loud\n")
    monkeypatch.syspath_prepend(tmp_path)
    # A process looks for plugins once.
    monkeypatch.setattr(api, "_registry", api._registry.__wrapped__)
    return "loud 2.0 [loud]"


def test_a_broken_plugin_is_fatal_only_to_a_config_that_needs_it(
    run: Callable[..., Ran], story: Path, loud: str
) -> None:
    wrong = "ModuleNotFoundError: No module named 'no_such_module_loud'"
    for command in ((story,), ("story", story, story), ("scorers", "list"), ("formats",)):
        ran = run(*command)
        assert ran.code == 0
        assert f"plugin {loud}: {wrong}" in ran.err
    needing = run(story, "--set", 'composites.c.weights."loud.x"=1')
    assert needing.code == 2
    assert f"{loud} could not be loaded: {wrong}" in needing.err


@pytest.mark.parametrize(
    "command",
    [
        *(("score", "STORY"), ("story", "STORY", "STORY"), ("explain", "STORY")),
        *(("report", "STORY"), ("config", "check", "default.toml"), ("codebook",)),
        *(("scorers", "list"), ("plugins", "list"), ("plugins", "check", "tone"), ("formats",)),
    ],
)
def test_a_file_that_cannot_be_loaded_is_an_error_before_anything_is_scored(
    run: Callable[..., Ran], story: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "broken.py"
    path.write_text("import nothing_of_that_name")
    ran = run(*(story if part == "STORY" else part for part in command), "--plugin", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"credscore: plugin {path} cannot be loaded: ModuleNotFoundError: "
        "No module named 'nothing_of_that_name' (broken.py, line 1)\n"
    )


def test_every_file_that_cannot_be_loaded_is_told(
    run: Callable[..., Ran], story: Path, tmp_path: Path
) -> None:
    names = ("one.py", "two.py")
    for name in names:
        (tmp_path / name).write_text("broken(")
    ran = run(story, *(part for name in names for part in ("--plugin", tmp_path / name)))
    assert [line.count("SyntaxError") for line in ran.err.splitlines()] == [1, 1]


def test_two_files_of_one_name_are_refused_and_one_that_is_given_twice_counts_once(
    run: Callable[..., Ran], story: Path, odd: Callable[..., Path], tmp_path: Path
) -> None:
    path = odd("return [Measurement('x', 1)]")
    assert rows(run(story, "--plugin", path, "--plugin", path))[0]["odd.x"] == "1"
    other = tmp_path / "other" / "odd.py"
    other.parent.mkdir()
    other.write_text(path.read_text().replace('name: ClassVar = "odd"', 'name: ClassVar = "even"'))
    ran = run(story, "--plugin", path, "--plugin", other)
    assert ran.code == 2
    assert f"{other} cannot be loaded: is called odd.py, as {path} is: rename one" in ran.err


def test_a_file_that_is_not_there_is_told_before_anything_is_scored(
    run: Callable[..., Ran], story: Path
) -> None:
    for command in ((story,), ("scorers", "list"), ("plugins", "list"), ("config", "check")):
        ran = run(*command, "--plugin", "nowhere.py")
        assert (ran.code, ran.out) == (2, "")
        assert "plugin nowhere.py cannot be loaded: there is no such file" in ran.err


def test_what_a_file_offers_is_listed_with_what_is_installed(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    path = tmp_path / "notes.py"
    path.write_text(READER)
    assert "reads   .note                                                 Notes.\n" in (
        run("formats", "--plugin", path).out
    )
    assert re.search(r"notes\.py +reader +\.note\n", run("plugins", "list", "--plugin", path).out)


def test_a_config_is_checked_with_the_plugin_of_a_file(
    run: Callable[..., Ran], tmp_path: Path, odd: Callable[..., Path]
) -> None:
    path = odd("return [Measurement('x', 1)]")
    signal = 'Signal("x", unit="calls", worst=9, best=2, about="A number.")'
    path.write_text(path.read_text().replace('Signal("x", about="A number.")', signal))
    config = tmp_path / "odd.toml"
    config.write_text('[composites.c]\ntowards = "worst"\nweights = { "odd.x" = 1 }\n')
    ran = run("config", "check", config, "--plugin", path)
    assert ran.out.splitlines() == [
        "c: 100 is worst; at least 60% of the weight must be measured",
        "  100.0%  odd.x  0 at 2, 100 at 9 calls",
        f"{config}: no faults",
    ]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("need: int", "missing 1 required positional argument: 'need'"),
        ("def __post_init__(self): raise ValueError('no key')", "ValueError: no key"),
    ],
)
def test_a_scorer_without_defaults_is_broken(
    run: Callable[..., Ran], story: Path, odd: Callable[..., Path], options: str, told: str
) -> None:
    path = odd("return []")
    path.write_text(path.read_text().replace("    def score", f"    {options}\n    def score"))
    ran = run(story, "--plugin", path)
    assert ran.code == 2
    assert "odd cannot be built with its defaults: " in ran.err
    assert told in ran.err


def test_a_scorer_on_request_may_need_an_option_and_says_so(
    run: Callable[..., Ran], story: Path, odd: Callable[..., Path]
) -> None:
    path = odd("return [Measurement('x', self.need, n=1)]")
    needs = "    on_request: ClassVar = True\n    need: int\n    def score"
    signal = "Signal('x', worst=0, best=9, about='A number.')"
    source = path.read_text().replace("    def score", needs)
    path.write_text(source.replace('Signal("x", about="A number.")', signal))
    ignored = run(story, "--plugin", path)
    assert (ignored.code, ignored.err.count("odd")) == (0, 0)
    weighed = ("--plugin", path, "--set", "composites.c.weights.'odd.x'=1")
    missing = run(story, *weighed)
    assert missing.code == 2
    assert "scorers.odd: " in missing.err
    assert "'need'" in missing.err
    [row] = rows(run(story, *weighed, "--set", "scorers.odd.need=3"))
    assert row["odd.x"] == "3"


def test_plugins_can_be_left_out(run: Callable[..., Ran], story: Path, tmp_path: Path) -> None:
    config = tmp_path / "plain.toml"
    config.write_text("")
    assert "readability.grade" in rows(run(story, "-c", config))[0]
    assert "readability.grade" not in rows(run(story, "-c", config, "-p", "no:readability"))[0]
    config.write_text('[plugins]\nskip = ["readability"]\n')
    assert "readability.grade" not in rows(run(story, "-c", config))[0]
    assert run(story, "-p", "readability").code == 2


@pytest.mark.parametrize(
    ("requirement", "told"),
    [
        ("credscore-nowhere>=1.2", 'is not installed: pip install "credscore-nowhere>=1.2"'),
        ("pluggy>=99", 'not >=99: pip install "pluggy>=99"'),
        ("not a name", "is no requirement"),
    ],
)
def test_a_required_plugin_that_is_absent_or_old_is_told_with_its_mend(
    run: Callable[..., Ran], story: Path, tmp_path: Path, requirement: str, told: str
) -> None:
    config = tmp_path / "needs.toml"
    config.write_text(f'[plugins]\nrequire = ["{requirement}"]\n')
    ran = run(story, "-c", config)
    assert ran.code == 2
    assert told in ran.err
    config.write_text('[plugins]\nrequire = ["pluggy>=1"]\n')
    assert run(story, "-c", config).code == 0


def test_a_new_plugin_passes_the_kit(run: Callable[..., Ran], tmp_path: Path) -> None:
    folder = tmp_path / "my-scorer"
    assert run("plugins", "new", "my-scorer", "--into", folder).code == 0
    checked = run("plugins", "check", "my_scorer", "--plugin", folder / "credscore_my_scorer.py")
    assert checked.code == 0
    assert "passed   quality  costs_no_more_than_linearly" in checked.out


def test_an_installed_plugin_that_is_broken_is_listed_as_such(
    run: Callable[..., Ran], loud: str
) -> None:
    listed = run("plugins", "list")
    assert listed.code == 3
    [line] = [line for line in listed.out.splitlines() if "broken" in line]
    assert line.startswith(loud)
    assert "ModuleNotFoundError: No module named 'no_such_module_loud'" in line


def test_a_flag_is_shown_as_what_can_cap_a_composite(run: Callable[..., Ran]) -> None:
    shown = run("scorers", "show", "integrity").out
    assert "a flag: it can cap a composite" in shown


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("credscore", "credscore: is a distribution; it offers "),
        ("calm.py", "give a file by --plugin calm.py, and the name of what it offers"),
    ],
)
def test_a_check_is_of_a_name_and_of_no_distribution_or_file(
    run: Callable[..., Ran], name: str, told: str
) -> None:
    ran = run("plugins", "check", name)
    assert ran.code == 2
    assert told in ran.err


def test_a_check_that_fails_is_told(run: Callable[..., Ran], odd: Callable[..., Path]) -> None:
    ran = run("plugins", "check", "odd", "--plugin", odd("return [Measurement('x', 1)]"))
    assert ran.code == 1
    assert "failed   quality  says_missing_and_not_zero: gives odd.x a number" in ran.out
    assert run("plugins", "check", "nobody").code == 2


def test_a_reader_is_checked_on_a_sample(run: Callable[..., Ran], tmp_path: Path) -> None:
    path, sample = tmp_path / "notes.py", tmp_path / "x.note"
    path.write_text(READER)
    sample.write_text(STORY)
    check = ("plugins", "check", "note", "--plugin", path)
    asked = run(*check)
    assert (asked.code, "give a file of that format by --sample FILE" in asked.err) == (2, True)
    failed = run(*check, "--sample", sample)
    assert failed.code == 1
    assert "reader: tells_damage_as_faults: raises on a damaged file" in failed.out
    path.write_text(READER.replace("decode()", "decode('utf-8', 'replace')"))
    passed = run(*check, "--sample", sample)
    assert (passed.code, passed.out) == (0, "all checks passed\n")


def test_an_analyzer_is_checked(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "bodies.py"
    path.write_text(ANALYZER.format(found="()"))
    assert run("plugins", "check", "bodies", "--plugin", path).out == "all checks passed\n"
    path.write_text(ANALYZER.format(found="['council']"))
    failed = run("plugins", "check", "bodies", "--plugin", path)
    assert failed.code == 1
    assert "gives 'council', which is no Actor" in failed.out
    slip = run("plugins", "check", "bodie", "--plugin", path)
    assert (slip.code, "did you mean 'bodies'?" in slip.err) == (2, True)


@pytest.mark.parametrize("name", ["", "9lives", "a b", "../x", "-x"])
def test_a_name_that_no_distribution_may_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="no name for a distribution"):
        new_plugin(name, tmp_path / "x")


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ConfigError, match="not empty"):
        new_plugin("my-scorer", tmp_path)
    with pytest.raises(ConfigError, match=r"mine\.txt is a file"):
        new_plugin("my-scorer", tmp_path / "mine.txt")


def test_the_scorers_of_a_file_are_listed_and_shown(
    run: Callable[..., Ran], odd: Callable[..., Path]
) -> None:
    path = odd("return [Measurement('x', 1)]")
    assert "\nodd           x" in run("scorers", "list", "--plugin", path).out
    assert "odd.x" in run("scorers", "show", "odd", "--plugin", path).out


def test_options_are_shown_as_a_config_says_them(run: Callable[..., Ran]) -> None:
    shown = run("scorers", "show", "transformers").out
    options = tomllib.loads(shown.partition("[scorers.transformers]\n")[2])
    assert options["mask"] is True
    assert options["template"] == "{sentence}"
    assert options["labels"]["neutral"] == "neutral"


def test_a_signal_is_shown_with_the_values_that_it_can_take(run: Callable[..., Ran]) -> None:
    assert "      0 to 1; worst 0.3, best 0.95\n" in run("scorers", "show", "attribution").out
    assert "      worst 4 and 20, best 8 and 14\n" in run("scorers", "show", "readability").out
