"""Word files: their words, a paragraph a line, and nothing that harms."""

from pathlib import Path

import pytest

from credscore.config.model import Limits
from credscore.readers import Input
from credscore.readers.docx import DocxReader
from tests.core import press
from tests.core.press import STORIES, docx, docx_of, paragraph, run
from tests.core.reading import article, inputs, sources, told

TEXTS = [one.text for one in STORIES]


def word(folder: Path, data: bytes) -> Path:
    path = folder / "a.docx"
    path.write_bytes(data)
    return path


def test_a_paragraph_is_a_line(tmp_path: Path) -> None:
    path = word(tmp_path, docx(["Pier & boat", "Håkon’s pier stays.", "", "So said he."]))
    assert article(path).text == "Pier & boat\n\nHåkon’s pier stays.\n\nSo said he.\n\n"
    assert inputs(path) == [Input(str(path))]


def test_the_header_of_a_word_file_is_read_as_that_of_a_text(tmp_path: Path) -> None:
    lines = ["Headline: The pier", "Author: Ada Holm", "The council voted on Monday for it."]
    found = article(word(tmp_path, docx(lines))).metadata
    assert (found.title.value, found.author.value) == ("The pier", "Ada Holm")


def test_signs_of_the_markup_are_told_and_what_is_deleted_or_doubled_is_not(tmp_path: Path) -> None:
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
        "<w:t>d</w:t></w:r></w:p>"
        f"<w:p><w:del>{run('gone')}</w:del><w:moveFrom>{run('away')}</w:moveFrom>{run('stays')}"
        f'<x:AlternateContent xmlns:x="{compatible}"><x:Choice>{run(" once")}</x:Choice>'
        f"<x:Fallback>{run(' twice')}</x:Fallback></x:AlternateContent></w:p>"
        f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
    )
    assert article(word(tmp_path, docx_of(body))).text == "a\tb\nc-d\n\nstays once\n\ncell\n\n"


def test_an_export_of_nexis_is_split(tmp_path: Path) -> None:
    path = word(tmp_path, docx(press.nexis_paragraphs()))
    assert told(path) == TEXTS
    assert [one.article.title for one in sources(path) if one.article] == [
        one.title for one in STORIES
    ]


def test_the_document_may_have_another_number(tmp_path: Path) -> None:
    assert told(word(tmp_path, docx_of(paragraph("x"), name="word/document2.xml"))) == ["x\n\n"]


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "not_docx", "of before 2007, or one with a password"),
        (rb"{\rtf1 The pier stays.}", "not_docx", "is no .docx, but RTF: open it in a word"),
        (b"The pier stays.", "not_docx", "is no .docx: open it"),
        (b"", "not_docx", "is no .docx: open it"),
        (docx_of("", name="other.xml"), "not_docx", "holds no text as Word files do"),
        (docx(["x"])[:90], "not_docx", "holds no text as Word files do"),
        (docx_of("<w:p>", '<!DOCTYPE x [<!ENTITY e "ee">]>'), "not_docx", "declares a type"),
        (docx_of(f'<w:p a="{"x" * 3_000_000}"/>'), "damaged", "has a tag of more than"),
        (docx_of(paragraph("x"), encoding="UTF-5"), "damaged", "LookupError: unknown encoding"),
        (docx_of(paragraph("x"), encoding="GBK"), "damaged", "ValueError: multi-byte encodings"),
        (docx(["x" * 30_000_000]), "archive_bomb", "limits.max_ratio = 200"),
    ],
    ids=[
        "old",
        "rtf",
        "text",
        "empty",
        "other",
        "cut",
        "type",
        "tag",
        "no code",
        "wide code",
        "bomb",
    ],
)
def test_what_is_no_word_file_or_harms_says_so(
    tmp_path: Path, data: bytes, code: str, message: str
) -> None:
    [found] = sources(word(tmp_path, data))
    assert found.fault is not None
    assert found.fault.code == code
    assert message in str(found.fault)


def test_a_text_that_is_too_large_is_never_held() -> None:
    limits = Limits(max_bytes=500_000)
    data = docx(["word " * 20 + str(n) for n in range(9_000)])
    assert len(data) < limits.max_bytes
    [record] = DocxReader().within(limits.model_dump()).read(data)
    assert (record.fault and record.fault.code, record.data) == ("too_large", b"")


def test_of_a_damaged_word_file_is_read_what_can_be(tmp_path: Path) -> None:
    path = word(tmp_path, docx_of(paragraph("The pier stays.") + "<w:p></w:q>"))
    found = article(path)
    assert found.text == "The pier stays.\n\n"
    assert [code for code, _ in found.notes] == ["damaged"]
    broken = docx_of("".join(map(paragraph, press.nexis_paragraphs())) + "</w:q>")
    assert told(word(tmp_path, broken)) == [*TEXTS, "damaged"]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("a.doc", "open it in a word processor, and save it as .docx or as plain text"),
        ("a.rtf", "open it in a word processor, and save it as .docx or as plain text"),
        ("a.odt", "open it in a word processor, and save it as .docx or as plain text"),
        ("a.pdf", "save its text as .txt, as `pdftotext` does"),
        ("a.xlsx", "save the sheet as .csv"),
    ],
)
def test_what_is_not_read_says_what_to_do(tmp_path: Path, name: str, mend: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    [found] = sources(tmp_path / name)
    assert found.fault is not None
    assert found.fault.code == "unknown_suffix"
    assert mend in str(found.fault)
