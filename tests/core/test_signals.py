"""Signals: what a scorer may declare, and what makes no scale."""

import math
import pickle
from typing import Any

import pytest

from credscore import Measurement, Signal


@pytest.mark.parametrize(
    "posts",
    [
        {},
        {"worst": 1},
        {"best": (8, 14)},
        {"worst": 1, "best": 0},
        {"worst": 0, "best": 1, "low": 0, "high": 1},
        {"worst": (4, 20), "best": (8, 14)},
        {"worst": (4, 20), "best": (8, 8), "low": 4, "high": 20},
        {"low": 0},
    ],
)
def test_goalposts_and_bounds_that_make_sense_are_kept(posts: dict[str, Any]) -> None:
    signal = Signal("rate", **posts)
    assert (signal.worst, signal.best) == (posts.get("worst"), posts.get("best"))
    assert pickle.loads(pickle.dumps(signal)) == signal


@pytest.mark.parametrize(
    "posts",
    [
        {"worst": 1, "best": 1},
        {"worst": math.nan, "best": 1},
        {"worst": (4, 20), "best": 8},
        {"worst": 4, "best": (8, 14)},
        {"worst": (20, 4), "best": (8, 14)},
        {"worst": (4, 20), "best": (14, 8)},
        {"worst": (8, 20), "best": (8, 14)},
        {"worst": (4, 14), "best": (8, 14)},
        {"worst": "1", "best": "0"},
    ],
)
def test_goalposts_that_make_no_scale_are_refused(posts: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="'rate' needs goalposts that are two different numbers"):
        Signal("rate", **posts)


@pytest.mark.parametrize(
    "posts",
    [
        {"worst": 5, "best": 7, "low": 0, "high": 1},
        {"worst": 0, "best": 1, "low": 0.5},
        {"worst": (4, 20), "best": (8, 14), "high": 19},
    ],
)
def test_goalposts_that_no_value_can_reach_are_refused(posts: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="'rate' has goalposts outside its low and high"):
        Signal("rate", **posts)


@pytest.mark.parametrize("post", [1e16, math.inf])
def test_goalposts_too_far_for_numbers_to_tell_places_apart_are_refused(post: float) -> None:
    with pytest.raises(ValueError, match=r"'rate' has goalposts beyond 1e\+15"):
        Signal("rate", worst=-post, best=post)


@pytest.mark.parametrize("bounds", [(1, 0), (0, math.nan), (math.nan, 0)])
def test_bounds_that_leave_no_value_are_refused(bounds: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="'rate' has no value between its low and high"):
        Signal("rate", low=bounds[0], high=bounds[1])


@pytest.mark.parametrize("shrunk_by", [-1, math.nan, math.inf])
def test_shrinking_by_what_cannot_be_undone_is_refused(shrunk_by: float) -> None:
    with pytest.raises(ValueError, match="'rate' has a shrunk_by that is not 0 or more"):
        Signal("rate", shrunk_by=shrunk_by)


def test_a_kind_that_is_unknown_is_refused() -> None:
    with pytest.raises(ValueError, match="'rate' has a kind that is not number or flag"):
        Signal("rate", kind="flags")  # type: ignore[arg-type]


def test_a_missing_measurement_has_a_reason_in_place_of_a_value() -> None:
    found = Measurement.missing("rate", "too_few_words", n=3, subject="China")
    assert (found.value, found.reason, found.n, found.subject) == (
        None,
        "too_few_words",
        3,
        "China",
    )
