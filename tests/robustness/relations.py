"""What must not matter: how a text is typed, who is who, and what stands around the article."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from credscore import ActorRules, Article, KnownActor, Line, Span
from credscore.scoring.measure import measure
from tests.robustness.stages import article_of, plan

Values = Mapping[tuple[str, str], tuple[Any, ...]]

ONE, OTHER = "Ostrel", "Marlin"
"""Two actors who are told apart by nothing but their names."""

OF_BODY = ("attribution", "balance", "language", "readability", "sentiment", "stance")
"""Scorers that measure what the article itself says."""

_CURLY = str.maketrans({"'": "’", '"': "“"})
_STRAIGHT = str.maketrans("“”„«»‘’", '"""""\'\'')
_SENTENCES = (
    "{0} attacked the plan of {1} with a shameful and reckless speech.",
    "{0} was praised by {1} for the wonderful work at the harbour.",
    '"It isn’t bad," {0} told the council of Orsund on Monday.',
    '{0} said that {1} had betrayed the town: "a disaster for all of us."',
    "According to {0}, the cost was very high, though {1} did not agree.",
    "The report by {1} was never published; {0} calls it honest.",
    "{1} denied that {0} had lied, and the mayor believes so too.",
    "Nobody at the café knew what {0} meant, said Ilse Brandt.",
    "The vote was held in the old town hall, and {1} won it.",
    "{0} and {1} met again in Orsund, where the crowd was cheerful.",
)
_AROUND = (
    *("Home", "Share this article", "Read more: the pier", "Subscribe to our newsletter"),
    *("Advertisement", "Related articles", "Leave a comment", "Follow us on the usual channels"),
)


def values(article: Article, scorers: Sequence[str] = ()) -> Values:
    """Return what is measured of an article: value, n and reason by signal and subject."""
    return {
        (name, one.subject): (one.value, one.n, one.reason)
        for scorer in plan().scorers
        if not scorers or scorer.name in scorers
        for name, found in measure(scorer, article)[0].items()
        for one in found
    }


def _with_invisibles(text: str) -> str:
    """Return a text with a character of no width after every third one."""
    return "".join(
        letter + ("\u200b\u00ad\u2060\ufeff"[at % 4] if at % 3 == 0 else "")
        for at, letter in enumerate(text)
    )


VARIANTS: Mapping[str, Callable[[str], str]] = {
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "curly marks": lambda text: text.translate(_CURLY),
    "straight marks": lambda text: text.translate(_STRAIGHT),
    "no width": _with_invisibles,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "other blanks": lambda text: text.replace(" ", "\u00a0"),
}
"""Other ways to type the same text, by name."""


def typed_alike(text: str, variant: str) -> None:
    """Assert that a text measures the same when it is typed in another way."""
    text = text.replace("\r", " ")
    one, other = article_of(text), article_of(VARIANTS[variant](text))
    assert values(one) == values(other)
    assert [
        getattr(one.metadata, name).value for name in ("title", "author", "published", "publisher")
    ] == [
        getattr(other.metadata, name).value
        for name in ("title", "author", "published", "publisher")
    ]


def stories() -> st.SearchStrategy[tuple[int, ...]]:
    """Return the places of the sentences of a small story, each odd one with the roles changed."""
    return st.lists(st.integers(0, 2 * len(_SENTENCES) - 1), min_size=4, max_size=24).map(tuple)


def told(story: Sequence[int], one: str = ONE, other: str = OTHER) -> str:
    """Return the text of a story about two actors."""
    made = [_SENTENCES[at // 2].format(*((one, other) if at % 2 else (other, one))) for at in story]
    return "\n\n".join(" ".join(made[at : at + 3]) for at in range(0, len(made), 3))


def swapped_alike(story: Sequence[int]) -> None:
    """Assert that swapping two actors' names swaps what is measured of them, and nothing else."""
    rules = ActorRules(known=(KnownActor(ONE), KnownActor(OTHER)), discover=False)
    first = values(replace(article_of(told(story)), actor_rules=rules))
    second = values(replace(article_of(told(story, OTHER, ONE)), actor_rules=rules))
    turned = {ONE: OTHER, OTHER: ONE}
    assert {(name, turned.get(who, who)): of for (name, who), of in first.items()} == second


def with_around(story: Sequence[int], around: Sequence[int]) -> Article:
    """Return the article of a story, lines that are none of it among its paragraphs."""
    lines: list[tuple[str, str]] = []
    paragraphs = told(story).split("\n\n")
    for at, paragraph in enumerate(paragraphs):
        lines.append((paragraph, "body"))
        if at < len(around):
            lines.append((_AROUND[around[at] % len(_AROUND)], "related"))
    return _article_of(lines)


def _article_of(lines: Sequence[tuple[str, str]]) -> Article:
    given: list[Line] = []
    start = 0
    for number, (text, kind) in enumerate(lines, 1):
        given.append(Line(Span(start, start + len(text)), number, kind))
        start += len(text) + 1
    text = "\n".join(text for text, _ in lines)
    return replace(article_of(text), given_lines=tuple(given))


def stripped_alike(story: Sequence[int], around: Sequence[int]) -> None:
    """Assert that what stands around an article changes nothing that is measured of its body."""
    whole = with_around(story, around)
    assert values(whole, OF_BODY) == values(with_around(story, ()), OF_BODY)
