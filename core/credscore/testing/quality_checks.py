"""Checks of quality: hostile texts, honesty about what is missing, evidence, and cost."""

import time

from credscore.contract.signals import Scorer
from credscore.scoring.measure import measure
from credscore.testing.check import CheckFailed
from credscore.testing.texts import SOUND, article_of, hostile_articles, long_text

MOST_SECONDS = 10.0
"""CPU seconds that one hostile text (1 MB at most) may take; its analyses are done before."""

SHORT, LONG = 10, 40
MOST_GROWTH = 2.5
"""How much more a word may cost in an article four times as long: 1 would be linear."""

TRIES = 3
"""Tries, all of which must fail: on a busy machine the clock errs, most on small costs."""


def survives_hostile_texts(scorer: Scorer) -> None:
    """Fail what any text makes raise."""
    for name, article in hostile_articles():
        try:
            list(scorer.score(article))
        except Exception as error:
            raise CheckFailed(f"raises {type(error).__name__} on {name}: {error}") from error


def is_quick_on_hostile_texts(scorer: Scorer) -> None:
    """Fail what any text makes hang."""
    for name, article in hostile_articles():
        start = time.process_time()  # other work on the machine does not count
        measure(scorer, article)
        if (taken := time.process_time() - start) > MOST_SECONDS:
            raise CheckFailed(f"takes {taken:.1f} s on {name}")


def says_missing_and_not_zero(scorer: Scorer) -> None:
    """Fail a number where there is nothing to measure; a flag that is down is no such number."""
    flags = {f"{scorer.name}.{s.name}" for s in scorer.signals if s.kind == "flag"}
    for text in ("", "\n\n"):
        measured, _ = measure(scorer, article_of(text))
        for name, found in measured.items():
            if name not in flags and any(m.value is not None for m in found):
                raise CheckFailed(f"gives {name} a number though the text is empty")


def shows_evidence(scorer: Scorer) -> None:
    """Fail numbers that can neither be traced to words nor say how many they rest on."""
    measured, _ = measure(scorer, article_of(SOUND))
    found = [m for of_one in measured.values() for m in of_one if m.value is not None]
    if found and not any(m.evidence or m.n is not None for m in found):
        raise CheckFailed("gives numbers on a sound article, and neither evidence nor n for any")


def costs_no_more_than_linearly(scorer: Scorer) -> None:
    """Fail what costs much more than four times as much on an article four times as long."""
    for _ in range(TRIES):
        growth = _cost(scorer, LONG) / _cost(scorer, SHORT)
        if growth <= LONG / SHORT * MOST_GROWTH:
            return
    raise CheckFailed(f"costs {growth:.1f} times as much for {LONG / SHORT:g} times the text")


def _cost(scorer: Scorer, repeats: int) -> float:
    """Return the least of several times, in CPU seconds, with the analyses done beforehand."""
    article = article_of(long_text(repeats))
    list(scorer.score(article))
    times = []
    for _ in range(5):
        start = time.process_time()
        list(scorer.score(article))
        times.append(time.process_time() - start)
    return max(min(times), 1e-6)


CHECKS = (
    survives_hostile_texts,
    is_quick_on_hostile_texts,
    says_missing_and_not_zero,
    shows_evidence,
    costs_no_more_than_linearly,
)
