"""Threads: which lines are readers' posts, and which a list of other articles above the text."""

import pytest

from credscore.analysis.lines import find_lines
from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.groups.threads import comment_lines, listed_lines, thread_lines

TEXT = (
    "The ferry to Osk will sail twice a day from Monday, the island's council decided last night.",
    "It has sailed once a day since the spring, when its second engine broke down off the cape.",
    "The council will pay for the second captain with the money that was meant for a new pier.",
)
POST = "I have lived on Osk for forty years and nobody has asked me when I would like to sail."


def posts(*lines: str) -> list[int]:
    return sorted(thread_lines([facts_of(line) for line in lines]))


def entries(*lines: str) -> list[int]:
    return sorted(listed_lines([facts_of(line) for line in lines]))


@pytest.mark.parametrize(
    "header",
    [
        "Ada Holm, 3 May 2024 at 10:12",
        "ada_h on May 3, 2024 at 10:12 am",
        "Ada • 03.05.2024 10:12",
        "Ada Holm says:",
        "ada Says:",
        "Ada H. Says:",
        "The Osk Log » Who sails on Mondays Says:",
        "Anonymous said...",
        "ada_h posted at 6:12 am on Fri, May 3, 2024.",
        "Anonymous | Deckhand | 3 May 2024 9:14am",
        "Ada Holm (aholm)",
    ],
)
def test_two_headers_below_the_text_begin_a_thread(header: str) -> None:
    assert posts(*TEXT * 2, header, POST, header, POST) == [6, 7, 8, 9]
    assert posts(*TEXT * 2, header, POST) == []


def test_how_long_ago_is_a_header_where_buttons_stand_among_the_posts() -> None:
    header = "**ada_h** • 6h ago"
    assert posts(*TEXT, header, POST, "Reply Share Report", header, POST) == [3, 4, 5, 6, 7]
    assert posts(*TEXT, header, POST, header, POST) == []


def test_a_thread_has_less_prose_than_the_text_above_it() -> None:
    header = "Ada Holm, 3 May 2024 at 10:12"
    assert posts(TEXT[0], header, *TEXT[1:], header, POST) == []


def test_a_thread_ends_some_lines_behind_its_last_header() -> None:
    header = "Ada Holm, 3 May 2024 at 10:12"
    assert posts(*TEXT * 4, header, POST, header, *[POST] * 5)[-1] == 18


def test_dates_of_publication_are_no_headers() -> None:
    dates = ("Published: 3 May 2024 at 10:12", "Updated on 3 May 2024 at 11:40")
    assert posts(*TEXT, *dates, POST) == []


def test_the_posts_of_a_thread_are_comments() -> None:
    header = "Ada Holm, 3 May 2024 at 10:12"
    text = "\n\n".join(("Ferry to Osk sails twice a day", *TEXT, header, POST, header, POST))
    assert [line.kind for line in find_lines(text)][4:] == ["comment"] * 4


def test_a_list_of_entries_stands_above_the_text() -> None:
    heads = ("Goats close the road to Vess", "Fell Gazette · 22m ago")
    assert entries(*heads * 3, *TEXT) == [0, 1, 2, 3, 4, 5]
    assert entries(*heads * 2, *TEXT) == []
    assert entries(*TEXT, *heads * 3, TEXT[0]) == []


def test_the_title_is_found_below_a_list_of_entries() -> None:
    heads = ("Goats close the road to Vess for a day", "Fell Gazette · 22m ago")
    title = "Ferry to Osk will sail twice a day"
    found = find_lines("\n\n".join((*heads * 3, title, *TEXT)))
    assert [line.kind for line in found] == ["related"] * 6 + ["title"] + ["body"] * 3


def test_a_name_above_a_date_and_time_is_a_header() -> None:
    header = ("Ada H", "3 May 2024 at 10:12")
    assert posts(*TEXT * 2, *header, POST, *header, POST) == [7, 8, 9, 10, 11]
    assert posts(*TEXT * 2, header[0], POST, header[0], POST) == []


@pytest.mark.parametrize("header", ["She says:", "Osk (free)", "Ada Holm (captain)"])
def test_other_lines_of_that_look_are_no_headers(header: str) -> None:
    assert posts(*TEXT, header, POST, header, POST) == []


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "Comments (4):",
        "Readers' comments [2]",
        "12 Responses",
        "Viewing comments 1 - 3 of 3",
        "Comments - Please log in to write one",
        '12 Responses to "Who sails on Mondays"',
        "1 comment",
        "Have your say",
        "Your feedback",
        "What our readers say",
        "Comments are open to members",
        "Discussions of our stories are closed after a week.",
    ],
)
def test_all_below_a_heading_of_comments_is_comments(heading: str) -> None:
    lines = [facts_of(line) for line in (*TEXT, *TEXT, heading, POST, "Well said.", POST)]
    assert sorted(comment_lines(lines)) == [6, 7, 8, 9]


def test_comments_counted_in_brackets_may_be_nearly_half_of_the_page() -> None:
    assert sorted(comment_lines([facts_of(line) for line in (*TEXT, "Comments (2)", *TEXT[:2])]))
    assert not comment_lines([facts_of(line) for line in (*TEXT, "Comments", *TEXT[:2])])


@pytest.mark.parametrize("heading", ["The company's responses to us", "Response", "Comment"])
def test_other_headings_begin_no_comments(heading: str) -> None:
    lines = [facts_of(line) for line in (*TEXT, *TEXT, heading, POST)]
    assert comment_lines(lines) == {}


def test_a_link_to_the_comments_above_the_text_begins_none() -> None:
    assert comment_lines([facts_of(line) for line in ("4 comments", *TEXT)]) == {}


def test_posts_without_headers_are_comments_by_their_heading() -> None:
    page = "\n\n".join((*TEXT, *TEXT, "Readers' comments (2)", POST, POST))
    assert [line.kind for line in find_lines(page)][-2:] == ["comment", "comment"]
