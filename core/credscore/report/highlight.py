"""An article's text as lines of marked pieces: overlapping evidence split, boilerplate named."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from credscore.analysis.lines import Line
from credscore.profile import Profile
from credscore.signals import Signal
from credscore.spans import Span

HUES, UNDERLINES = 8, 5
"""How many colours tell scorers apart, and styles of underline the signals of one scorer."""

PHRASE = 60
"""Characters; evidence that is mostly longer is taken for sentences."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Signals of one scorer that rest on the same spans, shown and hidden together.

    `hue` stands for the scorer, `underline` for the layer's place in its scorer; `is_shown` says
    whether the layer is visible at first.
    """

    label: str
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


def layers_of(profile: Profile, signals: Mapping[str, Signal]) -> tuple[Layer, ...]:
    """Return the layers of an article.

    Shown at first are flags, and weighed signals that rest on words or phrases: where whole
    sentences are marked, nothing else stands out.
    """
    weighed = {p.signal for score in profile.composites.values() for p in score.parts if p.weight}
    flags = {name for name, signal in signals.items() if signal.kind == "flag"}
    grouped: dict[tuple[str, tuple[Span, ...]], list[str]] = {}
    for name, spans in _evidence(profile):
        grouped.setdefault((name.partition(".")[0], spans), []).append(name)
    scorers = dict.fromkeys(name.partition(".")[0] for name in signals)
    hues = {scorer: at % HUES for at, scorer in enumerate(scorers)}
    used = dict.fromkeys(hues, -1)
    layers = []
    for (scorer, spans), names in grouped.items():
        used[scorer] += 1
        is_shown = not flags.isdisjoint(names) or (
            not weighed.isdisjoint(names) and median(map(_length, spans)) <= PHRASE
        )
        layers.append(Layer(_label(names), hues[scorer], used[scorer], spans, is_shown))
    return tuple(
        replace(layer, underline=layer.underline % UNDERLINES)
        for layer in sorted(layers, key=lambda layer: not layer.is_shown)
    )


def _length(span: Span) -> int:
    return span.end - span.start


def _evidence(profile: Profile) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for name, found in profile.measurements.items():
        spans = {span for m in found for span in m.evidence if span.start < span.end}
        if spans:
            yield name, tuple(sorted(spans))


def _label(names: Sequence[str]) -> str:
    scorer = names[0].partition(".")[0]
    return f"{scorer}: {', '.join(name.partition('.')[2].replace('_', ' ') for name in names)}"


def marked_lines(
    text: str, lines: Sequence[Line], layers: Sequence[Layer]
) -> tuple[MarkedLine, ...]:
    """Return the lines of a text with every piece of evidence that lies on them."""
    starts = [line.span.start for line in lines]
    on_line: list[list[tuple[int, Span]]] = [[] for _ in lines]
    for layer, one in enumerate(layers):
        for span in one.spans:
            first = max(0, bisect_right(starts, span.start) - 1)
            for at in range(first, bisect_left(starts, span.end)):
                if span.overlaps(lines[at].span):
                    on_line[at].append((layer, span))
    return tuple(
        MarkedLine(line, tuple(_pieces(text, line.span, found)))
        for line, found in zip(lines, on_line, strict=True)
    )


def _pieces(text: str, line: Span, found: Sequence[tuple[int, Span]]) -> Iterator[Piece]:
    """Cut a line wherever evidence begins or ends; pieces and marks in reading order."""
    opening = defaultdict(list)
    for layer, span in found:
        opening[max(span.start, line.start)].append((layer, span))
    ends = {min(span.end, line.end) for _, span in found}
    active: list[tuple[int, Span]] = []
    for start, end in pairwise(sorted({line.start, line.end, *opening, *ends})):
        active = sorted([mark for mark in active if mark[1].end > start] + opening[start])
        marks = (Mark(n, start <= span.start, span.end <= end) for n, span in active)
        yield Piece(text[start:end], tuple(marks))
