"""WARC: archived pages become articles, their messages decoded, damage costs one and is told."""

import gzip
import io
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from credscore import InputError
from credscore.readers import Source
from credscore_warc import WarcReader
from tests.core.reading import ids, sources, told

PAGES = 6


def page(number: int) -> str:
    voted = "The council of Orsund voted on Monday to build pier"
    paragraphs = "".join(f"<p>{voted} {number}.{part}, said the mayor.</p>" for part in range(5))
    head = f"<head><title>Vote {number}</title></head>"
    return f"<html>{head}<body><article>{paragraphs}</article></body></html>"


def chunked(body: bytes) -> bytes:
    parts = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def message(number: int) -> bytes:
    """Return a server's answer with a page: as it is, compressed, or in chunks."""
    body = page(number).encode()
    coded = [
        (b"", body),
        (b"Content-Encoding: gzip\r\n", gzip.compress(body, mtime=0)),
        (b"Transfer-Encoding: chunked\r\n", chunked(body)),
    ][number % 3]
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + coded[0] + b"\r\n" + coded[1]


def record(
    content: bytes,
    urn: bytes = b"uuid:7",
    sort: WarcRecordType = WarcRecordType.response,
    kind: str = "application/http; msgtype=response",
) -> bytes:
    made = WarcRecord()
    made.init_headers(record_type=sort, record_urn=urn)
    made.headers["WARC-Date"] = "2021-03-09T08:00:00Z"
    made.headers["WARC-Target-URI"] = "https://post.example/" + urn.decode()
    made.headers["Content-Type"] = kind
    made.set_bytes_content(content)
    out = io.BytesIO()
    made.write(out, checksum_data=True)
    return out.getvalue()


def archive() -> list[bytes]:
    info = record(b"software: x\r\n", b"uuid:info", WarcRecordType.warcinfo, "application/warc")
    return [info, *(record(message(n), b"uuid:%d" % n) for n in range(PAGES))]


RECORDS = archive()


def read(path: Path, parts: Sequence[bytes] | bytes, *, packed: bool = False) -> list[Source]:
    whole = parts if isinstance(parts, bytes) else b"".join(parts)
    path.write_bytes(gzip.compress(whole) if packed else whole)
    return sources(path)


@pytest.mark.parametrize("how", ["plain", "a member a record", "one member"])
def test_archived_pages_are_articles(tmp_path: Path, how: str) -> None:
    path = tmp_path / ("x.warc" if how == "plain" else "x.warc.gz")
    parts = [gzip.compress(part) for part in RECORDS] if how == "a member a record" else RECORDS
    found = read(path, parts, packed=how == "one member")
    assert [one.id for one in found] == [f"a-{path.name}:{n + 1}:{n}" for n in range(PAGES)]
    for number, one in enumerate(found):
        assert one.article is not None
        assert one.article.title == f"Vote {number}"
        assert one.article.url == f"https://post.example/uuid:{number}"
        assert f"pier {number}.4" in one.article.text
        assert one.article.notes == ()


@pytest.mark.parametrize(
    "content",
    [
        b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>x</p>",
        b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
    ],
)
def test_what_is_no_page_is_no_row(tmp_path: Path, content: bytes) -> None:
    assert len(read(tmp_path / "x.warc", [record(content), RECORDS[1]])) == 1


def test_texts_of_wet_files_are_articles(tmp_path: Path) -> None:
    text = record(b"The pier stays.", b"uuid:1", WarcRecordType.conversion, "text/plain")
    [found] = read(tmp_path / "x.wet", [text])
    assert found.article is not None
    assert (found.article.text, found.article.url) == (
        "The pier stays.",
        "https://post.example/uuid:1",
    )


def test_the_servers_encoding_counts_where_the_page_has_none(tmp_path: Path) -> None:
    body = page(1).replace("Orsund", "Ørsund").encode("latin-1")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n"
    [found] = read(tmp_path / "x.warc", [record(head + body)])
    assert found.article is not None
    assert "Ørsund" in found.article.text


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-8"])
def test_an_encoding_that_says_nothing_is_left_to_the_reader_of_pages(
    tmp_path: Path, charset: str
) -> None:
    body = page(1).replace("Orsund", "Ørsund").encode("latin-1" if "no" in charset else "utf-8")
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={charset}\r\n\r\n"
    [found] = read(tmp_path / "x.warc", [record(head.encode() + body)])
    assert found.article is not None
    assert "Vote 1" in found.article.title
    assert "council of" in found.article.text


def test_a_message_is_read_up_to_where_it_is_damaged(tmp_path: Path) -> None:
    chance = random.Random(7)
    filling = "".join(f"<p>{chance.randbytes(20).hex()}</p>" for _ in range(9_000))
    body = bytearray(gzip.compress(f"{page(1)}{filling}".encode()))
    body[-20_000:-19_000] = bytes(1_000)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    [found] = read(tmp_path / "x.warc", [record(head + body)])
    assert found.article is not None
    assert "pier 1.4" in found.article.text
    assert "truncated" in dict(found.article.notes)


def test_a_message_that_is_shorter_than_its_server_states_is_told(tmp_path: Path) -> None:
    body = gzip.compress(page(1).encode(), mtime=0)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
    stated = b"Content-Length: %d\r\n\r\n" % len(body)
    whole, cut = (record(head + stated + sent) for sent in (body, body[:-40]))
    notes = [one.article.notes for one in read(tmp_path / "x.warc", [whole, cut]) if one.article]
    assert [dict(told).get("truncated", "")[:11] for told in notes] == ["", "the message"]


def test_a_message_that_unpacks_to_no_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("credscore_warc.page._MOST", 100)
    [found] = read(tmp_path / "x.warc", [RECORDS[2]])
    assert found.fault is not None
    assert found.fault.code == "too_large"


def test_a_wrong_length_swallows_no_other_record(tmp_path: Path) -> None:
    length = b"Content-Length: %d\r\n" % len(message(0))
    for stated in (b"99999", b"10", b"99999999999", b"", b"x"):
        wrong = RECORDS[1].replace(length, b"Content-Length: %s\r\n" % stated)
        found = read(tmp_path / "x.warc", [wrong, *RECORDS[2:]])
        titles = [one.article.title for one in found if one.article]
        assert titles[-5:] == [f"Vote {n}" for n in range(1, 6)]
        assert found[0].fault or (found[0].article and found[0].article.notes)


def test_a_record_that_breaks_off_where_the_next_one_fits_swallows_nothing(tmp_path: Path) -> None:
    first, second = RECORDS[1:3]
    broken_off = first[: len(first) - len(second)]
    found = read(tmp_path / "x.warc", [broken_off, *RECORDS[2:]])
    assert [one.article.title for one in found if one.article] == [f"Vote {n}" for n in range(1, 6)]
    assert found[0].fault


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
def test_a_flipped_bit_costs_one_record_at_most_and_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    parts = [gzip.compress(part, mtime=0) for part in RECORDS] if name.endswith("gz") else RECORDS
    whole = {one.article.text for one in read(path, parts) if one.article}
    data = b"".join(parts)
    chance = random.Random(7)
    for _ in range(60):
        at, bit = chance.randrange(len(data)), chance.randrange(8)
        altered = bytearray(data)
        altered[at] ^= 1 << bit
        found = read(path, bytes(altered))
        kept = {one.article.text for one in found if one.article}
        assert len(whole - kept) <= 1, (at, bit)
        is_told = any(one.fault or (one.article and one.article.notes) for one in found)
        assert is_told or whole == kept, (at, bit)


def test_a_broken_off_archive_keeps_what_is_there(tmp_path: Path) -> None:
    data = b"".join(gzip.compress(part) for part in RECORDS)
    found = read(tmp_path / "x.warc.gz", data[:-100])
    assert sum(one.article is not None for one in found) >= PAGES - 1
    assert any(one.fault and one.fault.code == "damaged" for one in found)


def test_records_that_are_too_large_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    large = message(0).replace(b"</body>", b"<p>x</p>" * 20_000 + b"</body>")
    path.write_bytes(b"".join([RECORDS[1], record(large), *RECORDS[2:]]))
    found = told(path, max_bytes=10_000)
    assert found[1] == "too_large"
    assert len(found) == PAGES + 1


def test_rubbish_between_records_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(b"rubbish" * 30_000 + RECORDS[1] + b"\r\nrubbish\r\n" + RECORDS[2])
    assert [one.rpartition(":")[2] for one in ids(path)] == ["1", "0", "3", "1"]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    with pytest.raises(InputError, match=r'pip install "credscore\[warc\]"') as caught:
        list(WarcReader().split(io.BytesIO(b"".join(RECORDS)), 10_000))
    assert caught.value.code == "needs_extra"
