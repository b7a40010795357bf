"""Broken pages that show a known text: all of it must be read, or the row say that some is not."""

import random
from collections.abc import Iterator

from credscore import Article, InputError
from credscore_html import HtmlReader

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
    """Return a page whose paragraphs stand among markup that fits nowhere."""
    parts = ["<html><body>"]
    for paragraph in PARAGRAPHS:
        parts += chance.choices(JUNK, k=chance.randint(0, 8))
        parts.append(f"<p>{paragraph}</p>")
    return "".join([*parts, *chance.choices(JUNK, k=chance.randint(0, 8))])


def broken_pages(number: int, seed: int = 3) -> Iterator[str]:
    """Yield broken pages, the same ones for a seed."""
    chance = random.Random(seed)
    return (broken_page(chance) for _ in range(number))


def lost(markup: str) -> list[str]:
    """Return the paragraphs of a page that were lost without a word."""
    try:
        [article] = HtmlReader().read(markup.encode("utf-8", "surrogatepass"))
    except InputError:
        return []
    assert isinstance(article, Article)
    shown = " ".join(article.text.split())
    return [] if article.notes else [one for one in PARAGRAPHS if one not in shown]
