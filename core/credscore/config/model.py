"""What a config may say: its tables and keys, their types and defaults."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    field_validator,
    model_validator,
)

from credscore.contract.signals import FARTHEST
from credscore.profile import IDENTITY_TEXTS, PROVENANCE
from credscore.rows import RowField

LEAST_WEIGHT, MOST_WEIGHT = 1e-6, 1e6
"""Bounds of a weight: beyond them, sums of weights would lose digits, or be infinite."""

MOST = 10**15
"""What a limit may be at most: beyond it, numbers lose digits."""

COLUMNS = frozenset({*IDENTITY_TEXTS, "words", "flags", "status", "warnings", *PROVENANCE})
"""Columns that every table has, whose names no composite may take."""

ENDINGS = ("_low", "_high", "_coverage")
"""The ends of the names of a composite's further columns."""


def _is_named(text: str) -> str:
    if not text.strip() or not text.isprintable():
        raise ValueError("is blank, or holds a character that is not seen")
    return text


def _is_weight(weight: float) -> float:
    if weight and not LEAST_WEIGHT <= weight <= MOST_WEIGHT:
        raise ValueError(f"a weight is 0, or {LEAST_WEIGHT:f} to {MOST_WEIGHT:.0f}")
    return weight


def _is_identifier(name: str) -> str:
    if name.startswith("-") or not name.replace("-", "_").isidentifier():
        raise ValueError("a composite's name is of letters, digits, _ and -")
    return name


Name = Annotated[str, AfterValidator(_is_named)]
CompositeName = Annotated[str, AfterValidator(_is_identifier)]
Weight = Annotated[FiniteFloat, Field(ge=0), AfterValidator(_is_weight)]
Post = Annotated[FiniteFloat, Field(ge=-FARTHEST, le=FARTHEST)]
Count = Annotated[int, Field(ge=1, le=MOST)]
Points = Annotated[FiniteFloat, Field(ge=0, le=100)]
Share = Annotated[FiniteFloat, Field(ge=0, le=1)]


class _Table(BaseModel):
    """A table that refuses unknown keys and silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class KnownActor(_Table):
    """An actor named by the config: its aliases and, if given, its side."""

    name: Name
    aliases: list[Name] = []
    side: str = ""


class Actors(_Table):
    """Which actors are looked for."""

    discover: bool = True
    known: list[KnownActor] = []

    @field_validator("known")
    @classmethod
    def _are_told_apart(cls, known: list[KnownActor]) -> list[KnownActor]:
        if twice := _first_twice([actor.name for actor in known]):
            raise ValueError(f"{twice!r} is there twice: each actor has a column of its own")
        return known


class Scale(_Table):
    """Goalposts that turn a raw value into 0..1; either worst and best, or a band."""

    worst: Post | None = None
    best: Post | list[Post] | None = None
    worst_low: Post | None = None
    worst_high: Post | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if isinstance(self.best, list):
            self._check_band(self.best)
        elif self.worst is None or self.best is None or self.worst == self.best:
            raise ValueError("a scale needs worst and best, two different numbers")
        elif self.worst_low is not None or self.worst_high is not None:
            raise ValueError("worst_low and worst_high belong to a band: best = [low, high]")
        return self

    def _check_band(self, best: list[float]) -> None:
        posts = [self.worst_low, *best, self.worst_high]
        if len(best) != 2 or self.worst is not None or None in posts:
            raise ValueError("a band needs worst_low, best = [low, high] and worst_high")
        numbers = [post for post in posts if post is not None]
        if not numbers[0] < numbers[1] <= numbers[2] < numbers[3]:
            raise ValueError("a band needs worst_low < best low <= best high < worst_high")


class Composite(_Table):
    """Weights over scaled signals, with what the composite may never exceed or fall below.

    Under `min_coverage` of the weight it is empty, and so it is where a page holds no article, but
    for `needs_article = false`.
    """

    about: str = ""
    towards: Literal["best", "worst"] = "best"
    mean: Literal["arithmetic", "geometric"] = "arithmetic"
    min_coverage: Share = 0.6
    weight_doubt: Annotated[FiniteFloat, Field(ge=0, lt=1)] = 0.25
    needs_article: bool = True
    weights: dict[str, Weight] = Field(min_length=1)
    caps: dict[str, Points] = {}
    floors: dict[str, Points] = {}

    @model_validator(mode="after")
    def _weighs_something(self) -> Self:
        if not any(self.weights.values()):
            raise ValueError("all weights are 0: at least one must be above it")
        return self


class Limits(_Table):
    """How large an input may be, what it may cost, and which languages are assessed.

    A page of more elements, or deeper ones, is read without its markup.

    Archives may hold `max_members` files, unpack to `max_unpacked` bytes in all and to `max_ratio`
    times their size, and hold archives within archives down to `max_nesting`.
    """

    max_bytes: Count = 20_000_000
    max_characters: Count = 2_000_000
    max_elements: Count = 50_000
    max_depth: Count = 250
    max_members: Count = 1_000_000
    max_unpacked: Count = 100_000_000_000
    max_ratio: Annotated[FiniteFloat, Field(ge=1, le=MOST)] = 200.0
    max_nesting: Count = 2
    max_scorer_seconds: Annotated[FiniteFloat, Field(gt=0, le=MOST)] = 10.0
    max_seconds: Annotated[FiniteFloat, Field(gt=0, le=MOST)] = 30.0
    max_memory: Annotated[int, Field(ge=100_000_000, le=MOST)] = 4_000_000_000
    languages: list[str] = ["en"]


class Inputs(_Table):
    """How inputs are read: their format where names do not tell, and what the keys of rows mean."""

    format: str = ""
    map: dict[RowField, str] = {}


class Plugins(_Table):
    """Which plugins a run needs, and which it may load: without `allow`, all that are installed."""

    require: list[str] = []
    allow: list[str] | None = None
    skip: list[str] = []


class Config(_Table):
    """A whole config. Names of scorers and signals are checked later, against what is installed."""

    about: str = ""
    limits: Limits = Limits()
    inputs: Inputs = Inputs()
    plugins: Plugins = Plugins()
    actors: Actors = Actors()
    scorers: dict[str, dict[str, Any]] = {}
    analyzers: dict[str, dict[str, Any]] = {}
    composites: dict[CompositeName, Composite] = {}
    scales: dict[str, Scale] = {}

    @field_validator("composites")
    @classmethod
    def _have_columns(cls, composites: dict[str, Composite]) -> dict[str, Composite]:
        names = [[name, *(name + ending for ending in ENDINGS)] for name in composites]
        if twice := _first_twice([*COLUMNS, *chain.from_iterable(names)]):
            raise ValueError(f"{twice!r} would be the name of two columns")
        return composites


def _first_twice(names: Sequence[str]) -> str:
    """Return the first name that stands there a second time, or an empty text."""
    times = Counter(names)
    return next((name for name in names if times[name] > 1), "")
