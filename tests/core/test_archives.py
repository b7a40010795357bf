"""Archives: unpacked as streams, kept as far as they are sound, and stopped at the limits."""

import gzip
import io
import json
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from credscore.readers.archives import Gunzip
from tests.core.reading import ids, inputs, sources, told

TEXTS = [f"The pier was number {n}." for n in range(8)]
LINES = "".join(json.dumps({"text": text}) + "\n" for text in TEXTS).encode()


def zipped(
    path: Path, members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED
) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_gzip_is_unpacked_by_the_name_within(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(LINES))
    (tmp_path / "y.txt.gz").write_bytes(gzip.compress(b"Words."))
    assert told(tmp_path) == [*TEXTS, "Words."]
    assert ids(tmp_path)[-2:] == ["a-x.jsonl.gz:8", "a-y.txt.gz"]


def test_every_member_of_a_zip_is_an_input(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "x.zip",
        {
            "b/two.txt": "Two.",
            "a.jsonl": LINES,
            "c.jsonl.gz": gzip.compress(LINES),
            "page.pdf": "x",
            ".hidden.txt": "x",
            "__MACOSX/b/two.txt": "x",
            "b/Thumbs.db": "x",
            "b/~$two.docx": "x",
            "b/desktop.ini": "x",
            "folder/": "",
        },
    )
    assert told(path) == ["Two.", *TEXTS, *TEXTS, "unknown_suffix"]
    assert ids(path)[:2] == ["a-x.zip:b/two.txt", "a-x.zip:a.jsonl:1"]


def test_the_name_of_a_member_is_never_a_path(tmp_path: Path) -> None:
    names = ["../../up.txt", "/etc/over.txt", "..\\up.txt", "a\x1b[31m\n.txt", "twice.txt"]
    (tmp_path / "inner").mkdir()
    path = zipped(tmp_path / "inner/x.zip", dict.fromkeys(names, "Words."))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("twice.txt", "Other words.")
    before = sorted(os.walk(tmp_path))
    assert told(path) == ["Words."] * 5 + ["Other words."]
    found = ids(path)
    assert len(set(found)) == 6
    assert all(one.isprintable() for one in found)
    assert sorted(os.walk(tmp_path)) == before


def test_archives_within_archives_stop_at_the_limit(tmp_path: Path) -> None:
    inner: bytes = b"Words."
    for _ in range(4):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("x.zip" if inner != b"Words." else "x.txt", inner)
        inner = held.getvalue()
    path = tmp_path / "x.zip"
    path.write_bytes(inner)
    assert told(path) == ["archive_too_deep"]
    assert told(path, max_nesting=4) == ["Words."]


@pytest.mark.parametrize("name", ["x.jsonl.gz", "x.zip", "x.txt.gz"])
def test_a_bomb_is_stopped(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    bomb = b"x" * 60_000_000
    if name.endswith(".zip"):
        zipped(path, {"a.txt": "Words.", "b.jsonl": bomb, "c.txt": "Words."})
    else:
        path.write_bytes(gzip.compress(bomb))
    assert told(path)[-1] in ("archive_bomb", "too_large")
    assert told(path, max_ratio=10_000, max_unpacked=20_000_000)[-1] in (
        "archive_too_large",
        "too_large",
    )


def test_members_are_counted(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{n}.txt": "Words." for n in range(5)})
    assert told(path, max_members=3) == ["Words."] * 3 + ["archive_too_large"]


def test_of_a_broken_off_gzip_all_that_is_there_is_read(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"{n} {random.Random(n).random()}"}) for n in range(2000)]
    data = gzip.compress("\n".join(rows).encode())
    path = tmp_path / "x.jsonl.gz"
    path.write_bytes(data[: len(data) // 2])
    found = sources(path)
    assert 900 < sum(one.article is not None for one in found) < 1100
    faults = [str(one.fault) for one in found if one.fault]
    assert any("they end too soon; the rest is lost, behind byte" in fault for fault in faults)
    assert len(faults) == 2  # the other is the line that was cut


@pytest.mark.parametrize("members", [1, len(TEXTS)])
def test_a_flipped_bit_of_a_gzip_costs_one_member_at_most(tmp_path: Path, members: int) -> None:
    size = -(-len(TEXTS) // members)
    rows = LINES.splitlines(keepends=True)
    parts = [b"".join(rows[at : at + size]) for at in range(0, len(rows), size)]
    data = b"".join(map(gzip.compress, parts))
    for at in range(0, len(data), 5):
        altered = bytearray(data)
        altered[at] ^= 1 << at % 8
        path = tmp_path / "x.jsonl.gz"
        path.write_bytes(altered)
        found = told(path)
        assert len(set(TEXTS) - set(found)) <= size
        assert found == TEXTS or not set(TEXTS) >= set(found)


def test_what_stands_between_members_is_told_and_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl.gz"
    part = gzip.compress(LINES)
    path.write_bytes(part + b"\0" * 512 + part + b"rubbish" * 9_999 + part)
    assert told(path) == [*TEXTS, *TEXTS, "damaged", *TEXTS]


def test_a_page_packed_within_a_member_is_not_taken_for_one() -> None:
    inner = gzip.compress(b"inner", mtime=0)
    stored = zlib.compressobj(0, zlib.DEFLATED, 31)
    outer = stored.compress(b"head " + inner + b" tail") + stored.flush()
    damaged = bytearray(outer)
    damaged[12] ^= 255
    from credscore.config.model import Limits
    from credscore.readers.archives import Meter

    stream = Gunzip(io.BytesIO(bytes(damaged) + gzip.compress(b"next")), Meter(Limits()))
    assert stream.read(1000).endswith(b"next") or stream.read(1000) == b"next"
    assert len(stream.faults) == 1


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_flipped_byte_of_a_zip_costs_one_member_at_most(tmp_path: Path, method: int) -> None:
    path = tmp_path / "x.zip"
    members = {f"{n}.txt": text * 3 for n, text in enumerate(TEXTS)}
    whole = zipped(path, members, method).read_bytes()
    for at in range(0, len(whole), 7):
        altered = bytearray(whole)
        altered[at] ^= 0x5A
        path.write_bytes(altered)
        found = told(path)
        lost = set(members.values()) - set(found)
        assert len(lost) <= 1, at
        assert (
            not lost
            or any("_" in one or one in ("damaged", "encrypted") for one in found)
            or (len(found) == len(members))
        )


def test_a_zip_without_its_directory_is_read_by_its_members(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    members = {f"{n}.txt": text * 3 for n, text in enumerate(TEXTS)}
    whole = zipped(path, members).read_bytes()
    path.write_bytes(whole[: whole.index(b"PK\x01\x02")])
    assert told(path) == ["damaged", *members.values()]
    path.write_bytes(whole[: len(whole) // 3])
    assert told(path)[0] == "damaged"
    path.write_bytes(b"no zip at all")
    assert told(path) == ["damaged"]


def test_an_encrypted_member_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"a.txt": "Words.", "b.txt": "Words."})
    data = bytearray(path.read_bytes())
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(magic) + offset, 1)
    path.write_bytes(data)
    assert told(path) == ["encrypted", "Words."]


def test_archives_are_read_record_by_record(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(LINES))
    assert [one.member for one in inputs(tmp_path)] == [str(n + 1) for n in range(8)]
    assert all(one.record and len(one.record.data) < 60 for one in inputs(tmp_path))
