"""How many stances are uncertain, and how much they differ from mention to mention."""

from collections.abc import Sequence

from credscore import Measurement, Span
from credscore_stance.mentions import Stance

DEVIATION = 0.5
"""Standard deviation of the polarity from mention to mention (train part of NewsMTSC)."""

Found = Sequence[tuple[Stance, Span]]


def uncertain_share(signal: str, found: Found, at_least: int) -> Measurement:
    """Return the share of mentions whose class is not clear; they are the evidence."""
    if len(found) < max(at_least, 1):
        return Measurement.missing(signal, "too_few_mentions", n=len(found))
    unsure = [span for stance, span in found if not stance.certain]
    return Measurement(signal, len(unsure) / len(found), len(found), sorted(set(unsure)))
