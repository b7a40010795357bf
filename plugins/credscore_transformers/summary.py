"""What many sentences say together: a shrunken mean with its interval, and the spread of means."""

from collections.abc import Sequence
from math import fsum, sqrt

from credscore import Measurement, Span

PRIOR = 3
"""Sentences' worth of doubt: a mean of n is shrunk to n / (n + PRIOR) of itself."""

SPREAD = 0.6
"""Standard deviation of the polarity from sentence to sentence that is assumed of any model.

Labels alone, were they always right, would have about this much in news: a quarter negative, a
quarter positive, the rest neutral gives .7; models that are unsure have less.
"""


def actor_mean(
    signal: str, actor: str, naming: int, found: Sequence[tuple[float, Span]]
) -> Measurement:
    """Return the mean polarity toward one actor, shrunk to 0, with its 95 % interval.

    Shrinking is the posterior mean under a normal prior around 0 whose variance is a third of
    that of a sentence; the interval is the posterior's (Gelman et al. 2013, section 2.5).
    `naming` sentences name the actor; `found` is empty where they were too few to be read.
    """
    n = len(found)
    if not n:
        return Measurement.missing(signal, "too_few_mentions", n=naming, subject=actor)
    mean = round(fsum(polarity for polarity, _ in found) / (n + PRIOR), 6)
    reach = 1.96 * SPREAD / sqrt(n + PRIOR)
    low, high = max(-1.0, round(mean - reach, 6)), min(1.0, round(mean + reach, 6))
    return Measurement(signal, mean, n, [span for _, span in found], actor, low=low, high=high)


def spread(signal: str, means: Sequence[Measurement]) -> Measurement:
    """Return how far the best and the worst treated of the measured actors are apart."""
    measured = [(mean.value, mean) for mean in means if mean.value is not None]
    if len(measured) < 2:
        return Measurement.missing(signal, "too_few_actors", n=len(measured))
    worst, best = min(measured, key=_value), max(measured, key=_value)
    evidence = sorted({*worst[1].evidence, *best[1].evidence})
    return Measurement(signal, round(best[0] - worst[0], 6), len(measured), evidence)


def _value(measured: tuple[float, Measurement]) -> float:
    return measured[0]
