"""What a scorer is, what it declares (signals), and what it answers (measurements)."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from numbers import Real
from typing import Literal, Protocol, get_args, runtime_checkable

from credscore.article import Article
from credscore.spans import Span

SignalKind = Literal["number", "flag"]

FARTHEST = 10**15
"""How far from 0 a goalpost may be: with larger ones, scaled values would lose digits."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One declared observable of a scorer; in configs and columns it is `scorer.signal`.

    `worst` and `best` are the goalposts of its default scale: a raw value at or beyond `worst`
    scales to 0, at or beyond `best` to 1. `best` may be a pair, a band that is best within, with
    `worst` then a pair as well (the values at which it reaches 0 below and above). Without both,
    the signal is informational: it is reported, and a config that weighs it must give a scale.

    `low` and `high` bound the raw values that are possible; None is no bound. `kind` is `flag` for
    a yes or no (1 or 0), which may cap a composite but not be weighed; a yes or no that is weighed
    is a number with the unit `flag`. `per_actor` signals have one measurement for each actor, named
    by the measurement's subject; where such a value is a mean over n mentions that was multiplied
    by n / (n + k), `shrunk_by` is that k, so that a mean over articles can undo it. `about` says in
    a sentence what is measured; `reference` names the paper or standard behind the formula. Raises
    ValueError for goalposts that make no scale or lie outside the bounds, for bounds that leave no
    value, and for a `shrunk_by` below 0.
    """

    name: str
    unit: str = ""
    worst: float | tuple[float, float] | None = None
    best: float | tuple[float, float] | None = None
    about: str = ""
    low: float | None = None
    high: float | None = None
    kind: SignalKind = "number"
    per_actor: bool = False
    reference: str = ""
    shrunk_by: float = 0.0

    def __post_init__(self) -> None:
        """Check the bounds, and the goalposts by the rules for the scales of a config."""
        if self.kind not in get_args(SignalKind):
            raise ValueError(f"the signal {self.name!r} has a kind that is not number or flag")
        low = -math.inf if self.low is None else self.low
        high = math.inf if self.high is None else self.high
        if not low <= high:
            raise ValueError(f"the signal {self.name!r} has no value between its low and high")
        if not 0 <= self.shrunk_by < math.inf:
            raise ValueError(f"the signal {self.name!r} has a shrunk_by that is not 0 or more")
        if self.worst is not None and self.best is not None:
            self._check_posts(_posts(self.worst, self.best), low, high)

    @property
    def is_yes_or_no(self) -> bool:
        """Say whether its values are 1 for yes and 0 for no: its kind or its unit is `flag`."""
        return "flag" in (self.kind, self.unit)

    def _check_posts(self, posts: tuple[float, ...], low: float, high: float) -> None:
        if not posts or not all(isinstance(post, Real) for post in posts):
            raise ValueError(
                f"the signal {self.name!r} needs goalposts that are two different numbers, or "
                "worst=(a, d) and best=(b, c) with a < b <= c < d"
            )
        if not all(low <= post <= high for post in posts):
            raise ValueError(f"the signal {self.name!r} has goalposts outside its low and high")
        if max(map(abs, posts)) > FARTHEST:
            raise ValueError(f"the signal {self.name!r} has goalposts beyond {FARTHEST:g}")


def _posts(
    worst: float | tuple[float, float], best: float | tuple[float, float]
) -> tuple[float, ...]:
    """Return the goalposts that make a scale, none if they do not."""
    if isinstance(worst, tuple) and isinstance(best, tuple):
        left, right = worst
        return (*worst, *best) if left < best[0] <= best[1] < right else ()
    if isinstance(worst, tuple) or isinstance(best, tuple):
        return ()
    return (worst, best) if worst < best or worst > best else ()


@dataclass(frozen=True, slots=True)
class Measurement:
    """A signal's value for one article: the number, or the reason why there is none.

    `name` is that of one of the scorer's declared signals. `value` is None where it cannot be
    measured, and `reason` then holds a code such as `too_few_words`; beside a value it may say why
    that is 0. `n` counts what the value rests on (sentences, events, mentions), `low` and `high`
    are its 95 % interval where there is one. `evidence` are the spans that were counted, `subject`
    the actor that it is about.
    """

    name: str
    value: float | None = None
    n: int | None = None
    evidence: Sequence[Span] = ()
    subject: str = ""
    reason: str = ""
    low: float | None = None
    high: float | None = None

    @classmethod
    def missing(
        cls, name: str, reason: str, *, n: int | None = None, subject: str = ""
    ) -> "Measurement":
        """Say that a signal could not be measured, and why."""
        return cls(name, None, n, (), subject, reason)


class ScorerClass(Protocol):
    """A scorer's class, as the host holds it before it is built from its options."""

    @property
    def name(self) -> str:
        """The scorer's name."""
        ...

    @property
    def signals(self) -> Sequence[Signal]:
        """What it declares."""
        ...

    def __call__(self) -> "Scorer":
        """Build the scorer with the defaults of its options."""
        ...


@runtime_checkable
class Scorer(Protocol):
    """Measures one or more signals of an article.

    A scorer is a frozen dataclass: its fields are its options, set by the config's
    `[scorers.<name>]` table. With a class variable `on_request = True` it runs only where a config
    has that table or weighs one of its signals; else always. It may also offer
    `score_many(articles)`, which yields one list of measurements an article, in order, for models
    that want batches; None is no offer.
    """

    @property
    def name(self) -> str:
        """The scorer's name: a class variable, an identifier."""
        ...

    @property
    def signals(self) -> Sequence[Signal]:
        """What it declares: a class variable."""
        ...

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield the measurements of one article: one for every declared signal.

        Of a `per_actor` signal one for each actor, or a missing one without a subject.
        """
        ...
