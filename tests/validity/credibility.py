"""Composites: how well credibility and bias part articles that others labelled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.validity.face import article_of, composites
from tests.validity.metrics import Figure, auc, auc_within, figure, strata
from tests.validity.sets import Row


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two groups of labels that a composite should part: `high` above `low`."""

    composite: str
    high: frozenset[str]
    low: frozenset[str]


def _contrast(composite: str, high: str, low: str) -> Contrast:
    return Contrast(composite, frozenset(high.split()), frozenset(low.split()))


CONTRASTS = {
    "allsides_factuality": _contrast("credibility", "high", "mixed_or_low"),
    "checkthat_t3": _contrast("credibility", "truth", "fake partial"),
    "fakenewsnet": _contrast("credibility", "real", "fake"),
    "horne": _contrast("credibility", "real", "fake"),
    "hyperpartisan": _contrast("bias", "hyperpartisan", "not"),
}
"""What each set is asked; the bias composite counts towards the worst: more of it is more bias."""


def measure(name: str, rows: Sequence[Row]) -> Iterator[Figure]:
    """Part the set's two groups by its composite: over all pairs, and over pairs of like length.

    Length parts nearly every such set, so it is shown, and held constant within fifths.
    """
    contrast = CONTRASTS[name]
    chosen = [row for row in rows if row["label"] in contrast.high | contrast.low]
    lengths = [len(row["text"].split()) for row in chosen]
    labels = [row["label"] in contrast.high for row in chosen]
    yield figure("AUC of length alone", list(zip(labels, map(float, lengths), strict=True)), auc)
    scores = composites(map(article_of, chosen), contrast.composite)
    cases = [
        (fifth, label, score)
        for fifth, label, score in zip(strata(lengths), labels, scores, strict=True)
        if score is not None
    ]
    yield figure(f"{contrast.composite} AUC", [case[1:] for case in cases], auc)
    yield figure(f"{contrast.composite} AUC, length held", cases, auc_within)
