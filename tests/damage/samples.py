"""A small sound file of each format, with the same few articles."""

import csv
import gzip
import io
import json
import sqlite3
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from tests.core import press
from tests.plugins.test_warc import RECORDS

TEXTS = [f"The pier was number {n}, said the mayor of Orsund on Monday." for n in range(6)]
ROWS = [{"title": f"Pier {n}", "text": text} for n, text in enumerate(TEXTS)]
STORIES = [
    press.Story(f"Pier {n}", "Ada Holm", "May 3, 2020", "Post", t) for n, t in enumerate(TEXTS)
]
EXPORTS = ("proquest", "nexis", "factiva", "ebsco", "newsbank")
LINES = [json.dumps(row).encode() + b"\n" for row in ROWS]


def samples(folder: Path) -> Mapping[str, bytes]:
    """Return a file of each format by name."""
    return {
        "x.jsonl": b"".join(LINES),
        "x.json": json.dumps(ROWS, indent=1).encode(),
        "x.csv": _csv(),
        "x.jsonl.gz": b"".join(gzip.compress(line, mtime=0) for line in LINES),
        "x.warc": b"".join(RECORDS),
        "x.warc.gz": b"".join(gzip.compress(record, mtime=0) for record in RECORDS),
        "x.zip": _zip(zipfile.ZIP_DEFLATED),
        "stored.zip": _zip(zipfile.ZIP_STORED),
        "x.tar": _tar(),
        "x.parquet": _parquet(),
        "x.db": _sqlite(folder),
        "x.docx": press.docx(press.nexis_paragraphs(STORIES)),
        "plain.docx": press.docx(TEXTS),
        **{
            f"x.{name}": export.encode()
            for name, export in zip(EXPORTS, press.exports(STORIES), strict=True)
        },
    }


def _csv() -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(ROWS[0])
    writer.writerows(row.values() for row in ROWS)
    return out.getvalue().encode()


def _zip(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for number, text in enumerate(TEXTS):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), text, method)
    return out.getvalue()


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number, text in enumerate(TEXTS):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    return out.getvalue()


def _parquet() -> bytes:
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(ROWS), out, row_group_size=1)
    return out.getvalue()


def _sqlite(folder: Path) -> bytes:
    path = folder / "made.db"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE newsdata (title TEXT, content TEXT)")
    values = [tuple(row.values()) for row in ROWS]
    database.executemany("INSERT INTO newsdata VALUES (?, ?)", values)
    database.commit()
    database.close()
    data = path.read_bytes()
    path.unlink()
    return data
