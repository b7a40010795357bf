"""Broken pages that show a known text: all of it must be read, or the row say that some is not."""

import random
from collections.abc import Iterable, Iterator
from time import process_time

from credscore import Article, InputError
from credscore_html import HtmlReader
from tests.robustness.inputs import MOST_SECONDS, read

PARAGRAPHS = (
    "The council of Orsund voted on Monday to build a second pier in the old harbour.",
    "Nobody had expected the vote to be so clear, said the mayor, Ilse Brandt, after the session.",
    "Fishermen had asked for the pier for eleven years, and twice the money had gone elsewhere.",
    "The work will begin in spring and is to cost four million crowns, a third of them borrowed.",
)
JUNK = (
    *("<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i", "</", "<br>", "<br/>", "<hr", ">"),
    *("<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<form>", "</form>"),
    *("<article>", "</article>", "<main>", "</main>", "<section>", "<header>", "</header>"),
    *("<!-- note -->", "<!-->", "<!---->", "<!DOCTYPE html>", "<?xml version='1.0'?>", "<?php ?>"),
    *("<script>let x = '<p>';</script>", "<style>p{}</style>", "<img src=x alt='>'>", "<wbr>"),
    *("</body>", "</html>", "<body>", "<html>", "<head>", "</head>", "<frameset>", "<frame src=x>"),
    *("<iframe src=x></iframe>", "<noscript></noscript>", "<svg></svg>", "<math></math>"),
    *("&amp;", "&", "&#x;", "&#0;", "&nosuch;", "&#99999999;", "&lt", "\0", "\ufffe", "\x0c"),
    *("<a href=x>y</a>", "<a>", "</a>", "<font size=7>", "<center>", "<custom-tag>", "<o:p></o:p>"),
    *("<p title='" + "x" * 300 + "'>", "<p " + "a=b " * 200 + ">", "<P CLASS=NAV>", "<span>" * 9),
    *("<div>" * 300, "</div>" * 40, "<b>" * 40, "<![CDATA[x]]>", "<!ENTITY a 'b'>", "<1>", "<é>"),
)


def broken_page(chance: random.Random) -> str:
    """Return a page of some of the paragraphs, among markup that fits nowhere."""
    parts = ["<html><body>"]
    for paragraph in chance.sample(PARAGRAPHS, chance.randint(1, 4)):
        parts += chance.choices(JUNK, k=chance.randint(0, 8))
        parts.append(f"<p>{paragraph}</p>")
    return "".join([*parts, *chance.choices(JUNK, k=chance.randint(0, 8))])


def page(number: int) -> str:
    """Return the broken page of a number, the same one for ever."""
    return broken_page(random.Random(f"broken page {number}"))


def torn(number: int) -> bytes:
    """Return the broken page of a number as bytes, of which some are lost, doubled or others."""
    chance = random.Random(f"torn page {number}")
    data = page(number).encode("utf-8", "surrogatepass")
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(data) or 1)
        end = start + chance.randint(0, 30)
        middle = chance.choice((b"", data[start:end] * 2, chance.randbytes(3)))
        data = data[:start] + middle + data[end:]
    return data


def failing(numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Yield the numbers of pages that break a promise, and how; every other one is torn.

    Each page is read, scored and written down; one that is not torn keeps its paragraphs as well.
    """
    for number in numbers:
        try:
            _held(number)
        except Exception as error:
            yield number, f"{type(error).__name__}: {error}"


def _held(number: int) -> None:
    is_torn = number % 2 == 1
    data = torn(number) if is_torn else page(number).encode("utf-8", "surrogatepass")
    began = process_time()
    found = read(data, ".html")
    assert process_time() - began < MOST_SECONDS, "took too long"
    for source in found if not is_torn else ():
        assert source.article is None or not missing(source.article, page(number))


def lost(markup: str) -> list[str]:
    """Return the paragraphs of a page that were lost without a word."""
    try:
        [article] = HtmlReader().read(markup.encode("utf-8", "surrogatepass"))
    except InputError:
        return []
    assert isinstance(article, Article)
    return missing(article, markup)


def missing(article: Article, markup: str) -> list[str]:
    """Return the paragraphs of a page that its article has not, and has no note about."""
    shown = " ".join(article.text.split())
    due = [] if article.notes else [one for one in PARAGRAPHS if one in markup]
    return [one for one in due if one not in shown]
