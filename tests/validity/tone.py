"""Tone and stance: the label of each mention against the label that five coders agreed on."""

from collections.abc import Callable, Iterator, Sequence

from credscore import Article, Span
from tests.validity.face import plugin
from tests.validity.metrics import Figure, figure, macro_f1
from tests.validity.sets import Row

Labeller = Callable[[Article, Span], tuple[str, float]]

_LABELS = frozenset({"negative", "neutral", "positive"})


def measure(rows: Sequence[Row]) -> Iterator[Figure]:
    """Label each mention by VADER's tone, then by stance; an uncertain label counts as neutral."""
    for name in ("sentiment", "stance"):
        labeller: Labeller | None = getattr(plugin(name), "mention_label", None)
        if labeller is None:
            yield Figure(f"{name} macro-F1", note=f"not available: credscore_{name}.mention_label")
        else:
            pairs = [(row["label"], _label(row, labeller)) for row in rows]
            yield figure(f"{name} macro-F1", pairs, macro_f1)


def _label(row: Row, labeller: Labeller) -> str:
    label, _ = labeller(Article(text=row["text"]), Span(row["start"], row["end"]))
    return label if label in _LABELS else "neutral"
