"""What a page states of itself: writers and no firms, the day of publication, the outlet's name."""

import json
from typing import Any

import pytest

from credscore import Article
from credscore_html import HtmlReader
from credscore_html.authors import people
from credscore_html.outlet import outlet_name, outlet_of_title

TITLE = "Council votes on the harbour"
STORY = (
    "<p>The council of Orsund voted on Monday to build a second pier in the old harbour.</p>"
    "<p>Nobody had expected the vote to be so clear, said the mayor after the session.</p>"
    "<p>The work will begin in spring and is to cost four million crowns, a third borrowed.</p>"
)


def read(head: str = "", inside: str = f"<h1>{TITLE}</h1>{STORY}", address: str = "") -> Article:
    """Read a page with more in its head, at an address below post.example."""
    link = f'<link rel="canonical" href="https://www.fellpost.example/{address}">'
    markup = (
        f"<html lang=en><head>{link}{head}</head><body><article>{inside}</article></body></html>"
    )
    [article] = HtmlReader().read(markup.encode())
    return article


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def data(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Harbour Pilots Association; Jane Doe", "Jane Doe"),
        ("Your Friendly Neighbour", ""),
        ("Quiet Water", ""),
        ("Fell Strategies", ""),
        ("Kestrel Dentistry PC", ""),
        ("Harbourmaster77; Tidewatcher", ""),
        ("Written By", ""),
        ("Content Fellpost; Design Ada Holm; Code Bo Lind; FELLCO", ""),
        ("Words: Jane Doe; Photos: Ada Holm", "Jane Doe"),
        ("Jane Doe; Certified Q Pilot; Harbour Educator", "Jane Doe"),
        ("Jane Doe RN", "Jane Doe"),
        ("Jane A Doe CPP", "Jane A Doe"),
        ("April Doe; Jane August", "April Doe"),
        ("Tom May", "Tom May"),
        ("Marna van der Holm", "Marna van der Holm"),
        ("Иван Петров", "Иван Петров"),
        ("王小明", "王小明"),
    ],
)
def test_firms_accounts_and_other_credits_are_no_writers(stated: str, names: str) -> None:
    assert people(stated, "Fell Post") == names


def test_an_institution_is_not_cut_into_writers() -> None:
    assert read(meta("author", "Centre for Tide Research and Surveys")).author == ""


@pytest.mark.parametrize(
    ("second", "names"), [("Holm, Ada B.", "Tove Lund, Ada B. Holm"), ("Ada Holm", "Ada Holm")]
)
def test_authors_listed_by_their_families_names_are_turned(second: str, names: str) -> None:
    head = "".join(
        f'<meta name="citation_author" content="{name}">' for name in ("Lund, Tove", second)
    )
    assert read(head).author == names


CHANGED = meta("article:modified_time", "2024-05-02T08:00:00Z")
WEBPAGE = {"@type": "WebPage", "datePublished": "2019-03-09T08:00:00Z"}


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (meta("date", "01/07/16") + meta("og:published_time", "2024-10-08T00:00:00"), "2024-10-08"),
        (CHANGED + data({"@graph": [WEBPAGE]}), "2019-03-09"),
        (CHANGED + data([WEBPAGE, {**WEBPAGE, "@type": "BlogPosting"}]), "2019-03-09"),
        (CHANGED + data({"@type": "Event", "datePublished": "2019-03-09"}), "2024-05-02"),
        (CHANGED + data({**WEBPAGE, "datePublished": "2025-03-09"}), "2024-05-02"),
        (CHANGED + data({**WEBPAGE, "datePublished": "2019-33-09"}), "2024-05-02"),
        (CHANGED + data({**WEBPAGE, "datePublished": None, "@type": None}), "2024-05-02"),
        (CHANGED + '<script type="application/ld+json">{"@type":</script>', "2024-05-02"),
        (
            meta("date", "09.03.2019") + data({**WEBPAGE, "datePublished": "2019-09-03"}),
            "2019-09-03",
        ),
        (CHANGED, "2024-05-02"),
    ],
)
def test_the_day_of_publication_is_the_one_that_is_called_so(head: str, day: str) -> None:
    assert read(head).published == day


def test_a_day_that_may_be_a_month_is_asked_of_the_text() -> None:
    head = meta("article:published_time", "03-09-2021")
    inside = f"<h1>{TITLE}</h1><p>By Tove Lund</p><p>March 9, 2021</p>{STORY}"
    article = read(head, inside)
    assert (article.published, article.metadata.published.value) == ("", "2021-03-09")
    assert read(meta("article:published_time", "03-19-2021")).published == "2021-03-19"


def test_the_day_in_an_address_is_that_of_the_place() -> None:
    head = meta("article:published_time", "2021-03-10T02:00:00Z")
    assert read(head, address="2021/03/09/harbour").published == "2021-03-09"


STAMPED = meta("article:published_time", "2021-03-10T01:30:00Z")


def shown(*days: str, around: str = "p", name: str = "entry-date published") -> str:
    """Return an article that shows times of publication."""
    times = "".join(f'<time class="{name}" datetime="{day}">{day[:10]}</time>' for day in days)
    return f"<h1>{TITLE}</h1><{around}>{times}</{around}>{STORY}"


def test_the_day_of_a_time_is_that_of_the_place_where_it_is_shown() -> None:
    assert read(STAMPED, shown("2021-03-09T20:30:00-05:00")).published == "2021-03-09"
    assert read(STAMPED, shown("2021-03-09T19:30:00-05:00")).published == "2021-03-10"
    assert read(STAMPED, shown("2021-03-09", "2021-03-32T20:30:00Z")).published == "2021-03-10"


@pytest.mark.parametrize(
    ("inside", "day"),
    [
        (shown("2024-04-29T08:00:00+02:00"), "2024-04-29"),
        (shown("2024-04-29T08:00:00+02:00", name="x", around="p"), "2024-05-02"),
        (shown("2024-04-29T08:00:00+02:00", around="aside"), "2024-05-02"),
        (shown("2024-04-29T08:00:00+02:00", "2024-04-30T08:00:00+02:00"), "2024-05-02"),
        (shown("2024-06-29T08:00:00+02:00"), "2024-05-02"),
    ],
)
def test_a_day_that_is_marked_as_that_of_publication_outweighs_one_of_change(
    inside: str, day: str
) -> None:
    assert read(CHANGED, inside).published == day


def test_a_time_of_publication_that_is_that_of_a_change_gives_way_to_an_earlier_one() -> None:
    again = meta("article:published_time", "2024-05-02T08:00:00Z")
    assert read(CHANGED + again + data(WEBPAGE)).published == "2019-03-09"
    assert read(CHANGED + again).published == "2024-05-02"
    later = {**WEBPAGE, "datePublished": "2025-03-09"}
    assert read(CHANGED + again + data(later)).published == "2024-05-02"


def test_address_and_outlet_are_read_behind_a_head_that_ends_early() -> None:
    head = f"<img src=x>{meta('og:site_name', 'Orsund Evening')}"
    link = '<link rel="canonical" href="https://www.oe.example/pier">'
    markup = f"<html><head><title>{TITLE}</title>{head}{link}</head><body>{STORY}</body></html>"
    [article] = HtmlReader().read(markup.encode())
    assert (article.outlet, article.url) == ("Orsund Evening", "https://www.oe.example/pier")


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("© 2022 Fell Post Ltd", "Fell Post Ltd"),
        ("Copyright 2022 FellPost. All rights reserved.", "FellPost"),
        ("© 2022 Orsund Web", "fellpost.example"),
        ("© 2022 Fell", "fellpost.example"),
        ("All rights reserved.", "fellpost.example"),
    ],
)
def test_the_holder_of_the_rights_is_the_outlet_if_the_address_is_called_so(
    notice: str, outlet: str
) -> None:
    inside = f"<h1>{TITLE}</h1>{STORY}<footer>{notice}</footer>"
    assert read("", inside).outlet == outlet


@pytest.mark.parametrize(
    ("page_title", "name"),
    [
        (f"{TITLE} | The Fell Post", "The Fell Post"),
        ("Harbour: votes | News | Féll Post", "Féll Post"),
        (f"{TITLE} – Orsund Evening", "Orsund Evening"),
        (f"{TITLE} | News", ""),
        (f"{TITLE} - by Tove Lund", ""),
        (f"{TITLE} | Sport | Orsund Evening", ""),
        (f"{TITLE} | All that the town talks about", ""),
        ("The vote on the pier | Orsund Evening", ""),
        ("Why piers last | The Fell Post Weekly", "The Fell Post Weekly"),
        ("Fellpost Data Notes: Why piers last", "Fellpost Data Notes"),
        ("Why fellpost readers walk - and why the fell posts of old are gone", ""),
        ("Why piers last | Fell", ""),
        ("Fellpost readers strike: why piers last", ""),
        ("Why piers last: Fellpost Readers", ""),
        ("Why piers last - fellpost readers", ""),
    ],
)
def test_the_title_of_a_page_may_name_its_outlet(page_title: str, name: str) -> None:
    assert outlet_of_title(page_title, [TITLE], "fellpost.example") == name


@pytest.mark.parametrize("host", ["getfellpost.example", "fellpostusa.example", "fellpost.example"])
def test_an_address_may_have_a_little_more_than_the_name_in_the_title(host: str) -> None:
    assert outlet_of_title("Why piers last | Blog | Fell Post", [], host) == "Fell Post"
    assert outlet_of_title("Why piers last | Blog | Fell Post", [], f"x{host}") == ""


@pytest.mark.parametrize("account", ["@fell_post", "@FellPostNews"])
def test_an_account_is_no_name_where_the_title_has_one(account: str) -> None:
    head = meta("twitter:site", account).replace("property", "name")
    assert read(f"<title>{TITLE} | Orsund Evening</title>{head}").outlet == "Orsund Evening"


def test_an_account_in_two_words_is_no_name_at_all() -> None:
    head = meta("twitter:site", "@fell_post").replace("property", "name")
    assert read(f"<title>{TITLE}</title>{head}").outlet == "fellpost.example"


@pytest.mark.parametrize(
    "stated", ["/", "Site", "Homepage", "https://www.fellpost.example", "@fell"]
)
def test_what_templates_leave_is_no_outlet(stated: str) -> None:
    assert outlet_name(stated, TITLE, "www.fellpost.example") == "fellpost.example"


def test_joints_around_an_outlets_name_are_no_part_of_it() -> None:
    assert outlet_name("Orsund Evening -", TITLE, "oe.example") == "Orsund Evening"


def test_a_headline_that_is_stated_as_the_outlet_is_none() -> None:
    title = f"{TITLE} • Féll Post"
    assert outlet_name(TITLE, title, "fellpost.example") == "Féll Post"
    assert outlet_name(TITLE, f"{TITLE} • Evening", "fellpost.example") == TITLE


def test_what_a_template_has_escaped_twice_is_read_as_meant() -> None:
    assert read(meta("og:site_name", "Fell &amp;amp; Dale")).outlet == "Fell & Dale"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Two piers are better</title>", "Two piers are better"),
        ("<title>Two piers and a tide</title>", "Notes of the tide"),
        ("<title>Two piers</title>", "Notes of the tide"),
        (
            f"<title>Two piers are better</title>{meta('og:title', 'Notes of the tide')}",
            "Notes of the tide",
        ),
    ],
)
def test_a_top_heading_without_a_word_of_the_title_names_the_site(head: str, title: str) -> None:
    assert read(head, f"<h1>Notes of the tide</h1>{STORY}").metadata.title.value == title


STATED = (
    f"<title>Why towns build piers</title>{meta('og:title', 'All about the harbour&#39;s piers')}"
)


def test_the_only_top_heading_above_the_text_is_the_headline() -> None:
    assert read(STATED).metadata.title.value == TITLE
    other = f"<h1>The fjord has a new printer</h1>{STORY}"
    assert read(STATED, other).metadata.title.value == "All about the harbour's piers"


@pytest.mark.parametrize(
    "inside",
    [
        f"<h1>{TITLE}</h1>{STORY}<h1>Other news of the fjord</h1>",
        f"{STORY}<h1>{TITLE}</h1>{STORY}",
        f"<h1>Fell Post</h1>{STORY}",
    ],
)
def test_one_of_several_top_headings_is_no_headline_unless_it_is_like_the_title(
    inside: str,
) -> None:
    assert read(STATED, inside).metadata.title.value == "All about the harbour's piers"


def test_a_heading_that_ends_with_the_outlets_name_is_the_headline_without_it() -> None:
    head = f"<title>{TITLE}</title>{meta('og:site_name', 'Fell Post')}"
    assert read(head, f"<h1>{TITLE} — Fell Post</h1>{STORY}").metadata.title.value == TITLE


def test_a_heading_that_ends_with_a_section_and_a_site_is_the_headline_without_them() -> None:
    whole = f"{TITLE} | Town news | Orsund Evening"
    head = f"<title>{whole}</title>"
    assert read(head, f"<h1>{whole}</h1>{STORY}").metadata.title.value == TITLE
    short = "Harbour | Votes of the council | Orsund Evening"
    article = read(f"<title>{short}</title>", f"<h1>{short}</h1>{STORY}")
    assert article.metadata.title.value == short


def test_a_short_top_heading_is_the_headline_if_the_title_begins_with_it() -> None:
    inside = f"<h1>Pier votes</h1>{STORY}<h2>Votes of the centre</h2>{STORY}"
    head = meta("og:title", "Pier votes – The Centre") + meta("og:site_name", "Orsund town")
    assert read(head, inside).metadata.title.value == "Pier votes"


def test_a_motto_above_the_headline_is_none() -> None:
    motto = "<h1>News of the fells since the flood</h1><h2>All about the piers of Orsund</h2>"
    assert read(STATED, motto + STORY).metadata.title.value != "News of the fells since the flood"


def test_the_headline_of_an_article_that_opens_later_is_shown_with_it() -> None:
    article = read(STATED, f'<div style="display:none"><h1>{TITLE}</h1>{STORY}</div>')
    assert [article.quote(line.span) for line in article.lines if line.kind == "title"] == [TITLE]
