"""The articles on which plugins are checked: one that is sound, and many that are hostile."""

from collections.abc import Iterator
from copy import copy
from dataclasses import fields
from functools import cache
from typing import Any

from credscore.article import Article

SOUND = """\
Council votes to move the old lighthouse

By Mara Lindqvist

The council of Ostervik voted on Tuesday to move the old lighthouse forty metres inland. "We have
lost eleven metres of cliff in six years, and we cannot wait for the sea to decide," said Jonas
Hale, the mayor of the town.

According to the coastal agency of Norway, the cliff may reach the tower within two winters. The
agency's report, which was published in May, warned that the cost of moving the building would be
three times higher if the work began after a collapse.

Critics of the plan believe that the money should be spent on the harbour. "The tower is a lovely
ruin, but nobody earns a living from it," Hanna Brekke, who leads the fishermen's union, told the
meeting. She said that the union would not stand in the way of a vote by the town.

The work will begin in April and take seven weeks, Mr Hale said. Experts from Denmark, where a
lighthouse was moved on rails seven years ago, are expected to advise the engineers! The town will
pay a third of the cost; the rest comes from the state and from a foundation in Germany.
"""

_SENTENCE = "The mayor of Norway's town said that the plan was not bad, though the cost was high. "
_PLAIN = "The old lighthouse above the harbour of the town has a red lamp and a very long stair. "

ANALYSES = (
    "lines",
    "sentences",
    "words",
    "quotes",
    "attributions",
    "actors",
    "stretches",
    "metadata",
)
"""The properties of an article that are analysed when they are first asked for."""

HOSTILE = {
    "empty": "",
    "blank": " \n\t\n\u200b\n",
    "one word": "Word",
    "one letter": "a",
    "digits": "1 2 3 4.5 6,7 8-9\n" * 20,
    "punctuation": ".,;:!?…—\"'()[]{}" * 200,
    "emoji": "😀" * 10_000,
    "right to left": "قال الرئيس إن الخطة جيدة. " * 50,
    "direction marks": "\u202eThe plan\u202c was \u200fgood\u200e. " * 50,
    "NUL": "The plan\0 was good,\0 he said. " * 50,
    "surrogate": "The plan \ud800 was good, he said. " * 50,
    "combining": "e\u0301" * 5_000 + "\u0301" * 500,
    "curly quotes": "“The plan isn’t bad,” she said. ‘It’s good,’ he replied. " * 30,
    "unclosed quotes": '"The plan was good, he said. ' * 100,
    "CRLF": SOUND.replace("\n", "\r\n"),
    "capitals": SOUND.upper(),
    "no stops": "the plan was good and " * 2_000,
    "one long word": "a" * 100_000,
    "one long line": _SENTENCE * 3_000 + _PLAIN * 9_000,  # 1 MB
    "many short lines": "Home\n" * 5_000,
    "markup": "<p onclick='x'>[/bold] {{7*7}} {%raw%} ${x} $(x) `x`</p>\n" * 50,
}
"""Texts by name; none may make a scorer raise, hang, or give a number that means nothing."""


def article_of(text: str) -> Article:
    """Return a fresh article of a text, in English, with nothing analysed yet."""
    return Article(text, id="a-checked", path="checked.txt", language="en")


@cache
def _analysed(text: str) -> Article:
    """Return an article with its analyses done: once for all checks, since texts are long."""
    article = article_of(text)
    state_of(article)
    return article


def hostile_articles() -> Iterator[tuple[str, Article]]:
    """Yield the hostile texts by name, each an article of its own with its analyses done."""
    for name, text in HOSTILE.items():
        yield name, copy(_analysed(text))


def state_of(article: Article) -> list[Any]:
    """Return all that an article holds, given and analysed."""
    given = [field.name for field in fields(article)]
    return [getattr(article, name) for name in (*given, *ANALYSES)]


def long_text(repeats: int) -> str:
    """Return a long article: the sound one over and over, every paragraph a little different."""
    return "\n".join(SOUND.replace("Tuesday", f"Tuesday {n}") for n in range(repeats))
