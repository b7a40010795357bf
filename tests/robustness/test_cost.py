"""A longer text costs more in proportion: of the kinds that are dearest, by a crude measure.

Other processes blur the clock; the long form holds every kind to a finer one.
"""

from time import process_time

import pytest

from tests.robustness.cost import score, seconds
from tests.robustness.texts import GENERATORS

DEAREST = ("different names", "quote and said", "news in short lines", "bullets", "combining pairs")


@pytest.mark.parametrize("name", DEAREST)
def test_eight_times_the_text_costs_about_eight_times(name: str) -> None:
    assert any(_costs_about_eight_times(name) for _ in range(3)), "three times in a row"


def _costs_about_eight_times(name: str) -> bool:
    eightfold = seconds(name, 32_000)  # the first time with all that is read only once
    return eightfold < 8 * 2 * max(seconds(name, 4_000), 0.02)


def test_ten_thousand_emoji_take_less_than_half_a_second() -> None:
    started = process_time()
    score("😀" * 10_000)
    score("The plan was good 😀 " + "😀" * 10_000, "body")
    assert process_time() - started < 0.5


@pytest.mark.parametrize("name", GENERATORS)
def test_no_kind_of_text_hangs(name: str) -> None:
    text = GENERATORS[name](8_000)
    assert 7_000 < len(text) <= 8_000
    started = process_time()
    score(text, "body")
    assert process_time() - started < 2
