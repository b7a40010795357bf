"""Weights in doubt, single signals, and signals that say the same."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.composite import CompositeRule, Goalposts
from credscore.composite.sensitivity import (
    Standing,
    rank_correlation,
    rank_ranges,
    standing,
    without_each,
)

Scaled = dict[str, float]
WEIGHTS = {"a": 2.0, "b": 1.0, "c": 1.0}


def rule(mean: str = "arithmetic", **options: object) -> CompositeRule:
    goalposts = dict.fromkeys(WEIGHTS, Goalposts.between(0, 1))
    given = {"caps": {}, "floors": {}, "min_coverage": 0.0, "mean": mean} | options
    return CompositeRule("c", WEIGHTS, goalposts, **given)  # type: ignore[arg-type]


def standings(articles: Sequence[Scaled], of: CompositeRule) -> list[Standing | None]:
    return [standing(of.combine(article, {}), of) for article in articles]


def test_leaving_a_signal_out_gives_the_mean_of_the_others() -> None:
    score = rule().combine({"a": 1.0, "b": 0.0, "c": 0.5}, {})
    assert without_each(rule(), score) == {
        "a": pytest.approx(25),
        "b": pytest.approx(100 * 2.5 / 3),
        "c": pytest.approx(100 * 2 / 3),
    }


def test_a_cap_stays_when_a_signal_is_left_out() -> None:
    capped = rule(caps={"flag": 10.0})
    score = capped.combine({"a": 1.0, "b": 1.0, "c": 1.0}, {"flag": 1.0})
    assert set(without_each(capped, score, ["flag"]).values()) == {10.0}


def test_a_missing_signal_cannot_be_left_out_and_a_lone_one_leaves_nothing() -> None:
    strict = rule(min_coverage=0.6)
    score = strict.combine({"a": 1.0, "b": None, "c": 1.0}, {})
    assert without_each(strict, score) == {"a": None, "c": pytest.approx(100)}


def test_an_article_that_is_better_in_every_signal_is_surely_above() -> None:
    # Their intervals overlap, but no one weighting puts the second first.
    found = [{"a": 0.9, "b": 0.1, "c": 0.5}, {"a": 0.8, "b": 0.05, "c": 0.5}]
    first, second = standings(found, rule())
    assert first is not None
    assert second is not None
    assert first.low < second.high
    assert rank_ranges([first, second], rule()) == [(1, 1), (2, 2)]


def test_equal_articles_share_their_rank() -> None:
    same = {"a": 0.3, "b": 0.7, "c": 0.1}
    assert rank_ranges(standings([same, dict(same)], rule()), rule()) == [(1, 1), (1, 1)]


def test_an_article_without_points_has_no_rank() -> None:
    some = standings([{"a": 1.0, "b": 1.0, "c": 1.0}], rule())
    assert rank_ranges([None, *some], rule()) == [None, (1, 1)]


def test_where_a_cap_may_reach_in_only_the_intervals_speak() -> None:
    capped = rule(caps={"flag": 60.0})
    score = capped.combine({"a": 0.9, "b": 0.1, "c": 0.5}, {"flag": 1.0})
    one = standing(score, capped, ["flag"])
    [other] = standings([{"a": 0.8, "b": 0.05, "c": 0.5}], capped)
    assert one is not None
    assert one.scaled == {}
    assert rank_ranges([one, other], capped) == [(1, 2), (1, 2)]


@pytest.mark.parametrize("mean", ["arithmetic", "geometric"])
def test_an_article_that_lacks_a_signal_is_compared_by_the_others(mean: str) -> None:
    better = {"a": 0.9, "b": 0.5, "c": 0.7}
    first, second = standings([better, {"a": 0.85, "b": 0.45}], rule(mean))
    assert first is not None
    assert second is not None
    assert first.low < second.high
    assert rank_ranges([first, second], rule(mean)) == [(1, 1), (2, 2)]


share = st.floats(0, 1).map(lambda x: round(x, 2))
shares = st.fixed_dictionaries({}, optional=dict.fromkeys(WEIGHTS, share)).filter(bool)


@given(st.lists(shares, min_size=1, max_size=5), st.sampled_from(["arithmetic", "geometric"]))
def test_no_weighting_in_the_doubt_gives_a_rank_outside_the_range(
    articles: list[Scaled], mean: str
) -> None:
    of = rule(mean)
    ranges = rank_ranges(standings(articles, of), of)
    for factors in itertools.product((0.75, 1, 1.25), repeat=len(WEIGHTS)):
        weights = {name: w * f for (name, w), f in zip(WEIGHTS.items(), factors, strict=True)}
        moved = CompositeRule("c", weights, of.goalposts, {}, {}, mean=of.mean, min_coverage=0)
        values = [moved.combine(one, {}).value or 0.0 for one in articles]
        for value, found in zip(values, ranges, strict=True):
            assert found is not None
            surely_above = sum(other > value + 1e-6 for other in values)
            maybe_above = sum(other > value - 1e-6 for other in values)
            assert found[0] <= maybe_above
            assert surely_above + 1 <= found[1]


@pytest.mark.parametrize(
    ("xs", "ys", "r"),
    [
        ([1, 2, 3, 4, 5], [10, 20, 30, 40, 500], 1.0),
        ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], -1.0),
        ([1, 2, 2, 3, 4], [1, 2, 2, 3, 4], 1.0),
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),
        ([1, 1, 1, 1, 1], [1, 2, 3, 4, 5], None),
        ([1, 2, 3, 4, None], [1, 2, 3, 4, 5], None),
    ],
)
def test_ranks_correlate_as_spearman_has_it(
    xs: list[float | None], ys: list[float | None], r: float | None
) -> None:
    found = rank_correlation(xs, ys)
    assert found == (None if r is None else pytest.approx(r))
