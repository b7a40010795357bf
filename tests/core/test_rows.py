"""Rows of known tools: told by their keys, their fields found, nothing taken for something."""

from typing import Any

import pytest

from credscore import Article, InputError, Record
from credscore.rows import RowField, content_of

ROWS: dict[str, dict[str, Any]] = {
    "news-please": {
        "authors": ["Tove Lund", "Ann Dahl"],
        "date_publish": "2021-03-09 08:00:00",
        "maintext": "The pier.",
        "source_domain": "post.example",
        "text": "not this",
        "title": "Pier",
        "url": "https://post.example/a",
        "language": "xx",
    },
    "newspaper4k": {
        "url": "https://post.example/a?x=1",
        "canonical_link": "https://post.example/a",
        "language": "xx",
        "title": "Pier",
        "authors": ["Tove Lund", "Ann Dahl"],
        "publish_date": "2021-03-09T08:00:00",
        "summary": "not this",
        "meta_site_name": "post.example",
        "text": "The pier.",
    },
    "fundus": {
        "title": "Pier",
        "body": {"summary": [], "sections": [{"headline": [], "paragraphs": ["The pier."]}]},
        "authors": ["Tove Lund", "Ann Dahl"],
        "publishing_date": "2021-03-09 08:00:00+00:00",
        "publisher": "post.example",
        "html": {"responded_url": "https://post.example/a"},
    },
    "trafilatura": {
        "title": "Pier",
        "author": "Tove Lund, Ann Dahl",
        "hostname": "www.post.example",
        "date": "2021-03-09",
        "raw_text": "not this",
        "text": "The pier.",
        "source": "https://post.example/a",
        "source-hostname": "post.example",
        "comments": "",
    },
    "nela-gt": {
        "id": "post--1",
        "date": "2021-03-09",
        "source": "post.example",
        "title": "Pier",
        "content": "The pier.",
        "author": "Tove Lund, Ann Dahl",
        "url": "https://post.example/a",
        "published": "Tue, 9 Mar",
        "published_utc": 1615276800,
    },
    "usual names": {
        "Headline": "Pier",
        "Body": "The pier.",
        "Byline": "Tove Lund, Ann Dahl",
        "publishedAt": "2021-03-09T08:00:00Z",
        "source": {"id": None, "name": "post.example"},
        "link": "https://post.example/a",
    },
}


def read(row: dict[str, Any], **named: str) -> Article:
    found = content_of(row, named)  # type: ignore[arg-type]
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("kind", ROWS)
def test_every_tool_gives_the_same_article(kind: str) -> None:
    found = read(ROWS[kind])
    assert (found.text, found.title, found.author) == ("The pier.", "Pier", "Tove Lund, Ann Dahl")
    assert (found.published, found.outlet) == ("2021-03-09", "post.example")
    assert found.url == "https://post.example/a"
    assert found.language == ""


@pytest.mark.parametrize("nothing", ["None", "null", "NaN", "", None, float("nan"), [], {}])
def test_what_stands_for_nothing_is_nothing(nothing: object) -> None:
    found = read({**ROWS["news-please"], "date_publish": nothing, "authors": nothing})
    assert (found.published, found.author) == ("", "")


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        (1615276800, "2021-03-09"),
        (1615276800000, "2021-03-09"),
        ("March 9, 2021", "2021-03-09"),
        ("Tue, 09 Mar 2021 08:00:00 GMT", "2021-03-09"),
        ("2021/03/09", "2021-03-09"),
        ("20210309", "2021-03-09"),
        (20210309, "2021-03-09"),
        (2021, "2021"),
        (20211309, "1970-08-22"),
        ("March 2021", "2021-03"),
        ("last week", "last week"),
    ],
)
def test_dates_are_told_as_days(date: object, iso: str) -> None:
    assert read({"text": "x", "date": date}).published == iso


@pytest.mark.parametrize("date", ["3/9/2021", "13/9/2021", "3-13-2021 08:00"])
def test_dates_that_differ_by_country_stand_as_they_are_all_of_them(date: str) -> None:
    assert read({"text": "x", "date": date}).published == date


def test_a_long_text_is_no_date() -> None:
    story = (
        "On March 9, 2021 the council voted to build a second pier, and nobody said a word of it."
    )
    assert read({"text": "x", "date": story}).published == story


@pytest.mark.parametrize(
    ("cell", "author"),
    [
        ("['Tove Lund', 'Ann Dahl']", "Tove Lund, Ann Dahl"),
        ("[\"Pat O'Hara\", 'Ann Dahl']", "Pat O'Hara, Ann Dahl"),
        ('["Tove Lund"]', "Tove Lund"),
        ("[]", ""),
        ("['']", ""),
        ("[Tove Lund]", "[Tove Lund]"),
        ("['Tove', Lund]", "['Tove', Lund]"),
    ],
)
def test_a_list_of_names_is_read_where_a_table_has_it_as_a_text(cell: str, author: str) -> None:
    assert read({**ROWS["newspaper4k"], "authors": cell}).author == author


def test_named_keys_come_before_those_that_are_found() -> None:
    row = {"text": "not this", "story": "The pier.", "head": "Pier", "title": "not this"}
    found = read(row, text="story", title="head", language="none")
    assert (found.text, found.title) == ("The pier.", "Pier")


def test_trees_of_paragraphs_become_text() -> None:
    sections = [{"headline": ["One"], "paragraphs": ["a", "b"]}, {"paragraphs": ["c"]}]
    row = {"publishing_date": "", "body": {"summary": ["s"], "sections": sections}}
    assert read(row).text == "s\n\nOne\n\na\n\nb\n\nc"


def test_a_row_that_holds_a_page_is_read_on_as_one() -> None:
    found = content_of({"url": "https://post.example/a", "html": "<p>x</p>"}, {})
    assert isinstance(found, Record)
    assert (found.suffix, found.data) == (".html", b"<p>x</p>")
    assert ("url", "https://post.example/a") in found.known


@pytest.mark.parametrize(
    "text",
    [
        "<p>The council voted.</p>\n<p>Nobody was against it.</p>",
        "The council voted.<br><br>Nobody was against it.",
        '&lt;div class="a"&gt;The council voted.&lt;/div&gt;',
    ],
)
def test_a_text_that_is_marked_up_is_read_on_as_a_page_with_the_rows_title(text: str) -> None:
    found = content_of({"content": text, "title": "Pier & port", "id": 7}, {})
    assert isinstance(found, Record)
    assert found.suffix == ".html"
    assert found.data.startswith(b"<title>Pier &amp; port</title>\n")
    assert b"The council voted." in found.data
    assert ("id", "7") in found.known


@pytest.mark.parametrize("text", ["Is 3 < 4? Yes.", "The tag <p> begins a paragraph.", "a <b> b"])
def test_a_text_that_names_a_tag_stays_as_it_is(text: str) -> None:
    assert read({"text": text}).text == text


def test_characters_that_are_spelled_out_are_read_as_what_they_stand_for() -> None:
    found = read({"text": "&quot;We agree,&#8221; R&D said &amp; left.", "title": "Bob&#8217;s"})
    assert (found.text, found.title) == ('"We agree,\u201d R&D said & left.', "Bob\u2019s")


@pytest.mark.parametrize("text", ["null", "", "n/a", "#N/A"])
def test_a_row_whose_text_is_empty_keeps_its_name(text: str) -> None:
    found = read({"text": text, "id": 7, "outlet": "Ferry Post"})
    assert (found.text, found.id, found.outlet) == ("", "7", "Ferry Post")


def test_a_row_without_a_text_says_why() -> None:
    with pytest.raises(InputError) as caught:
        content_of({"x": "y"}, {})
    assert caught.value.code == "no_text"


def test_a_key_within_an_object_is_named_with_a_dot() -> None:
    row = {"fields": {"body": {"plain": "Words."}, "head": "Pier"}, "a.b": "Title", "id": 7}
    named: dict[RowField, str] = {"text": "fields.body.plain", "title": "a.b", "author": "fields.x"}
    found = content_of(row, named)
    assert isinstance(found, Article)
    assert (found.text, found.title, found.author, found.id) == ("Words.", "Title", "", "7")
    assert read(row, text="fields.other").text == ""


def test_a_text_that_stands_deeper_is_told_with_its_place() -> None:
    with pytest.raises(InputError, match=r"'article' is an object, .*--text-column article.Text$"):
        content_of({"article": {"title": "Pier", "Text": "Words."}}, {})


def test_a_row_without_keys_says_so() -> None:
    with pytest.raises(InputError, match=r"^it has no columns: name the text"):
        content_of({}, {})
