"""Scales, weights, caps, coverage, bounds and doubt."""

import itertools
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from credscore.composite import CompositeRule, Goalposts

UNIT = Goalposts.between(0, 1)


def rule(weights: dict[str, float], **options: object) -> CompositeRule:
    defaults = {"caps": {}, "floors": {}, "min_coverage": 0.0}
    goalposts = dict.fromkeys(weights, UNIT)
    return CompositeRule("c", weights, goalposts, **(defaults | options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("posts", "value", "scaled"),
    [
        (Goalposts.between(0, 4), 1, 0.25),
        (Goalposts.between(0, 4), -1, 0),
        (Goalposts.between(0, 4), 0, 0),
        (Goalposts.between(0, 4), 4, 1),
        (Goalposts.between(0, 4), 9, 1),
        (Goalposts.between(0.5, 0), 0.1, 0.8),
        (Goalposts.between(0.5, 0), 0.7, 0),
        (Goalposts.band((4, 20), (8, 14)), 3, 0),
        (Goalposts.band((4, 20), (8, 14)), 4, 0),
        (Goalposts.band((4, 20), (8, 14)), 6, 0.5),
        (Goalposts.band((4, 20), (8, 14)), 8, 1),
        (Goalposts.band((4, 20), (8, 14)), 11, 1),
        (Goalposts.band((4, 20), (8, 14)), 17, 0.5),
        (Goalposts.band((4, 20), (8, 14)), 30, 0),
        (Goalposts.band((4, 20), (8, 8)), 8, 1),
        (Goalposts.band((4, 20), (8, 8)), 14, 0.5),
    ],
)
def test_a_value_scales_by_its_place_between_the_goalposts(
    posts: Goalposts, value: float, scaled: float
) -> None:
    assert posts.scaled(value) == pytest.approx(scaled)


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_a_scaled_value_stays_between_worst_and_best(value: float) -> None:
    for posts in (UNIT, Goalposts.between(3, -2), Goalposts.band((4, 20), (8, 14))):
        assert 0 <= posts.scaled(value) <= 1


def test_a_composite_is_the_weighted_mean_and_its_parts_add_up() -> None:
    score = rule({"a": 3, "b": 1}).combine({"a": 1.0, "b": 0.5}, {})
    assert score.value == pytest.approx(87.5)
    assert [part.contribution for part in score.parts] == pytest.approx([75, 12.5])
    assert [part.weight for part in score.parts] == [0.75, 0.25]
    assert score.name == "c"
    assert [(part.signal, part.value, part.scaled) for part in score.parts] == [
        ("a", 1.0, 1.0),
        ("b", 0.5, 0.5),
    ]
    assert score.coverage == 1


def test_what_is_missing_is_left_out_and_bounded() -> None:
    score = rule({"a": 3, "b": 1}).combine({"a": 0.5, "b": None}, {})
    assert score.value == pytest.approx(50)
    assert score.coverage == 0.75
    assert (score.if_worst, score.if_best) == pytest.approx((37.5, 62.5))
    assert score.parts[1].contribution is None


def test_too_little_coverage_gives_no_value() -> None:
    score = rule({"a": 1, "b": 1}, min_coverage=0.6).combine({"a": 1.0}, {})
    assert (score.value, score.low, score.high) == (None, None, None)
    assert (score.coverage, score.reason) == (0.5, "low_coverage")


def test_what_is_no_article_has_no_value_and_says_what_it_is() -> None:
    score = rule({"a": 1, "b": 1}).combine({"a": 1.0, "b": 0.5}, {}, "error_page")
    assert (score.value, score.low, score.high) == (None, None, None)
    assert (score.reason, score.coverage, score.parts[0].scaled) == ("error_page", 1, 1)
    low = rule({"a": 1, "b": 1}).combine({"a": 1.0}, {}, "error_page")
    assert low.reason == "error_page"


def test_a_composite_that_needs_no_article_is_given_anyway() -> None:
    given = rule({"a": 1}, needs_article=False).combine({"a": 0.5}, {}, "error_page")
    assert (given.value, given.reason) == (50, "")


def test_just_enough_coverage_gives_a_value() -> None:
    score = rule({"a": 1, "b": 1}, min_coverage=0.5).combine({"a": 1.0}, {})
    assert score.value == 100


def test_what_weighs_nothing_adds_nothing() -> None:
    score = rule({"a": 0, "b": 1}).combine({"a": 1.0, "b": 0.5}, {})
    assert [part.contribution for part in score.parts] == [0, 50]
    assert (score.value, score.low, score.high) == (50, 50, 50)


def test_where_only_what_weighs_nothing_was_measured_there_is_no_value() -> None:
    score = rule({"a": 0, "b": 1}).combine({"a": 1.0}, {})
    assert (score.coverage, score.uncapped, score.value) == (0, None, None)
    assert (score.if_worst, score.if_best) == (0, 100)


@pytest.mark.parametrize("mean", ["arithmetic", "geometric"])
def test_rounding_takes_no_points_beyond_0_and_100(mean: str) -> None:
    shares = (0.3, 0.0, 5e-324, 0.1, 1.0, 0.834, 0.996)
    for weights in itertools.permutations((4.837, 1, 1e-6, 3.678, 0.1, 4.129, 2.873)):
        doubtful = rule(
            dict(zip("abcdefg", weights, strict=True)), mean=mean, weight_doubt=1 - 2**-53
        )
        score = doubtful.combine(dict(zip("abcdefg", shares, strict=True)), {})
        assert score.low is not None
        assert score.high is not None
        assert 0 <= score.low <= score.high <= 100


@pytest.mark.parametrize(("mean", "each"), [("arithmetic", 0), ("geometric", 0.5)])
def test_the_worst_of_everything_adds_what_the_mean_leaves_it(mean: str, each: float) -> None:
    score = rule({"a": 1, "b": 1}, mean=mean).combine({"a": 0.0, "b": 0.0}, {})
    assert [part.contribution for part in score.parts] == pytest.approx([each, each])


def test_nothing_measured_gives_no_value_even_without_a_minimum() -> None:
    score = rule({"a": 1}).combine({}, {})
    assert score.value is None
    assert score.if_worst == 0
    assert score.if_best == 100


def test_a_cap_holds_whatever_the_signals_say() -> None:
    score = rule({"a": 1}, caps={"i.fake": 40}).combine({"a": 0.9}, {"i.fake": 1.0})
    assert score.value == 40
    assert score.uncapped == pytest.approx(90)
    assert score.low == score.high == 40
    assert [(x.flag, x.kind) for x in score.limits] == [("i.fake", "cap")]


@pytest.mark.parametrize("flag", [0.0, None])
def test_a_flag_that_is_down_or_unknown_caps_nothing(flag: float | None) -> None:
    score = rule({"a": 1}, caps={"i.fake": 40}).combine({"a": 0.9}, {"i.fake": flag})
    assert score.value == pytest.approx(90)
    assert not score.limits


def test_a_cap_that_changes_nothing_is_not_told() -> None:
    score = rule({"a": 1}, caps={"i.fake": 40}).combine({"a": 0.1}, {"i.fake": 1.0})
    assert score.value == pytest.approx(10)
    assert not score.limits


def test_a_composite_towards_the_worst_rises_as_signals_worsen_and_has_floors() -> None:
    bias = rule({"a": 1}, towards="worst", floors={"i.party": 70})
    assert bias.combine({"a": 0.9}, {}).value == pytest.approx(10)
    assert bias.combine({"a": 0.9}, {"i.party": 1.0}).value == 70


@pytest.mark.parametrize(
    ("caps", "floors", "told"),
    [
        ({"f": 25}, {}, ["cap"]),
        ({"f": 50}, {}, []),
        ({"f": 75}, {}, []),
        ({}, {"f": 25}, []),
        ({}, {"f": 50}, []),
        ({}, {"f": 75}, ["floor"]),
        ({"f": 60}, {"f": 75}, ["cap", "floor"]),
        ({"f": 80}, {"f": 75}, ["floor"]),
    ],
)
def test_only_the_limits_that_change_something_are_told(
    caps: dict[str, float], floors: dict[str, float], told: list[str]
) -> None:
    score = rule({"a": 1}, caps=caps, floors=floors).combine({"a": 0.5}, {"f": 1.0})
    assert [limit.kind for limit in score.limits] == told


def test_the_geometric_mean_forgives_less_and_its_parts_add_up_too() -> None:
    score = rule({"a": 1, "b": 1}, mean="geometric").combine({"a": 1.0, "b": 0.25}, {})
    assert score.value == pytest.approx(50)
    assert sum(part.contribution or 0 for part in score.parts) == pytest.approx(50)


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0.01, 10)), min_size=1, max_size=6),
    st.floats(0, 0.9),
)
def test_the_interval_is_the_extreme_over_all_weights_in_doubt(
    pairs: list[tuple[float, float]], doubt: float
) -> None:
    weights = {f"s{i}": weight for i, (_, weight) in enumerate(pairs)}
    values = {f"s{i}": value for i, (value, _) in enumerate(pairs)}
    score = rule(weights, weight_doubt=doubt).combine(values, {})
    means = []
    for factors in itertools.product([1 - doubt, 1 + doubt], repeat=len(pairs)):
        moved = [weight * factor for (_, weight), factor in zip(pairs, factors, strict=True)]
        total = math.fsum(w * v for w, (v, _) in zip(moved, pairs, strict=True))
        means.append(100 * total / math.fsum(moved))
    assert (score.low, score.high) == pytest.approx((min(means), max(means)))
    assert score.low is not None
    assert score.high is not None
    assert score.value is not None
    assert score.low - 1e-9 <= score.value <= score.high + 1e-9


SHARE = st.floats(0, 1)
MEANS = st.sampled_from(["arithmetic", "geometric"])
WEIGHED = st.dictionaries(
    st.sampled_from("abcdef"),
    st.tuples(SHARE | st.none(), st.floats(0.01, 10)),
    min_size=1,
)
"""Signals with their values, None where one is missing, and their weights."""


def parted(
    weighed: dict[str, tuple[float | None, float]],
) -> tuple[dict[str, float], dict[str, float | None]]:
    """Return the weights and the values."""
    weights = {signal: weight for signal, (_, weight) in weighed.items()}
    return weights, {signal: value for signal, (value, _) in weighed.items()}


@given(WEIGHED, MEANS)
@example({"a": (5e-324, 1.0)}, "geometric")
@example({"a": (0.0, 1.0), "b": (0.0, 2.0)}, "geometric")
def test_a_composite_lies_between_its_bounds_and_its_parts_add_up(
    weighed: dict[str, tuple[float | None, float]], mean: str
) -> None:
    weights, values = parted(weighed)
    score = rule(weights, mean=mean).combine(values, {})
    assert -1e-9 <= score.if_worst <= score.if_best <= 100 + 1e-9
    if score.value is None:
        assert score.coverage == 0
        return
    assert score.if_worst - 1e-9 <= score.value <= score.if_best + 1e-9
    assert sum(part.contribution or 0 for part in score.parts) == pytest.approx(score.value)


@given(WEIGHED, MEANS)
def test_the_order_of_signals_changes_no_composite(
    weighed: dict[str, tuple[float | None, float]], mean: str
) -> None:
    one, other = (
        rule(parted(order)[0], mean=mean).combine(parted(order)[1], {})
        for order in (weighed, dict(reversed(weighed.items())))
    )
    assert one.value == (None if other.value is None else pytest.approx(other.value))
    assert one.coverage == pytest.approx(other.coverage)


@given(WEIGHED, MEANS, st.data())
def test_a_better_signal_never_lowers_a_composite(
    weighed: dict[str, tuple[float | None, float]], mean: str, data: st.DataObject
) -> None:
    weights, values = parted(weighed)
    of = rule(weights, mean=mean)
    signal = data.draw(st.sampled_from(sorted(weighed)))
    worse, better = sorted([data.draw(SHARE), data.draw(SHARE)])
    low = of.combine({**values, signal: worse}, {}).value
    high = of.combine({**values, signal: better}, {}).value
    assert low is not None
    assert high is not None
    assert low <= high + 1e-9


@given(WEIGHED, st.floats(0, 100), st.floats(0, 100))
def test_a_raised_flag_never_raises_what_it_caps_and_a_lower_cap_never_less(
    weighed: dict[str, tuple[float | None, float]], one: float, other: float
) -> None:
    weights, values = parted(weighed)
    strict, lax = (
        rule(weights, caps={"i.fake": cap}).combine(values, {"i.fake": 1.0}).value
        for cap in sorted([one, other])
    )
    bare = rule(weights, caps={"i.fake": one}).combine(values, {"i.fake": 0.0}).value
    if strict is None or lax is None or bare is None:
        assert strict is lax is bare is None
        return
    assert strict <= lax <= bare
    assert strict <= min(one, other)
