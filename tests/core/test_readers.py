"""Finding and reading inputs: a stable order, every encoding, and a fault for each bad file."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from credscore import Article
from credscore.config.model import Limits
from credscore.contract.reader import Reader
from credscore.readers import Input, Reading, Source, find_inputs, read_input
from credscore.readers.text import TextReader

READERS: dict[str, Reader] = {".txt": TextReader(), ".md": TextReader()}
TEXT = "Der Hafen wächst – “sagt” sie.\n"


def read(path: Path | str, **limits: int) -> Source:
    [given] = find_inputs([path])
    [source] = read_input(given, Reading(READERS, Limits(**limits)))  # type: ignore[arg-type]
    return source


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (["one"], ["a-x", "a-y/x"]),
        (["one/x.txt", "one/z.txt"], ["a-x", "a-z"]),
        (["one", "two"], ["a-one/x", "a-one/y/x", "a-two/x"]),
        (["one/x.txt", "two/x.txt"], ["a-one/x", "a-two/x"]),
        (["one", "z.txt"], ["a-one/x", "a-one/y/x", "a-z"]),
        (["one", "one/y"], ["a-x", "a-y/x", "a-y/x"]),
        (["-", "one"], ["a-stdin", "a-x", "a-y/x"]),
    ],
)
def test_articles_of_one_name_in_two_folders_have_two_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], ids: list[str]
) -> None:
    for name in ("one/x.txt", "one/y/x.txt", "two/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    assert [found.id for found in find_inputs(given)] == ids
    whole = [path if path == "-" else tmp_path / path for path in given]
    assert [found.id for found in find_inputs(whole)] == ids


def test_what_a_browser_saves_beside_a_page_is_left_out(tmp_path: Path) -> None:
    pages = ("pier (1).htm", "boot.html")
    for name in (*pages, "pier (1)_files/a.js", "boot-Dateien/b.html", "old_files/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [Path(given.path).relative_to(tmp_path).as_posix() for given in find_inputs([tmp_path])]
    assert found == ["boot.html", "old_files/c.txt", "pier (1).htm"]


def test_files_that_systems_keep_for_themselves_are_left_out(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$letter.docx", "a.txt"):
        (tmp_path / name).write_text("x")
    assert [given.id for given in find_inputs([tmp_path])] == ["a-a"]


def test_folders_are_walked_in_the_order_of_their_bytes(tmp_path: Path) -> None:
    for name in ("b.txt", "B.txt", "a/z.txt", "é.txt", ".hidden/x.txt", ".x.txt", "a.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    found = [str(Path(given.path).relative_to(tmp_path)) for given in find_inputs([tmp_path])]
    assert found == ["B.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"]


def test_ids_begin_with_a_letter_and_do_not_depend_on_where_the_folder_lies() -> None:
    assert Input("news/12e45678.txt", root="news").id == "a-12e45678"
    assert Input("/x/news/de/NA.md", root="/x/news").id == "a-de/NA.md"
    assert Input("news/story.txt").id == "a-story"
    assert Input("-").id == "a-stdin"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
    ],
)
def test_unicode_is_read_with_and_without_marks(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    article = read(path).article
    assert article is not None
    assert (article.text, article.encoding) == (TEXT, encoding)


def test_a_text_that_only_looks_like_utf_16_is_not_said_to_be_marked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"t\0h\0e\0 \0" * 50 + b"\0\xd8")
    fault = read(path).fault
    assert fault is not None
    assert str(fault) == "looks like utf-16-le, and is not: unexpected end of data at byte 400"


def test_legacy_encodings_are_recognised(tmp_path: Path) -> None:
    text = "Мэр города сказал, что порт будет расширен в следующем году. " * 5
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1251"))
    article = read(path).article
    assert article is not None
    assert article.text == text
    assert article.encoding == "cp1251"


def test_a_few_accents_in_english_are_those_of_windows_1252(tmp_path: Path) -> None:
    text = (
        "The council of São Rei has bought the ferry. It will keep it running for ten years, said "
        "señor Peña. The café owner said that it would help, and that the price is not known."
    )
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("latin-1"))
    article = read(path).article
    assert article is not None
    assert (article.text, article.encoding) == (text, "cp1252")


def assert_read_as_written(folder: Path, text: str, encoding: str) -> None:
    path = folder / "a.txt"
    path.write_bytes(text.encode(encoding))
    article = read(path).article
    assert article is not None
    assert (article.text, article.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The water of the harbour rose to 9°C.", "cp1252"),
        ("It was Mr Müller’s ferry, said the café owner.", "cp1252"),
        ("Gradonačelnik je rekao da će luka biti otvorena u rujnu.", "cp1250"),
    ],
)
def test_a_short_text_with_few_accents_is_read_as_it_was_written(
    tmp_path: Path, text: str, encoding: str
) -> None:
    assert_read_as_written(tmp_path, text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("“We don’t know,” said the mayor of the ferry, and that the café was shut.", "mac_roman"),
        ("“It is full,” said the owner of the café.", "mac_roman"),
        ("“We don’t know,” the mayor, Seán Ó Briain, said of the ferry.", "cp1252"),
        ("The “café” of João and Ótima was shut, said the mayor. Ó Briain didn’t.", "cp1252"),
    ],
)
def test_quotation_marks_tell_what_old_macs_have_written(
    tmp_path: Path, text: str, encoding: str
) -> None:
    assert_read_as_written(tmp_path, text, encoding)


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    article = read("-").article
    assert article is not None
    assert (article.text, article.path) == (TEXT, "-")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1", "binary"),
        ("a.txt", bytes(range(256)) * 8, "binary"),
        ("a.txt", b"\xff\xfea", "encoding"),
        ("a.pdf", b"%PDF-1.7", "unknown_suffix"),
        ("a.txt", b"x" * 101, "too_large"),
    ],
)
def test_bad_files_have_a_reason(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    source = read(path, max_bytes=2048 if code != "too_large" else 100)
    assert source.article is None
    assert source.fault is not None
    assert source.fault.code == code


def test_a_missing_path_has_a_reason(tmp_path: Path) -> None:
    fault = read(tmp_path / "none.txt").fault
    assert fault is not None
    assert fault.code == "missing_path"


def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    fault = read(path).fault
    assert fault is not None
    assert fault.code == "not_a_file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read any file")
def test_a_forbidden_file_has_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    fault = read(path).fault
    assert fault is not None
    assert fault.code == "unreadable"


def test_odd_file_names_are_made_printable(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff\x1b[31m\n.txt"
    Path(os.fsdecode(path)).write_text("x")
    [given] = find_inputs([tmp_path])
    [source] = read_input(given, Reading(READERS))
    assert source.article is not None
    assert source.id.isprintable()
    assert source.path.isprintable()


class Pages:
    """Yields as many articles as a file has lines."""

    name = "pages"
    suffixes = (".pages",)
    about = "An article a line."

    def read(self, data: bytes) -> Iterator[Article]:
        """Yield one article for each line, and stumble over an odd one."""
        for number, line in enumerate(data.decode().splitlines()):
            if line == "odd":
                raise ValueError("an odd line")
            yield Article(line, id=str(number), title="Given")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one\ntwo\n", [("a-x.pages:0", ""), ("a-x.pages:1", "")]),
        ("one\nodd\n", [("a-x.pages:0", ""), ("a-x.pages", "reader_failed")]),
        ("", [("a-x.pages", "empty")]),
    ],
)
def test_a_file_may_hold_many_articles_and_loses_none_to_a_fault(
    tmp_path: Path, text: str, found: list[tuple[str, str]]
) -> None:
    path = tmp_path / "x.pages"
    path.write_text(text)
    sources = read_input(Input(str(path)), Reading({".pages": Pages()}))
    assert [(s.id, s.fault.code if s.fault else "") for s in sources] == found


def test_the_longest_suffix_decides(tmp_path: Path) -> None:
    path = tmp_path / "x.pages.txt"
    path.write_text("one\ntwo")
    readers: dict[str, Reader] = {".txt": TextReader(), ".pages.txt": Pages()}
    assert len(list(read_input(Input(str(path)), Reading(readers)))) == 2


def test_a_file_that_no_reader_takes_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"PK")
    fault = read(path).fault
    assert fault is not None
    assert "no reader takes .docx files: save it as text or HTML" in str(fault)


def test_a_folder_that_may_not_be_opened_has_a_row_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    for name in ("a.txt", "closed/b.txt", "z.txt"):
        (tmp_path / name).write_text("x")
    scan = os.scandir

    def guarded(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = list(find_inputs([tmp_path]))
    assert [given.id for given in found] == ["a-a", "a-closed", "a-z"]
    fault = found[1].record.fault if found[1].record else None
    assert fault is not None
    assert (fault.code, str(fault)) == ("unreadable", "cannot be read: Permission denied")


@pytest.mark.parametrize("words", ["The council met. ", "The council met. " * 200])
def test_a_text_in_place_of_a_path_is_told_where_texts_go(words: str) -> None:
    fault = read(Path(f"Council votes for pier\n\n{words}")).fault
    assert fault is not None
    assert fault.code == "missing_path"
    assert "standard input" in str(fault)
