"""Tar archives: read as a stream, links and devices refused, damage told and passed by."""

import gzip
import io
import json
import os
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.core.reading import ids, sources, told

TEXTS = [f"The pier was number {n}." for n in range(4)]
LINES = "".join(json.dumps({"text": text}) + "\n" for text in TEXTS).encode()
BLOCK = tarfile.BLOCKSIZE

Member = tuple[str, bytes, bytes]
"""The name, the bytes and the kind of a member."""


def packed(members: Sequence[Member], format_: int = tarfile.PAX_FORMAT) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=format_) as archive:
        for name, data, kind in members:
            info = tarfile.TarInfo(name)
            info.type, info.size = kind, len(data)
            info.linkname = "/etc/passwd" if kind in (tarfile.SYMTYPE, tarfile.LNKTYPE) else ""
            archive.addfile(info, io.BytesIO(data))
    return held.getvalue()


def plain(*names: str) -> list[Member]:
    return [(name, text.encode(), tarfile.REGTYPE) for name, text in zip(names, TEXTS, strict=True)]


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


NAMES = ("a.txt", "b/two.txt", "c.txt", "d.txt")


@pytest.mark.parametrize("name", ["x.tar", "x.tar.gz", "x.tgz"])
def test_every_member_is_an_input(tmp_path: Path, name: str) -> None:
    members = [
        *plain(*NAMES),
        ("./lines.jsonl", LINES, tarfile.REGTYPE),
        ("lines.jsonl.gz", gzip.compress(LINES), tarfile.REGTYPE),
        ("page.pdf", b"x" * 5000, tarfile.REGTYPE),
        (".hidden.txt", b"x", tarfile.REGTYPE),
        ("folder", b"", tarfile.DIRTYPE),
        ("twice.txt", b"Once.", tarfile.REGTYPE),
        ("twice.txt", b"Twice.", tarfile.REGTYPE),
    ]
    data = packed(members)
    path = written(tmp_path / name, data if name == "x.tar" else gzip.compress(data))
    assert told(path) == [*TEXTS, *TEXTS, *TEXTS, "unknown_suffix", "Once.", "Twice."]
    assert ids(path)[1] == f"a-{name}:b/two.txt"
    assert ids(path)[4] == f"a-{name}:lines.jsonl:1"
    assert len(set(ids(path))) == len(ids(path))


@pytest.mark.parametrize("format_", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_names_and_other_letters_are_read_in_every_dialect(
    tmp_path: Path, format_: int
) -> None:
    long = "/".join(["folder"] * 20) + "/pier.txt"
    names = (long, "brücke.txt", *NAMES[2:])
    path = written(tmp_path / "x.tar", packed(plain(*names), format_))
    assert told(path) == TEXTS
    assert [one.path for one in sources(path)] == [f"{path}:{name}" for name in names]


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (tarfile.SYMTYPE, "is a symbolic link"),
        (tarfile.LNKTYPE, "is a link to another member"),
        (tarfile.CHRTYPE, "is a device"),
        (tarfile.BLKTYPE, "is a device"),
        (tarfile.FIFOTYPE, "is a named pipe"),
        (b"Z", "is no plain file"),
    ],
)
def test_what_is_no_plain_file_is_refused_by_name(tmp_path: Path, kind: bytes, what: str) -> None:
    members = plain(*NAMES)
    path = written(tmp_path / "x.tar", packed([members[0], ("odd.txt", b"", kind), *members[1:]]))
    assert told(path) == [TEXTS[0], "not_a_file", *TEXTS[1:]]
    fault = sources(path)[1]
    assert fault.path == f"{path}:odd.txt"
    assert what in str(fault.fault)


def test_the_name_of_a_member_is_never_a_path(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    names = ("../../up.txt", "/etc/over.txt", "..\\up.txt", "a\x1b[31m\n.txt")
    path = written(tmp_path / "inner/x.tar", packed(plain(*names)))
    before = sorted(os.walk(tmp_path))
    assert told(path) == TEXTS
    assert all(one.isprintable() for one in ids(path))
    assert sorted(os.walk(tmp_path)) == before


def test_a_damaged_header_costs_one_member_and_is_told(tmp_path: Path) -> None:
    data = bytearray(packed(plain(*NAMES)))
    data[2 * BLOCK + 3] ^= 1
    path = written(tmp_path / "x.tar", bytes(data))
    assert told(path) == [TEXTS[0], "damaged", *TEXTS[2:]]
    assert "no member begins at byte 1024" in str(sources(path)[1].fault)


def test_a_cut_within_a_member_is_told_of_it(tmp_path: Path) -> None:
    data = packed([*plain(*NAMES), ("long.txt", b"x" * 2000, tarfile.REGTYPE)])
    path = written(tmp_path / "x.tar", data[: 9 * BLOCK + 1000])
    assert told(path) == [*TEXTS, "damaged", "x" * 1000]
    assert "1000 bytes are missing" in str(sources(path)[-2].fault)


@pytest.mark.parametrize("size", [4 * BLOCK, 4 * BLOCK + 100])
def test_an_archive_that_ends_between_members_says_so(tmp_path: Path, size: int) -> None:
    path = written(tmp_path / "x.tar", packed(plain(*NAMES))[:size])
    assert told(path) == [*TEXTS[:2], "damaged"]


def test_archives_behind_each_other_are_one(tmp_path: Path) -> None:
    halves = packed(plain(*NAMES)) + packed([("e.txt", b"The end.", tarfile.REGTYPE)])
    assert told(written(tmp_path / "x.tar", halves)) == [*TEXTS, "The end."]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "damaged"), (b"words " * 200, "damaged"), (bytes(10 * BLOCK), "empty")],
)
def test_what_holds_no_member_says_so(tmp_path: Path, data: bytes, code: str) -> None:
    assert told(written(tmp_path / "x.tar", data)) == [code]


def test_limits_hold(tmp_path: Path) -> None:
    path = written(tmp_path / "x.tar", packed(plain(*NAMES)))
    assert told(path, max_members=2) == [*TEXTS[:2], "archive_too_large"]
    assert told(path, max_bytes=5) == ["too_large"] * 4
    inner = packed([("x.tar", packed([("x.tar", b"", tarfile.REGTYPE)]), tarfile.REGTYPE)])
    assert told(written(tmp_path / "deep.tar.gz", gzip.compress(inner))) == ["archive_too_deep"]
    bomb = packed([("a.txt", bytes(60_000_000), tarfile.REGTYPE)])
    assert told(written(tmp_path / "bomb.tgz", gzip.compress(bomb)))[-1] == "archive_bomb"


def test_a_name_of_megabytes_is_not_held(tmp_path: Path) -> None:
    long = packed([("x" * 3_000_000 + ".txt", b"Words.", tarfile.REGTYPE)], tarfile.GNU_FORMAT)
    [one] = sources(written(tmp_path / "x.tar", long))
    assert len(one.path) < 70_000
