"""The conformance kit for readers: our own pass it, and each check finds what it is for."""

import io
import json
import random
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pytest
from pyarrow import parquet

from credscore import Article, Reader, Record
from credscore.contract.reader import Traits
from credscore.readers.csv_files import CsvReader
from credscore.readers.docx import DocxReader
from credscore.readers.json_files import JsonLinesReader, JsonReader
from credscore.readers.press import EXPORTS
from credscore.readers.sqlite_files import SqliteReader
from credscore.readers.text import TextReader
from credscore.testing import CheckFailed, check_reader
from credscore_html import HtmlReader
from credscore_parquet import ParquetReader
from credscore_warc import WarcReader
from tests.core import press
from tests.core.test_split import ROWS, nela
from tests.plugins.test_warc import RECORDS, page
from tests.support import Ran

REPOSITORY = Path(__file__).parents[1]


def samples(folder: Path) -> dict[type[Reader], bytes]:
    table = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(ROWS), table, row_group_size=1)
    nela(folder / "x.db", 3)
    return {
        TextReader: b"The pier stays.",
        HtmlReader: page(1).encode(),
        JsonReader: json.dumps(ROWS).encode(),
        JsonLinesReader: "\n".join(map(json.dumps, ROWS)).encode(),
        CsvReader: b'title,text\na,"one\ntwo"\nb,three\n',
        SqliteReader: (folder / "x.db").read_bytes(),
        ParquetReader: table.getvalue(),
        WarcReader: b"".join(RECORDS[:4]),
        DocxReader: press.docx(["The pier stays.", "So said the mayor."]),
        **dict(zip(EXPORTS, map(str.encode, press.exports()), strict=True)),
    }


@pytest.mark.parametrize("at", range(9 + len(EXPORTS)))
def test_every_reader_of_ours_passes(at: int, tmp_path: Path) -> None:
    reader, sample = list(samples(tmp_path).items())[at]
    check_reader(reader, sample)


@pytest.mark.parametrize("sample", [press.docx(press.nexis_paragraphs()), press.nexis().encode()])
def test_readers_of_texts_pass_with_exports(sample: bytes) -> None:
    check_reader(DocxReader if sample.startswith(b"PK") else TextReader, sample)


def test_the_page_names_what_a_reader_may_say_of_itself() -> None:
    page = (REPOSITORY / "docs" / "plugins.md").read_text()
    for one in fields(Traits):
        shown = '""' if one.default == "" else repr(one.default)
        assert f"| `{one.name}` | `{shown}` |" in page


class Lines:
    """A reader that keeps the contract; those below break it in one way each."""

    name = "lines"
    suffixes: Any = (".lines",)
    about = "A line, an article."

    def read(self, data: bytes) -> Iterator[Article]:
        yield Article(data.decode("utf-8", "replace"))

    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        for number, line in enumerate(file):
            yield Record(str(number), line[:most])


class Suffixed(Lines):
    suffixes = ("lines",)


class Silent(Lines):
    about = ""


class Twins(Lines):
    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        return (Record("1", line[:most]) for line in file)


class Drawn(Lines):
    def read(self, data: bytes) -> Iterator[Article]:
        yield Article(f"{data!r} {random.random()}")


class Greedy(Lines):
    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        yield Record("1", file.read())


class Fragile(Lines):
    def read(self, data: bytes) -> Iterator[Article]:
        yield Article(data.decode("ascii"))


class Unsure(Lines):
    is_table = "yes"


class Blind(Lines):
    def holds_many(self, file: BinaryIO) -> bool:
        return False


class Whole:
    """A reader of files that hold one article."""

    name = "whole"
    suffixes = (".whole",)
    about = "A file, an article."

    def read(self, data: bytes) -> Iterator[Article]:
        yield Article(data.decode("utf-8", "replace"))


class NoTable(Whole):
    is_table = True


class NoSplit(Whole):
    def holds_many(self, file: BinaryIO) -> bool:
        return False


def test_a_reader_that_keeps_the_contract_passes() -> None:
    check_reader(Lines, b"one\ntwo\n")
    check_reader(Whole, b"one\ntwo\n")


@pytest.mark.parametrize(
    ("reader", "check"),
    [
        (Suffixed, "declares_what_it_reads"),
        (Silent, "declares_what_it_reads"),
        (Twins, "names_articles_apart"),
        (Drawn, "reads_alike_every_time"),
        (Greedy, "holds_no_record_beyond_the_limit"),
        (Fragile, "tells_damage_as_faults"),
        (Unsure, "declares_what_it_reads"),
        (NoTable, "declares_what_it_reads"),
        (NoSplit, "declares_what_it_reads"),
        (Blind, "holds_many_where_it_says_so"),
    ],
)
def test_each_breach_is_named(reader: type[Reader], check: str) -> None:
    with pytest.raises(CheckFailed, match=f"reader: {check}: "):
        check_reader(reader, b"one\ntwo\n")


class Stuck(Lines):
    def read(self, data: bytes) -> Iterator[Article]:
        time.sleep(60 if len(data) < 8 else 0)
        yield Article(data.decode("utf-8", "replace"))


class Endless(Lines):
    def split(self, file: BinaryIO, most: int) -> Iterator[Record]:
        while True:
            file.readline()


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs the alarm")
@pytest.mark.parametrize(
    ("reader", "sample", "told"),
    [
        (Endless, b"one\n", "reads_its_sample: took longer than 0.2 s, on its sample"),
        (Stuck, b"one line", "tells_damage_as_faults: took longer than 0.2 .* on a damaged sample"),
    ],
)
def test_a_reader_that_hangs_is_told(
    monkeypatch: pytest.MonkeyPatch, reader: type[Reader], sample: bytes, told: str
) -> None:
    monkeypatch.setattr("credscore.testing.check.LONGEST", 0.2)
    with pytest.raises(CheckFailed, match=told):
        check_reader(reader, sample)


@pytest.mark.parametrize(
    ("sample", "told"),
    [
        (b"\n", "its sample gives no article"),
        (b'{"text": "Words."}\n{}\n', "its sample gives a fault: "),
    ],
)
def test_a_sample_must_hold_an_article_and_no_fault(sample: bytes, told: str) -> None:
    with pytest.raises(CheckFailed, match=told):
        check_reader(JsonLinesReader, sample)


def test_the_command_takes_a_suffix_with_a_sample(run: Callable[..., Ran], tmp_path: Path) -> None:
    sample = tmp_path / "x.csv"
    sample.write_bytes(b"title,text\na,The pier stays.\n")
    assert run("plugins", "check", ".csv", "--sample", sample).out == "all checks passed\n"
    asked = run("plugins", "check", ".docx")
    assert (asked.code, "give a file of that format by --sample FILE" in asked.err) == (2, True)
