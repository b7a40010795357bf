"""What many mentions say together: a shrunken mean with its interval."""

from collections.abc import Sequence
from math import fsum, sqrt

from credscore import Measurement, Span

PRIOR = 3
"""Mentions' worth of doubt: a mean of n mentions is shrunk to n / (n + PRIOR) of itself."""

SPREAD = 0.45
"""Standard deviation of the tone from mention to mention (train part of NewsMTSC: .44)."""


def actor_mean(
    signal: str, actor: str, found: Sequence[tuple[float, Span]], at_least: int
) -> Measurement:
    """Return the mean toward one actor, shrunk to 0, with its 95 % interval.

    Shrinking is the posterior mean under a normal prior around 0 whose variance is a third of
    that of a mention; the interval is the posterior's (Gelman et al. 2013, section 2.5).
    """
    n = len(found)
    if n < at_least:
        return Measurement.missing(signal, "too_few_mentions", n=n, subject=actor)
    mean = fsum(tone for tone, _ in found) / (n + PRIOR)
    reach = 1.96 * SPREAD / sqrt(n + PRIOR)
    evidence = sorted({span for _, span in found})
    return Measurement(
        signal, mean, n, evidence, actor, low=max(-1.0, mean - reach), high=min(1.0, mean + reach)
    )


def spread(signal: str, means: Sequence[Measurement]) -> Measurement:
    """Return how far the kindest and the harshest of the measured means are apart."""
    measured = [mean for mean in means if mean.value is not None]
    if len(measured) < 2:
        return Measurement.missing(signal, "too_few_actors", n=len(measured))
    ordered = sorted(measured, key=lambda mean: mean.value or 0.0)
    harshest, kindest = ordered[0], ordered[-1]
    value = (kindest.value or 0.0) - (harshest.value or 0.0)
    evidence = sorted({*harshest.evidence, *kindest.evidence})
    return Measurement(signal, value, len(measured), evidence)


def intensity(
    signal: str, found: Sequence[tuple[float, Span]], at_least: int, max_evidence: int
) -> Measurement:
    """Return the mean strength of the author's sentences; the evidence are the strongest."""
    if len(found) < max(at_least, 1):
        return Measurement.missing(signal, "too_few_sentences", n=len(found))
    mean = fsum(strength for strength, _ in found) / len(found)
    strongest = sorted(found, reverse=True)[:max_evidence]
    evidence = sorted(span for strength, span in strongest if strength)
    return Measurement(signal, mean, len(found), evidence)
