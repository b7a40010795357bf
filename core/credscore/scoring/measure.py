"""Measuring one article with one scorer, and holding what it answers to what it declared."""

import math
from collections.abc import Sequence
from functools import cache
from itertools import islice
from numbers import Real
from typing import Any

from credscore.article import Article
from credscore.contract.signals import Measurement, Scorer, Signal
from credscore.errors import PluginError, in_one_line
from credscore.profile import Notice
from credscore.spans import Span
from credscore.system.deadline import TooSlow, at_most

Measured = dict[str, tuple[Measurement, ...]]


def measure(
    scorer: Scorer, article: Article, seconds: float | None = None
) -> tuple[Measured, list[Notice]]:
    """Return a scorer's measurements by `scorer.signal`, and what was wrong with them.

    A scorer that raises costs all its signals (reason `scorer_failed`), as does one that takes
    longer than so many seconds (`too_slow`); one false measurement costs only itself (`invalid`),
    and a signal that is not reported is missing (`not_reported`): never the article, never the run.
    """
    try:
        with at_most(seconds):
            answers = list(scorer.score(article))
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except TooSlow:
        return _without(scorer, "too_slow", f"took longer than {seconds or 0:g} seconds")
    except BaseException as error:  # even sys.exit() must not end the run
        return _without(scorer, "scorer_failed", in_one_line(error))
    return _checked(scorer, answers, article)


def measure_many(
    scorer: Scorer, articles: Sequence[Article], seconds: float | None = None
) -> list[tuple[Measured, list[Notice]]]:
    """Return what `measure` returns for each article, all asked for at once by `score_many`.

    All together may take so many seconds each. A `score_many` that takes longer, raises, or does
    not answer once an article, is told of on stderr, and the articles are measured one by one:
    whichever was at fault costs only itself.
    """
    try:
        with at_most(seconds and seconds * len(articles)):
            batch = _answers_together(scorer, articles)
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:
        _tell_of_batch(scorer.name, in_one_line(error))
        return [measure(scorer, article, seconds) for article in articles]
    return [_checked(scorer, *pair) for pair in zip(batch, articles, strict=True)]


def has_batches(scorer: Scorer) -> bool:
    """Say whether a scorer offers `score_many`; one that is None is no offer."""
    return getattr(scorer, "score_many", None) is not None


def _answers_together(scorer: Any, articles: Sequence[Article]) -> list[list[Any]]:
    answers = islice(scorer.score_many(articles), len(articles) + 1)
    batch = [list(of_one) for of_one in answers]
    if len(batch) != len(articles):
        more = "more" if len(batch) > len(articles) else "fewer"
        raise PluginError(f"it gave {more} answers than it was given articles")
    return batch


@cache
def _tell_of_batch(scorer: str, message: str) -> None:
    """Tell, once a process: the numbers are right, so that no row is the place to say it."""
    import logging

    told = "credscore: %s: score_many() failed, so articles are scored one by one: %s"
    logging.getLogger("credscore").warning(told, scorer, message)


def _checked(
    scorer: Scorer, answers: Sequence[Any], article: Article
) -> tuple[Measured, list[Notice]]:
    declared = {signal.name: signal for signal in scorer.signals}
    found: dict[str, list[Measurement]] = {name: [] for name in declared}
    subjects: dict[str, set[str]] = {name: set() for name in declared}
    notices: list[Notice] = []
    for answer in answers:
        try:
            signal = _signal_of(answer, declared)
        except PluginError as error:
            notices.append(Notice("undeclared", str(error), scorer.name))
            continue
        subject, earlier = str(answer.subject), subjects[signal.name]
        fault = _fault(answer, signal, len(article.text))
        if not fault and answer.subject in earlier:
            fault = "it was measured twice"
        if not fault:
            found[signal.name].append(_tidy(answer))
        else:
            notices.append(Notice("invalid", f"{signal.name}: {fault}", scorer.name))
            if subject not in earlier:
                missing = Measurement.missing(signal.name, "invalid", subject=subject)
                found[signal.name].append(missing)
        earlier.add(subject)
    whole = {
        name: tuple(m) or _missing(declared[name], "not_reported") for name, m in found.items()
    }
    return _named(scorer, whole), notices


def _without(scorer: Scorer, code: str, message: str) -> tuple[Measured, list[Notice]]:
    missing = {signal.name: _missing(signal, code) for signal in scorer.signals}
    return _named(scorer, missing), [Notice(code, message, scorer.name)]


def _missing(signal: Signal, reason: str) -> tuple[Measurement, ...]:
    """Return the one missing measurement of a signal; a per-actor signal may have none at all."""
    if signal.per_actor and reason == "not_reported":
        return ()
    return (Measurement.missing(signal.name, reason),)


def _named(scorer: Scorer, found: dict[str, tuple[Measurement, ...]]) -> Measured:
    return {f"{scorer.name}.{name}": measurements for name, measurements in found.items()}


def _signal_of(answer: Any, declared: dict[str, Signal]) -> Signal:
    if not isinstance(answer, Measurement):
        raise PluginError(f"score() yielded a {type(answer).__name__}, not a Measurement")
    if answer.name not in declared:
        raise PluginError(f"the signal {answer.name!r} is not declared")
    return declared[answer.name]


def _fault(answer: Measurement, signal: Signal, length: int) -> str:
    """Return what is wrong with a measurement on a text of some length; nothing if it is sound."""
    return (
        _fault_of_subject(answer, signal)
        or _fault_of_value(answer, signal)
        or _fault_of_evidence(answer.evidence, length)
    )


def _fault_of_subject(answer: Measurement, signal: Signal) -> str:
    if not isinstance(answer.subject, str) or (answer.subject and not signal.per_actor):
        return "only a per-actor signal may have a subject"
    if signal.per_actor and not answer.subject and answer.value is not None:
        return "a value of a per-actor signal needs a subject"
    return ""


def _fault_of_value(answer: Measurement, signal: Signal) -> str:
    value = answer.value
    if value is None:
        return "" if answer.reason else "a missing value needs a reason"
    if not (type(value) is float or isinstance(value, Real)) or not math.isfinite(value):
        return f"{value!r} is not a finite number"
    if signal.kind == "flag" and value not in (0, 1):
        return f"{value!r} is neither 0 nor 1, as a flag is"
    return "" if _within(value, signal) else f"{value!r} is outside {signal.low} to {signal.high}"


def _fault_of_evidence(evidence: Sequence[Any], length: int) -> str:
    for span in evidence:
        if not (isinstance(span, Span) and 0 <= span[0] <= span[1] <= length):
            return "a span of its evidence is outside the text"
    return ""


def _within(value: float, signal: Signal) -> bool:
    low, high = signal.low, signal.high
    return (low is None or value >= low) and (high is None or value <= high)


def _tidy(answer: Measurement) -> Measurement:
    """Return the measurement with a plain float and evidence in reading order."""
    if answer.value is None and answer.evidence == ():
        return answer  # nearly half of all: actors mentioned too seldom
    return Measurement(
        answer.name,
        None if answer.value is None else float(answer.value),
        answer.n,
        tuple(sorted(answer.evidence)),
        answer.subject,
        answer.reason,
        answer.low,
        answer.high,
    )
