"""The paired test and its correction, held to a second implementation and to worked examples."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.compare.significance import holm, wilcoxon


@pytest.mark.parametrize("n", [3, 8, 20, 25])
def test_few_pairs_are_tested_exactly(n: int) -> None:
    stats = pytest.importorskip("scipy.stats", reason="needs scipy")
    rng = random.Random(n)
    moves = [rng.gauss(0.4, 1) for _ in range(n)]
    expected = stats.wilcoxon(moves, mode="exact").pvalue
    assert wilcoxon(moves) == pytest.approx(expected)


@pytest.mark.parametrize("n", [40, 60, 500])
def test_many_pairs_are_tested_by_the_normal_curve(n: int) -> None:
    stats = pytest.importorskip("scipy.stats", reason="needs scipy")
    rng = random.Random(n)
    moves = [round(rng.gauss(0.1, 1), 1) for _ in range(n)]  # with ties and zeros
    expected = stats.wilcoxon(moves, mode="approx", correction=True).pvalue
    assert wilcoxon(moves) == pytest.approx(expected)


def test_ties_are_counted_out_as_well() -> None:
    # Three equal rises: of the 8 ways to give them signs, two are as extreme.
    assert wilcoxon([1, 1, 1]) == 0.25
    assert wilcoxon([1, 1, -1]) == 1.0


def test_where_nothing_moved_nothing_is_tested() -> None:
    assert wilcoxon([]) is None
    assert wilcoxon([0, 0.0]) is None


@given(st.lists(st.integers(-9, 9), max_size=40))
def test_the_direction_of_the_moves_does_not_matter(moves: list[int]) -> None:
    p = wilcoxon(moves)
    assert p == wilcoxon([-move for move in moves])
    assert p is None or 0 < p <= 1


def test_holm_multiplies_the_smallest_by_the_number_of_tests() -> None:
    assert holm([0.01, None, 0.04, 0.03]) == pytest.approx([0.03, None, 0.06, 0.06])
    assert holm([0.9, 0.8]) == [1.0, 1.0]
