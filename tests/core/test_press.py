"""Exports of press archives: one row an article, with what its header states."""

import re
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest

import credscore
from credscore import Article, Record
from credscore.readers import Input, Reading, read_input
from credscore.readers.press import EXPORTS, HEAD, export_in
from credscore.readers.text import TextReader
from tests.core import press
from tests.core.press import RULE, STORIES
from tests.core.reading import READERS, ids, inputs, sources, told

WAYS: dict[str, Callable[[], str]] = {
    "proquest": press.proquest,
    "proquest without numbers": lambda: press.proquest(numbered=False),
    "lexis": press.lexis,
    "nexis": press.nexis,
    "factiva, tabs": press.factiva,
    "factiva, blanks": lambda: press.factiva(gap="  "),
    "factiva, one blank": lambda: press.factiva(gap=" "),
    "factiva, lines": lambda: press.factiva(gap="\n"),
    "factiva, no codes": press.factiva_bare,
    "ebsco": press.ebsco,
    "newsbank": press.newsbank,
}
TEXTS = [one.text for one in STORIES]


def stated(article: Article) -> tuple[str, ...]:
    return (article.title, article.author, article.published, article.outlet, article.text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("way", WAYS)
def test_each_article_of_an_export_has_what_its_header_states(
    tmp_path: Path, way: str, encoding: str
) -> None:
    path = tmp_path / "export.txt"
    path.write_text(WAYS[way](), encoding)
    found = [one.article for one in sources(path)]
    authors = [one.author.upper() if way == "lexis" else one.author for one in STORIES]
    assert [stated(one) for one in found if one] == [
        (one.title, author, f"2020-03-0{day}", one.outlet, one.text)
        for day, (one, author) in enumerate(zip(STORIES, authors, strict=True), 2)
    ]


def test_articles_are_named_by_their_number_and_their_own_id(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(press.lexis())
    assert ids(path) == ["a-export:1", "a-export:2", "a-export:3"]
    assert [one.path for one in sources(path)] == [f"{path}:{at}" for at in (1, 2, 3)]
    path.write_text(press.proquest())
    assert ids(path) == ["a-export:1:202001", "a-export:2:202002", "a-export:3:202003"]


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    for export in press.exports():
        path.write_bytes(export.replace("\n", "\r\n").encode())
        assert told(path) == TEXTS


def test_an_export_whose_first_article_states_little_is_told_by_the_next(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    author, bare = f"Author: {STORIES[0].author}\n", "Section: News\nPage: 1A\n"
    path.write_text(press.newsbank().replace(author, "").replace(bare, "", 1))
    assert told(path) == TEXTS


@pytest.mark.parametrize("name", [reader.name for reader in EXPORTS])
def test_an_export_without_a_telling_name_is_forced(tmp_path: Path, name: str) -> None:
    at = [reader.name for reader in EXPORTS].index(name)
    path = tmp_path / "export.dat"
    path.write_text(press.exports()[at])
    assert told(path, {"format": name}) == TEXTS


@pytest.mark.parametrize(
    "text",
    [
        "The pier stays.\n\nFull text: of the letter.\n\n" + RULE + "\n\nThe boats stay.",
        "Subscribe!\n" + RULE + "\nDocument 1 of 3 was lost, the mayor said.\nTitle: none\n",
        "It was 1 of 200 DOCUMENTS\nthat he read.\n\nLENGTH: 12 metres\n\nEnd of Document\n",
        "Title: The pier\nAuthor: Ada Holm\nDate: 2 March 2020\nLength: 512 words\n\nWords.",
        "HD\nis a format.\nPD\nis a code.\nDocument ABCD000020200301eg3200001\n",
        "Record: 1\nTitle: one\nSource: a\n\nThe band sang it all.",
        "Paper: none\n\nRecord Number: 0F123451\n",
        "",
    ],
)
def test_an_article_is_not_split(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    assert inputs(path) == [Input(str(path))]
    assert export_in(text.encode()) is None


def test_an_export_must_show_at_its_beginning_that_it_is_one() -> None:
    filler = b"The pier stays.\n" * (HEAD // 16)
    reader = TextReader()
    assert reader.holds_many(BytesIO(press.nexis().encode()))
    assert not reader.holds_many(BytesIO(filler + press.nexis().encode()))


def test_a_fault_in_one_article_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    export = press.proquest().replace(TEXTS[1], "Not available.")
    path.write_text(export)
    assert told(path) == [TEXTS[0], "no_text", TEXTS[2]]
    path.write_text(press.lexis().replace(TEXTS[1], "x" * 5_000 + "\n" + "y" * 5_000))
    assert told(path, max_bytes=2_000) == [TEXTS[0], "too_large", TEXTS[2]]
    found = sources(path, max_bytes=2_000)[1]
    assert (found.id, str(found.fault)) == (
        "a-export:2",
        "has more than limits.max_bytes = 2000 bytes",
    )


def test_a_line_of_underscores_within_an_article_does_not_end_it(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    text = f"Before.\n\n{RULE}\n\nBehind."
    path.write_text(press.proquest().replace(TEXTS[0], text))
    assert told(path) == ["Before.\n\n\nBehind.", *TEXTS[1:]]


def test_lists_of_documents_are_no_articles(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(press.proquest(()) + press.proquest(STORIES[:1]))
    assert told(path) == TEXTS[:1]


def test_a_wrapped_title_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    title = STORIES[0].title
    path.write_text(press.lexis().replace(f"\n{title}\n", "\nFerry to stay\nin port\n"))
    found = sources(path)[0].article
    assert found is not None
    assert found.title == "Ferry to stay in port"


@pytest.mark.parametrize("gap", ["\t", "  ", " ", "\n"])
def test_a_code_without_a_value_does_not_end_the_codes(tmp_path: Path, gap: str) -> None:
    path = tmp_path / "export.txt"
    alone = [replace(one, text=one.text.partition("\n\n")[0]) for one in STORIES]
    path.write_text(press.factiva(alone, gap))
    assert told(path) == [one.text for one in alone]


def test_a_document_of_nexis_needs_no_labels(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(re.sub(r"(?m)^(Section|Length|Byline|Dateline): .*\n\n", "", press.nexis()))
    assert inputs(path) == [Input(str(path))]  # nothing tells it
    found = [one.article for one in sources(path, {"format": "nexis"})]
    assert [stated(one) for one in found if one] == [
        (one.title, "", f"2020-03-0{day}", one.outlet, one.text)
        for day, one in enumerate(STORIES, 2)
    ]


def test_exports_are_split_in_archives_and_on_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "exports.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("march/a.txt", press.nexis())
        archive.writestr("march/b.txt", "The pier stays.")
        archive.writestr("march/c.docx", press.docx(press.nexis_paragraphs()))
    assert told(path) == [*TEXTS, "The pier stays.", *TEXTS]
    assert ids(path)[2:4] == ["a-exports.zip:march/a.txt:3", "a-exports.zip:march/b.txt"]
    raw = SimpleNamespace(buffer=BytesIO(press.factiva().encode()))
    monkeypatch.setattr(sys, "stdin", raw)
    assert told(Path("-")) == TEXTS


def test_what_is_not_looked_into_beforehand_is_split_when_it_is_read() -> None:
    export = press.proquest().replace(TEXTS[1], "Not available.")
    given = Input("s3://bucket/export.txt", record=Record("", export.encode()))
    found = list(read_input(given, Reading(READERS)))
    assert [one.id for one in found] == ["a-export:1:202001", "a-export:2", "a-export:3:202003"]
    assert [one.fault and one.fault.code for one in found] == [None, "no_text", None]


def test_from_python_an_export_gives_profiles(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text(press.newsbank())
    profiles = credscore.score(path)
    assert isinstance(profiles, credscore.Profiles)
    assert len(credscore.score_all(path)) == len(STORIES)
    assert [one.identity.title for one in profiles] == [one.title for one in STORIES]


def test_splitting_holds_no_more_than_a_few_articles() -> None:
    list(TextReader().split(BytesIO(press.lexis().encode()), 1_000_000))  # what is read only once
    size = 4_000_000
    many = press.lexis(STORIES * 200).encode()
    export = BytesIO(many * (size // len(many)))
    del many
    tracemalloc.start()
    count = sum(1 for _ in TextReader().split(export, 1_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count > 4_000
    assert peak < 330_000


def test_an_export_is_told_by_the_first_reader_that_knows_it() -> None:
    for reader, export in zip(EXPORTS, press.exports(), strict=True):
        assert isinstance(export_in(export.encode()), reader)
    assert export_in(b"") is None
    assert [one.text for one in EXPORTS[0]().read(b"Full text: Words.\n")] == ["Words."]
