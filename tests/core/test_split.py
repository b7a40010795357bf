"""Splitting files into records: in order, a fault for what is broken, and no more lost."""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from credscore import Record
from credscore.readers import Input, Reading, inputs_of, read_input
from tests.core.reading import READERS, article, ids, inputs, sources, told

ROWS = [{"text": f"The pier was number {n}.", "title": f"Pier {n}"} for n in range(1, 4)]
TEXTS = [row["text"] for row in ROWS]


def lines(*rows: Any) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_files_of_one_article_are_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words")
    assert inputs(path) == [Input(str(path))]


def test_each_line_of_json_lines_is_a_record(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(lines(ROWS[0]) + "\n" + '{"text": \n' + lines({"text": "x" * 100}, ROWS[2]))
    assert told(path, max_bytes=60) == [TEXTS[0], "not_json", "too_large", TEXTS[2]]
    assert ids(path) == ["a-x.jsonl:1", "a-x.jsonl:3", "a-x.jsonl:4", "a-x.jsonl:5"]
    broken = sources(path)[1]
    assert broken.path == f"{path}:3"
    assert str(broken.fault) == "is not JSON: Expecting value, at character 10"


def test_records_are_read_one_after_another(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(lines(*ROWS))
    found = inputs_of([path, tmp_path / "none.jsonl"], Reading(READERS))
    assert next(found).member == "1"
    path.unlink()
    faults = [one.record and one.record.fault for one in found]
    assert [fault.code if fault else "" for fault in faults] == ["", "", "missing_path"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["x.jsonl", "x.json", "x.csv"])
def test_tables_are_read_in_every_unicode_encoding(
    tmp_path: Path, name: str, encoding: str
) -> None:
    row = {"text": "Håkon’s pier 東京", "title": "é"}
    table = "title,text\né,Håkon’s pier 東京\n" * 1
    raw = table if name == "x.csv" else json.dumps(row, ensure_ascii=False)
    path = tmp_path / name
    path.write_text(raw, encoding)
    assert (article(path).text, article(path).title) == (row["text"], row["title"])


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (json.dumps(ROWS[0], indent=2), [""]),
        (json.dumps(ROWS), ["1", "2", "3"]),
        (json.dumps(ROWS, indent=2), ["1", "2", "3"]),
        (lines(*ROWS), ["1", "2", "3"]),
        (json.dumps({"status": "ok", "count": 3, "articles": ROWS}), ["1", "2", "3"]),
        (
            json.dumps({"response": {"status": "ok", "total": 3, "results": ROWS}}),
            ["1", "2", "3"],
        ),
        ("[" + "]".join(json.dumps(row) + "," for row in ROWS) + "]", ["1", "2", "3"]),
    ],
    ids=["object", "array", "indented", "lines", "wrapped", "twice", "ill-formed"],
)
def test_json_holds_one_object_or_many(tmp_path: Path, written: str, names: list[str]) -> None:
    path = tmp_path / "x.json"
    path.write_text(written)
    assert [one.member for one in inputs(path)] == names
    assert told(path) == TEXTS[: len(names)]


@pytest.mark.parametrize("indent", [None, 1])
def test_a_broken_object_of_an_array_costs_no_other(tmp_path: Path, indent: int | None) -> None:
    rows = [{"text": "x" * 70_000, "by": [{"name": "A"}, {"name": "B"}]}, *ROWS]
    whole = json.dumps(rows, indent=indent)
    path = tmp_path / "x.json"
    path.write_text(whole.replace("was number 2", '"was number 2'))
    assert told(path) == ["x" * 70_000, TEXTS[0], "not_json", TEXTS[2]]


def test_what_is_no_object_is_a_fault_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps([ROWS[0], [1], "x", None, True, 2, ROWS[1]]))
    assert told(path) == [TEXTS[0], *["not_an_object"] * 5, TEXTS[1]]
    kinds = ("a number", "a text", "null", "true or false", "a number")
    faults = [str(one.fault) for one in sources(path) if one.fault]
    assert faults == [f"is JSON, but {kind} and no object" for kind in kinds]


def test_a_line_with_an_array_of_other_things_is_told_as_an_array(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("[1]\n")
    [found] = sources(path)
    assert str(found.fault) == "is JSON, but an array with a number in place of an object"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_is_read_with_every_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "x.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["id", "Headline", "Text"])
        writer.writerow(["7", "A, b; c", 'Two lines\nand "quotes" | one\ttab'])
    found = article(path)
    assert (found.id, found.title) == ("a-x.csv:1:7", "A, b; c")
    assert found.text == 'Two lines\nand "quotes" | one\ttab'


def test_a_row_of_another_length_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("title,text\na,one\nb\nc,two\nd," + "x" * 300 + "\ne,three\n")
    assert told(path, max_bytes=200) == ["one", "not_csv", "two", "too_large", "three"]


def test_a_quotation_mark_too_many_costs_one_row(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    rows = [f"{n},The pier was number {n}." for n in range(300)]
    rows[7] = rows[7].replace("The", '"The')
    path.write_text("\n".join(["id,text", *rows]) + "\n")
    found = told(path)
    assert len(found) == 300
    assert [at for at, one in enumerate(found) if one == "not_csv"] in ([], [7])
    assert len(set(found)) >= 299


def test_csv_in_a_legacy_encoding_is_recognised_row_by_row(tmp_path: Path) -> None:
    text = "Мэр города сказал, что порт будет расширен в следующем году. " * 5
    path = tmp_path / "x.csv"
    path.write_bytes(f'title,text\nПорт,"{text}"\n'.encode("cp1251"))
    assert article(path).text == text


def test_trafilatura_writes_tables_without_a_header(tmp_path: Path) -> None:
    cells = ["https://post.example/a", "null", "5ccfc38ef4eb5e0", "post.example", "Pier", "null"]
    cells += ["2021-03-09", "The pier.\nIt stays.", "null", "null", "null"]
    path = tmp_path / "x.csv"
    with path.open("w", newline="") as file:
        csv.writer(file, delimiter="\t").writerows([cells, cells])
    assert told(path) == ["The pier.\nIt stays."] * 2
    found = sources(path)[0].article
    assert found is not None
    assert (found.title, found.outlet, found.published) == ("Pier", "post.example", "2021-03-09")
    assert found.url == "https://post.example/a"


@pytest.mark.parametrize(
    ("name", "written", "service"),
    [
        (
            "x.csv",
            "stories_id,media_id,media_name,title,url\n1,2,a,b,c\n1,2,a,b,c\n",
            "Media Cloud",
        ),
        ("x.csv", "id,media_name,media_url,publish_date,title,url\n1,a,b,c,d,e\n", "Media Cloud"),
        ("x.gkg.csv", "\t".join(["20200101000000-1", *["x"] * 26]) + "\n", "GDELT"),
        ("x.export.CSV", "\t".join(["927472861", *["x"] * 60]) + "\n", "GDELT"),
        ("x.csv", "URL,MobileURL,Date,Title\na,b,c,d\n", "GDELT"),
    ],
)
def test_exports_without_texts_say_so_once(
    tmp_path: Path, name: str, written: str, service: str
) -> None:
    path = tmp_path / name
    path.write_text(written)
    [source] = sources(path)
    assert source.fault is not None
    assert source.fault.code == "no_text"
    assert f"an export of {service}, which holds addresses and no texts" in str(source.fault)


def test_a_table_without_a_text_names_its_columns_once(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n3,4\n")
    [source] = sources(path)
    assert str(source.fault) == "its columns are 'a', 'b': name the text with --text-column"
    assert told(path, {"map": {"text": "b"}}) == ["2", "4"]
    [source] = sources(path, {"map": {"text": "c"}})
    assert str(source.fault) == "has no column 'c': its columns are 'a', 'b'"


def test_a_table_of_another_kind_than_was_said_names_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n")
    [source] = sources(path, {"format": "nela-gt"})
    assert str(source.fault) == (
        "has no 'content', as rows of nela-gt have: its columns are 'a', 'b'"
    )


def nela(path: Path, rows: int) -> None:
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE tweet (id TEXT, article_id TEXT, embedded_tweet TEXT)")
    columns = "id date source title content author url published published_utc collection_utc"
    database.execute(f"CREATE TABLE newsdata ({', '.join(columns.split())})")
    masked = "The pier @ @ @ @ @ @ @ said the mayor."
    for n in range(rows):
        row = [f"post--{n}", "2020-02-01", "post", "Pier", masked, "", "", "x", 1580515200, 1]
        database.execute(f"INSERT INTO newsdata VALUES ({', '.join('?' * 10)})", row)
    database.commit()
    database.close()


def test_nela_gt_is_read_from_its_database(tmp_path: Path) -> None:
    path = tmp_path / "nela.db"
    nela(path, 3)
    before = path.read_bytes()
    assert ids(path) == [f"a-nela.db:{n + 1}:post--{n}" for n in range(3)]
    found = sources(path)[0].article
    assert found is not None
    assert (found.outlet, found.published, found.title) == ("post", "2020-02-01", "Pier")
    assert [code for code, _ in found.notes] == ["masked"]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        (["a (x)", "b (y)"], "none of its tables holds texts: a, b"),
        ([], "none of its tables holds texts: none"),
        (["a (x)"], "its columns are 'x'"),
    ],
)
def test_a_database_without_texts_is_told_with_what_it_holds(
    tmp_path: Path, tables: list[str], said: str
) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as database:
        for table in tables:
            database.execute(f"CREATE TABLE {table}")
            database.execute(f"INSERT INTO {table.split()[0]} VALUES (1)")
        database.execute("PRAGMA user_version = 1")
        database.commit()
    [found] = sources(path)
    assert said in str(found.fault)


def test_a_cell_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE a (text TEXT, title BLOB)")
        database.execute("INSERT INTO a VALUES ('The pier stays.', ?)", [bytes(range(256)) * 9])
        database.commit()
    [found] = sources(path)
    assert found.article is not None
    assert (found.article.text, found.article.title) == ("The pier stays.", "")


def test_a_column_whose_name_is_no_text_is_a_damage(tmp_path: Path) -> None:
    path = tmp_path / "nela.db"
    nela(path, 1)
    path.write_bytes(path.read_bytes().replace(b"author", b"auth\xccr"))
    [source] = sources(path)
    assert source.fault
    assert source.fault.code == "damaged"


def test_a_database_that_is_damaged_keeps_the_rows_before(tmp_path: Path) -> None:
    path = tmp_path / "nela.db"
    nela(path, 400)
    data = bytearray(path.read_bytes())
    data[len(data) * 3 // 4 : len(data) * 3 // 4 + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    found = sources(path)
    assert 50 < len(found) < 400
    assert found[-1].fault is not None
    assert str(found[-1].fault).startswith("cannot be read: from row ")
    path.write_bytes(b"no database at all")
    assert told(path) == ["damaged"]


def test_the_table_of_a_database_that_has_no_usual_names_is_that_with_the_longest_cells(
    tmp_path: Path,
) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute('create table meta (k, "a; b", picture blob)')
        database.execute("insert into meta values ('k', 'v', ?)", (b"\x89PNG\0" * 1000,))
        database.execute('create table "my texts; 1" ("Letter Body", "when")')
        database.execute('insert into "my texts; 1" values (?, 5)', ("The pier stays. " * 10,))
        database.commit()
    assert told(path, {"map": {"text": "Letter Body"}}) == ["The pier stays. " * 10]
    [found] = sources(path)
    assert "its columns are 'Letter Body', 'when': name the text with" in str(found.fault)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["x.csv", "x.jsonl"])
def test_utf_16_without_a_mark_is_read(tmp_path: Path, name: str, encoding: str) -> None:
    path = tmp_path / name
    many = [{"id": str(n), "text": f"Pier {n}\nis Håkon’s."} for n in range(9)]
    table = "id;text\r\n" + "".join(f'{one["id"]};"{one["text"]}"\r\n' for one in many)
    path.write_bytes((table if name == "x.csv" else lines(*many)).encode(encoding))
    assert told(path) == [one["text"] for one in many]


def test_a_line_that_tells_excel_the_delimiter_is_no_header(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('sep=|\nid|text\n1|"Pier; one, two"\n')
    assert told(path) == ["Pier; one, two"]


def test_a_record_that_is_damaged_and_shows_no_text_is_damaged() -> None:
    note = ("damaged", "its record is damaged: some may be missing")
    page = Record("", b"<html><body></body></html>", ".html", notes=(note,))
    given = Input("x.html", record=page)
    [found] = read_input(given, Reading(READERS))
    assert found.fault is not None
    assert found.fault.code == "damaged"
    assert str(found.fault).startswith("its record is damaged: some may be missing; ")


def test_what_json_lacks_is_told_in_whole_words(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "cut off\n')
    [found] = sources(path)
    assert str(found.fault) == "is not JSON: Invalid control character, at character 17"
