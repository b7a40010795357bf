"""Lines: which are the article's text, and what the others are."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.analysis.lines import KINDS, Line, find_lines
from credscore.text import plain

TITLE = "Harbour workers end their strike after eleven days"
PARAGRAPHS = (
    "Dock workers in Larvel went back to work on Tuesday after the port authority agreed to raise "
    "the wages of those on night shifts by a tenth.",
    "The strike had closed all four terminals of the harbour, and more than ninety ships were "
    "waiting outside the breakwater when the talks ended on Monday evening.",
    '"We have what we came for, and nobody had to be carried out of the room," said Ines Mardell, '
    "who led the talks for the union of dock workers.",
    "The port authority said in a statement that it would pay for the rise with higher fees for "
    "ships that stay longer than they have announced.",
    "Two shipping companies have already said that they will challenge the fees in court, which "
    "could delay the rise until the summer of next year.",
)
ARTICLE = "\n\n".join((TITLE, *PARAGRAPHS))
MENU = "\n".join(("Home", "News", "Sports", "Weather", "Contact Us", "Privacy Policy", "Subscribe"))


def kinds(text: str, language: str = "en") -> list[str]:
    return [line.kind for line in find_lines(plain(text).text, language)]


def line_with(text: str, words: str) -> Line:
    spelled = plain(text).text
    return next(line for line in find_lines(spelled) if words in spelled[slice(*line.span)])


def with_line(line: str, after: int = 2) -> str:
    """Return the article with a line put after one of its paragraphs."""
    return "\n\n".join((TITLE, *PARAGRAPHS[:after], line, *PARAGRAPHS[after:]))


def test_a_clean_article_is_its_title_and_body() -> None:
    assert kinds(ARTICLE) == ["title"] + ["body"] * 5


def test_an_article_without_a_title_is_all_body() -> None:
    assert kinds("\n".join(PARAGRAPHS)) == ["body"] * 5


def test_menus_before_and_after_are_not_body() -> None:
    found = kinds(f"{MENU}\n\n{ARTICLE}\n\n{MENU}")
    assert found[7:13] == ["title"] + ["body"] * 5
    assert {KINDS[kind] for kind in found[:7] + found[13:]} == {"boilerplate"}


def test_numbers_are_those_of_physical_lines() -> None:
    assert [line.number for line in find_lines(ARTICLE)] == [1, 3, 5, 7, 9, 11]


def test_every_line_has_a_reason() -> None:
    found = find_lines(f"{MENU}\n{ARTICLE}\n{MENU}")
    assert found
    assert all(line.reason for line in found)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share: Facebook | Twitter | WhatsApp", "share"),
        ("Subscribe to our weekly newsletter", "subscribe"),
        ("Leave a Comment", "comment"),
        ("Related Articles", "related"),
        ("Advertisement", "ad"),
        ("#harbour #strike #Larvel", "hashtags"),
        ("© 2024 The Larvel Gazette. All rights reserved.", "copyright"),
        ("Translation: K. Orlo", "credit"),
        ("No articles found.", "placeholder"),
        ("Читайте также: что будет с портом", "foreign"),
        ("We use cookies to give you the best experience.", "site_notice"),
        ("This story was automatically translated from Larvish.", "credit"),
        ("A version of this article appears in print on Tuesday.", "credit"),
        ("Correction, May 4: An earlier version of this article misspelled a name.", "other"),
        ("This story has been updated with words of the union.", "other"),
        ("Ada Mirel covers ports. Reach her at ada@larvel.example or 555 01.", "author_bio"),
        ("(mk/dpa)", "credit"),
        ("This page was produced in partnership with the Larvel port authority.", "ad"),
        ("We may get a small commission when you buy a boat through our links.", "site_notice"),
    ],
)
def test_lines_that_give_themselves_away_are_named_below_the_text(line: str, kind: str) -> None:
    assert kinds(f"{ARTICLE}\n\n{line}")[-1] == kind


@pytest.mark.parametrize(
    "line",
    [
        "RELATED: Ship Owners and Dock Workers Close to a Deal for the Long Season in the North",
        "NOW WATCH: How the harbour of Larvel was dug by hand will amaze you",
        "Also on HarbourPost",
        "Also interesting: Where the dockers of Larvel learn to swim",
        "More on the subject: Ship owners count what the strike has cost them",
    ],
)
def test_a_pointer_to_another_article_is_related_within_the_text_too(line: str) -> None:
    assert kinds(with_line(line))[3] == "related"


@pytest.mark.parametrize(
    "line",
    [
        "Also on Tuesday morning, Ines Mardell told reporters that the night shifts would go on.",
        "SEE ALSO: Dockers Back the Deal The owners said on Monday that the night shifts would go "
        "on until the spring, and that the harbour would pay for the lamps on the quay.",
    ],
)
def test_a_paragraph_is_body_whatever_it_opens_with(line: str) -> None:
    assert kinds(with_line(line))[3] == "body"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Tomas Eklund", "byline"),
        ("by admin", "byline"),
        ("Published on March 4, 2024", "date"),
        ("4 March 2024, 10:15", "date"),
        ("10:15", "date"),
        ("8.40 CET", "date"),
        ("Tomas Eklund, Harbour Correspondent", "byline"),
        ("Tomas Eklund and Ada Mirel", "byline"),
        ("Tomas Eklund in Larvel and Ada Mirel in Port Reet", "byline"),
        ("Text: Tomas Eklund", "byline"),
        ("Von Tomas Eklund", "byline"),
        ("Av Tomas Eklund (text) and Ada Mirel (photo)", "byline"),
        ("March 2024 issue", "date"),
        ("4 March 2024, 10:15 h. | 3 comments | Seen 214 times", "date"),
        ("March 4, 2024 by Admin", "byline"),
        ("The Larvel Review, Vol. 12, No. 3", "publisher"),
        ("THE LARVEL REVIEW • VOL. 12, NO. 3 • SPRING", "publisher"),
        ("Reporter Tomas Eklund", "byline"),
    ],
)
def test_metadata_below_the_title_is_named(line: str, kind: str) -> None:
    assert kinds("\n\n".join((TITLE, line, *PARAGRAPHS)))[:2] == ["title", kind]


def test_a_breadcrumb_and_a_repeated_title_are_told_from_the_title() -> None:
    text = f"Home » News » {TITLE}\n\n{ARTICLE}\n\nRelated News\n{TITLE}"
    assert kinds(text)[:2] == ["breadcrumb", "title"]
    assert kinds(text)[-2:] == ["related", "title_repeat"]


def test_a_stated_title_is_found_wherever_it_stands_and_nothing_else_is_taken_for_it() -> None:
    promoted = "Why every port on this coast will have a strike of its own this year"
    text = "\n\n".join((TITLE, promoted, *PARAGRAPHS))
    stated = find_lines(text, title=f"{TITLE} | The Larvel Gazette")
    assert [line.number for line in stated if line.kind == "title"] == [1]
    elsewhere = find_lines("\n\n".join(PARAGRAPHS), title="A quiet summer in the hills of Vess")
    assert {line.kind for line in elsewhere} == {"body"}


@pytest.mark.parametrize("line", ["#3", "#Conclusion"])
def test_one_word_behind_a_hash_is_no_line_of_hashtags(line: str) -> None:
    assert line_with(with_line(line), line).kind != "hashtags"


def test_a_heading_between_paragraphs_is_a_subhead() -> None:
    assert line_with(with_line("What the companies say"), "What the").kind == "subhead"


def test_a_pulled_quote_between_paragraphs_is_body() -> None:
    quote = '"Nobody had to be carried out of the room."'
    assert line_with(with_line(quote), "carried out of the room.").is_body


def test_a_scene_in_the_present_tense_with_its_day_is_a_caption() -> None:
    scene = "Ines Mardell speaks to dock workers in Larvel, March 3, 2024."
    assert line_with(with_line(scene), "speaks to").kind == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Dockers wait for news at the gate of the terminal. Photograph: Ada Mirel/Larvel Press",
        "The gate of the third terminal Credit: Larvel Press",
        "Photo: port authority of Larvel",
        "Ada Mirel / Getty Images",
        "The old gate. © Ada Mirel/dpa",
        "ADA MIREL / LARVEL STAFF",
        "(AP Photo/Ada Mirel)",
        "The gate of the terminal at dawn. (Larvel photo by Ada Mirel)",
        "The gate of the terminal at dawn (Courtesy of the port authority)",
        "The gate of the terminal at dawn. (Photo = Larvel Press)",
    ],
)
def test_a_line_that_ends_in_the_maker_of_a_picture_is_a_caption(line: str) -> None:
    assert kinds(with_line(line))[3] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "The ship was bound for Reet / Larvel",
        "The credit: a bank in Reet said on Monday that it would lend the port what it needs.",
        "The authority said that it had learned of the strike from Getty Images.",
        "Ships that earn a share of the harbour's sales buy their fuel in Reet.",
    ],
)
def test_other_lines_with_such_words_are_text(line: str) -> None:
    assert kinds(with_line(line))[3] in ("body", "subhead")


def test_a_last_line_that_tells_of_who_signed_is_about_the_author() -> None:
    life = "Tomas Eklund is a researcher at the Maritime Institute of Larvel."
    assert kinds("\n\n".join((TITLE, "By Tomas Eklund", *PARAGRAPHS, life)))[-1] == "author_bio"
    assert kinds("\n\n".join((TITLE, "By Ada Mirel", *PARAGRAPHS, life)))[-1] == "body"


def test_a_caption_that_fits_the_text_better_is_not_the_title() -> None:
    title = "Larvel is loading again"
    caption = "Dock workers in Larvel at the port authority on Tuesday. (Courtesy of Ada Mirel)"
    found = kinds("\n\n".join((title, "By Tomas Eklund", "4 March 2024", caption, *PARAGRAPHS)))
    assert found[:4] == ["title", "byline", "date", "caption"]


def test_titles_below_a_heading_for_other_articles_are_related() -> None:
    head = "Readers are also reading…"
    titles = (
        "Ferry to Reet sails again after a month",
        "Why the third terminal has no crane at all",
    )
    text = "\n\n".join((TITLE, *PARAGRAPHS[:3], head, *titles, *PARAGRAPHS[3:]))
    assert kinds(text)[4:8] == ["related", "related", "related", "body"]
    text = "\n\n".join((TITLE, *PARAGRAPHS[:3], head, *titles, "What comes next", *PARAGRAPHS[3:]))
    assert kinds(text)[6:9] == ["related", "subhead", "body"]


def test_the_title_again_above_an_invented_interview_is_no_heading_of_it() -> None:
    block = (
        "**Exclusive Q&A: What the Strike Means**",
        "**Host:** Welcome, Dr. Orlo. What should our readers know about the strike?",
        "**Dr. Orlo:** Thank you for having me. It underscores the importance of dialogue.",
        "**Host:** Any final thoughts?",
    )
    assert kinds("\n\n".join((ARTICLE, TITLE, *block)))[6:8] == ["title_repeat", "generated"]


def test_bulleted_sentences_are_body() -> None:
    bullets = "\n".join(f"• {paragraph}" for paragraph in PARAGRAPHS)
    assert kinds(f"{TITLE}\n\n{bullets}") == ["title"] + ["body"] * 5


def test_the_block_about_the_author_is_found_as_a_whole() -> None:
    bio = "\n\n".join(
        (
            "Tomas Eklund",
            "Head of the Labour Desk",
            "He has been working as a reporter at the Larvel Gazette since 2009.",
            "He studied at the Institute of Trade in Norhamn and holds a degree in economics.",
        )
    )
    found = kinds(f"{ARTICLE}\n\n{bio}\n\nContact Us")
    assert found[6:] == ["byline", "byline", "author_bio", "author_bio", "contact"]


@pytest.mark.parametrize("width", [60, 75, 90])
def test_hard_wrapped_paragraphs_stay_body(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    found = kinds(f"{TITLE}\n\n{wrapped}\n\n{MENU}")
    assert found[0] == "title"
    assert set(found[1:-7]) == {"body"}
    assert "body" not in found[-7:]


def test_numbers_and_running_heads_of_printed_pages_are_no_text() -> None:
    wrapped = [textwrap.fill(paragraph, 70) for paragraph in PARAGRAPHS]
    marks = ("14", "THE LARVEL REVIEW", "LARVEL" + " " * 30 + "15")
    found = kinds("\n\n".join((TITLE, *wrapped[:2], *marks, *wrapped[2:])))
    assert [kind for kind in found if kind not in ("title", "body")] == ["other"] * 3
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS[:2], "14", *PARAGRAPHS[2:])))[3] != "other"


def test_a_menu_of_short_lines_is_not_taken_for_a_wrapped_paragraph() -> None:
    assert len(set(map(KINDS.__getitem__, kinds(f"{MENU}\n{ARTICLE}")[:7]))) == 1


@pytest.mark.parametrize("language", ["fr", "zh", "ru"])
def test_other_languages_are_not_assessed(language: str) -> None:
    lines = find_lines("Accueil\nUne grève est finie.\nContact", language)
    assert {(line.kind, line.reason) for line in lines} == {
        ("body", f"not assessed: language {language}")
    }


def test_a_long_text_of_no_known_language_is_not_assessed() -> None:
    assert set(kinds("Mi ba lo ke ta ru. " * 40, "und")) == {"body"}


def test_a_text_in_a_single_line_is_body() -> None:
    assert kinds(" ".join(PARAGRAPHS)) == ["body"]
    assert kinds(" ".join(PARAGRAPHS).upper()) == ["body"]


@pytest.mark.parametrize("text", ["", "\n\n", " \n\t\n"])
def test_a_text_of_blanks_has_no_lines(text: str) -> None:
    assert find_lines(text) == ()


@given(st.text())
def test_lines_are_the_non_blank_ones_in_order(text: str) -> None:
    spelled = plain(text).text
    lines = find_lines(spelled)
    wanted = [line.strip() for line in spelled.split("\n") if line.strip()]
    assert [spelled[slice(*line.span)] for line in lines] == wanted
    assert all(line.kind in KINDS for line in lines)


@given(st.lists(st.sampled_from([*MENU.split("\n"), *PARAGRAPHS, "By A. Bel", "—"])))
def test_blank_lines_between_lines_change_no_kind(chosen: list[str]) -> None:
    assert kinds("\n".join(chosen)) == kinds("\n\n\n".join(chosen))


def test_a_menu_of_the_headings_below_is_not_the_title() -> None:
    headings = ("Why the harbour of Larvel was closed", "What the harbour of Larvel ships now")
    above = (TITLE, "By Tomas Eklund", "4 March 2024", *headings)
    text = "\n\n".join(
        (*above, *PARAGRAPHS[:2], headings[0], *PARAGRAPHS[2:], headings[1], PARAGRAPHS[0])
    )
    assert kinds(text)[0] == "title"
    assert "title" not in kinds(text)[1:]


def test_short_lines_above_the_title_are_no_text() -> None:
    above = ("The Larvel Gazette", "Text-only version", "Home   Region   Sports   Letters")
    assert kinds("\n".join((*above, TITLE, *PARAGRAPHS)))[:4] == ["nav", "nav", "nav", "title"]
    headings = ("How the strike began", "Who pays for the night shifts", "What comes next")
    text = "\n\n".join((*headings, TITLE, *PARAGRAPHS))
    assert "nav" not in {line.kind for line in find_lines(text, title=TITLE)}


def test_a_title_in_bold_is_no_item_of_a_list() -> None:
    found = kinds("\n\n".join(("r/larvel", "Share", f"**{TITLE}**", *PARAGRAPHS)))
    assert found[2:4] == ["title", "body"]


def test_a_network_in_a_sentence_of_the_text_is_no_invitation() -> None:
    line = "Many of the dockers had asked their friends to join a Facebook group about the strike."
    assert kinds(with_line(line))[3] == "body"


def test_titles_below_a_heading_for_other_news_are_no_text() -> None:
    other = (
        "ALSO IN THE NEWS",
        "Pilots of Osk want a new boat",
        "The Ferris wheel of Vess is sold",
    )
    assert kinds("\n\n".join((ARTICLE, *other)))[-3:] == ["related"] * 3


def test_one_line_alone_is_a_text_and_no_title() -> None:
    assert kinds(TITLE) == ["body"]
    assert kinds(f"{TITLE}\n\n{PARAGRAPHS[0]}") == ["title", "body"]


def test_a_first_sentence_of_the_text_is_not_the_title() -> None:
    first = "Ships are loading in the harbour of Larvel again."
    assert kinds("\n\n".join((first, *PARAGRAPHS)))[0] == "body"


@pytest.mark.parametrize(
    "life",
    [
        "Vera Holt is a reporter who covers ports for the Gazette. She lives in Larvel.",
        "Dr. Vera Holt, who grew up in Larvel, is a senior fellow at the Institute for Harbours.",
        "Vera Holt is the author of two books on ferries.",
    ],
)
def test_a_life_in_the_last_paragraph_is_the_author_s(life: str) -> None:
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS, life)))[-1] == "author_bio"
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS[:2], life, *PARAGRAPHS[2:])))[3] == "body"


@pytest.mark.parametrize(
    "last",
    [
        "Vera Holt was a reporter in Larvel before she bought the ferry.",
        "The Gazette is a paper whose reporter had asked for the figures in March.",
        "Vera Holt said that she is a reporter's daughter.",
    ],
)
def test_a_last_paragraph_on_others_is_body(last: str) -> None:
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS, last)))[-1] == "body"


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("This article was first published by The Larvel Gazette.", "credit"),
        ("Republished under a Creative Commons licence from The Larvel Gazette.", "credit"),
        ("Originally published on Harbour News.", "credit"),
        ("A version of this article appeared in The Larvel Gazette.", "credit"),
        ("The post Ships are loading again appeared first on Harbour News.", "credit"),
        ("First published on 4 March 2024", "date"),
        ("In partnership with Larvel Savings Bank", "ad"),
        ("Produced with the support of the Harbour Fund", "ad"),
        ("Paid post", "ad"),
        ("Gazette Brand Studio", "ad"),
    ],
)
def test_who_published_or_paid_is_no_text(note: str, kind: str) -> None:
    assert kinds("\n\n".join((TITLE, note, *PARAGRAPHS)))[1] == kind
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS, note)))[-1] == kind


@pytest.mark.parametrize(
    "line",
    [
        "In partnership with the navy, the harbour of Larvel is building a dock for two ships.",
        "This article of faith was published nowhere, the harbour master of Larvel said on Monday.",
        "Supported by her sister, the captain of the ferry opened the harbour's new door in May.",
    ],
)
def test_sentences_that_begin_like_such_notes_are_text(line: str) -> None:
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:])))[3] == "body"


def test_a_live_report_has_entries_by_time_and_headings_below_bare_times() -> None:
    head = (TITLE, "Vera Holt (now) and Tomas Eklund (earlier)", "4 March 2024 21.05 CET")
    entries = ("Key events", "1h ago Last ship leaves the harbour", "3h ago Pilots go on strike")
    text = ("20.12 CET", "Last ship leaves the harbour", *PARAGRAPHS[:2])
    more = ("17:40", "Pilots go on strike", *PARAGRAPHS[2:])
    found = kinds("\n\n".join((*head, *entries, *text, *more)))
    assert found[:3] == ["title", "byline", "date"]
    assert found[4:6] == ["related", "related"]
    assert found[6:10] == ["date", "subhead", "body", "body"]
    assert found[10:12] == ["date", "subhead"]


@pytest.mark.parametrize(
    ("notice", "kind"),
    [
        (
            "We and our 412 partners store and read information on your device, such as cookies, "
            "to show you advertising that fits what you have read about the harbour.",
            "site_notice",
        ),
        ("You may withdraw your consent at any time by a click on the lock below.", "site_notice"),
        ("Found a mistake? Mark it and press Ctrl + Enter.", "site_notice"),
        ("Harbour Notes is a reader-supported publication. Please share it.", "subscribe"),
        ("Thanks for reading! Subscribe for free to receive new posts.", "subscribe"),
        ("FOR IMMEDIATE RELEASE", "other"),
        ("###", "other"),
        ("+47 555 019 921", "contact"),
        (
            "Thanks for reading Quay Notes! This post is public so feel free to share it.",
            "subscribe",
        ),
        ("See something wrong with this story? Click here to report a typo.", "site_notice"),
        (
            "This is Google's cache of https://larvel.example/strike. It is a copy of the page.",
            "site_notice",
        ),
        ("The Wayback Machine - https://web.archive.example/web/2024/larvel", "site_notice"),
        (
            "This press release contains forward-looking statements, which the results of the "
            "harbour may not bear out.",
            "other",
        ),
        ("Cautionary Note on Forward-Looking Statements", "other"),
        ("May be an image of two people, a quay and text that says 'STRIKE'", "caption"),
        ("12.4K views", "share"),
        ("Enjoyed this article? Subscribe for ten issues a year.", "subscribe"),
        ("Subscribe from £3", "subscribe"),
        ("![Dockers on the quay](quay.jpg)", "caption"),
        ("Books  Essays  Podcasts  Letters", "nav"),
        ("Les også: Hvem betaler for streiken?", "related"),
        ("Follow Tomas Eklund on Twitter @teklund.", "author_bio"),
        ("Was this email forwarded to you? Sign up here.", "subscribe"),
        ("You are receiving this newsletter since you live in Larvel.", "subscribe"),
        ("Join our WhatsApp community to get news of the harbour on your phone", "share"),
        ("What do you think of the deal? Let us know in the comments.", "comment"),
        ("This copy is for your personal, non-commercial use only.", "copyright"),
        ("A message from our sponsor", "ad"),
        ("This episode is brought to you by Larvel Lamps, who light your quay.", "ad"),
        ("→ City to plough the quay for the first time", "related"),
        ("[IMG]", "placeholder"),
        ("Page 2 of 3", "nav"),
        ("48 Likes ∙ 3 Restacks", "share"),
        ("👍 214 🔥 61 😢 18", "share"),
        ("Tags: Larvel, harbour, strike", "nav"),
        ("Download the Larvel First Weather app", "subscribe"),
        ("Send to a friend | Text size A A A", "share"),
        ("Tonight: 4°C, rain", "widget"),
        ("Larvel Media © 2024", "copyright"),
        ("© 2024 Все права защищены", "copyright"),
    ],
)
def test_notices_of_sites_platforms_and_press_offices_are_no_text(notice: str, kind: str) -> None:
    found = kinds("\n\n".join((TITLE, *PARAGRAPHS[:2], notice, *PARAGRAPHS[2:])))
    assert found == ["title", "body", "body", kind, "body", "body", "body"]


def test_the_title_is_found_below_the_notice_of_an_archive() -> None:
    copy = "This is Google's cache of https://larvel.example/strike as it was found on 4 May 2024."
    assert kinds(f"{copy}\n\n{ARTICLE}")[:3] == ["site_notice", "title", "body"]


def test_what_a_press_release_tells_of_its_firm_at_the_end_is_no_text() -> None:
    firm = ("About Larvel Lights", "Larvel Lights makes lamps for harbours in forty countries.")
    assert kinds("\n\n".join((TITLE, *PARAGRAPHS, *firm)))[-2:] == ["other", "other"]
    within = kinds("\n\n".join((TITLE, PARAGRAPHS[0], *firm, *PARAGRAPHS[1:])))
    assert within[2:4] == ["subhead", "body"]


def test_a_first_line_above_the_text_is_the_title_though_it_shares_few_words_with_it() -> None:
    assert kinds("\n\n".join(("The great giveaway of June", *PARAGRAPHS)))[0] == "title"


@pytest.mark.parametrize(
    "line",
    [
        "March 3, 2019 Coast Wire National/Harbours",
        "News by sector: Cranes | Pilots | Tugs | Unions",
        "Press Release Source: Larvel Dock Workers",
        "4.02pm Harbour workers strike ends",
        "Harbour workers at the gate of Larvel on Tuesday. © Provided by Coast Wire",
    ],
)
def test_dates_menus_and_sources_above_the_text_are_not_the_title(line: str) -> None:
    assert line_with("\n".join((TITLE, line, *PARAGRAPHS)), TITLE).kind == "title"


@pytest.mark.parametrize("heading", ["By the numbers", "By any measure", "by our count"])
def test_a_manner_is_no_byline(heading: str) -> None:
    assert line_with(with_line(heading), heading).kind in ("subhead", "body")


@pytest.mark.parametrize("handle", ["@larvelport", "Larvel Fire Service @larvelfire"])
def test_a_handle_alone_is_an_address(handle: str) -> None:
    assert line_with(with_line(handle), handle).kind == "contact"
