"""HTML: pages become articles, hostile ones too, and their lines are told apart by the markup."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from credscore import Article, InputError, Line, Span
from credscore.api import plan_for
from credscore.scoring.articles import profile_article
from credscore_html import HtmlReader
from credscore_html.align import taken
from credscore_html.authors import people
from credscore_html.blocks import blocks_of
from credscore_html.features import features
from credscore_html.headline import headline as headline_of
from credscore_html.kinds import without_comments
from credscore_html.model import model
from credscore_html.outlet import outlet_name
from credscore_html.parse import STANDARD, mended, parse
from tests.support import Ran

PARAGRAPHS = (
    "The council of Orsund voted on Monday to build a second pier in the old harbour.",
    "Nobody had expected the vote to be so clear, said the mayor, Ilse Brandt, after the session.",
    "Fishermen had asked for the pier for eleven years, and twice the money had gone elsewhere.",
    "The work will begin in spring and is to cost four million crowns, a third of them borrowed.",
    "A smaller plan, which would have kept the boathouses, found only two votes in the council.",
)
HEAD = (
    '<head><title>Council votes on the harbour</title><meta name="author" content="Tove Lund">'
    '<meta property="og:site_name" content="Orsund Post">'
    '<meta property="article:published_time" content="2021-03-09T08:00:00Z">'
    '<link rel="canonical" href="https://post.example/harbour"></head>'
)
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
FOOT = "<footer><p>All the news of the fjord since the town had a printer.</p></footer>"


def page(inside: str = STORY, head: str = HEAD) -> str:
    title = "<h1>Council votes on the harbour</h1>"
    body = f"{MENU}<article>{title}{inside}</article>{FOOT}"
    return f"<!DOCTYPE html><html lang=en>{head}<body>{body}</body></html>"


def read(markup: str | bytes) -> Article:
    data = markup.encode("utf-8") if isinstance(markup, str) else markup
    [article] = HtmlReader().read(data)
    return article


def body(article: Article) -> str:
    return "\n".join(article.quote(span) for span in article.body)


def kinds(article: Article) -> dict[str, str]:
    return {article.quote(line.span): line.kind for line in article.lines}


def test_the_lines_of_a_page_are_told_apart_by_its_markup() -> None:
    found = kinds(read(page()))
    assert found["Council votes on the harbour"] == "title"
    assert {found[paragraph] for paragraph in PARAGRAPHS} == {"body"}
    assert found["Home"] == found["Sport"] == "nav"
    assert found["All the news of the fjord since the town had a printer."] == "site_notice"


def test_a_reader_who_quotes_the_article_is_no_part_of_it() -> None:
    quoted = f"<div><p>“{PARAGRAPHS[3]}” And who is to pay it back?</p></div>"
    others = "<p>We never had a pier and never missed one, have we?</p>" * 3
    comments = f"<div class=comments-section>{quoted}{others}</div>"
    blocks = blocks_of(parse(page(STORY + comments), STANDARD)[0])
    took = [any(each in block.text for each in PARAGRAPHS) for block in blocks]
    own = without_comments(blocks, took)
    assert [block.text for block, ours in zip(blocks, own, strict=True) if ours] == [*PARAGRAPHS]


def test_an_article_in_an_element_called_comments_stays_one() -> None:
    article = read(page(f"<div class=has-comments-open>{STORY}<p>Two comments</p></div>"))
    assert all(paragraph in body(article) for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", "ad"),
        ("Read more: Orsund sells its last ferry to a museum", "related"),
        ("Photo: Tove Lund / Orsund Post", "caption"),
    ],
)
def test_marks_in_the_middle_of_an_article_are_no_body(line: str, kind: str) -> None:
    paragraphs = [f"<p>{each}</p>" for each in PARAGRAPHS]
    article = read(page("".join([*paragraphs[:3], f"<p>{line}</p>", *paragraphs[3:]])))
    assert kinds(article)[line] == kind
    assert line not in body(article)


def test_what_holds_the_article_as_well_says_nothing_of_the_other_lines() -> None:
    around = page().replace("<body>", '<body><form class="share-layout">')
    found = kinds(read(around))
    assert found["Home"] == "nav"
    other = kinds(read(around.replace("<footer>", "<div>").replace("</footer>", "</div>")))
    assert other["All the news of the fjord since the town had a printer."] not in (
        "widget",
        "share",
    )


def test_a_page_states_its_metadata() -> None:
    article = read(page())
    assert (article.title, article.author) == ("Council votes on the harbour", "Tove Lund")
    assert (article.outlet, article.published) == ("Orsund Post", "2021-03-09")
    assert article.url == "https://post.example/harbour"


@pytest.mark.parametrize(
    ("stated", "shown", "headline"),
    [
        ("A second pier | Orsund Post", "A second pier", "A second pier"),
        ("A second pier | Orsund Post", "Orsund Post", "A second pier"),
        (
            "A second pier: the vote | Post",
            "Council wants a second pier",
            "Council wants a second pier",
        ),
        ("A second pier", "Our readers write", "A second pier"),
        ("Orsund Post", "", "Orsund Post"),
        ("A second pier for the Orsund Post", "", "A second pier for the Orsund Post"),
        ("A second pier", " ".join(["A second pier,", *["and more"] * 20]), "A second pier"),
    ],
)
def test_the_headline_is_the_one_that_the_page_shows(
    stated: str, shown: str, headline: str
) -> None:
    assert headline_of(stated, shown, "Orsund Post") == headline


def test_a_page_is_called_by_the_heading_that_words_its_title_anew() -> None:
    heading = "The council votes on a second harbour"
    article = read(f"<html>{HEAD}<body><h1>{heading}</h1>{STORY}</body></html>")
    assert article.title == heading


@pytest.mark.parametrize(
    ("stated", "host", "name"),
    [
        ("Fell Gazette - The voice of the fells", "www.fell-gazette.example", "Fell Gazette"),
        ("The Fell Gazette | News, sport and weather", "fellgazette.example", "The Fell Gazette"),
        ("News of the fells – Fell Gazette", "thefellgazette.example", "Fell Gazette"),
        ('Tove Lund - "Low Tide"', "lowtide.letters.example", "Low Tide"),
        (
            "Fell Gazette - The voice of the fells",
            "fg.example",
            "Fell Gazette - The voice of the fells",
        ),
        ("Fell & Dale: a Gazette", "dales.example", "Fell & Dale: a Gazette"),
        ("Council votes on the harbour - Fell Post", "post.example", "Fell Post"),
        ("Council votes on the harbour", "post.example", "post.example"),
        ("© all who write here", "post.example", "post.example"),
        ("", "post.example", "post.example"),
    ],
)
def test_an_outlet_is_called_by_its_name_alone(stated: str, host: str, name: str) -> None:
    assert outlet_name(stated, "Council votes on the harbour", host) == name


def test_the_first_part_of_an_address_names_an_outlet_too() -> None:
    head = HEAD.replace('"Orsund Post"', '"Low Tide - Letters from Orsund"')
    head = head.replace("https://post.example", "https://lowtide.letters.com")
    assert read(page(head=head)).outlet == "Low Tide"


def test_a_page_that_is_called_as_its_outlet_keeps_the_name() -> None:
    assert outlet_name("Fell Gazette", "Fell Gazette", "fg.example") == "Fell Gazette"


def test_inline_markup_does_not_break_lines_and_line_breaks_do() -> None:
    article = read(page(STORY + "<p>The <b>har</b>bour\n is <i>deep</i>.<br>It is cold.</p>"))
    assert "The harbour is deep.\nIt is cold." in article.text


def test_what_is_never_seen_is_not_read() -> None:
    unseen = "<script>let x</script><style>p{}</style><div hidden>Sesame</div>"
    article = read(page(f"{unseen}{STORY}") + '<div style="display: none">Poppy</div>')
    assert not {"let", "p{}", "Sesame", "Poppy"} & set(article.text.split())


def test_hidden_text_counts_where_it_is_the_article() -> None:
    assert PARAGRAPHS[3] in body(read(page(f'<div style="visibility:hidden">{STORY}</div>')))


@pytest.mark.parametrize(
    "markup",
    [
        page().replace("<head>", "<!--[if gt IE 8]><head>"),
        page().replace("<body>", "<body><div>x</div></body></html>"),
        page().replace("<article>", "<article>\0"),
        '<?xml version="1.0" encoding="utf-8"?>\n' + page(),
        page().replace("</p>", ""),
    ],
    ids=["unclosed comment", "early end", "NUL", "XML prolog", "unclosed paragraphs"],
)
def test_broken_markup_loses_no_text(markup: str) -> None:
    assert all(paragraph in body(read(markup)) for paragraph in PARAGRAPHS)


def test_whole_comments_are_left_alone() -> None:
    assert mended("<!-- a --><p>b</p>") == "<!-- a --><p>b</p>"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-2022-jp"]
)
def test_encodings_are_found(encoding: str) -> None:
    name = "東京" if encoding == "iso-2022-jp" else "Håkon"
    declared = HEAD.replace("<head>", f'<head><meta charset="{encoding}">')
    assert name in read(page(f"{STORY}<p>It was {name}.</p>", declared).encode(encoding)).text


def test_utf8_that_is_declared_to_be_something_else_is_read_as_utf8() -> None:
    declared = HEAD.replace("<head>", "<head><meta charset=iso-8859-1>")
    article = read(page(f"{STORY}<p>Håkon’s boat</p>", declared))
    assert "Håkon’s boat" in article.text
    assert article.encoding == "utf-8"


HOSTILE: dict[str, str] = {
    "deep": "<div>" * 300 + STORY,
    "very deep": "<div>" * 100_000 + STORY,
    "large attribute": f'<p title="{"x" * 11_000_000}">{STORY}',
    "links": STORY + "<a href=x>y</a> " * 10_000,
    "bold": STORY + "<b>x</b> " * 20_000,
    "many elements": STORY + "<i></i>" * 60_000,
    "entities": STORY + "&amp;" * 100_000,
    "one long word": STORY + "x" * 1_000_000,
    "the same line": STORY + "<p>The same line stands here again.</p>" * 5_000,
    "doctype": "<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>&b;" + STORY,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_whole_and_soon(name: str) -> None:
    started = time.process_time()
    article = read(page(HOSTILE[name]))
    assert time.process_time() - started < 5
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)


def test_a_page_too_deep_for_the_usual_way_says_so_in_its_lines() -> None:
    reasons = {line.reason for line in read(page(HOSTILE["deep"])).lines}
    assert any("resiliparse alone, since its markup nests too deeply" in why for why in reasons)


def nested(levels: int) -> str:
    return page("<div>" * levels + STORY + "</div>" * levels)


@pytest.mark.parametrize("levels", [1, 100, 240, 253, 254, 255, 256, 300, 1_000, 10_000, 100_000])
@pytest.mark.parametrize("shut", [True, False], ids=["closed", "left open"])
def test_no_level_of_nesting_loses_text_without_a_note(levels: int, shut: bool) -> None:
    article = read(nested(levels) if shut else nested(levels).replace("</div>", ""))
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert [code for code, _ in article.notes] == (["markup_too_large"] if levels > 247 else [])


@pytest.mark.parametrize("limits", [{"max_elements": 20}, {"max_depth": 5}])
def test_a_config_limits_the_elements_of_a_page_and_their_depth(limits: dict[str, int]) -> None:
    plan = plan_for({"limits": limits})
    reader = plan.readers[".html"]
    [article] = reader.read(nested(3).encode())
    assert isinstance(article, Article)
    [(code, reason)] = article.notes
    assert code == "markup_too_large"
    assert next(iter(limits)) in reason
    profile = profile_article(article, plan)
    assert [notice.code for notice in profile.warnings] == ["markup_too_large"]


def test_a_page_of_no_end_of_levels_is_told_apart_by_its_words() -> None:
    found = read(page(HOSTILE["very deep"])).lines
    assert found
    assert all("by words alone, since its markup nests too deeply" in line.reason for line in found)


@pytest.mark.parametrize("markup", ["", "<p>", "<script>let x</script>", "\0\0", "<!-- a -->"])
def test_a_page_without_text_is_a_clear_fault(markup: str) -> None:
    with pytest.raises(InputError) as caught:
        read(markup)
    assert caught.value.code in ("empty", "binary")


def test_broken_metadata_costs_a_page_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("a date of no calendar")

    monkeypatch.setattr("trafilatura.extract_metadata", fail)
    article = read(page())
    assert article.author == ""
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert PARAGRAPHS[0] in read(page().encode(encoding)).text


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r'pip install "credscore\[html\]"') as caught:
        read(page())
    assert caught.value.code == "needs_extra"


def test_of_a_teaser_and_its_paragraph_one_is_taken() -> None:
    lines = ["Home", PARAGRAPHS[0], PARAGRAPHS[1], "Read on", PARAGRAPHS[0]]
    assert taken(lines, "\n".join(PARAGRAPHS[:2])) == [False, True, True, False, False]


def test_short_lines_count_only_between_those_that_are_taken() -> None:
    lines = ["Votes", PARAGRAPHS[0], "Votes", PARAGRAPHS[1], "x"]
    extraction = f"{PARAGRAPHS[0]}\nVotes\n{PARAGRAPHS[1]}"
    assert taken(lines, extraction) == [False, True, True, True, False]


def own(took: list[bool], words: list[bool] | None) -> list[bool]:
    """Return which blocks of the page are the article's, given what was taken of them."""
    blocks = blocks_of(parse(page(), STANDARD)[0])
    return model().own(features(blocks, took, words))


@pytest.mark.parametrize("assessed", [True, False])
def test_a_paragraph_that_the_extraction_left_out_of_the_middle_is_the_articles(
    assessed: bool,
) -> None:
    took = [False, False, False, True, True, False, True, True, False]
    words = [False, False, True, True, True, True, True, True, True] if assessed else None
    found = own(took, words)
    assert found[3:8] == [True] * 5
    assert not any(found[:2])


def test_a_page_in_a_language_that_is_not_assessed_is_told_apart_as_well() -> None:
    french = (
        "Le conseil d'Orsund a voté lundi la construction d'une seconde jetée dans le vieux port.",
        "Personne n'attendait un vote aussi net, a dit la maire, Ilse Brandt, après la séance.",
        "Les pêcheurs demandaient cette jetée depuis onze ans, et deux fois l'argent est parti.",
    )
    found = kinds(read(page("".join(f"<p>{paragraph}</p>" for paragraph in french))))
    assert {found[paragraph] for paragraph in french} == {"body"}
    assert found["Home"] == "nav"


def test_given_lines_stand_where_the_plain_spelling_is_shorter() -> None:
    first, second = "zero\u200bwidth\u200b and cafe\u0301", "\u200bof the article\u00ad"
    lines = (
        Line(Span(0, len(first)), 1, "nav", "a menu"),
        Line(Span(len(first) + 1, len(first) + 1 + len(second)), 2, "body"),
    )
    article = Article(f"{first}\n{second}", given_lines=lines)
    assert [article.plain_text(line.span) for line in article.lines] == [
        "zerowidth and café",
        "of the article",
    ]
    assert [line.kind for line in article.lines] == ["nav", "body"]
    assert [article.quote(word) for word in article.words] == ["of", "the", "article"]


def test_an_appeal_for_votes_is_not_the_articles_whatever_the_markup_says() -> None:
    appeal = "Vote for the Harbour Party on Sunday! Donate to our campaign and join us today."
    article = read(page(f"{STORY}<p>{appeal}</p>"))
    bare = replace(article, given_lines=())
    assert kinds(article)[appeal] == kinds(bare)[appeal] == "partisan"


def test_a_page_is_scored_from_the_command_line(tmp_path: Path, run: Callable[..., Ran]) -> None:
    path = tmp_path / "story.html"
    path.write_text(page())
    ran = run("explain", "--lines", path)
    assert ran.code == 0
    assert "in <nav>" in ran.out
    assert "Tove Lund" in ran.out


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Jane Doe; Ada Holm", "Jane Doe, Ada Holm"),
        ("By Jane Doe; Jane Doe", "Jane Doe"),
        ("Author Jane Doe", "Jane Doe"),
        ("Jane Doe; PhD; CEO", "Jane Doe"),
        ("Name; Jane Doe", "Jane Doe"),
        ("Jane Doe Staff Writer", "Jane Doe"),
        ("Jane Doe Last updated May 4", "Jane Doe"),
        ("Jane Doe December", "Jane Doe"),
        ("Jane May", "Jane May"),
        ("Ada Marchetti", "Ada Marchetti"),
        ("Jane Doe • March", "Jane Doe"),
        ("Jane Doe; On May 4", "Jane Doe"),
        ("Jane", ""),
        ("Harbour Staff", ""),
        ("Harbour", ""),
        ("The Harbour Team; Quay Newsdesk", ""),
        ("Webteam", ""),
        ("Undefined", ""),
        ("", ""),
    ],
)
def test_of_those_who_are_stated_as_authors_people_are_kept(stated: str, names: str) -> None:
    assert people(stated, "Harbour Post") == names


def test_a_desk_is_no_author_where_the_page_names_a_person() -> None:
    head = HEAD.replace("Tove Lund", "Orsund Staff")
    page = (
        f"<html>{head}<body><h1>Council votes on the harbour</h1><p>By Jane Doe</p>{STORY}</body>"
    )
    (article,) = HtmlReader().read(page.encode())
    assert (article.author, article.metadata.author.value) == ("", "Jane Doe")


def test_a_top_heading_that_names_the_site_is_no_headline() -> None:
    stated = "Council votes for a second pier in the harbour"
    head = f'<head><meta property="og:title" content="{stated}"></head>'
    inside = f"<h1>Orsund Evening Post</h1><h2>Council votes for a second pier</h2>{STORY}"
    article = read(f"<html>{head}<body>{MENU}<article>{inside}</article></body></html>")
    title = next(line for line in article.lines if line.kind == "title")
    assert article.quote(title.span) == "Council votes for a second pier"
    assert article.metadata.title.value == "Council votes for a second pier"


def test_a_page_without_headings_has_the_headline_that_its_words_suggest() -> None:
    inside = f"<div>Council of Orsund Votes on a Second Pier</div><div>By Tove Lund</div>{STORY}"
    article = read(f"<html><body>{MENU}<article>{inside}</article></body></html>")
    assert kinds(article)["Council of Orsund Votes on a Second Pier"] == "title"


def test_notes_on_the_author_and_on_who_published_or_paid_are_no_body() -> None:
    notes = (
        "Tove Lund is a reporter who covers harbours. She lives in Orsund.",
        "This article was first published by The Fjord and is republished with its consent.",
    )
    paid = "In partnership with Orsund Savings Bank"
    found = read(page(f"<p>{paid}</p>{STORY}" + "".join(f"<p>{note}</p>" for note in notes)))
    assert [kinds(found)[line] for line in (paid, *notes)] == ["ad", "author_bio", "credit"]
