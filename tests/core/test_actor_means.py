"""The mean toward an actor, and the spread between actors, for any scorer of mentions."""

import random
from itertools import combinations
from math import sqrt
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Measurement, Span, actor_mean, actor_spread

VALUES = st.lists(st.floats(-1, 1), min_size=1, max_size=20)


def mean_of(values: list[float], at_least: int = 1, deviation: float = 0.5) -> Measurement:
    found = [(value, Span(at, at + 1)) for at, value in enumerate(values)]
    return actor_mean("stance", "Ada Holm", found, at_least=at_least, deviation=deviation)


def test_a_mean_is_shrunk_by_three_mentions_worth_of_doubt() -> None:
    found = mean_of([0.5, 0.5, 0.5])
    assert (found.name, found.subject, found.n) == ("stance", "Ada Holm", 3)
    assert found.value == pytest.approx(0.25)
    assert found.high == pytest.approx(0.25 + 1.96 * 0.5 / sqrt(6))
    assert found.evidence == (Span(0, 1), Span(1, 2), Span(2, 3))


def test_more_mentions_of_one_tone_pull_the_mean_to_it_and_narrow_its_interval() -> None:
    few, many = mean_of([1.0] * 3), mean_of([1.0] * 30)
    assert (few.value or 0) < (many.value or 0) < 1
    assert (few.value or 0) - (few.low or 0) > (many.value or 0) - (many.low or 0)


@pytest.mark.parametrize("at_least", [4, 100])
def test_fewer_mentions_than_asked_for_leave_the_mean_missing(at_least: int) -> None:
    found = mean_of([0.5] * 3, at_least)
    assert (found.value, found.reason, found.n) == (None, "too_few_mentions", 3)


@pytest.mark.parametrize("at_least", [1, 0, -1])
def test_no_mention_has_no_mean_however_few_are_asked_for(at_least: int) -> None:
    assert mean_of([], at_least).reason == "too_few_mentions"


@given(VALUES)
def test_a_mean_lies_within_its_interval_and_nearer_to_nothing_than_its_values(
    values: list[float],
) -> None:
    found = mean_of(values, deviation=0.6)
    assert found.value is not None
    assert -1 <= (found.low or 0) <= found.value <= (found.high or 0) <= 1
    assert abs(found.value) <= max(map(abs, values))


@given(VALUES)
def test_the_order_of_mentions_changes_no_mean(values: list[float]) -> None:
    assert mean_of(values).value == mean_of(sorted(values)).value


def measured(value: float | None, at: int) -> Measurement:
    return Measurement("stance", value, 3, [Span(at, at + 1)])


def test_the_spread_is_the_mean_difference_of_two_actors_with_the_evidence_of_all() -> None:
    found = actor_spread("spread", [measured(0.1, 5), measured(-0.4, 9), measured(0.3, 0)])
    assert found.value == pytest.approx((0.5 + 0.7 + 0.2) / 3)
    assert (found.n, found.evidence) == (3, [Span(0, 1), Span(5, 6), Span(9, 10)])
    assert actor_spread("spread", [measured(0.1, 5), measured(0.3, 0)]).value == pytest.approx(0.2)


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=20))
def test_the_spread_is_that_of_all_pairs_and_never_below_nothing(values: list[float]) -> None:
    found = actor_spread("spread", [measured(value, at) for at, value in enumerate(values)])
    pairs = [abs(one - other) for one, other in combinations(values, 2)]
    assert found.value == pytest.approx(fmean(pairs), abs=1e-12)
    assert 0 <= (found.value or 0) <= 2


@pytest.mark.parametrize("actors", [2, 3, 9, 30])
def test_more_actors_alone_spread_no_further(actors: int) -> None:
    rng = random.Random(1)
    drawn = [
        actor_spread("spread", [measured(rng.uniform(-1, 1), at) for at in range(actors)]).value
        for _ in range(2000)
    ]
    assert fmean(value or 0 for value in drawn) == pytest.approx(2 / 3, abs=0.03)


@pytest.mark.parametrize("values", [[], [0.2], [0.2, None]])
def test_one_measured_actor_has_no_spread(values: list[float | None]) -> None:
    found = actor_spread("spread", [measured(value, at) for at, value in enumerate(values)])
    assert (found.value, found.reason) == (None, "too_few_actors")
    assert found.n == sum(value is not None for value in values)
