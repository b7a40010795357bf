"""Shards follow each other, and are joined to what one run would have written."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from credscore.errors import ConfigError
from credscore.readers import Input
from credscore.runs import Shard
from tests.support import Ran

Score = Callable[..., Ran]
Run = Callable[..., Ran]


@pytest.mark.parametrize("of", [1, 2, 3, 7, 20])
def test_the_parts_follow_each_other(of: int) -> None:
    def inputs() -> Iterator[Input]:
        return (Input(str(n)) for n in range(11))

    parts = [list(Shard.parse(f"{i}/{of}", inputs).part(inputs)) for i in range(1, of + 1)]
    assert [given for part in parts for given in part] == list(inputs())
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0", "-1/3", ""])
def test_a_shard_is_written_as_i_of_n(text: str) -> None:
    with pytest.raises(ConfigError, match="as 2/8"):
        Shard.parse(text, lambda: iter(()))


def in_shards(score: Score, of: int, name: str, *args: object) -> list[str]:
    names = [name.replace("#", str(index)) for index in range(1, of + 1)]
    for index, one in enumerate(names, 1):
        assert score("--shard", f"{index}/{of}", "-o", one, "-q", *args).code == 0
    return names


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".db", ".parquet", "/"])
def test_shards_are_joined_to_the_bytes_of_one_run(run: Run, score: Score, suffix: str) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    score("-o", f"whole{suffix}", "-q")
    parts = in_shards(score, 3, f"part#{suffix}")
    assert run("merge", *reversed(parts), "-o", f"joined{suffix}", "-q").code == 0
    assert contents(f"joined{suffix}") == contents(f"whole{suffix}")


def contents(name: str) -> dict[str, bytes]:
    path = Path(name)
    found = path.iterdir() if path.is_dir() else [path]
    return {one.name.removeprefix(path.stem): one.read_bytes() for one in found}


def test_lines_of_json_can_be_joined_by_anything(score: Score) -> None:
    score("-o", "whole.jsonl")
    parts = in_shards(score, 5, "part#.jsonl")
    joined = b"".join(Path(part).read_bytes() for part in parts)
    assert joined == Path("whole.jsonl").read_bytes()


def test_a_shard_is_a_whole_output_of_its_own(score: Score) -> None:
    parts = in_shards(score, 2, "part#.csv")
    headers = {Path(part).read_text().splitlines()[0] for part in parts}
    assert len(headers) == 1


def test_more_shards_than_articles_are_joined_as_well(run: Run, score: Score) -> None:
    score("-o", "whole.csv")
    names = [f"part{index}.csv" for index in range(1, 16)]
    codes = {score("--shard", f"{i}/15", "-o", n, "-q").code for i, n in enumerate(names, 1)}
    assert codes == {0, 4}
    run("merge", *names, "-o", "joined.csv")
    assert Path("joined.csv").read_bytes() == Path("whole.csv").read_bytes()


def test_a_stopped_shard_goes_on_and_a_finished_one_stays(score: Score, stopped: Score) -> None:
    args = ("--shard", "1/2", "-o", "part.csv", "-q")
    assert stopped(1, *args).code == 130
    assert score(*args).code == 2
    assert score(*args, "--resume").code == 0
    first = Path("part.csv").read_bytes()
    assert score(*args, "--resume").code == 0
    assert Path("part.csv").read_bytes() == first


def test_what_cannot_be_joined_is_refused(run: Run, score: Score) -> None:
    one, two, three = in_shards(score, 3, "part#.csv")
    other = ("--set", "limits.max_seconds=3")
    score("--shard", "2/3", "-o", "other.csv", "-q", *other)
    Path("begun.csv.shard").write_bytes(Path("part2.csv.shard").read_bytes()[:-5])
    refused = {
        (one, three): "of 3 shards, these are missing: 2",
        (one, two, two, three): "of 3 shards, these are given twice: 2",
        (one, "other.csv", three): "config.limits.max_seconds was 30.0, is 3.0",
        (one, "begun.csv", three): "begun.csv.shard: is not finished",
        ("nowhere.csv",): "nowhere.csv.shard: is not there",
    }
    for given, told in refused.items():
        ran = run("merge", *given, "-o", "joined.csv")
        assert (ran.code, Path("joined.csv").exists()) == (2, False)
        assert told in ran.err
    assert (
        "the shards are of csv: write the same kinds"
        in run("merge", one, two, three, "-o", "x.jsonl").err
    )


def test_shards_of_other_inputs_are_refused(run: Run, score: Score) -> None:
    score("--shard", "1/2", "-o", "part1.csv", "-q")
    Path("news/99.txt").write_text("One more.")
    score("--shard", "2/2", "-o", "part2.csv", "-q")
    ran = run("merge", "part1.csv", "part2.csv", "-o", "joined.csv")
    assert ran.code == 2
    assert "shard.count was 12, is 13" in ran.err
