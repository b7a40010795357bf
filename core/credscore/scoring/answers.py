"""Checking a scorer's answers against what it declared: a wrong measurement costs only itself."""

import math
from collections.abc import Iterable
from numbers import Real
from operator import index, is_
from reprlib import repr as shortly
from typing import Any

from credscore.article import Article
from credscore.contract.signals import Measurement, Scorer, Signal
from credscore.display import did_you_mean
from credscore.errors import PluginError, in_one_line, is_code
from credscore.profile import Notice
from credscore.spans import Span

Measured = dict[str, tuple[Measurement, ...]]
"""Measurements by `scorer.signal`: one for each signal, or one for each actor."""

MOST_TOLD = 10
"""How many faults of a scorer are told one by one for an article."""


def checked(
    scorer: Scorer, answers: Iterable[Any], article: Article
) -> tuple[Measured, list[Notice]]:
    """Return the measurements among a scorer's answers, and a notice for each that is wrong.

    In place of a wrong measurement stands a missing one, with the reason `invalid`; a signal
    without any is missing as `not_reported`. What is no measurement of a declared signal is left
    out (notice `undeclared`).
    """
    declared = {signal.name: signal for signal in scorer.signals}
    found: dict[str, dict[str, Measurement]] = {name: {} for name in declared}
    notices: list[Notice] = []
    for answer in answers:
        try:
            signal = _signal_of(answer, declared)
        except PluginError as error:
            notices.append(Notice("undeclared", str(error), scorer.name))
            continue
        if fault := _take(answer, signal, found[signal.name], len(article.text)):
            notices.append(Notice("invalid", f"{signal.name}: {fault}", scorer.name))
    whole = {
        name: tuple(of_one.values()) or missing(declared[name], "not_reported")
        for name, of_one in found.items()
    }
    return named(scorer, whole), _few(notices)


def missing(signal: Signal, reason: str) -> tuple[Measurement, ...]:
    """Return the missing measurement that stands for a signal.

    There is none for a per-actor signal that was not reported: an article may name no actor.
    """
    if signal.per_actor and reason == "not_reported":
        return ()
    return (Measurement.missing(signal.name, reason),)


def named(scorer: Scorer, found: dict[str, tuple[Measurement, ...]]) -> Measured:
    """Return measurements by the full names of their signals."""
    return {f"{scorer.name}.{name}": measurements for name, measurements in found.items()}


def _few(notices: list[Notice]) -> list[Notice]:
    """Return the first notices, and how many more there are: they all stand in one cell."""
    if len(notices) <= MOST_TOLD:
        return notices
    first, more = notices[:MOST_TOLD], len(notices) - MOST_TOLD
    return [*first, Notice("invalid", f"and {more} more faults", first[0].scorer)]


def _signal_of(answer: Any, declared: dict[str, Signal]) -> Signal:
    if not isinstance(answer, Measurement):
        raise PluginError(f"score() yielded a {type(answer).__name__}, not a Measurement")
    if not isinstance(answer.name, str) or answer.name not in declared:
        meant = did_you_mean(answer.name, declared) if isinstance(answer.name, str) else ""
        raise PluginError(f"the signal {shortly(answer.name)} is not declared{meant}")
    return declared[answer.name]


def _take(
    answer: Measurement, signal: Signal, of_signal: dict[str, Measurement], length: int
) -> str:
    """Add a measurement, or a missing one in its place, to `of_signal`; return what is wrong.

    Its fields may hold anything, and raise anything when they are looked at.
    """
    try:
        sound = _sound(answer, signal, length)
        if sound.subject in of_signal:
            raise PluginError("it was measured twice")
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:
        subject = answer.subject if isinstance(answer.subject, str) else ""
        of_signal.setdefault(subject, Measurement.missing(signal.name, "invalid", subject=subject))
        return str(error) if isinstance(error, PluginError) else in_one_line(error)
    of_signal[sound.subject] = sound
    return ""


def _sound(answer: Measurement, signal: Signal, length: int) -> Measurement:
    """Return a measurement with plain Python numbers, and its evidence in reading order.

    `length` is that of the text. Raises PluginError where it breaks what its signal declares.
    """
    _check_subject(answer, signal)
    _check_value(answer, signal)
    n, (low, high) = _count(answer.n), _interval(answer)
    if answer.value is low is high is None and n is answer.n and answer.evidence == ():
        return answer  # half of all: actors mentioned too seldom
    value = None if answer.value is None else float(answer.value)
    evidence = _evidence(answer.evidence, length)
    ours = (value, n, evidence, low, high)
    given = (answer.value, answer.n, answer.evidence, answer.low, answer.high)
    if type(answer) is Measurement and all(map(is_, ours, given)):
        return answer  # as most others are: a new one would cost more than all checks
    return Measurement(answer.name, value, n, evidence, answer.subject, answer.reason, low, high)


def _check_subject(answer: Measurement, signal: Signal) -> None:
    if not isinstance(answer.subject, str) or (answer.subject and not signal.per_actor):
        raise PluginError("only a per-actor signal may have a subject")
    if signal.per_actor and not answer.subject and answer.value is not None:
        raise PluginError("a value of a per-actor signal needs a subject")


def _check_value(answer: Measurement, signal: Signal) -> None:
    value = answer.value
    if not isinstance(answer.reason, str) or (value is None and not answer.reason):
        raise PluginError("a missing value needs a reason, a text")
    if value is None:
        if not is_code(answer.reason):
            told = "a reason is a code in lower case with underscores, such as too_few_words"
            raise PluginError(f"{told}, not {shortly(answer.reason)}")
        return
    if not _is_finite(value):
        raise PluginError(f"{shortly(value)} is not a finite number")
    if signal.kind == "flag" and value not in (0, 1):
        raise PluginError(f"{value!r} is neither 0 nor 1, as a flag is")
    if not _within(value, signal):
        raise PluginError(f"{value!r} is outside {signal.low} to {signal.high}")


def _is_finite(value: object) -> bool:
    return (type(value) is float or isinstance(value, Real)) and math.isfinite(value)


def _within(value: float, signal: Signal) -> bool:
    low, high = signal.low, signal.high
    return (low is None or value >= low) and (high is None or value <= high)


def _count(n: int | None) -> int | None:
    if n is None:
        return None
    try:
        count = n if type(n) is int else index(n)
    except TypeError:
        raise PluginError(f"its n is no whole number: {shortly(n)}") from None
    if count < 0:
        raise PluginError(f"its n is below 0: {shortly(n)}")
    return count


def _interval(answer: Measurement) -> tuple[float | None, float | None]:
    """Return both ends of a measurement's interval as plain numbers."""
    if answer.low is answer.high is None:
        return None, None
    ends = (answer.low, answer.high)
    if not all(end is None or _is_finite(end) for end in ends):
        raise PluginError(f"an end of its interval is no finite number: {shortly(ends)}")
    low, high = (None if end is None else float(end) for end in ends)
    if low is not None and high is not None and low > high:
        raise PluginError(f"its interval ends below its beginning: {shortly(ends)}")
    return low, high


def _evidence(spans: Iterable[Any], length: int) -> tuple[Span, ...]:
    if isinstance(spans, Span):
        raise PluginError("its evidence is one Span: put it in a list")
    try:
        given = tuple(spans)
        if not given:
            return ()
        if _odd_among(given, length):
            given = tuple(_span(one, length) for one in given)
        ordered = tuple(sorted(given)) if len(given) > 1 else given
        return given if given == ordered else ordered
    except TypeError:
        raise PluginError("its evidence is no sequence of spans of whole numbers") from None


def _odd_among(spans: Iterable[Any], length: int) -> list[Any]:
    """Return what is no span of a text of some length in plain numbers: mostly nothing."""
    return [
        one
        for one in spans
        if type(one) is not Span
        or not type(one[0]) is type(one[1]) is int
        or not 0 <= one[0] <= one[1] <= length
    ]


def _span(one: Any, length: int) -> Span:
    """Return a span of a text of some length, in plain numbers."""
    if not isinstance(one, Span):
        raise PluginError(f"its evidence holds a {type(one).__name__}, not a Span")
    if not 0 <= one.start <= one.end <= length:
        raise PluginError("a span of its evidence is outside the text")
    if type(one.start) is type(one.end) is int:
        return one
    return Span(index(one.start), index(one.end))
