"""Measuring articles with one scorer: one that fails, or takes too long, costs only its signals."""

from collections.abc import Sequence
from functools import cache
from itertools import islice
from reprlib import repr as shortly
from typing import Any

from credscore.article import Article
from credscore.contract.signals import Scorer
from credscore.errors import PluginError, in_one_line_with_place
from credscore.profile import Notice
from credscore.scoring.answers import Measured, checked, missing, named
from credscore.system.deadline import TooSlow, at_most


def measure(
    scorer: Scorer, article: Article, seconds: float | None = None
) -> tuple[Measured, list[Notice]]:
    """Return a scorer's measurements by `scorer.signal`, and what was wrong with them.

    A scorer that raises loses all its signals (reason `scorer_failed`), and so does one that takes
    more than `seconds` (`too_slow`). A wrong measurement is missing alone (`invalid`), as is a
    signal that is not reported (`not_reported`). Nothing of this is raised.
    """
    try:
        with at_most(seconds):
            answers = _answers(scorer, article)
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except TooSlow:
        return _without(scorer, "too_slow", f"took longer than {seconds or 0:g} s")
    except BaseException as error:  # even sys.exit() must not end the run
        return _without(scorer, "scorer_failed", in_one_line_with_place(error))
    return checked(scorer, answers, article)


def measure_many(
    scorer: Scorer, articles: Sequence[Article], seconds: float | None = None
) -> list[tuple[Measured, list[Notice]]]:
    """Return for each article what `measure` returns, by one call of `score_many`.

    It may take `seconds` for each article. If it takes longer, raises, or gives more answers or
    fewer than there are articles, that is logged, and the articles are measured one by one, so
    that only the one at fault is lost.
    """
    try:
        with at_most(seconds and seconds * len(articles)):
            batch = _answers_together(scorer, articles)
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:
        _tell_of_batch(scorer.name, in_one_line_with_place(error))
        return [measure(scorer, article, seconds) for article in articles]
    return [checked(scorer, *pair) for pair in zip(batch, articles, strict=True)]


def has_batches(scorer: Scorer) -> bool:
    """Say whether a scorer offers `score_many`; one that is None is no offer."""
    return getattr(scorer, "score_many", None) is not None


def _answers(scorer: Any, article: Article) -> list[Any]:
    """Return what `score` gives. Raises PluginError where that is nothing to walk through."""
    given = scorer.score(article)
    try:
        answers = iter(given)
    except TypeError:
        told = f"score() gives {shortly(given)}: let it yield Measurements, or return a list"
        raise PluginError(told) from None
    return list(answers)


def _answers_together(scorer: Any, articles: Sequence[Article]) -> list[list[Any]]:
    answers = islice(scorer.score_many(articles), len(articles) + 1)
    batch = [list(of_one) for of_one in answers]
    if len(batch) != len(articles):
        more = "more" if len(batch) > len(articles) else "fewer"
        raise PluginError(f"it gave {more} answers than it was given articles")
    return batch


@cache
def _tell_of_batch(scorer: str, message: str) -> None:
    """Log it once a process (hence the cache). No row says it, since the numbers are right."""
    import logging

    told = "credscore: %s: score_many() failed, so articles are scored one by one: %s"
    logging.getLogger("credscore").warning(told, scorer, message)


def _without(scorer: Scorer, code: str, message: str) -> tuple[Measured, list[Notice]]:
    empty = {signal.name: missing(signal, code) for signal in scorer.signals}
    return named(scorer, empty), [Notice(code, message, scorer.name)]
