"""Metadata: what counts as a statement about the article, and what does not."""

import textwrap
from pathlib import Path

import pytest

from credscore.analysis.lines import Line, find_lines
from credscore.analysis.metadata import Field, Metadata, find_metadata
from credscore.analysis.sentences import trimmed

TITLE = "Harbour council weighs new ferry timetable"
PROSE = [
    "The harbour council met on Monday evening to weigh a timetable that would move the first "
    "ferry of the day to half past five, earlier than at any time since the line was opened.",
    "Several members said that the earlier boat would help those who work at the mill, while "
    "others worried about the noise that it would bring to the houses along the lower quay.",
    "Jonna Reet, who runs the bakery beside the landing, said on 3 May 2021 that she would gladly "
    "open earlier if the council could promise that the boat would run through the winter.",
]


def page(above: list[str], below: list[str]) -> Metadata:
    text = "\n".join([*above, TITLE, *PROSE, *below])
    return find_metadata(text, find_lines(text))


def stated(*, after_title: str = "", below: str = "") -> Metadata:
    text = "\n".join(filter(None, [TITLE, after_title, *PROSE, below]))
    return find_metadata(text, find_lines(text))


def test_an_article_that_says_nothing_has_reasons_and_a_title() -> None:
    found = stated()
    assert found.title.value == TITLE
    assert {found.author, found.published, found.publisher, found.origin} == {
        Field(reason="not_in_text")
    }


def test_the_headline_stands_above_a_byline_and_the_standfirst_below_it() -> None:
    standfirst = "Noise and winter trouble some on the quay"
    above = [
        "Our Ferry",
        "A Ferry Before Dawn for the Harbour",
        "By Jane Doe",
        "3 March 2022",
        standfirst,
    ]
    text = "\n".join([*above, *PROSE])
    found = find_metadata(text, find_lines(text))
    assert (found.title.value, found.author.value) == (above[1], "Jane Doe")


def test_a_headline_is_known_above_a_standfirst_that_fits_better() -> None:
    headline = "Bakery and mill at odds over an earlier ferry"
    standfirst = "Harbour council weighs a timetable that moves the first ferry to half past five"
    text = "\n".join([headline, standfirst, "Jane Doe", "3 March 2022", *PROSE])
    lines = find_lines(text)
    assert find_metadata(text, lines).title.value == headline
    assert [line.kind for line in lines[:4:3]] == ["title", "date"]
    assert lines[2].kind == "byline"


def test_a_button_above_a_long_headline_is_none() -> None:
    headline = "Harbour council weighs a timetable that moves the first ferry to half past five"
    text = "\n".join(["Buy the book", headline, "Jane Doe", "3 March 2022", *PROSE])
    assert find_metadata(text, find_lines(text)).title.value == headline


def test_what_is_said_of_a_picture_is_no_headline() -> None:
    picture = "A Ferry Leaves the Harbour in Fog Photograph: Jane Doe/Harbour Archive"
    text = "\n".join(["Ferries Wait for the Fog", picture, "By Jane Doe", "3 March 2022", *PROSE])
    assert find_metadata(text, find_lines(text)).title.value == "Ferries Wait for the Fog"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Jane van der Doe, Harbour Daily", "Jane van der Doe"),
        ("By JANE DOE", "Jane Doe"),
        ("Jane Doe, Staff Writer", "Jane Doe"),
        ("Author: Jane O'Doe", "Jane O'Doe"),
        ("Text: Jane Doe", "Jane Doe"),
        ("By Jane Doe and J. R. Moss | March 3, 2022", "Jane Doe and J. R. Moss"),
        ("NOTE: Published on https://harbour.example/a by Jane Doe on 2022-03-03", "Jane Doe"),
        ("Jane Doe | March 3, 2022", "Jane Doe"),
        ("By Jane DoePublished: March 3, 2022", "Jane Doe"),
        ("By Jane Doe22 Mar 2022", "Jane Doe"),
        ("Interview: Jane Doe", "Jane Doe"),
        ("Von Jane Doe", "Jane Doe"),
        ("Reporter Jane Doe", "Jane Doe"),
        ("Av Jane Doe (text) and Ada Holm (photo)", "Jane Doe and Ada Holm"),
        ("Jane Doe and Ada Holm | Harbour Editor and Staff Writer", "Jane Doe and Ada Holm"),
        ("Jane Doe, Local Democracy Reporter", "Jane Doe"),
        ("By Jane Doe in Larvel and Ada Holm in Port Reet", "Jane Doe and Ada Holm"),
        ("By Jane Doe in Larvel and agencies", "Jane Doe"),
        ("Jane Doe (now) and Ada Holm (earlier)\n3 March 2022", "Jane Doe and Ada Holm"),
        ("JANE DOE\nContributing columnist", "Jane Doe"),
        ("Jane Doe\nHarbour correspondent", "Jane Doe"),
        ("March 3rd, 2022 By Jane Doe", "Jane Doe"),
        ("Thursday 3 March 2022, 9:45 pm | by Jane A. Doe", "Jane A. Doe"),
        ("Last updated on March 3, 2022 by Jane Doe", "Jane Doe"),
        ("March 3, 2022 By Jane Doe In Ferries", "Jane Doe"),
        ("By JANE DOE MARCH 3, 2022", "Jane Doe"),
        ("Written by: Jane May", "Jane May"),
        ("// By Jane Doe • Mar 3, 2022", "Jane Doe"),
        ("This post was written by Jane Doe, MD, of the Larvel clinic.", "Jane Doe"),
        ("By Meteorologist Jane Doe", "Jane Doe"),
        ("ByJane Doe UpdatedMarch 3, 2022", "Jane Doe"),
        ("Written by: Jane Doe Jane Doe", "Jane Doe"),
        ("By Jane Doe, DVM. Reviewed by Ada Holm, DVM", "Jane Doe"),
        ("By Jane Doe, Master Baker & Boat Educator", "Jane Doe"),
        ("By Jane Doe and From the Quay", "Jane Doe"),
        ("Guide by Jane Doe Former Editor of Boats", "Jane Doe"),
        ("Jane A. Doe CPP, PSP\nMarch 3, 2022", "Jane A. Doe"),
        ("By Jane Doe, PhD, and Ada Holm MD", "Jane Doe and Ada Holm"),
        ("Jane Doe\n3 March 2022 / 23:07 GMT3 March 2022 / 23:07 GMT in Larvel", "Jane Doe"),
    ],
)
def test_a_byline_gives_the_author(line: str, name: str) -> None:
    assert stated(after_title=line).author.value == name


@pytest.mark.parametrize(
    "line",
    [
        "by admin",
        "By Staff",
        "Posted by Newsroom",
        "By Harbour Editorial Team",
        "By Reuters",
        "By Larvel Voice",
        "By Larvel Tidings",
        "by webteam",
        "By Alba Tide\nThe Alba Tide Group sells boats to the quay.",
    ],
)
def test_an_account_or_a_desk_is_no_author(line: str) -> None:
    assert stated(after_title=line).author == Field(reason="no_person")


@pytest.mark.parametrize(
    "line",
    [
        "By clicking here you agree",
        "Photo by Jane Doe",
        "Translated by Jane Doe",
        "By Key Takeaways",
        "By Email Address",
        "By LNW Ferry Blog",
        "Modal Trigger\n3 March 2022",
        "Courtesy Ada Holm\n3 March 2022",
        "Check Ferry Price\nEditor's note",
        "Fell Airlines Club\n3 March 2022",
        "Larvel Harbour Health\n3 March 2022",
        "Larvel Children's Hospital\n3 March 2022",
        "By TidewaterJane Reet",
    ],
)
def test_other_lines_with_by_are_no_byline(line: str) -> None:
    assert stated(after_title=line).author.value == ""


@pytest.mark.parametrize(
    "below",
    [
        ["Jane Doe", "Head of the Maritime Desk"],
        ["About the author", "Jane Doe"],
        ["Jane Doe is a freelance writer who lives by the sea."],
        ["Follow Jane Doe on Twitter @janedoe"],
        ["Follow Quay Herald reporter Jane Doe on Twitter"],
        ["Jane Doe, a prize-winning harbour journalist with ten years at the Quay Herald."],
        ["Latest posts by Jane Doe (see all)"],
        ["Author(s)", "Jane Doe"],
        ["Quay Notes", "This is the personal website of Jane Doe, who sails"],
    ],
)
def test_a_signature_or_a_note_below_the_text_gives_the_author(below: list[str]) -> None:
    assert page([], below).author.value == "Jane Doe"


def test_bylines_of_several_people_above_the_title_are_those_of_other_articles() -> None:
    others = [
        "You may also like",
        "A mill for the quay",
        "by Ib Moss",
        "Boats of tin",
        "by Jo Reet",
    ]
    text = "\n".join([*others, TITLE, "Jane Doe", "3 March 2022", *PROSE])
    assert find_metadata(text, find_lines(text)).author.value == "Jane Doe"
    text = "\n".join(["Written by: Ib Moss", TITLE, "Jane Doe", "3 March 2022", *PROSE])
    assert find_metadata(text, find_lines(text)).author.value == "Ib Moss"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("March 3, 2022 · 5 min · 900 words · Jane Doe", "Jane Doe"),
        ("March 3, 2022 · 5 min · 900 words · Larvel Reet", "Larvel Reet"),
        ("March 3, 2022 · 5 min · Larvel Reet", ""),
        ("3 March 2022Jane K. Doe", "Jane K. Doe"),
        ("3 March 2022 | Cape Town", ""),
        ("3 March 2022 – Virginia Beach", ""),
    ],
)
def test_a_name_behind_a_date_below_the_title_is_the_author(line: str, name: str) -> None:
    found = stated(after_title=line)
    assert (found.author.value, found.published.value) == (name, "2022-03-03")


def test_a_name_glued_to_a_date_above_the_title_is_the_author() -> None:
    assert page(["3 March 2022Jane K. Doe"], []).author.value == "Jane K. Doe"


def test_a_name_between_the_title_and_a_date_is_the_author() -> None:
    head = "Jane Doe\nPilot in the outer harbour, and at sea\nHow we test\n3 March 2022"
    text = "\n".join([TITLE, head, *PROSE])
    lines = [
        Line(line.span, line.number, "nav") if at == 1 else line
        for at, line in enumerate(find_lines(text))
    ]
    assert find_metadata(text, lines).author.value == "Jane Doe"


def test_a_name_above_a_date_above_the_title_is_the_author() -> None:
    assert page(["Order now", "Jane Doe", "3 March 2022"], []).author.value == "Jane Doe"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("March 3, 2022", "2022-03-03"),
        ("Published: Thursday, 3 March 2022, 9:45pm", "2022-03-03"),
        ("Mar. 3rd, 2022 · 5 min read", "2022-03-03"),
        ("Updated on 19-Dec-2022", "2022-12-19"),
        ("2022-03-03T05:02:21.739Z", "2022-03-03"),
        ("03.04.2022", "2022-04-03"),
        ("3/14/2022", "2022-03-14"),
        ("By Jane Doe - Mar 3, 2022", "2022-03-03"),
        ("March 3, 2022 7:15 PM GMT+1 · Updated 12 hours ago", "2022-03-03"),
        ("Donnerstag, 3. März 2022 19:15 Uhr", "2022-03-03"),
        ("3 de marzo de 2022", "2022-03-03"),
        ("1er mars 2022", "2022-03-01"),
        ("2022年3月3日", "2022-03-03"),
        (
            "COPYRIGHT: Published on https://a.example/b by J. Doe on 2022-03-03T05:02:21Z",
            "2022-03-03",
        ),
        ("Harbour Desk / quay.example / Updated: Mar 3, 2022, 21:47 CET", "2022-03-03"),
        ("By Jane Doe, Expert in Ferries & Ada Holm, Expert Updated on Mar 3, 2022", "2022-03-03"),
        ("For the Law Office of Reet, Moss and Holm | Mar 3, 2022 | Ferries", "2022-03-03"),
        ("Mar 3, 2022 • Jane Doe in Ferries and Other Boats", "2022-03-03"),
        ("ByJane March 3, 2022May 4, 2023 May 4, 2023", "2022-03-03"),
        ("May 4, 2023March 3, 2022 by Jane Doe", "2022-03-03"),
        ("Posted by Jane on Thursday March 3, 2022 @08:00PM", "2022-03-03"),
        ("Published\nMarch 3, 2022", "2022-03-03"),
        ("By: Harbour Desk on 03-ago-2022 5:11:10", "2022-08-03"),
        ("3 déc. 2022", "2022-12-03"),
        ("Last update on: March 3, 2022 Thu, 3 Mar 2022 08:00:00 +0100", "2022-03-03"),
        ("Reviewed by Jane Doe, Ferry Lawyer at Moss & Reet, on March 3, 2022.", "2022-03-03"),
        (f"{PROSE[0]}\nBy Jane Doe, who has gone by ferry for years.\nMarch 3, 2022", "2022-03-03"),
    ],
)
def test_a_date_line_gives_an_iso_date(line: str, iso: str) -> None:
    assert stated(after_title=line).published.value == iso


@pytest.mark.parametrize(
    ("line", "value", "reason"),
    [
        ("March 2022", "2022-03", "month_only"),
        ("3/4/2022", "2022", "day_or_month"),
        ("Monday (March 20)", "", "no_year"),
        ("Two hours ago", "", "not_in_text"),
        ("Correction - 25 November 2022", "", "not_in_text"),
        ("Jo Reet, photographed Nov. 3, 2022", "", "not_in_text"),
        ("99/99/2022", "", "not_in_text"),
        ("Mars 2022", "", "not_in_text"),
    ],
)
def test_what_is_not_a_full_date_says_so(line: str, value: str, reason: str) -> None:
    found = stated(after_title=line).published
    assert (found.value, found.reason) == (value, reason)


def test_a_label_below_the_text_gives_the_date_however_far_it_is() -> None:
    menu = ["Ferries", "Boats", "Quays", "Tides"]
    assert page([], [*menu, "Content current as of:", "03/14/2022"]).published.value == "2022-03-14"
    modified = "Page last modified March 14, 2022 @ 01:39 PM"
    assert page([], [*menu, modified]).published.value == "2022-03-14"
    assert page([], [*menu, "Ferries leave", "March 14, 2022"]).published.value == ""


def test_a_label_in_a_column_far_below_gives_the_date_if_it_is_the_only_one() -> None:
    menu = ["Source", "Quay Archive", "Theme", "Ferries", "Language", "English", "Download", "PDF"]
    stamp = ["Published", "Feb 2, 2022"]
    assert page([], [*menu, *stamp]).published.value == "2022-02-02"
    assert page([], [*menu, *stamp, "The mill", *stamp]).published.value == ""


def test_the_day_on_which_another_text_was_published_is_none_of_this_one() -> None:
    other = (
        "Here is one of those articles, which was published on 3 March 2012 and is no longer read."
    )
    assert stated(below="\n".join([other, *PROSE])).published.value == ""


def test_the_day_of_a_comment_is_none_of_publication() -> None:
    assert stated(below="reet commented Dec 18, 2022").published.value == ""


def test_a_date_below_the_title_outweighs_those_of_other_articles_above_it() -> None:
    others = ["You may also like", "4 May 2022", "A mill for the quay", "5 May 2022", "Opinion"]
    text = "\n".join([*others, TITLE, "Jane Doe", "3 March 2022", *PROSE])
    assert find_metadata(text, find_lines(text)).published.value == "2022-03-03"


def test_a_date_in_the_head_is_read_below_a_summary_and_many_small_lines() -> None:
    pieces = ["By", "The Quay Crew", "|", "6", "mins", "|", "3 March 2022", "Ferries"]
    assert stated(after_title="\n".join([PROSE[1], *pieces])).published.value == "2022-03-03"
    within = stated(after_title="\n".join([*PROSE, *pieces]))
    assert within.published.value == ""


def test_a_list_of_months_is_an_archive_and_no_date() -> None:
    assert page([], ["March 2022", "April 2022", "May 2022"]).published.reason == "archive_widget"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2022 The Harbour Daily. All rights reserved.", "The Harbour Daily"),
        ("Copyright © 2019-2022 Quay Media Ltd | Privacy", "Quay Media Ltd"),
        ("© 2019 Marlund 24", "Marlund 24"),
        ("© 2019 Quay Media May 24", "Quay Media"),
        ("© 2022 Quay Media or its affiliates. All rights reserved.", "Quay Media"),
        ("COPYRIGHT: Published on https://www.quay-news.example/b by J. Doe", "quay-news.example"),
        ("This website is owned and operated by Quay Media, Inc.", "Quay Media"),
        ("This site is the property of Quay Media.", "Quay Media"),
        ("The Quay Herald is part of the Tide Inc. publishing family.", "The Quay Herald"),
        ("2022 (c) Quay Ferries, Inc., d/b/a Quayline. All rights reserved.", "Quay Ferries"),
        ("2022 Quay Media. All rights reserved.", "Quay Media"),
        ("Ib Moss © 2022. All texts are those of Ib Moss.", "Ib Moss"),
        ("The Larvel University © 2022", "The Larvel University"),
        ("©2022 360Quay Magazine | Website by Tide Web", "360Quay Magazine"),
        ("This site is © 1998-2022 Ib Moss, all rights reserved.", "Ib Moss"),
        ("Imprint | © 2022 Quay Media. All rights reserved.", "Quay Media"),
        ("Â© 2022 Larvel Oil", "Larvel Oil"),
        ("© 2022 Larvelquay.com, a Tide Company", "Larvelquay.com"),
        ("© 2022 Larvelnews.org a Tide Media Company", "Larvelnews.org"),
        ("© 2022 U.S. Quay News", "U.S. Quay News"),
        ("© Copyright Larvel School", "Larvel School"),
        ("© 2022 Jane Doe unless somebody else is named", "Jane Doe"),
        ("© Copyright 2015 - 2022 quayTide LLC.", "quayTide LLC"),
        ("2022 quaytide, Inc. - All Rights Reserved.", "quaytide"),
        ("Quay Tide Inc. © 2014-2022. All Rights Reserved.", "Quay Tide Inc"),
        ("©Quay Media Limited (trading as The Tide) company 012345", "Quay Media Limited"),
        ("Ib Moss Photography, LLC. All Rights Reserved 2022", "Ib Moss Photography"),
        ("The Quay Chronicler 2022 ©", "The Quay Chronicler"),
        ("© Quay Int.\nAll rights reserved", "Quay Int"),
        (
            "Copyright © 2022\nLarvel Tide (LT) School\nAll Rights Reserved",
            "Larvel Tide (LT) School",
        ),
        (
            "© 1989 - 2022, Quay Press, Inc. All text is ours, and so is what we have drawn, "
            "photographed, sung or only thought of while we waited for the ferry in the rain at "
            "half past five.",
            "Quay Press",
        ),
    ],
)
def test_a_notice_gives_the_publisher(line: str, name: str) -> None:
    assert stated(below=line).publisher.value == name


@pytest.mark.parametrize(
    "line",
    [
        "Terms of Use © 2022",
        "All Rights Reserved © 2022",
        "Privacy Policy | Copyright © 2022",
        "Photo © 2022 Jane Doe",
        "Photography by Jane Doe. All Rights Reserved 2022",
        "Terms of use 2022 ©",
        "© 2022\nQuay Tide School\nRead more",
        "The quay, image © 2022 Jane Doe. All rights reserved.",
        "Copyright 2022. All rights reserved.",
        "© 2022 All rights reserved. Privacy policy",
        "© 2022 website by Tide Web",
    ],
)
def test_a_notice_without_a_holder_gives_no_publisher(line: str) -> None:
    assert stated(below=line).publisher.value == ""


def test_an_issue_and_a_company_behind_a_mark_are_the_publisher() -> None:
    assert stated(after_title="*The Quay Review, issue 12*").publisher.value == "The Quay Review"
    assert (
        stated(after_title="Quay Review • Vol. 12, No. 1 • Spring").publisher.value == "Quay Review"
    )
    assert stated(below="© Quay Ferries AG").publisher.value == "Quay Ferries AG"
    assert stated(below="© Jane Doe").publisher.value == ""


def test_an_address_alone_at_the_top_is_the_publisher() -> None:
    assert page(["www.larvelquay.com", "Home"], []).publisher.value == "larvelquay.com"
    assert page(["Home"], ["larvelquay.com"]).publisher.value == ""


def test_a_letter_that_asks_its_readers_for_money_is_the_publisher() -> None:
    asks = "The Quay Letter is a reader-supported publication. To receive new posts, subscribe."
    assert stated(below=f"{asks}\n© 2022 Jane Doe").publisher.value == "The Quay Letter"


def test_a_date_below_a_standfirst_of_some_length_is_that_of_publication() -> None:
    standfirst = f"{PROSE[1]} Nobody has asked the cats of the quay."
    found = stated(after_title=f"{standfirst}\nJane Doe\n3 March 2022")
    assert (found.published.value, found.author.value) == ("2022-03-03", "Jane Doe")
    within = stated(below=f"3 March 2022\n{standfirst}\n{standfirst}")
    assert within.published.value == ""


def test_an_outlet_that_asks_to_be_followed_is_no_author() -> None:
    assert page([], ["Follow Quay Insider Australia on Facebook"]).author.value == ""


def test_a_firm_that_publishes_a_book_is_no_author() -> None:
    assert stated(below="'The Quay' is published by Larvel Books, £18").author.value == ""


def test_a_summary_is_nobody_s_name() -> None:
    assert stated(after_title="AI Summary\n3 March 2022").author.value == ""


def test_an_outlet_named_below_the_title_as_the_source_is_the_origin() -> None:
    assert stated(after_title="Source: The Quay Sentinel").origin.value == "The Quay Sentinel"
    assert stated(after_title="Source: Ann Holm").origin.value == ""


def test_the_date_of_an_interview_is_none_of_publication() -> None:
    assert stated(below="Interview with the author, 4 November 2020.").published.value == ""
    assert stated(after_title="Joined: 4 November 2020").published.value == ""


def test_a_site_name_behind_the_title_is_the_publisher_and_not_title() -> None:
    text = "\n".join([f"{TITLE} | The Quay Herald", *PROSE])
    found = find_metadata(text, find_lines(text))
    assert (found.title.value, found.publisher.value) == (TITLE, "The Quay Herald")


def test_a_second_clause_behind_a_dash_is_no_publisher() -> None:
    text = "\n".join([f"{TITLE} - Bakers Pledge To Open Earlier", *PROSE])
    assert find_metadata(text, find_lines(text)).publisher.value == ""


def test_a_tag_before_the_first_sentence_is_the_publisher_as_spelled_elsewhere() -> None:
    text = "\n".join(
        [TITLE, f"/ quay daily news/ {PROSE[0]}", *PROSE[1:], "Follow Quay Daily News"]
    )
    assert find_metadata(text, find_lines(text)).publisher.value == "Quay Daily News"


@pytest.mark.parametrize(
    "line",
    [
        "Translation: V. Moss",
        "Translated article from the Danish weekly Havnen – Author: Ib Moss",
        "This article first appeared in the Quay Herald.",
        "Source: Reuters",
        "SOURCE Quay Ferries, Inc.",
        "Translation: Ib van Moss and Jo Reet.",
        "(Machine translation)",
        "Ib Moss contributed to this report.",
        "(Reporting by Ib Moss; Editing by Jo Reet)",
    ],
)
def test_a_credit_gives_the_origin(line: str) -> None:
    found = stated(below=line)
    assert found.origin.value in line
    assert found.origin.value
    assert found.author.value == ""


def test_an_agency_in_the_dateline_is_the_origin() -> None:
    text = "\n".join([TITLE, f"QUAYTOWN (AFP) — {PROSE[0]}", *PROSE[1:]])
    assert find_metadata(text, find_lines(text)).origin.value == "AFP"


def test_a_path_before_the_title_is_not_title() -> None:
    assert page([f"Home News {TITLE}"], []).title.value == TITLE


def test_spans_are_where_the_values_stand() -> None:
    text = "\n".join([TITLE, "By Jane Doe", "March 3, 2022", *PROSE])
    found = find_metadata(text, find_lines(text))
    spans = [field.span for field in (found.title, found.author, found.published) if field.span]
    assert [text[start:end] for start, end in spans] == [TITLE, "Jane Doe", "March 3, 2022"]


@pytest.mark.parametrize(
    "text", ["", "\0", "By ", "©" * 9999, "A " * 20000, "2022-" * 5000, "by\n"]
)
def test_odd_pages_do_no_harm(text: str) -> None:
    span = trimmed(text, 0, len(text))
    lines = [Line(span, 1, "body", "")] if span.start < span.end else []
    assert find_metadata(text, lines).author.value == ""


def test_the_five_pages_say_what_people_read_in_them(shared: Path) -> None:
    found = {path.name[:3]: path.read_text("utf-8") for path in (shared / "seeds").glob("*.txt")}
    pages = {name: find_metadata(text, find_lines(text)) for name, text in found.items()}
    assert all(page.title.value for page in pages.values())
    assert {name: page.author.value for name, page in pages.items() if page.author.value} == {
        "002": "William Willis",
        "004": "Yurii Poita",
    }
    assert pages["001"].author.reason == "no_person"
    assert [pages[name].published.value for name in sorted(pages)] == [
        "",
        "",
        "2023-03-21",
        "",
        "2023-03",
    ]
    assert pages["004"].published.reason == "month_only"
    assert [pages[name].publisher.value for name in sorted(pages)] == [
        *("", "", "washingtonindependent.com", "World Today News", "")
    ]
    assert [bool(pages[name].origin.value) for name in sorted(pages)] == [
        *(False, True, False, True, False)
    ]


@pytest.mark.parametrize(
    "above", [[], ["Home > News > Ferries"], ["Opinion", "Weather", "Our Newspaper"]]
)
def test_the_title_is_the_line_of_that_kind(above: list[str]) -> None:
    text = "\n".join([*above, TITLE, "By Jane Doe", "3 March 2022", *PROSE])
    lines = find_lines(text)
    assert [text[slice(*line.span)] for line in lines if line.kind == "title"] == [TITLE]
    assert find_metadata(text, lines).title.value == TITLE


def test_a_title_that_a_fixed_width_has_cut_is_whole() -> None:
    long = "Harbour council weighs a new timetable in which the first ferry of the"
    wrapped = [textwrap.fill(paragraph, 72) for paragraph in PROSE]
    text = "\n\n".join([f"{long}\nday leaves at half past five", *wrapped])
    title = find_metadata(text, find_lines(text)).title
    assert title.value == f"{long} day leaves at half past five"
    assert title.span is not None
    assert text[slice(*title.span)].split() == title.value.split()


def test_in_a_language_that_is_not_assessed_a_title_is_told_by_its_look() -> None:
    text = "\n".join([TITLE, "3 March 2022", *PROSE])
    lines = find_lines(text, language="de")
    assert {line.kind for line in lines} == {"body"}
    assert find_metadata(text, lines).title.value == TITLE


@pytest.mark.parametrize(
    ("dateline", "iso"),
    [
        ("QUAYTOWN, June 3, 2024 – ", "2024-06-03"),
        ("QUAYTOWN, Ore., March 14, 2023 (GLOBE WIRE) -- ", "2023-03-14"),
        ("Quaytown, Sept. 9, 2021 /Wire/ -- ", "2021-09-09"),
        ("In Quaytown, June 3, 2024 was a day of rain, and ", ""),
    ],
)
def test_the_date_of_a_dateline_is_that_of_publication(dateline: str, iso: str) -> None:
    text = "\n".join([TITLE, f"{dateline}{PROSE[0]}", *PROSE[1:]])
    assert find_metadata(text, find_lines(text)).published.value == iso
    text = "\n".join([TITLE, "4 May 2022", f"{dateline}{PROSE[0]}", *PROSE[1:]])
    assert find_metadata(text, find_lines(text)).published.value == "2022-05-04"


@pytest.mark.parametrize(
    ("line", "is_origin"),
    [
        ("First published on Thu 12 Sep 2024 06.30 CEST", False),
        ("First published: 27-06-2023 at 08:02 IST", False),
        ("Originally published March 4, 2021", False),
        ("First published on 12 September 2024 in The Quay Review", True),
        ("First published in The Quay Review on 12 September 2024", True),
        ("Originally published on Quayside News", True),
        ("Originally published in March 2022. Last updated on May 4, 2023.", False),
        ("This post was originally published on the 3rd of March 2022 and updated since.", False),
        ("[Note: This story was first published on 3 March 2022, and updated by Jo Reet.]", False),
        ("Editor's note: Originally published in The Quay Review", True),
    ],
)
def test_when_a_text_was_first_published_is_no_origin(line: str, is_origin: bool) -> None:
    found = stated(after_title=line)
    assert found.origin.value == (line if is_origin else "")
    assert bool(found.published.value) == any(map(str.isdigit, line))


@pytest.mark.parametrize(
    "line",
    [
        "Translation: It was the ferry's fault.",
        "Machine Translation: An introduction",
        "What at first appeared to be a boat was a buoy.",
        "The bakers said that the plan first appeared on a napkin.",
        "The photo of the ferry first published in Quay Lives, 3 March 2022",
        "Source: Twitter",
    ],
)
def test_what_is_no_credit_is_no_origin(line: str) -> None:
    assert stated(below=line).origin.value == ""
