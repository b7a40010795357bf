"""The figures: CPU time a word of each way, and of each stage of ours.

Each article's best time of all rounds counts, so that who else is busy on a machine hardly does.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf
from pathlib import Path
from typing import TypeVar

from credscore import Article, Scorer
from credscore.api import plan_for
from credscore.scoring.articles import profile_article
from credscore.scoring.measure import measure
from credscore.scoring.plan import Plan
from credscore_readability.words import PACKED
from credscore_sentiment import vader
from tests.bench import rivals
from tests.bench.texts import body_of, fresh, joined
from tests.plugins.textstats import forget

T = TypeVar("T")

LONGER = 16
"""How many times as long the long articles are."""

STAGES = {
    "spelling": "_plain",
    "language of the text": "detected_language",
    "lines": "_lines",
    "sentences": "_sentences",
    "words": "_words",
    "names": "_names",
    "quotes and attributions": "_voices",
    "actors": "actors",
    "metadata": "metadata",
}
"""The shared analyses, in the order in which each finds what it needs done."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something cost: µs of CPU time a body word."""

    name: str
    micros: float

    @property
    def words_per_second(self) -> float:
        """Words a second on one core."""
        return 1e6 / self.micros


class Bench:
    """Times everything on the same articles, in rounds, lest a busy moment strike one alone."""

    def __init__(self, articles: Sequence[Article], folder: Path) -> None:
        """Take articles, whose words are counted, and a folder for their bodies as files."""
        self.articles = articles
        self.words = sum(len(article.words) for article in articles)
        self.plan: Plan = plan_for()
        self.scorers: dict[str, Scorer] = {scorer.name: scorer for scorer in self.plan.scorers}
        self._paths = [folder / f"{article.id}.txt" for article in articles]
        for path, article in zip(self._paths, articles, strict=True):
            path.write_text(body_of(article), "utf-8")

    def ways(self, rounds: int) -> list[Cost]:
        """Return the costs of the whole, of its rivals, and of two scorers beside theirs."""
        readable, tone = self.scorers["readability"], self.scorers["sentiment"]
        ready = self.articles  # with all analyses done, as the rivals get sentences for nothing
        for article in ready:
            profile_article(article, self.plan)
        clauses = [rivals.clauses_of(article) for article in ready]
        return self._best(
            rounds,
            {
                "naive": _of_each(rivals.naive(), ready),
                "floor": _of_each(rivals.floor, self._paths),
                "whole": _of_each(lambda a: profile_article(fresh(a), self.plan), ready),
                "naive readability": _of_each(rivals.readability(), ready),
                "readability, cold": _of_each(lambda a: measure(readable, a), ready),
                "readability, warm": _of_each(lambda a: measure(readable, a), ready),
                "naive tone": _of_each(rivals.tone(), ready),
                "tone": _of_each(lambda a: measure(tone, a), ready),
                "VADER on clauses": _of_each(_of_all(rivals.clause_tones()), clauses),
                "tone on clauses": _of_each(_of_all(vader.compound), clauses),
            },
        )

    def stages(self, rounds: int) -> list[Cost]:
        """Return the cost of each shared analysis and each scorer."""
        best: dict[str, list[float]] = defaultdict(lambda: [inf] * len(self.articles))
        for _ in range(rounds):
            for at, article in enumerate(map(fresh, self.articles)):
                for name, taken in self._of_stages(article):
                    best[name][at] = min(best[name][at], taken)
        return [self._cost(name, sum(each)) for name, each in best.items()]

    def _of_stages(self, article: Article) -> Iterator[tuple[str, float]]:
        for name, analysis in STAGES.items():
            yield name, _seconds(partial(getattr, article, analysis))
        for name, scorer in self.scorers.items():
            yield f"{name} (scorer)", _seconds(partial(measure, scorer, article))

    def growth(self, rounds: int) -> float:
        """Return the cost of a word in articles of sixteen times the length over the cost here."""
        groups = [self.articles[at::LONGER] for at in range(LONGER)]
        whole = len(self.articles) // LONGER
        long = [joined([group[at] for group in groups]) for at in range(whole)]
        short = [joined([group[at]]) for at in range(whole) for group in groups]
        costs: dict[str, float] = {}
        for _ in range(rounds):
            for name, articles in (("short", short), ("long", long)):
                again = [fresh(article) for article in articles]
                taken = sum(_of_each(lambda a: profile_article(a, self.plan), again)())
                words = sum(len(article.words) for article in again)
                costs[name] = min(costs.get(name, inf), taken / words)
        return costs["long"] / costs["short"]

    def _best(self, rounds: int, ways: dict[str, Callable[[], list[float]]]) -> list[Cost]:
        best = {name: [inf] * len(self.articles) for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                self._forget(name)
                best[name] = list(map(min, best[name], way()))
        return [self._cost(name, sum(each)) for name, each in best.items()]

    def _forget(self, name: str) -> None:
        """Leave no text in textstat's caches, no stretch in ours, for a cold start no word."""
        forget()
        for article in self.articles:
            vars(article).pop("_masked", None)
        if name.endswith("cold"):
            PACKED.clear()

    def _cost(self, name: str, seconds: float) -> Cost:
        return Cost(name, 1e6 * seconds / self.words)


def _of_each(way: Callable[[T], object], each: Sequence[T]) -> Callable[[], list[float]]:
    """Return what measures one article after another, keeps nothing, and tells what each took."""
    return lambda: [_seconds(partial(way, one)) for one in each]


def _of_all(way: Callable[[T], object]) -> Callable[[Sequence[T]], object]:
    """Return what measures each of some clauses."""
    return lambda each: [way(one) for one in each]


def _seconds(way: Callable[[], object]) -> float:
    start = time.process_time()
    way()
    return time.process_time() - start
