"""Pages that hold no article: each is told in plain words, and no article is taken for one."""

import time

import pytest

from credscore import Article, InputError
from credscore.api import plan_for
from credscore.scoring.articles import profile_article
from credscore_html import HtmlReader
from credscore_html.instead import Shown, instead_of_article

STORY = (
    "The mill on the Skarn will stop grinding in June, its owner Astrid Holm said on Friday.",
    "“Nobody buys flour from a small mill any more,” she told the parish meeting.",
    "Eleven people work there, and four of them have been offered posts at the dairy in Vik.",
    "The parish council asked for a year's delay and was refused, according to its minutes.",
)
TITLES = (
    "Mill on the Skarn to stop grinding in June",
    "Dairy in Vik takes on four millers",
    "Parish wants its bridge painted green again",
    "Choir sells its old organ to a museum",
    "Two new buses will run on Sundays",
    "Beavers dam the stream behind the school",
)


def read(markup: str | bytes) -> Article:
    data = markup.encode() if isinstance(markup, str) else markup
    [article] = HtmlReader().read(data)
    return article


def page(title: str, *lines: str) -> str:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<html lang=en><head><title>{title} | Skarn Courier</title></head><body>"
        f"<nav><a href=/>Home</a></nav><main><h1>{title}</h1>{text}</main></body></html>"
    )


def codes(markup: str) -> list[str]:
    return [code for code, _ in read(markup).notes]


@pytest.mark.parametrize(
    ("title", "line", "code"),
    [
        ("Page not found", "It may have moved. Try the front page of the Courier.", "error_page"),
        ("404", "Nothing is kept at this address any longer.", "error_page"),
        ("Error 404: Page not found", "Use the menu to go on reading.", "error_page"),
        ("502 Bad Gateway", "nginx", "error_page"),
        ("Oops! That page can’t be found.", "Try a search for it instead.", "error_page"),
        ("This article is no longer available", "It was taken down.", "error_page"),
        ("Access Denied", "Your address may not see this server.", "error_page"),
        ("Skarn Courier", "Please enable JavaScript to read the Courier.", "robot_check"),
        ("Just a moment...", "Checking your browser before it may go on.", "robot_check"),
        ("One more step", "Tick the box to show that you are not a robot.", "robot_check"),
        ("Log in to your account", "Forgot the password of your account?", "login_page"),
        ("Sign in", "New here? It takes a minute.", "login_page"),
        (
            "Your choices",
            "We and our 70 partners store cookies on your device to show personalised ads.",
            "consent_page",
        ),
    ],
)
def test_a_page_that_turns_its_reader_away_says_so(title: str, line: str, code: str) -> None:
    assert codes(page(title, line)) == [code]


@pytest.mark.parametrize("title", ["Page not found", "Please enable JavaScript", "Sign in"])
def test_a_long_text_turns_nobody_away(title: str) -> None:
    assert codes(page(title, *STORY * 3)) == []


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Page not found in the parish register", "The register of 1740 lacks a leaf."),
        ("Denied: access to the old bridge", "The bridge stays shut, the mayor said."),
        ("404 sheep counted on the island", "There were 380 last spring."),
        ("Sign in sheep country falls", "A storm blew the sign down."),
        ("Parish changes its rule on cookies", "The baker said he had not been asked."),
    ],
)
def test_a_short_article_with_such_words_is_one(title: str, line: str) -> None:
    assert codes(page(title, line, *STORY[:2])) == []


CARD = "<article><h2><a href=/{0}>{1}</a></h2><p>{2}</p></article>"
LINK = "<div><a href=/{0}><h3>{1}</h3></a><p>By Astrid Holm</p><p>{2}</p></div>"
WHOLE = "<div><a href=/{0}><h3>{1}</h3><p>{2}</p></a></div>"


@pytest.mark.parametrize("card", [CARD, LINK, WHOLE])
def test_a_list_of_articles_says_so(card: str) -> None:
    cards = "".join(card.format(n, each, STORY[n % 4]) for n, each in enumerate(TITLES))
    markup = f"<html><title>Skarn Courier</title><body><h1>News</h1>{cards}</body></html>"
    assert codes(markup) == ["article_list"]


def test_an_article_with_a_list_of_others_below_it_is_one() -> None:
    cards = "".join(CARD.format(n, each, "Read it here.") for n, each in enumerate(TITLES))
    markup = page(TITLES[0], *STORY, *STORY).replace("</main>", f"</main><aside>{cards}</aside>")
    assert codes(markup) == []


def test_linked_headlines_between_long_passages_make_no_list() -> None:
    passage = Shown("word " * 90, 0, True)
    link = Shown(TITLES[0], 1, False)
    assert not list(instead_of_article([passage, *[link, link, link] * 3, passage], ""))


def listed(*between: Shown, teasers: int = 5) -> bool:
    """Say whether linked headlines, and lines between those taken as the article's, are a list."""
    card = Shown(TITLES[0], 1, True, ("h2",))
    lines = [card, *between, *[card] * (teasers - 1)]
    return [code for code, _ in instead_of_article(lines, "")] == ["article_list"]


def words(number: int, *, own: bool = True, links: float = 0) -> Shown:
    return Shown(" ".join(["word"] * number), links, own, ("p",))


def test_a_list_has_so_many_headlines_of_one_kind_and_no_longer_passage() -> None:
    assert [listed(teasers=number) for number in (4, 5)] == [False, True]
    assert [listed(words(number)) for number in (80, 81)] == [True, False]
    assert listed(words(90, own=False))
    assert listed(words(90, links=1))


def test_headlines_of_another_kind_are_no_part_of_a_list() -> None:
    card, other = (Shown(TITLES[0], 1, own, (tag,)) for own, tag in ((True, "h2"), (False, "li")))
    for more, codes_told in ((other, []), (card, ["article_list"])):
        lines = [*[card] * 4, words(40), more]
        assert [code for code, _ in instead_of_article(lines, "")] == codes_told


@pytest.mark.parametrize(("tag", "code"), [("h1", ["error_page"]), ("h2", [])])
def test_only_the_top_heading_of_a_page_says_what_it_is(tag: str, code: list[str]) -> None:
    lines = [Shown("Page not found", 0, True, (tag,)), words(20)]
    assert [one for one, _ in instead_of_article(lines, "")] == code


FEED = "<rss version='2.0'><channel><title>Skarn Courier</title></channel></rss>"


@pytest.mark.parametrize(
    ("data", "code", "told"),
    [
        (FEED, "feed", "is a feed"),
        (f"\n<?xml version='1.0'?>\n<!-- all news -->{FEED}", "feed", "the pages it links to"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "feed", "Atom"),
        (
            'From: me\nSubject: Mill\nContent-Type: multipart/related;\n\tboundary="a"\n\n--a\n',
            "mhtml",
            "as HTML only",
        ),
        (b"%PDF-1.4\n(The mill will stop)", "binary", "is a PDF"),
        (b"\x1f\x8b\x08\x00packed", "binary", ".html.gz"),
        (b"PK\x03\x04packed", "binary", ".zip"),
        ("<frameset cols='1,2'><frame src=a.html></frameset>", "empty", "only frames"),
        ("<body><div id=app></div><script src=a.js></script></body>", "empty", "its scripts"),
        ("<html><body></body></html>", "empty", "shows no text"),
    ],
)
def test_what_is_no_page_is_refused_in_plain_words(data: str | bytes, code: str, told: str) -> None:
    with pytest.raises(InputError, match=told) as caught:
        read(data)
    assert caught.value.code == code


def test_an_article_on_feeds_is_one() -> None:
    assert codes(page("What an RSS feed is", "It begins with &lt;rss&gt;.", *STORY)) == []


@pytest.mark.parametrize("piece", ["a: ", " - ", "x:\n", "<!-- ", " ", "we and our 1", "1,"])
def test_the_signs_are_looked_for_in_the_time_of_the_text(piece: str) -> None:
    start = time.process_time()
    lines = [Shown(piece * 200_000, 0, True, ("h1",))]
    assert not list(instead_of_article(lines, piece * 200_000))
    with pytest.raises(InputError):
        read(piece * 200_000 + FEED if piece == " " else FEED)
    assert time.process_time() - start < 5


def test_a_page_that_holds_no_article_has_signals_and_no_composites() -> None:
    article = read(page("Page not found", "It may have moved. Try the front page of the Courier."))
    profile = profile_article(article, plan_for("default"))
    assert profile.status == "ok"
    assert {score.reason for score in profile.composites.values()} == {"error_page"}
    assert all(score.value is None for score in profile.composites.values())
    assert profile.value("boilerplate.ratio") is not None


def test_a_config_may_give_composites_of_pages_that_hold_no_article() -> None:
    teasers = "".join(f"<li><a href=/{at}>{title}</a></li>" for at, title in enumerate(TITLES))
    article = read(
        f"<html lang=en><body><main><h1>All our news</h1><ul>{teasers}</ul></main></body>"
    )
    assert "article_list" in {code for code, _ in article.notes}
    kept = {"min_coverage": 0.1, "needs_article": False, "weights": {"boilerplate.ratio": 1}}
    config = {"composites": {"clean": kept}}
    assert profile_article(article, plan_for(config)).value("clean") is not None


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Mill to stop", "body": "<p>The mill on the Skarn will stop in June.</p>"}',
        '\ufeff\n[ {"title": "Mill to stop",\n "html": "<html><body>It stops.</body></html>"}\n]\n',
        '{"title": "Mill to stop"}\n{"title": "Dairy takes on four"}\n\n',
        "{}",
    ],
)
def test_json_under_the_name_of_a_page_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is JSON, not a page") as caught:
        read(text)
    assert caught.value.code == "json"


@pytest.mark.parametrize("before", ['{"ad": "none"}', "{{ head }}", '{"open'])
def test_a_page_with_leftovers_of_a_script_before_it_is_a_page(before: str) -> None:
    article = read(f"{before}\n{page('Mill on the Skarn to stop grinding', *STORY)}")
    assert STORY[0] in article.text
