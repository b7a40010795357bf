"""What a text costs as it grows: the seconds of a processor from the bare text to its rows."""

import gc
from collections.abc import Iterator, Sequence
from itertools import pairwise
from time import process_time
from typing import Any, NamedTuple

from credscore import Article, Line, Span
from credscore.scoring.articles import prepared, profile_article
from credscore.scoring.measure import measure
from tests.robustness.checks import rows_of
from tests.robustness.stages import plan
from tests.robustness.texts import GENERATORS

MOST = 2.3
"""What twice the text may cost, in times of the text; linear is 2."""

SMALL = 10_000
"""Characters of a text that says what longer ones may cost."""

_TRIES = 4
_LEAST = 0.03  # seconds; what takes less cannot be told from noise


class Growth(NamedTuple):
    """How a kind of text grows: its seconds at an eighth of a size, a quarter, half, and the size.

    A step is how many times the text's cost twice the text costs; 0 where that is too soon to tell.
    """

    name: str
    form: str
    size: int
    seconds: tuple[float, ...]

    @property
    def steepest(self) -> float:
        """The steepest of the three steps."""
        return max(
            twice / once if twice > _LEAST else 0.0 for once, twice in pairwise(self.seconds)
        )

    @property
    def mean(self) -> float:
        """The mean step, over eight times the text."""
        first, last = self.seconds[0], self.seconds[-1]
        return (last / first) ** (1 / 3) if last > _LEAST else 0.0


def article_of(text: str, form: str) -> Article:
    """Return an article of a text whose lines are to be named, or whose one line is all body."""
    given = (Line(Span(0, len(text)), 1, "body"),) if form == "body" and text else ()
    return prepared(Article(text, id="a-bad", language="en", given_lines=given), plan())


def score(text: str, form: str = "text") -> None:
    """Score a text by the default config, and write it down."""
    rows_of(profile_article(article_of(text, form), plan()), plan())


def growth(name: str, size: int, form: str = "text") -> Growth:
    """Return the growth of a kind of text, by the least of several times where it seems steep."""
    sizes = [size // 8, size // 4, size // 2, size]
    least = [seconds(name, at, form) for at in sizes]
    for _ in range(_TRIES):
        steep = {
            at + more for at, step in enumerate(_steps(least)) if step > MOST for more in (0, 1)
        }
        if not steep:
            break
        for at in sorted(steep):
            least[at] = min(least[at], seconds(name, sizes[at], form))
    return Growth(name, form, size, tuple(least))


def _steps(seconds: Sequence[float]) -> list[float]:
    return [twice / once if twice > _LEAST else 0.0 for once, twice in pairwise(seconds)]


def by_cost() -> list[str]:
    """Return the kinds of text by what a small one costs, the cheapest first."""
    score(GENERATORS["news"](SMALL))  # what is read once
    return sorted(GENERATORS, key=lambda name: seconds(name, SMALL))


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
    once, twice = dict(steps(made(size // 2), form)), dict(steps(made(size), form))
    return max(once, key=lambda stage: twice[stage] - 2 * once[stage])
