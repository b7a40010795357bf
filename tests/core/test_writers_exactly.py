"""Each table of one profile, to the letter."""

import io
import json
import math
import os
import platform
import stat
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from credscore import Measurement, Signal
from credscore.config.load import check_config
from credscore.errors import OutputError
from credscore.profile import Identity, Notice, Profile, Provenance
from credscore.scoring.plan import Plan, make_plan
from credscore.scoring.versions import LIBRARIES
from credscore.spans import Span
from credscore.writers import StreamSink, terminal
from credscore.writers.account import AccountSink, StatusTable
from credscore.writers.record import RecordTable, record, rounded
from credscore.writers.sinks import FileSink
from credscore.writers.terminal import TerminalSink, TerminalTable
from credscore.writers.tidy import EvidenceTable, SignalTable
from credscore.writers.wide import WideTable
from tests.core.scorers import registry_of, scorer_of

TEXT = "The pier\nwill be built. Été!"


@pytest.fixture
def plan() -> Plan:
    attribution = scorer_of(
        lambda _: (), Signal("density", worst=0, best=4), Signal("late"), name="attribution"
    )
    mood = scorer_of(
        lambda _: (),
        Signal("tone", per_actor=True),
        Signal("spread", worst=1, best=0),
        Signal("fake", kind="flag"),
        name="mood",
    )
    weights = {"attribution.density": 3, "mood.spread": 1, "attribution.late": 0}
    table: dict[str, Any] = {
        "about": "mine",
        "scales": {"attribution.late": {"worst": 0, "best": 1}},
        "composites": {"trust": {"weights": weights, "caps": {"mood.fake": 40}}},
        "actors": {"known": [{"name": "Norway"}]},
    }
    return make_plan(check_config(table), registry_of(attribution, mood))


@pytest.fixture
def profile(plan: Plan) -> Profile:
    values = {"attribution.density": 3.0, "mood.spread": 0.25, "attribution.late": None}
    [rule] = plan.composites
    return Profile(
        identity=Identity(
            "a-b/c",
            "b/c.txt",
            "The Post",
            "A title",
            "Eve Adams",
            "2024-05-01",
            "https://a.example/b",
            "en",
            1234,
        ),
        status="partial",
        composites={"trust": rule.combine(values, {"mood.fake": 1.0})},
        measurements={
            "attribution.density": (
                Measurement("density", 3.0, n=7, evidence=(Span(4, 8),), low=1.23456789, high=4.0),
            ),
            "attribution.late": (Measurement.missing("late", "too_few_words", n=0),),
            "mood.tone": (
                Measurement("tone", -0.126, n=1, subject="Norway", evidence=(Span(9, 13),)),
                Measurement("tone", 0.5, n=9, subject="Chad"),
                Measurement.missing("tone", "no_mentions", subject="Mali"),
            ),
            "mood.spread": (Measurement("spread", 0.25),),
            "mood.fake": (Measurement("fake", 1.0, evidence=(Span(24, 27),)),),
        },
        flags=("mood.fake",),
        warnings=(
            Notice("odd", "is odd"),
            Notice("scorer_failed", "failed", "mood", "third 1.0 [x]"),
            Notice("late", "was late", "attribution"),
        ),
        provenance=Provenance("utf-8", "sha256:1", "sha256:2", "credscore==0 third==1.0"),
        text=TEXT,
    )


def test_a_record_holds_everything(profile: Profile) -> None:
    missing: dict[str, Any] = {"value": None, "evidence": []}
    assert record(profile) == {
        "article_id": "a-b/c",
        "path": "b/c.txt",
        "outlet": "The Post",
        "title": "A title",
        "author": "Eve Adams",
        "published": "2024-05-01",
        "url": "https://a.example/b",
        "language": "en",
        "words": 1234,
        "status": "partial",
        "composites": {
            "trust": {
                "value": 40,
                "low": 40,
                "high": 40,
                "coverage": 1.0,
                "uncapped": 75.0,
                "if_missing_worst": 40,
                "if_missing_best": 40,
                "limits": [{"flag": "mood.fake", "kind": "cap", "points": 40}],
                "parts": [
                    part("attribution.density", 3.0, 0.75, 0.75, 56.25),
                    part("mood.spread", 0.25, 0.75, 0.25, 18.75),
                    part("attribution.late", None, None, 0.0, None),
                ],
            }
        },
        "flags": ["mood.fake"],
        "signals": {
            "attribution.density": [
                {
                    "value": 3.0,
                    "n": 7,
                    "evidence": [{"start": 4, "end": 8, "text": "pier"}],
                    "low": 1.234568,
                    "high": 4.0,
                }
            ],
            "attribution.late": [{**missing, "n": 0, "reason": "too_few_words"}],
            "mood.tone": [
                {
                    "value": -0.126,
                    "n": 1,
                    "evidence": [{"start": 9, "end": 13, "text": "will"}],
                    "subject": "Norway",
                },
                {"value": 0.5, "n": 9, "evidence": [], "subject": "Chad"},
                {**missing, "n": None, "subject": "Mali", "reason": "no_mentions"},
            ],
            "mood.spread": [{"value": 0.25, "n": None, "evidence": []}],
            "mood.fake": [
                {"value": 1.0, "n": None, "evidence": [{"start": 24, "end": 27, "text": "Été"}]}
            ],
        },
        "warnings": [
            {"code": "odd", "scorer": "", "origin": "", "message": "is odd"},
            {
                "code": "scorer_failed",
                "scorer": "mood",
                "origin": "third 1.0 [x]",
                "message": "failed",
            },
            {"code": "late", "scorer": "attribution", "origin": "", "message": "was late"},
        ],
        "provenance": {
            "encoding": "utf-8",
            "text_hash": "sha256:1",
            "config_hash": "sha256:2",
            "versions": "credscore==0 third==1.0",
        },
    }


def part(
    signal: str, value: float | None, scaled: float | None, weight: float, points: float | None
) -> dict[str, Any]:
    return {
        "signal": signal,
        "value": value,
        "scaled": scaled,
        "weight": weight,
        "contribution": points,
    }


def test_numbers_of_a_record_are_the_same_on_every_machine() -> None:
    assert rounded(1 / 3) == 0.333333
    assert rounded(None) is None


def test_a_line_of_json_is_for_people_and_for_programs(profile: Profile) -> None:
    table = RecordTable()
    line = table.rows(profile)
    assert table.header() == ""
    assert line.endswith("}\n")
    assert line.count("\n") == 1
    assert '"text": "Été"' in line
    assert json.loads(line) == record(profile)
    broken = {"attribution.density": (Measurement("density", math.nan),)}
    with pytest.raises(ValueError, match="JSON"):
        table.rows(replace(profile, measurements=broken))


def test_the_wide_table_to_the_letter(profile: Profile, plan: Plan) -> None:
    table = WideTable(plan)
    assert table.header() == (
        "article_id,path,outlet,title,author,published,url,language,words,"
        "trust,trust_low,trust_high,trust_coverage,flags,"
        "attribution.density,attribution.late,mood.tone,mood.tone[Norway],mood.spread,mood.fake,"
        "status,warnings,encoding,text_hash,config_hash,versions\n"
    )
    assert table.rows(profile) == (
        "a-b/c,b/c.txt,The Post,A title,Eve Adams,2024-05-01,https://a.example/b,en,1234,"
        "40,40,40,1,mood.fake,"
        "3,,Chad 0.5; Norway -0.13,-0.126,0.25,1,"
        "partial,odd; mood of third 1.0 [x]: scorer_failed; attribution: late; "
        "attribution.late: too_few_words,utf-8,sha256:1,sha256:2,credscore==0 third==1.0\n"
    )


def test_a_profile_of_nothing_has_empty_cells(plan: Plan) -> None:
    [row] = WideTable(plan).rows(Profile(Identity("a-x"), "failed")).splitlines()
    assert row == "a-x" + "," * 20 + "failed" + "," * 5


def test_no_more_actors_than_a_cell_names(profile: Profile, plan: Plan) -> None:
    names = ("F", "E", "D", "C", "B", "A", "Z")
    found = tuple(
        Measurement("tone", 0.1, n=1 if name == "Z" else None, subject=name) for name in names
    )
    many = replace(profile, measurements={"mood.tone": found})
    assert ",Z 0.1; A 0.1; B 0.1; C 0.1; D 0.1," in WideTable(plan).rows(many)


def test_the_tidy_tables_to_the_letter(profile: Profile) -> None:
    signals, evidence = SignalTable(), EvidenceTable()
    assert signals.header() == (
        "article_id,signal,subject,value,low,high,n,composite,scaled,weight,contribution,reason\n"
    )
    assert signals.rows(profile) == (
        "a-b/c,attribution.density,,3,1.2346,4,7,trust,0.75,0.75,56.25,\n"
        "a-b/c,attribution.late,,,,,0,,,,,too_few_words\n"
        "a-b/c,mood.tone,Norway,-0.126,,,1,,,,,\n"
        "a-b/c,mood.tone,Chad,0.5,,,9,,,,,\n"
        "a-b/c,mood.tone,Mali,,,,,,,,,no_mentions\n"
        "a-b/c,mood.spread,,0.25,,,,trust,0.75,0.25,18.75,\n"
        "a-b/c,mood.fake,,1,,,,,,,,\n"
    )
    assert evidence.header() == "article_id,signal,subject,start,end,line,text\n"
    assert evidence.rows(profile) == (
        "a-b/c,attribution.density,,4,8,1,pier\n"
        "a-b/c,mood.tone,Norway,9,13,2,will\n"
        "a-b/c,mood.fake,,24,27,2,Été\n"
    )


def test_a_part_that_is_missing_has_empty_cells(profile: Profile) -> None:
    late = {"attribution.density": (Measurement.missing("density", "late"),)}
    [rule] = [replace(profile.composites["trust"], parts=profile.composites["trust"].parts[:1])]
    gone = replace(rule, parts=(replace(rule.parts[0], scaled=None, contribution=None),))
    rows = SignalTable().rows(replace(profile, measurements=late, composites={"trust": gone}))
    assert rows == "a-b/c,attribution.density,,,,,,trust,,0.75,,late\n"


def test_points_have_two_decimals(profile: Profile) -> None:
    score = profile.composites["trust"]
    exact = replace(score, parts=(replace(score.parts[0], contribution=12.3456),))
    [row, *_] = SignalTable().rows(replace(profile, composites={"trust": exact})).splitlines()
    assert row.endswith(",trust,0.75,0.75,12.35,")


def printed(plan: Plan, profiles: list[Profile], width: int) -> list[str]:
    out = io.StringIO()
    table, sink = TerminalTable(plan), TerminalSink(Console(file=out, width=width))
    sink.write(table.header())
    for profile in profiles:
        sink.write(table.rows(profile))
    sink.close()
    return [line.rstrip() for line in out.getvalue().strip("\n").splitlines() if line.strip()]


def test_the_table_for_people_to_the_letter(profile: Profile, plan: Plan) -> None:
    bare = Profile(Identity("a-x"), "failed", warnings=(Notice("odd", ""), Notice("odd", "")))
    assert printed(plan, [profile, bare], 100) == [
        "                                        attribution",
        " article             words       trust      density  flags and faults",
        " ──────────────────────────────────────────────────────────────────────",
        " b/c                  1234  40 (40–40)         3.00  fake",
        "                                                     odd",
        "                                                     scorer_failed",
        "                                                     late",
        " x                                   –            –  odd",
    ]


def test_a_narrow_terminal_does_without_signals(profile: Profile, plan: Plan) -> None:
    few = replace(profile, warnings=(), identity=Identity("a-" + "n" * 30, words=5))
    assert printed(plan, [few], 99) == [
        " article                         words       trust  flags and faults",
        " ─────────────────────────────────────────────────────────────────────",
        " nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn      5  40 (40–40)  fake",
    ]
    narrow = printed(plan, [few], 50)
    assert [line[1:19] for line in narrow[2:]] == ["n" * 18, "n" * 12]
    assert max(map(len, narrow)) <= 50


def test_very_many_articles_are_counted_beyond_the_first(
    profile: Profile, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "MOST_ROWS", 20)
    for number, told in ((20, "late"), (22, "and 2 more: -o FILE writes them")):
        last = printed(plan, [profile] * number, 120)[-1]
        assert last.strip().startswith(told)


def test_the_account_says_what_the_numbers_hang_on(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "deep" / "run.json"
    sink = AccountSink(path, plan)
    table = StatusTable()
    assert table.header() == ""
    for status in ("ok", "failed", "ok"):
        sink.write(table.rows(Profile(Identity("a-x"), status)))
    sink.close()
    account = json.loads(path.read_text())
    assert path.read_text() == json.dumps(account, indent=2, sort_keys=True) + "\n"
    assert account["articles"] == {"ok": 2, "failed": 1}
    assert account["config"] == plan.config.model_dump(mode="json")
    assert account["config"]["about"] == "mine"
    assert account["config_hash"] == plan.config_hash
    assert account["versions"] == plan.versions.split()
    assert account["libraries"] == {name: version(name) for name in LIBRARIES}
    assert account["python"] == platform.python_version()


def test_a_discarded_account_is_not_there(tmp_path: Path, plan: Plan) -> None:
    sink = AccountSink(tmp_path / "run.json", plan)
    sink.write("ok\n")
    sink.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_file_has_its_name_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "p.txt"
    sink = FileSink(path)
    [partial] = path.parent.iterdir()
    assert partial.name.startswith(".p.txt")
    sink.write("é\r\n\ud800\n")
    assert not path.exists()
    sink.close()
    assert path.read_bytes() == "é\r\n\\ud800\n".encode()
    assert list(path.parent.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_is_discarded_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_text("old")
    sink = FileSink(path)
    sink.write("new")
    sink.discard()
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("p.txt", "old")]


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "p.txt"
    with pytest.raises(OutputError) as fault:
        FileSink(path)
    assert str(fault.value).startswith(f"{path}: cannot be written: ")


def test_a_stream_gets_what_it_can_hold_and_stays_open() -> None:
    out = io.StringIO()
    sink = StreamSink(out)
    sink.write("é\ud800\n")
    sink.close()
    sink.discard()
    assert out.getvalue() == "é\\ud800\n"
    out.write("still open")


def test_a_reader_that_leaves_is_told_apart_and_nothing_fails_at_exit() -> None:
    program = (
        "import sys; from credscore.writers import StreamSink; from credscore.errors import *\n"
        "sink = StreamSink(sys.stdout)\n"
        "try:\n"
        "    for _ in range(100_000): sink.write('line\\n')\n"
        "    sink.close(); sys.exit(9)\n"
        "except ReaderLeft: print('more'); sys.exit(7)\n"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout
    assert running.stderr
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 7
