"""The bench runs, and its tables have their rows; no time is held to any bound but growth."""

import re
from pathlib import Path

import pytest

from credscore_sentiment import vader
from tests.bench import rivals
from tests.bench.__main__ import main
from tests.bench.measure import LONGER, STAGES, Bench
from tests.bench.peers import __main__ as peers
from tests.bench.texts import articles_of


def test_the_command_prints_every_way_and_stage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--articles", "2", "--rounds", "1"]) == 0
    out = capsys.readouterr().out
    rows = [re.split(r" *\| *", line.strip("| ")) for line in out.splitlines() if "|" in line]
    ways = {row[0]: row for row in rows if len(row) == 5}
    stages = {row[0]: row for row in rows if len(row) == 3}
    assert {"naive", "floor", "whole", "readability, cold", "tone on clauses"} <= set(ways)
    assert ways["naive"][3] == "1.00"
    assert ways["floor"][4] == "100.0%"
    assert {*STAGES, "stance (scorer)", "readability (scorer)"} <= set(stages)


def test_clauses_get_the_tone_that_the_library_gives() -> None:
    clauses = [clause for article in articles_of(None, 3) for clause in rivals.clauses_of(article)]
    theirs = rivals.clause_tones()
    tones = [vader.compound(clause) for clause in clauses]
    assert tones == pytest.approx([theirs(clause) for clause in clauses], abs=1e-9)
    assert sum(map(bool, tones)) > 20


def test_without_articles_there_is_nothing_to_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 4
    assert "no article" in capsys.readouterr().err


def test_a_word_costs_no_more_in_long_articles(tmp_path: Path) -> None:
    bench = Bench(articles_of(None, LONGER), tmp_path)
    assert bench.growth(rounds=2) < 2


def test_copies_of_the_sample_bring_new_words() -> None:
    articles = articles_of(None, 20)
    known = {form for article in articles[:7] for form in article.words.forms}
    assert set(articles[-1].words.forms) - known


def test_a_peer_runs_alone_and_one_that_is_not_there_says_so(
    tmp_path: Path,
) -> None:
    texts = [article.text for article in articles_of(None, 2)]
    ours = peers.ran(peers.PEERS[0], texts, tmp_path)
    assert isinstance(ours, peers.Taken)
    assert ours.numbers > 30
    assert peers.line(peers.PEERS[0], ours).count("|") == 6
    missing = peers.ran(peers.Peer("no_such_library"), texts, tmp_path)
    assert "no_such_library" in peers.line(peers.PEERS[1], missing)


def test_every_peer_is_installed_by_the_extra() -> None:
    names = {re.split(r"[\[<>=]", one)[0] for one in peers.extra()}
    assert names == {name for peer in peers.PEERS for name in peer.needs}
