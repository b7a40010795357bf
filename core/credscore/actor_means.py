"""For scorers of tone or stance: the mean over an actor's mentions, and the spread of actors."""

from collections.abc import Sequence
from math import fsum, sqrt

from credscore.contract.signals import Measurement, Signal
from credscore.spans import Span

PRIOR = 3
"""How much a mean is shrunk: that of n mentions to n / (n + PRIOR) of itself."""


def actor_mean(
    signal: str, actor: str, found: Sequence[tuple[float, Span]], *, at_least: int, deviation: float
) -> Measurement:
    """Return the mean toward one actor, -1 to 1, shrunk to 0, with its 95 % interval.

    `found` are the values of single mentions, each with its evidence; `deviation` is their standard
    deviation from mention to mention. Missing (`too_few_mentions`) for fewer than `at_least`, and
    for none.
    Shrinking is the posterior mean under a normal prior around 0 whose variance is a third of
    that of a mention; the interval is the posterior's (Gelman et al. 2013, section 2.5), as if
    mentions were independent. To undo it, as for a mean over articles: value * (n + 3) / n.
    """
    n = len(found)
    if n < max(at_least, 1):
        return Measurement.missing(signal, "too_few_mentions", n=n, subject=actor)
    mean = fsum(value for value, _ in found) / (n + PRIOR)
    reach = 1.96 * deviation / sqrt(n + PRIOR)
    evidence = tuple(sorted({span for _, span in found}))
    return Measurement(
        signal, mean, n, evidence, actor, low=max(-1.0, mean - reach), high=min(1.0, mean + reach)
    )


def actor_spread(signal: str, means: Sequence[Measurement]) -> Measurement:
    """Return the difference (0 to 2) between the best and the worst treated actor.

    Missing (`too_few_actors`) where fewer than two actors have a value. The evidence is that of
    both.
    """
    measured = [mean for mean in means if mean.value is not None]
    if len(measured) < 2:
        return Measurement.missing(signal, "too_few_actors", n=len(measured))
    ordered = sorted(measured, key=lambda mean: mean.value or 0.0)
    worst, best = ordered[0], ordered[-1]
    value = (best.value or 0.0) - (worst.value or 0.0)
    return Measurement(signal, value, len(measured), sorted({*worst.evidence, *best.evidence}))


def stance_signals(reference: str) -> tuple[Signal, ...]:
    """Return the signals of a stance scorer: for the author's voice, and for quoted ones.

    `reference` names the data or the paper that its model rests on.
    """
    return (
        Signal(
            "stance",
            low=-1,
            high=1,
            per_actor=True,
            about="Whether the author's words speak against (-1) or for (1) the actor.",
            reference=reference,
        ),
        Signal(
            "stance_quoted",
            low=-1,
            high=1,
            per_actor=True,
            about="Whether quoted and reported words speak against (-1) or for (1) the actor.",
            reference=reference,
        ),
        Signal(
            "stance_spread",
            worst=0.6,
            best=0.0,
            low=0,
            high=2,
            about="Difference of the author's stances toward the best and worst treated actors.",
            reference=reference,
        ),
        Signal(
            "uncertain_share",
            unit="share",
            low=0,
            high=1,
            about="Share of mentions for which the model cannot decide between two classes.",
            reference=reference,
        ),
    )
