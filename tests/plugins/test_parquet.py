"""Parquet: rows of any columns, streamed by row group, a damaged group told and passed over."""

import sys
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from credscore import InputError
from credscore_parquet import ParquetReader
from tests.core.reading import article, ids, sources, told

TEXTS = [f"The pier was number {n}. " * 40 for n in range(100)]


def written(path: Path, table: pa.Table, rows: int = 10) -> Path:
    parquet.write_table(table, path, row_group_size=rows, compression="zstd")
    return path


def test_each_row_is_an_article(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", pa.table({"text": TEXTS}))
    assert told(path) == TEXTS
    assert ids(path)[:2] == ["a-x.parquet:1", "a-x.parquet:2"]


def test_columns_of_every_type_are_told_or_left_out(tmp_path: Path) -> None:
    table = pa.table(
        {
            "id": [7],
            "text": pa.array(["The pier."]).dictionary_encode(),
            "authors": [["Tove Lund", "Ann Dahl"]],
            "publish_date": pa.array([1615276800123456789], pa.timestamp("ns", "UTC")),
            "day": [date(2021, 3, 9)],
            "source": [{"name": "post.example"}],
            "embedding": [[0.1, 0.2]],
            "pairs": pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int64())),
            "raw": [b"\xff\0"],
            "missing": pa.nulls(1),
        }
    )
    found = article(written(tmp_path / "x.parquet", table))
    assert (found.text, found.author) == ("The pier.", "Tove Lund, Ann Dahl")
    assert found.published == "2021-03-09"
    [record] = ParquetReader().read((tmp_path / "x.parquet").read_bytes())
    assert {b'"embedding"', b'"pairs"'} & set(record.data.split(b": ")) == set()
    assert b'"name": "post.example"' in record.data


def test_points_in_time_are_days(tmp_path: Path) -> None:
    table = pa.table({"text": ["x"], "date": [datetime(2021, 3, 9, 8, tzinfo=UTC)]})
    assert article(written(tmp_path / "x.parquet", table)).published == "2021-03-09"


def test_a_damaged_row_group_costs_no_other(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", pa.table({"text": TEXTS}))
    group = parquet.ParquetFile(path).metadata.row_group(3).column(0)
    data = bytearray(path.read_bytes())
    start = group.dictionary_page_offset
    data[start + 30 : start + group.total_compressed_size] = bytes(group.total_compressed_size - 30)
    path.write_bytes(data)
    found = sources(path)
    assert {one.article.text for one in found if one.article} >= {*TEXTS[:30], *TEXTS[40:]}
    [fault] = [one for one in found if one.fault]
    assert fault.id == "a-x.parquet:row-group-4"
    assert found[-1].id == "a-x.parquet:100"


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"x" * 100 + b"PAR1"])
def test_what_is_no_parquet_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(data)
    assert told(path) == ["damaged"]


def test_rows_that_are_too_large_are_faults(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", pa.table({"text": ["one", "x" * 500, "two"]}))
    assert told(path, max_bytes=400) == ["one", "too_large", "two"]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r'pip install "credscore\[parquet\]"') as caught:
        list(ParquetReader().split(BytesIO(b""), 1))
    assert caught.value.code == "needs_extra"
