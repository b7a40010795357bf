"""Splitting in another process: one process for all files, of which a death costs one."""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import pytest

from credscore import Record
from credscore.config.model import Inputs, Limits
from credscore.readers import Reading, inputs_of
from credscore.readers.text import TextReader
from credscore.registry import load_file
from tests.core.reading import READERS, inputs

READER = """
import os
import time
from credscore import InputError, Record

class Lines:
    name, suffixes, about, apart = "lines", (".lines",), "Lines.", True

    def read(self, data):
        return ()

    def split(self, file, most):
        print("not an answer")
        for line in file:
            if line == b"end\\n":
                os._exit(1)
            if line == b"wait\\n":
                time.sleep(0.6)
            while line == b"hang\\n":
                file.read()
            if line == b"break\\n":
                1 / 0
            if line == b"fault\\n":
                raise InputError("damaged", "is damaged")
            yield Record(str(os.getpid()), line)
"""


@pytest.fixture
def plugin(tmp_path: Path) -> Iterator[str]:
    path = tmp_path / "lines_reader.py"
    path.write_text(READER)
    yield str(path)
    sys.modules.pop("credscore_plugin_file_lines_reader", None)


def split(folder: Path, plugin: str, limits: Limits | None = None, **texts: str) -> list[Record]:
    for name, text in texts.items():
        (folder / f"{name}.lines").write_text(text)
    reader = vars(load_file(plugin))["Lines"]()
    paths = [folder / f"{name}.lines" for name in texts]
    return records(paths, Reading({".lines": reader}, limits or Limits()), plugin)


def records(paths: Sequence[str | Path], reading: Reading, plugin: str) -> list[Record]:
    return [one.record for one in inputs_of(paths, reading, [plugin]) if one.record]


def told(found: list[Record]) -> list[str]:
    return [one.fault.code if one.fault else one.data.decode() for one in found]


def test_all_files_are_split_by_one_other_process(tmp_path: Path, plugin: str) -> None:
    found = split(tmp_path, plugin, a="1\n2\n", b="3\n", c="")
    assert told(found) == ["1\n", "2\n", "3\n", "empty"]
    processes = {one.name for one in found[:3]}
    assert len(processes) == 1
    assert str(os.getpid()) not in processes


def test_more_records_than_travel_together_come_in_order(tmp_path: Path, plugin: str) -> None:
    lines = [f"{n}\n" for n in range(200)]
    assert told(split(tmp_path, plugin, a="".join(lines))) == lines


def test_a_fault_comes_after_what_was_read(tmp_path: Path, plugin: str) -> None:
    found = split(tmp_path, plugin, a="1\nfault\n2\n", b="3\n")
    assert told(found) == ["1\n", "damaged", "3\n"]
    assert [str(one.fault) for one in found if one.fault] == ["is damaged"]


def test_standard_input_is_split_there_too(plugin: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"1\nbreak\n2\n")))
    reader = vars(load_file(plugin))["Lines"]()
    reading = Reading({".lines": reader}, rules=Inputs(format="lines"))
    one, fault = records(["-"], reading, plugin)
    assert (one.data, one.name == str(os.getpid())) == (b"1\n", False)
    assert "ZeroDivisionError: division by zero (lines_reader.py, line " in str(fault.fault)


def test_standard_input_may_be_no_larger_than_what_is_unpacked(
    plugin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"1\n2\n")))
    reader = vars(load_file(plugin))["Lines"]()
    reading = Reading({".lines": reader}, Limits(max_unpacked=3), Inputs(format="lines"))
    assert told(records(["-"], reading, plugin)) == ["too_large"]


def test_a_death_costs_one_file(tmp_path: Path, plugin: str) -> None:
    found = split(tmp_path, plugin, a="1\n", b="end\n", c="3\n")
    assert told(found) == ["1\n", "reader_failed", "3\n"]


def test_a_reader_that_stands_still_costs_one_file_and_one_that_is_slow_none(
    tmp_path: Path, plugin: str
) -> None:
    found = split(tmp_path, plugin, Limits(max_seconds=0.5), a="wait\n" * 3, b="1\nhang\n", c="3\n")
    assert told(found) == ["wait\n"] * 3 + ["1\n", "too_slow", "3\n"]
    [fault] = [str(one.fault) for one in found if one.fault]
    assert fault == "its reader stood still for 0.5 seconds (limits.max_seconds)"


def test_what_others_split_is_split_by_another_process_whether_or_not_it_asks(plugin: str) -> None:
    reader = vars(load_file(plugin))["Lines"]()
    plain = type("Plain", (type(reader),), {"apart": False})()
    for name in ("a.lines", "a.LINES.gz", "a.zip", "a.tar"):
        reading = Reading({".lines": plain}, others=frozenset({".lines"}))
        assert reading.goes_apart(reading.name_of(name))
        assert not Reading({".lines": plain}).goes_apart(name)


def test_formats_that_do_not_ask_for_it_stay(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "The pier."}\n')
    here = list(inputs_of([path], Reading(READERS), []))
    assert here == inputs(path)


def test_parquet_is_the_same_here_and_there(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra `parquet`")
    from pyarrow import parquet

    path = tmp_path / "x.parquet"
    parquet.write_table(pa.table({"text": [f"Pier {n}." for n in range(70)]}), path)
    assert list(inputs_of([path], Reading(READERS), [])) == inputs(path)


def test_a_reader_of_others_is_not_asked_in_the_command_what_a_file_holds() -> None:
    asked: list[BinaryIO] = []

    class Asked(TextReader):
        suffixes = (".asked",)

        def holds_many(self, file: BinaryIO) -> bool:
            asked.append(file)
            return False

    own = Reading({".asked": Asked()})
    others = Reading({".asked": Asked()}, others=frozenset({".asked"}))
    assert (own.holds_many(f"{__file__}.asked"), others.holds_many("x.asked")) == (False, True)
    assert not own.goes_apart("x.asked")
    assert others.goes_apart("x.asked")
    assert asked == []
