"""The strength of the author's sentences, and how much tones differ from mention to mention."""

from collections.abc import Sequence
from math import fsum

from credscore import Measurement, Span

DEVIATION = 0.45
"""Standard deviation of the tone from mention to mention (train part of NewsMTSC: .44)."""


def intensity(
    signal: str, found: Sequence[tuple[float, Span]], at_least: int, max_evidence: int
) -> Measurement:
    """Return the mean strength of the author's sentences; evidence are the strongest of them."""
    if len(found) < max(at_least, 1):
        return Measurement.missing(signal, "too_few_sentences", n=len(found))
    mean = fsum(strength for strength, _ in found) / len(found)
    strongest = sorted(found, reverse=True)[:max_evidence]
    evidence = sorted(span for strength, span in strongest if strength)
    return Measurement(signal, mean, len(found), evidence)
