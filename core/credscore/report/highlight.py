"""An article's text as lines of marked pieces: overlapping evidence split, boilerplate named."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from credscore.analysis.lines import Line
from credscore.contract.signals import Signal
from credscore.profile import Profile
from credscore.spans import Span

HUES, UNDERLINES = 8, 5
"""How many colours tell scorers apart, and styles of underline the signals of one scorer."""

PHRASE = 60
"""Characters; evidence that is mostly longer is taken for sentences."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Signals of one scorer that rest on the same spans, shown and hidden together.

    `signals` are their names; `hue` stands for the scorer, `underline` for the layer's place in its
    scorer; `is_shown` says whether the layer is visible at first.
    """

    label: str
    signals: tuple[str, ...]
    hue: int
    underline: int
    spans: tuple[Span, ...]
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A layer at one piece of text, and whether the evidence begins or ends there."""

    layer: int
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks, outermost first."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of the text: what the line reader said of it, and its pieces."""

    line: Line
    pieces: tuple[Piece, ...]


def layers_of(
    profile: Profile, signals: Mapping[str, Signal], lines: Sequence[Line]
) -> tuple[Layer, ...]:
    """Return the layers of an article whose lines are given.

    Shown at first are flags, and weighed signals that rest on words or phrases: where whole
    sentences are marked, nothing else stands out, and boilerplate is grey anyway.
    """
    greyed = {line.span for line in lines if line.line_class == "boilerplate"}
    flags = {name for name, signal in signals.items() if signal.kind == "flag"}
    weighed = {p.signal for score in profile.composites.values() for p in score.parts if p.weight}
    scorers = list(dict.fromkeys(map(_scorer, signals)))
    used: Counter[str] = Counter()
    layers = []
    for (scorer, spans), names in _grouped(profile).items():
        hue, underline = scorers.index(scorer) % HUES, used[scorer] % UNDERLINES
        stands_out = not weighed.isdisjoint(names) and _is_phrases(spans, greyed)
        is_shown = stands_out or not flags.isdisjoint(names)
        layers.append(Layer(_label(names), tuple(names), hue, underline, spans, is_shown))
        used[scorer] += 1
    return tuple(sorted(layers, key=lambda layer: not layer.is_shown))


def _grouped(profile: Profile) -> dict[tuple[str, tuple[Span, ...]], list[str]]:
    """Return the names of the signals that have evidence, by scorer and spans."""
    grouped: dict[tuple[str, tuple[Span, ...]], list[str]] = {}
    for name, found in profile.measurements.items():
        spans = {span for m in found for span in m.evidence if span.start < span.end}
        if spans:
            grouped.setdefault((_scorer(name), tuple(sorted(spans))), []).append(name)
    return grouped


def _is_phrases(spans: Sequence[Span], greyed: AbstractSet[Span]) -> bool:
    return not greyed >= set(spans) and median(e - s for s, e in spans) <= PHRASE


def _scorer(name: str) -> str:
    return name.partition(".")[0]


def _label(names: Sequence[str]) -> str:
    shorts = (name.partition(".")[2].replace("_", " ") for name in names)
    return f"{_scorer(names[0])}: {', '.join(shorts)}"


def marked_lines(
    text: str, lines: Sequence[Line], layers: Sequence[Layer]
) -> tuple[MarkedLine, ...]:
    """Return the lines of a text with every piece of evidence that lies on them."""
    starts = [line.span.start for line in lines]
    found: list[list[tuple[int, Span]]] = [[] for _ in lines]
    for layer, one in enumerate(layers):
        for span in one.spans:
            first = max(0, bisect_right(starts, span.start) - 1)
            for at in range(first, bisect_left(starts, span.end)):
                found[at].append((layer, span))
    return tuple(
        MarkedLine(line, tuple(_pieces(text, line.span, marks)))
        for line, marks in zip(lines, found, strict=True)
    )


def _pieces(text: str, line: Span, found: Sequence[tuple[int, Span]]) -> Iterator[Piece]:
    """Cut a line wherever evidence begins or ends; pieces and marks in reading order."""
    marks = [mark for mark in found if mark[1].overlaps(line)]
    opening = defaultdict(list)
    for layer, span in marks:
        opening[max(span.start, line.start)].append((layer, span))
    ends = {min(span.end, line.end) for _, span in marks}
    active: list[tuple[int, Span]] = []
    for start, end in pairwise(sorted({line.start, line.end, *opening, *ends})):
        active = sorted([mark for mark in active if mark[1].end > start] + opening[start])
        here = (Mark(n, start <= span.start, span.end <= end) for n, span in active)
        yield Piece(text[start:end], tuple(here))
