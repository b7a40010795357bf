"""Outlets side by side: their tone toward each actor, and where their articles stand by signal."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from credscore.contract.signals import Signal
from credscore.report.facts import Facts, Tone
from credscore.report.policy import Policy

FEWEST_MENTIONS = 3
"""Below so many mentions a cell of the matrix stays blank."""

MOST_ACTORS = 12
MOST_OUTLETS = 24
"""How many columns and rows are shown: actors with most mentions, outlets with most articles."""

UNNAMED = "outlet not found"


@dataclass(frozen=True, slots=True)
class Cell:
    """The tone of an outlet toward an actor: the mean over its mentions, and how many they are.

    What a scorer shrinks in each article is shrunk once, by the mentions of all articles.
    `articles` are the places of its articles in the run, each with its mentions, most first.
    """

    tone: float
    n: int
    articles: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A per-actor signal, outlet by actor; None where too little was said.

    `about` is the signal's own; `left_out` counts the actors that are not shown.
    """

    signal: str
    about: str
    actors: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A signal's or composite's values by outlet, on a common range from `low` to `high`.

    `articles` are the places in the run of the articles that the values are of.
    """

    name: str
    low: float
    high: float
    values: Mapping[str, Sequence[float]]
    articles: Mapping[str, Sequence[int]]

    def median(self, outlet: str) -> float:
        """Return the median of an outlet that has values."""
        return median(self.values[outlet])

    def place(self, value: float) -> float:
        """Return where a value lies between the ends of the range, 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def matrices(facts: Sequence[Facts], policy: Policy) -> Iterator[Matrix]:
    """Yield a matrix for each per-actor signal that was measured."""
    outlets = most_common_outlets(facts)
    for name, signal in policy.signals.items():
        tones = [
            (one.outlet or UNNAMED, at, tone)
            for at, one in enumerate(facts)
            for tone in one.tones
            if tone.signal == name
        ]
        if signal.per_actor and tones:
            yield _matrix(name, signal, outlets, tones)


def _matrix(
    name: str, signal: Signal, outlets: Iterable[str], tones: Sequence[tuple[str, int, Tone]]
) -> Matrix:
    mentions: Counter[str] = Counter()
    cells: defaultdict[tuple[str, str], list[tuple[int, Tone]]] = defaultdict(list)
    for outlet, at, tone in tones:
        mentions[tone.actor] += tone.n
        cells[outlet, tone.actor].append((at, tone))
    actors = sorted(mentions, key=lambda actor: (-mentions[actor], actor))[:MOST_ACTORS]
    shrunk_by = signal.shrunk_by
    rows = [
        (outlet, tuple(_cell(cells[outlet, actor], shrunk_by) for actor in actors))
        for outlet in outlets
    ]
    return Matrix(
        signal=name,
        about=signal.about,
        actors=tuple(actors),
        rows=tuple((outlet, row) for outlet, row in rows if any(row)),
        left_out=len(mentions) - len(actors),
    )


def _cell(tones: Sequence[tuple[int, Tone]], shrunk_by: float) -> Cell | None:
    """Return the cell of all articles of an outlet that have a value toward an actor.

    A mean of shrunk values would lie the nearer to 0 the shorter the articles are, however many:
    shrinking is undone in each, and done again for the mentions of all. So one article alone has
    the value that stands on its page.
    """
    n = sum(tone.n for _, tone in tones)
    if n < FEWEST_MENTIONS:
        return None
    total = math.fsum(tone.value * (tone.n + shrunk_by) for _, tone in tones if tone.n)
    most = sorted(((at, tone.n) for at, tone in tones), key=lambda one: -one[1])
    return Cell(total / (n + shrunk_by), n, tuple(most))


def strips(facts: Sequence[Facts], policy: Policy) -> dict[str, list[Strip]]:
    """Return by composite the strips of it and its signals; under "" those of all other numbers.

    What is the same in all articles has no strip.
    """
    groups = {rule.name: [rule.name, *rule.weights] for rule in policy.composites}
    weighed = {name for group in groups.values() for name in group}
    numbers = [name for name, signal in policy.signals.items() if signal.kind == "number"]
    groups[""] = [name for name in numbers if name not in weighed]
    outlets = list(most_common_outlets(facts))
    found = {
        group: [strip for name in names if (strip := _strip(name, facts, outlets))]
        for group, names in groups.items()
    }
    return {group: of_one for group, of_one in found.items() if of_one}


def _strip(name: str, facts: Sequence[Facts], outlets: Sequence[str]) -> Strip | None:
    found: dict[str, list[float]] = {outlet: [] for outlet in outlets}
    places: dict[str, list[int]] = {outlet: [] for outlet in outlets}
    for at, outlet, value in _values(name, facts):
        if outlet in found:
            found[outlet].append(value)
            places[outlet].append(at)
    values = [value for of_one in found.values() for value in of_one]
    if not values or min(values) == max(values):
        return None
    return Strip(name, min(values), max(values), found, places)


def _values(name: str, facts: Sequence[Facts]) -> Iterator[tuple[int, str, float]]:
    for at, one in enumerate(facts):
        points = one.composites.get(name)
        value = points.value if points else one.values.get(name)
        if value is not None:
            yield at, one.outlet or UNNAMED, value


def most_common_outlets(facts: Sequence[Facts]) -> dict[str, int]:
    """Return the outlets with most articles, by name, and how many each has; the unnamed last."""
    counted = Counter(one.outlet or UNNAMED for one in facts)
    most = sorted(counted, key=lambda name: (-counted[name], name))[:MOST_OUTLETS]
    return {name: counted[name] for name in sorted(most, key=lambda name: (name == UNNAMED, name))}
