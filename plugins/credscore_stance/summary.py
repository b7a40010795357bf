"""What many mentions say together: a shrunken mean with its interval."""

from collections.abc import Sequence
from math import fsum, sqrt

from credscore import Measurement, Span
from credscore_stance.mentions import Stance

PRIOR = 3
"""Mentions' worth of doubt: a mean of n mentions is shrunk to n / (n + PRIOR) of itself."""

SPREAD = 0.5
"""Standard deviation of the polarity from mention to mention (train part of NewsMTSC)."""

Found = Sequence[tuple[Stance, Span]]


def actor_mean(signal: str, actor: str, found: Found | None, at_least: int) -> Measurement:
    """Return the mean polarity toward one actor, shrunk to 0, with its 95 % interval.

    Shrinking is the posterior mean under a normal prior around 0 whose variance is a third of
    that of a mention; the interval is the posterior's (Gelman et al. 2013, section 2.5). `found`
    is None where nobody looked, since there were too few to begin with.
    """
    if found is None:
        return Measurement.missing(signal, "too_few_mentions", subject=actor)
    n = len(found)
    if n < at_least:
        return Measurement.missing(signal, "too_few_mentions", n=n, subject=actor)
    mean = fsum(stance.polarity for stance, _ in found) / (n + PRIOR)
    reach = 1.96 * SPREAD / sqrt(n + PRIOR)
    evidence = sorted({span for _, span in found})
    return Measurement(
        signal, mean, n, evidence, actor, low=max(-1.0, mean - reach), high=min(1.0, mean + reach)
    )


def spread(signal: str, means: Sequence[Measurement]) -> Measurement:
    """Return how far the best and the worst treated of the measured actors are apart."""
    measured = [mean for mean in means if mean.value is not None]
    if len(measured) < 2:
        return Measurement.missing(signal, "too_few_actors", n=len(measured))
    ordered = sorted(measured, key=lambda mean: mean.value or 0.0)
    worst, best = ordered[0], ordered[-1]
    value = (best.value or 0.0) - (worst.value or 0.0)
    return Measurement(signal, value, len(measured), sorted({*worst.evidence, *best.evidence}))


def uncertain_share(signal: str, found: Found, at_least: int) -> Measurement:
    """Return the share of mentions whose class is not clear; they are the evidence."""
    if len(found) < max(at_least, 1):
        return Measurement.missing(signal, "too_few_mentions", n=len(found))
    unsure = [span for stance, span in found if not stance.certain]
    return Measurement(signal, len(unsure) / len(found), len(found), sorted(set(unsure)))
