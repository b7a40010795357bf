"""The page of one article: composites as waterfalls, signals, and the text with the evidence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from credscore.analysis.lines import Line
from credscore.article import Article
from credscore.composite import CompositeRule, CompositeScore
from credscore.composite.sensitivity import without_each
from credscore.contract.signals import Measurement, Signal
from credscore.profile import Identity, Notice, Profile
from credscore.report.highlight import Layer, MarkedLine, layers_of, marked_lines
from credscore.scoring.plan import Plan
from credscore.spans import Span

MOST_CHARACTERS = 100_000
"""How much of a text is shown: no browser lays out a megabyte of marked words in good time."""


@dataclass(frozen=True, slots=True)
class Step:
    """A bar of a waterfall: from `start` to `end` points; `without` is the composite without it.

    `value`, `scaled` and the rest are None where the signal is missing, and `reason` says why.
    """

    signal: str
    weight: float
    value: float | None
    scaled: float | None
    start: float
    end: float
    without: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Waterfall:
    """A composite from 0 to its points, step by step; `doubt` is how far each weight may be off."""

    score: CompositeScore
    towards: str
    doubt: float
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A measurement that no composite hangs on."""

    name: str
    found: Measurement


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that an article's page shows; `lines` and `others` are empty where the text is left out.

    `others` are by scorer the measurements that no composite hangs on; `abouts` say by signal what
    it measures; `unseen` counts the characters of a very long text that are not shown.
    """

    known: Identity
    status: str
    flags: tuple[str, ...]
    notices: tuple[Notice, ...]
    waterfalls: tuple[Waterfall, ...]
    others: dict[str, list[Row]]
    abouts: dict[str, str]
    layers: tuple[Layer, ...]
    lines: tuple[MarkedLine, ...]
    unseen: int
    text_hash: str

    def layer_of(self, signal: str) -> int | None:
        """Return the number of the layer that holds the evidence of a signal, if it has any."""
        numbers = (n for n, layer in enumerate(self.layers) if signal in layer.signals)
        return next(numbers, None)

    def marks_of(self, signal: str, found: Measurement) -> str:
        """Return which of its layer's spans are the evidence of one measurement: `0 3 7`."""
        layer = self.layer_of(signal)
        if layer is None or not found.evidence:
            return ""
        places = {span: at for at, span in enumerate(self.layers[layer].spans)}
        own = sorted({places[span] for span in found.evidence if span in places})
        return " ".join(map(str, own))


def article_view(profile: Profile, plan: Plan, *, with_text: bool) -> ArticleView:
    """Return what the page of an article shows."""
    lines = _lines(profile) if with_text else ()
    layers = layers_of(profile, plan.signals, lines) if with_text else ()
    return ArticleView(
        known=profile.identity,
        status=profile.status,
        flags=profile.flags,
        notices=profile.warnings,
        waterfalls=tuple(
            _waterfall(profile, rule) for rule in plan.composites if rule.name in profile.composites
        ),
        others=_others(profile, plan) if with_text else {},
        abouts={name: _about(signal) for name, signal in plan.signals.items()},
        layers=layers,
        lines=marked_lines(profile.text, lines, layers),
        unseen=max(0, len(profile.text) - MOST_CHARACTERS) if with_text else 0,
        text_hash=profile.provenance.text_hash,
    )


def _about(signal: Signal) -> str:
    """Return what a signal measures, and the unit of the value beside its name."""
    unit = "" if signal.is_yes_or_no or not signal.unit else f" Unit: {signal.unit}."
    return f"{signal.about}{unit}"


def _lines(profile: Profile) -> tuple[Line, ...]:
    """Analyse the lines once more, since a profile holds what they rest on and not their kinds."""
    read = Article(
        profile.text,
        title=profile.given_title,
        language=profile.identity.language,
        given_lines=profile.given_lines,
    )
    return tuple(
        replace(line, span=Span(line.span.start, min(line.span.end, MOST_CHARACTERS)))
        for line in read.lines
        if line.span.start < MOST_CHARACTERS
    )


def _waterfall(profile: Profile, rule: CompositeRule) -> Waterfall:
    score = profile.composites[rule.name]
    return Waterfall(score, rule.towards, rule.weight_doubt, tuple(_steps(profile, score, rule)))


def _steps(profile: Profile, score: CompositeScore, rule: CompositeRule) -> Iterator[Step]:
    without = without_each(rule, score, profile.flags)
    at = 0.0
    for part in score.parts:
        end = at + (part.contribution or 0.0)
        yield Step(
            part.signal,
            part.weight,
            part.value,
            part.scaled,
            at,
            end,
            without.get(part.signal),
            _reason(profile, part.signal),
        )
        at = end


def _reason(profile: Profile, signal: str) -> str:
    return next((m.reason for m in profile.measurements.get(signal, ()) if not m.subject), "")


def _others(profile: Profile, plan: Plan) -> dict[str, list[Row]]:
    """Return by scorer what no waterfall shows; flags and actors only where they are there."""
    shown = {part.signal for score in profile.composites.values() for part in score.parts}
    rows: dict[str, list[Row]] = {}
    for name, found in profile.measurements.items():
        scorer, _, short = name.partition(".")
        if name in shown or plan.signals[name].kind == "flag":
            continue
        for one in found:
            if one.value is not None or not one.subject:
                rows.setdefault(scorer, []).append(Row(short, one))
    return rows
