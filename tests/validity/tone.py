"""Tone and stance: the label of each mention against the label that five coders agreed on."""

from collections.abc import Callable, Iterator, Sequence

from credscore import Article, Span
from tests.validity.face import plugin
from tests.validity.metrics import Figure, figure, macro_f1
from tests.validity.sets import Row

Labeller = Callable[[Article, Span], object]

_LABELLERS = {"sentiment": "mention_tone", "stance": "mention_label"}
_NEUTRAL = 0.05


def measure(rows: Sequence[Row]) -> Iterator[Figure]:
    """Label each mention by VADER's tone, then by stance."""
    for name, function in _LABELLERS.items():
        metric = f"{name} macro-F1"
        labeller = getattr(plugin(name), function, None)
        if labeller is None:
            yield Figure(metric, note=f"not available: credscore_{name}.{function}")
        else:
            yield figure(metric, [(row["label"], _label(row, labeller)) for row in rows], macro_f1)


def _label(row: Row, labeller: Labeller) -> str:
    given = labeller(Article(text=row["text"]), Span(row["start"], row["end"]))
    if isinstance(given, float):
        return "neutral" if abs(given) < _NEUTRAL else "negative" if given < 0 else "positive"
    return "neutral" if given in (None, "", "uncertain") else str(given)
