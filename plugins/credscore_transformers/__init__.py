"""Transformers: the stance toward each actor, by a fine-tuned language model of your own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from credscore import SHRUNK_BY, Article, Measurement, Signal, actor_mean, actor_spread, hookimpl
from credscore_transformers.model import Precision, Side, check, load
from credscore_transformers.sentences import Asked, Form, Input, asked_of

__all__ = ["Transformers", "credscore_scorers"]

_NEWSMTSC = "Hamborg & Donnay 2021 (NewsMTSC)"

DEVIATION = 0.6
"""Standard deviation of the polarity from sentence to sentence that is assumed of any model.

Labels alone, were they always right, would have about this much in news: a quarter negative, a
quarter positive, the rest neutral gives .7; models that are unsure have less.
"""


def _labels() -> dict[str, Side]:
    return {"negative": "negative", "neutral": "neutral", "positive": "positive"}


@dataclass(frozen=True)
class Transformers:
    """Target-dependent sentiment by a sequence classifier in the layout of Hugging Face.

    Runs where a config names it, and needs a `model` (else `no_model`). Each sentence that names
    an actor is given to the model once, as `template` and `pair` say; with `mask` it holds no
    names, so that no name can carry a verdict. The sentence's polarity is P(positive) -
    P(negative), by `labels`; an actor's stance is the mean over its sentences, multiplied by
    n / (n + 3). Whole sentences are read, whoever speaks in them. Missing under `min_mentions`
    sentences (`too_few_mentions`); of more than `max_mentions`, that many are read, evenly spread.
    """

    name: ClassVar[str] = "transformers"
    on_request: ClassVar[bool] = True
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "stance",
            low=-1,
            high=1,
            per_actor=True,
            shrunk_by=SHRUNK_BY,
            about="Whether the sentences that name the actor speak against it (-1) or for it (1).",
            reference=_NEWSMTSC,
        ),
        Signal(
            "stance_spread",
            low=0,
            high=2,
            about="How far the stances toward two actors lie apart, on average.",
            reference=f"{_NEWSMTSC}; Gini 1912",
        ),
    )

    model: str = ""
    labels: Mapping[str, Side] = field(default_factory=_labels)
    template: str = "{sentence}"
    pair: str = "{target}"
    mark: str = "{target}"
    mask: bool = True
    batch_size: int = 32
    max_mentions: int = 40
    min_mentions: int = 3
    device: str = "cpu"
    precision: Precision = "double"

    def __post_init__(self) -> None:
        """Raise ValueError, with the mend, where the model or its library cannot be used."""
        if "{sentence}" not in self.template:
            raise ValueError(f"template has no {{sentence}}: {self.template!r}")
        if min(self.batch_size, self.max_mentions, self.min_mentions) < 1:
            raise ValueError("batch_size, max_mentions and min_mentions must be 1 or more")
        if self.model:
            check(self.model, self.labels)

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return a stance for each actor, and their spread."""
        if not self.model:
            return [Measurement.missing(signal.name, "no_model") for signal in self.signals]
        return self._score_together([article])[0]

    @property
    def score_many(self) -> Callable[[Sequence[Article]], list[list[Measurement]]] | None:
        """The same for many articles, whose sentences share batches; None without a model."""
        return self._score_together if self.model else None

    def _score_together(self, articles: Sequence[Article]) -> list[list[Measurement]]:
        form = Form(self.template, self.pair, self.mark, self.mask)
        asked = [asked_of(a, form, self.min_mentions, self.max_mentions) for a in articles]
        inputs = {given for of_one in asked for one in of_one.values() for _, given in one.given}
        known = self._polarities(sorted(inputs))
        return [self._measured(of_one, known) for of_one in asked]

    def _polarities(self, inputs: Sequence[Input]) -> dict[Input, float]:
        if not inputs:
            return {}
        labels = tuple(sorted(self.labels.items()))
        model = load(self.model, labels, self.device, self.precision)
        return model.polarities(inputs, self.batch_size)

    def _measured(
        self, asked: Mapping[str, Asked], known: Mapping[Input, float]
    ) -> list[Measurement]:
        if not asked:
            return [Measurement.missing(signal.name, "no_actors") for signal in self.signals]
        means = [_mean(actor, one, known) for actor, one in asked.items()]
        return [*means, actor_spread("stance_spread", means)]


def _mean(actor: str, asked: Asked, known: Mapping[Input, float]) -> Measurement:
    """Return the stance toward an actor; the model was given nothing if too few name it."""
    if not asked.given:
        return Measurement.missing("stance", "too_few_mentions", n=asked.n, subject=actor)
    found = [(known[given], span) for span, given in asked.given]
    return actor_mean("stance", actor, found, at_least=1, deviation=DEVIATION)


@hookimpl
def credscore_scorers() -> list[type[Transformers]]:
    """Offer the scorer."""
    return [Transformers]
