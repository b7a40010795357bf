"""Readability: against teachers' judgement of easiness, and against rewritings of one article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from credscore import Article
from tests.validity.face import scorer, values
from tests.validity.metrics import Figure, figure, share, spearman
from tests.validity.sets import Row

_LEVELS = ("elementary", "intermediate", "advanced")
_EASIER = {"flesch_ease": 1, "grade": -1, "cloze": 1}
"""Signals that order versions, and the sign with which the easier one has the higher value."""


def measure_easiness(rows: Sequence[Row]) -> Iterator[Figure]:
    """Correlate every signal with the judged easiness of the text."""
    measured = [(values("readability", Article(text=row["text"])), row["easiness"]) for row in rows]
    for signal in scorer("readability").signals:
        pairs = [(found[signal.name], easy) for found, easy in measured if signal.name in found]
        yield figure(f"{signal.name} Spearman with easiness", pairs, spearman)


def measure_order(rows: Sequence[Row]) -> Iterator[Figure]:
    """Ask of each two versions of an article whether the easier one is told to be easier."""
    versions: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for row in rows:
        found = values("readability", Article(text=row["text"]))
        versions[row["article"]][row["label"]] = found
    for signal, sign in _EASIER.items():
        right = [hit for found in versions.values() for hit in _in_order(found, signal, sign)]
        yield figure(f"{signal} orders two versions", right, share)


def _in_order(found: dict[str, dict[str, float]], signal: str, sign: int) -> Iterator[bool]:
    ease = [found.get(level, {}).get(signal) for level in _LEVELS]
    for easier, harder in combinations(ease, 2):
        if easier is not None and harder is not None:
            yield sign * easier > sign * harder
