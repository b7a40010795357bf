"""For scorers of tone or stance: the mean over an actor's mentions, and the spread of actors."""

from collections.abc import Sequence
from math import fsum, sqrt

from credscore.contract.signals import Measurement, Signal
from credscore.spans import Span

SHRUNK_BY = 3
"""How much a mean is shrunk: that of n mentions to n / (n + SHRUNK_BY) of itself."""


def actor_mean(
    signal: str, actor: str, found: Sequence[tuple[float, Span]], *, at_least: int, deviation: float
) -> Measurement:
    """Return the mean toward one actor, -1 to 1, shrunk to 0, with its 95 % interval.

    `found` are the values of single mentions, each with its evidence; `deviation` is their standard
    deviation from mention to mention. Missing (`too_few_mentions`) for fewer than `at_least`, and
    for none.
    Shrinking is the posterior mean under a normal prior around 0 whose variance is a third of
    that of a mention; the interval is the posterior's (Gelman et al. 2013, section 2.5), as if
    mentions were independent. Declare the signal with `shrunk_by=SHRUNK_BY`, so that a mean over
    articles can undo it.
    """
    n = len(found)
    if n < max(at_least, 1):
        return Measurement.missing(signal, "too_few_mentions", n=n, subject=actor)
    mean = fsum(value for value, _ in found) / (n + SHRUNK_BY)
    reach = 1.96 * deviation / sqrt(n + SHRUNK_BY)
    evidence = tuple(sorted({span for _, span in found}))
    return Measurement(
        signal, mean, n, evidence, actor, low=max(-1.0, mean - reach), high=min(1.0, mean + reach)
    )


def actor_spread(signal: str, means: Sequence[Measurement]) -> Measurement:
    """Return how far (0 to 2) two actors lie apart, on average over all pairs of actors.

    That is Gini's mean difference (Yitzhaki 2003): unlike the range from the worst to the best, and
    unlike a standard deviation, its expectation is the same however many actors there are. Missing
    (`too_few_actors`) where fewer than two actors have a value. The evidence is that of all.
    """
    measured = [mean for mean in means if mean.value is not None]
    k = len(measured)
    if k < 2:
        return Measurement.missing(signal, "too_few_actors", n=k)
    ordered = sorted(mean.value or 0.0 for mean in measured)
    # A value is the larger one of as many pairs as there are values below it, else the smaller.
    total = fsum((2 * below - (k - 1)) * value for below, value in enumerate(ordered))
    evidence = sorted({span for mean in measured for span in mean.evidence})
    return Measurement(signal, max(0.0, 2 * total / (k * (k - 1))), k, evidence)


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
            shrunk_by=SHRUNK_BY,
            about="Whether the author's words speak against (-1) or for (1) the actor.",
            reference=reference,
        ),
        Signal(
            "stance_quoted",
            low=-1,
            high=1,
            per_actor=True,
            shrunk_by=SHRUNK_BY,
            about="Whether quoted and reported words speak against (-1) or for (1) the actor.",
            reference=reference,
        ),
        Signal(
            "stance_spread",
            worst=0.35,
            best=0.0,
            low=0,
            high=2,
            about="How far the author's stances toward two actors lie apart, on average.",
            reference=f"{reference}; Gini 1912",
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
