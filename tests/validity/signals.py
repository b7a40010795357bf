"""Single signals: what each one alone parts, where a set labels whole articles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import credscore
from tests.validity.credibility import CONTRASTS
from tests.validity.face import article_of
from tests.validity.metrics import Figure, auc_within, figure, strata
from tests.validity.sets import Row


def measure(name: str, rows: Sequence[Row]) -> Iterator[Figure]:
    """Rank a set's two groups by each raw signal, over pairs of articles of like length."""
    contrast = CONTRASTS[name]
    chosen = [row for row in rows if row["label"] in contrast.high | contrast.low]
    fifths = strata([len(row["text"].split()) for row in chosen])
    cases: dict[str, list[tuple[int, bool, float]]] = defaultdict(list)
    for row, fifth in zip(chosen, fifths, strict=True):
        for signal, value in _values(row):
            cases[signal].append((fifth, row["label"] in contrast.high, value))
    for signal, units in sorted(cases.items()):
        yield figure(f"{signal} AUC, length held", units, auc_within)


def _values(row: Row) -> Iterator[tuple[str, float]]:
    """Yield the values of the default config's signals, those about actors left out."""
    profile = credscore.score(article_of(row))
    assert isinstance(profile, credscore.Profile)
    for signal, found in profile.measurements.items():
        for one in found:
            if one.value is not None and not one.subject:
                yield signal, one.value
