"""The commands as a user types them: what they print, where, and what they exit with."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from credscore.cli.app import with_default_command
from tests.conftest import REPOSITORY
from tests.support import STORY, Ran


@pytest.mark.parametrize(
    ("args", "read_as"),
    [
        (["seeds/", "--config", "x"], ["score", "seeds/", "--config", "x"]),
        (["-o", "x.csv", "a"], ["score", "-o", "x.csv", "a"]),
        (["-"], ["score", "-"]),
        (["explain", "x"], ["explain", "x"]),
        (["./explain"], ["score", "./explain"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
        ([], []),
    ],
)
def test_score_is_the_command_that_needs_no_name(args: list[str], read_as: list[str]) -> None:
    assert with_default_command(args) == read_as


def test_the_main_job_prints_csv_into_a_pipe(run: Callable[..., Ran]) -> None:
    ran = run(REPOSITORY / "seeds", "--config", "default.toml")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert ran.code == 0
    assert len(rows) == len(list((REPOSITORY / "seeds").iterdir())) >= 6
    assert all(0 <= float(row["credibility"]) <= 100 for row in rows)
    assert {row["status"] for row in rows} == {"ok"}
    assert f"{len(rows)} articles: {len(rows)} ok" in ran.err


def test_a_table_for_people_can_be_asked_for(run: Callable[..., Ran], story: Path) -> None:
    ran = run(story, "--format", "table", "--quiet")
    assert "story" in ran.out
    assert "credibility" in ran.out
    assert ran.err == ""


def test_outputs_of_every_kind_are_written_at_once(
    run: Callable[..., Ran], story: Path, tmp_path: Path
) -> None:
    names = [tmp_path / "p.csv", tmp_path / "p.jsonl", f"{tmp_path}/run/"]
    ran = run(story, *(arg for name in names for arg in ("-o", name)))
    assert (ran.code, ran.out) == (0, "")
    assert json.loads((tmp_path / "p.jsonl").read_text())["article_id"] == "a-story"
    assert (tmp_path / "p.csv").read_bytes() == (tmp_path / "run" / "profiles.csv").read_bytes()


def test_the_same_run_gives_the_same_bytes(
    run: Callable[..., Ran], story: Path, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        run(story, "-o", f"{tmp_path}/{name}/", "-o", tmp_path / f"{name}.jsonl")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_a_bad_input_is_named_and_costs_only_itself(
    run: Callable[..., Ran], story: Path, tmp_path: Path
) -> None:
    ran = run(story, tmp_path / "nowhere.txt")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert ran.code == 3
    assert [row["status"] for row in rows] == ["ok", "failed"]
    assert "nowhere.txt: does not exist: check the spelling [missing_path]" in ran.err


@pytest.mark.parametrize("words", ["The council met. ", "The council met. " * 200])
def test_a_text_in_place_of_a_path_ends_in_a_line(run: Callable[..., Ran], words: str) -> None:
    ran = run(f"Council votes for pier\n\n{words}")
    assert ran.code == 3
    assert "standard input, as `credscore - < article.txt` [missing_path]" in ran.err
    assert max(map(len, ran.err.splitlines())) < 500


@pytest.mark.parametrize(
    "command", [["{}"], ["compare", "{}", "{}"], ["config", "init", "{}"], ["x.txt", "-o", "{}"]]
)
def test_a_path_behind_a_closed_folder_ends_in_a_line(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    closed = tmp_path / "closed" / "a.csv"
    look = os.stat

    def guarded(path: Any, **options: Any) -> os.stat_result:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, **options)

    monkeypatch.setattr(os, "stat", guarded)
    ran = run(*(part.format(closed) for part in command))
    assert ran.code in (2, 3)
    assert f"{closed}: " in ran.err


def test_nothing_to_score_has_its_own_code(run: Callable[..., Ran], tmp_path: Path) -> None:
    nothing = run(tmp_path)
    assert nothing.code == 4
    assert "hidden files, and links within folders, are left out" in nothing.err
    (tmp_path / "empty.txt").touch()
    assert run(tmp_path).code == 4


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--config", "defualt.toml"], "no such file, nor a config that ships"),
        (["--set", "composites.credibility.min_coverage=7"], "less than or equal to 1"),
        (["--format", "xml"], "choose auto, table, csv"),
        (["-o", "p.txt"], "there are .csv, .jsonl, .parquet, .sqlite, .db, a folder"),
        (["-o", "p.xlsx"], "Excel opens a .csv by Data > From Text/CSV"),
    ],
)
def test_wrong_usage_is_one_line_and_scores_nothing(
    run: Callable[..., Ran], story: Path, args: list[str], told: str
) -> None:
    ran = run(story, *args)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1


def test_explain_shows_evidence_and_arithmetic(run: Callable[..., Ran]) -> None:
    ran = run("explain", sorted((REPOSITORY / "seeds").iterdir())[0], "--lines")
    assert ran.code == 0
    assert "credibility" in ran.out
    assert "sum of the points" in ran.out
    assert "line " in ran.out


def test_explain_says_how_sure_a_value_is(run: Callable[..., Ran]) -> None:
    shown = run("explain", REPOSITORY / "seeds" / "daily-clarion.txt").out
    [stance] = re.findall(r"\nstance\.stance\n.*\n(.*)", shown)
    assert re.fullmatch(r"  Norway: (-?[\d.]+) \(-[\d.]+ to [\d.]+; n = \d+\)", stance)


def test_explain_tells_the_cap_that_holds_a_composite_down(run: Callable[..., Ran]) -> None:
    cap = "composites.credibility.caps.'integrity.partisan_appeal'=1.5"
    ran = run("explain", REPOSITORY / "seeds" / "free-coast.txt", "--set", cap)
    assert "at most 1.5, because of integrity.partisan_appeal" in ran.out


def test_explain_says_what_each_signal_measures_and_why_a_composite_is_not_given(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Pier closed\n\nThe pier is closed, said Ada Holm.")
    ran = run("explain", path)
    assert "not given, because less than 60% could be measured" in ran.out
    assert "\nattribution.sources\n  Distinct named sources.\n  missing: too_few_words" in ran.out
    assert "\n  missing: Ada Holm (too_few_mentions, n = 1)\n" in ran.out


def test_explain_says_that_nothing_could_be_measured(run: Callable[..., Ran], story: Path) -> None:
    ran = run("explain", story, "--set", "composites.c.weights.'balance.sides'=1")
    assert "nothing that it weighs could be measured" in ran.out


def test_the_version_is_that_of_the_distribution(run: Callable[..., Ran]) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"credscore {version('credscore')}\n")


@pytest.mark.parametrize("command", ["compare", "story"])
def test_a_format_that_is_none_is_told_with_those_that_are(
    run: Callable[..., Ran], story: Path, command: str
) -> None:
    ran = run(command, story, story, "--format", "pdf")
    assert (ran.code, ran.out) == (2, "")
    assert re.search(r"--format pdf: choose \w+, \w+", ran.err)


def test_explain_takes_one_article(run: Callable[..., Ran]) -> None:
    ran = run("explain", REPOSITORY / "seeds")
    assert ran.code == 2
    assert "takes one file" in ran.err


def test_a_slip_in_a_commands_name_is_told_before_anything_is_scored(
    run: Callable[..., Ran], story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("explan", story)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "credscore: explan: no such command or path; did you mean explain?\n"
    (tmp_path / "explan").write_text("x")
    assert "did you mean" not in run("explan", story).err


@pytest.mark.parametrize("option", [["--config", "default.toml"], ["--format", "csv"]])
def test_options_may_stand_before_the_paths(
    run: Callable[..., Ran], story: Path, option: list[str]
) -> None:
    ran = run(*option, story)
    assert (ran.code, ran.out) == (0, run(story, *option).out)


def test_a_name_with_blanks_that_came_in_pieces_is_told(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "the old pier.txt").write_text("x")
    ran = run("nowhere.txt", "the", "old", "pier.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "credscore: the old pier.txt: write a name with blanks in quotation marks: "
        '"the old pier.txt"\n'
    )
    assert run("nowhere.txt", "the").code == 3


def test_a_config_named_without_its_suffix_is_told_with_it(
    run: Callable[..., Ran], story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.toml").write_text('about = "mine"\n')
    assert "did you mean mine.toml?" in run(story, "--config", "mine").err


def test_help_is_a_word_as_well(run: Callable[..., Ran]) -> None:
    assert run("help").out == run("--help").out


def test_a_column_that_a_table_does_not_have_is_told(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    (tmp_path / "pier.csv").write_text(f"Letter,Paper\n{'The pier was closed. ' * 9},Post\n")
    args = ("--text-column", "Letter", "--map")
    ran = run(tmp_path / "pier.csv", *args, "outlet=Papre")
    assert ran.code == 0
    told = "has no column 'Papre' for the field outlet: its columns are 'Letter', 'Paper'"
    assert told in ran.err
    assert "no_column" in ran.out
    assert "no_column" not in run(tmp_path / "pier.csv", *args, "outlet=Paper").out


def test_other_words_for_the_fields_of_a_row_are_known(
    run: Callable[..., Ran], story: Path
) -> None:
    ran = run(story, "--map", "date=Erschienen")
    assert ran.code == 2
    assert "no field 'date' of an article; did you mean 'published'?" in ran.err


def test_a_config_without_composites_is_told(run: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "few.toml").write_text('about = "Only how files are read"\n')
    ran = run("config", "check", tmp_path / "few.toml")
    assert ran.code == 0
    assert ran.out.startswith("no composite: ")


def test_explain_says_why_there_is_no_profile(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("explain", tmp_path / "nowhere.txt")
    assert ran.code == 3
    assert "missing_path" in ran.out
    assert "signals, with the words" not in ran.out


def test_a_config_can_be_shown_and_checked(run: Callable[..., Ran]) -> None:
    shown = run("config", "show")
    assert shown.out == (REPOSITORY / "configs" / "default.toml").read_text()
    checked = run("config", "check")
    assert checked.code == 0
    assert "default.toml: no faults" in checked.out


def test_a_config_of_ones_own_starts_as_a_copy(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    assert run("config", "init", path).code == 0
    assert run("config", "check", path).code == 0
    again = run("config", "init", path)
    assert again.code == 2
    assert "exists already" in again.err


def test_the_schema_knows_every_option_and_signal(run: Callable[..., Ran]) -> None:
    schema = json.loads(run("config", "schema").out)
    options = schema["properties"]["scorers"]["properties"]["readability"]
    assert options["properties"]["min_words"]["default"] == 100
    assert options["additionalProperties"] is False
    weights = schema["$defs"]["Composite"]["properties"]["weights"]
    assert "attribution.density" in weights["properties"]
    assert "sentiment.tone" not in weights["properties"]
    assert schema["properties"]["analyzers"]["properties"]["actors"]["properties"]["use"]


def test_scorers_and_plugins_are_listed(run: Callable[..., Ran]) -> None:
    assert "readability" in run("scorers", "list").out
    assert "credscore 0.1.0 [attribution]" in run("plugins", "list").out
    shown = run("scorers", "show", "readability").out
    assert "readability.grade (US grade)" in shown
    assert "min_words = 100" in shown
    missed = run("scorers", "show", "readabilty")
    assert missed.code == 2
    assert "did you mean 'readability'?" in missed.err


@pytest.mark.parametrize(
    "args",
    [[], ["score"], ["explain"], ["config"], ["config", "check"], ["scorers"], ["plugins"]],
    ids=" ".join,
)
def test_every_command_has_help(run: Callable[..., Ran], args: list[str]) -> None:
    ran = run(*args, "--help")
    assert ran.code == 0
    assert "Usage: " in ran.out


def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    for n in range(30):
        (tmp_path / f"{n}.txt").write_text(STORY * 3)
    command = f"{sys.executable} -m credscore {tmp_path} --format csv | head -c 10"
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "article_id")
    assert ran.stderr == ""
    (tmp_path / "broken.jsonl").write_text("{}\n")
    command = command.replace(" | ", f" -o {tmp_path / 'out.csv'} | ")
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (3, "article_id")
    assert ran.stderr.endswith("credscore: 31 articles: 1 failed, 30 ok\n")
    assert (tmp_path / "out.csv").read_text().count("\n") == 32


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["INT", "TERM"]
)
def test_a_stopped_run_leaves_the_old_output_and_no_other_file(
    tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    news, out = tmp_path / "news", tmp_path / "out"
    news.mkdir()
    out.mkdir()
    for n in range(2000):
        (news / f"{n}.txt").write_text(STORY * 3)
    (out / "p.csv").write_text("old")
    running = subprocess.Popen(
        [sys.executable, "-m", "credscore", str(news), "-o", str(out / "p.csv"), "-j", "2"],
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 20
    while len(list(out.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.3)
    running.send_signal(sent)
    _, err = running.communicate(timeout=20)
    assert running.returncode == code
    assert b"Traceback" not in err
    assert [path.name for path in out.iterdir()] == ["p.csv"]
    assert (out / "p.csv").read_text() == "old"


@pytest.mark.parametrize(("sent", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_while_a_plugin_is_imported_is_no_fault_of_the_plugin(
    tmp_path: Path, story: Path, sent: str, code: int
) -> None:
    plugin = tmp_path / "slow.py"
    # In a string that is executed, as dataclasses are made: there, SIGINT alone ends Python itself.
    plugin.write_text(f"exec('import os, signal; os.kill(os.getpid(), signal.{sent})')\n")
    command = [sys.executable, "-m", "credscore", str(story), "--plugin", str(plugin)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (code, "")
    assert "Traceback" not in ran.stderr
    assert "slow.py" not in ran.stderr


@pytest.mark.parametrize(("sent", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_while_the_command_is_loaded_is_told_by_its_code(
    tmp_path: Path, sent: str, code: int
) -> None:
    # In Typer's place, what a signal that comes just then does.
    (tmp_path / "typer.py").write_text(f"import os, signal\nos.kill(os.getpid(), signal.{sent})\n")
    program = "from credscore.cli import main; main(['formats'])"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (code, "", "")


def test_help_needs_no_heavy_import() -> None:
    program = (
        "import sys\n"
        "from credscore.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'textstat', 'nltk', 'pandas', 'spacy', 'vaderSentiment', 'pyphen', 'pydantic'}\n"
        "sys.exit(repr(sorted(heavy & set(sys.modules))) if heavy & set(sys.modules) else 0)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
