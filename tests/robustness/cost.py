"""What a text costs as it grows: the seconds of a processor from the bare text to its rows."""

import gc
import sys
from collections.abc import Iterator
from time import process_time
from typing import Any, NamedTuple

from credscore import Article, Line, Span
from credscore.measure import measure
from credscore.run import prepared, profile_article
from tests.robustness.checks import rows_of
from tests.robustness.stages import plan
from tests.robustness.texts import GENERATORS

MOST = 2.3
"""What twice the text may cost, in times of the text; linear is 2."""

_TRIES = 4
_LEAST = 0.03  # seconds; what takes less cannot be told from noise


class Growth(NamedTuple):
    """How a kind of text grows: its seconds at a size and at twice the size."""

    name: str
    form: str
    size: int
    once: float
    twice: float

    @property
    def times(self) -> float:
        """How many times the text's cost twice the text costs."""
        return self.twice / self.once if self.twice > _LEAST else 0.0


def article_of(text: str, form: str) -> Article:
    """Return an article of a text whose lines are to be named, or whose one line is all body."""
    given = (Line(Span(0, len(text)), 1, "body"),) if form == "body" and text else ()
    return prepared(Article(text, id="a-bad", language="en", given_lines=given), plan())


def score(text: str, form: str = "text") -> None:
    """Score a text by the default config, and write it down."""
    rows_of(profile_article(article_of(text, form), plan()), plan())


def growth(name: str, size: int, form: str = "text") -> Growth:
    """Return the growth of a kind of text, by the least of several times where it seems steep."""
    once = twice = sys.float_info.max
    for _ in range(_TRIES):
        once = min(once, seconds(name, size, form))
        twice = min(twice, seconds(name, 2 * size, form))
        if twice <= MOST * once:
            break
    return Growth(name, form, size, once, twice)


def seconds(name: str, size: int, form: str = "text") -> float:
    """Return the seconds that a kind of text takes at a size."""
    text = GENERATORS[name](size)
    gc.collect()
    started = process_time()
    score(text, form)
    return process_time() - started


def steps(text: str, form: str) -> Iterator[tuple[str, float]]:
    """Yield the seconds of each stage of one article, in the order in which they are asked for."""
    article: Any = article_of(text, form)
    asked = [
        *("_plain", "_lines", "_sentences", "_words", "_names", "_voices", "quotes"),
        *("attributions", "actors", "stretches", "metadata"),
    ]
    for name in asked:
        started = process_time()
        getattr(article, name)
        yield name.removeprefix("_"), process_time() - started
    for scorer in plan().scorers:
        started = process_time()
        measure(scorer, article)
        yield scorer.name, process_time() - started


def guilty(name: str, size: int, form: str) -> str:
    """Return the stage of a kind of text that grows most in seconds beyond the linear."""
    made = GENERATORS[name]
    once, twice = dict(steps(made(size), form)), dict(steps(made(2 * size), form))
    return max(once, key=lambda stage: twice[stage] - 2 * once[stage])
