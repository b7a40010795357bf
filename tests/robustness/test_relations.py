"""What must not matter does not: typing, roles, and what stands around the article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.robustness.relations import (
    VARIANTS,
    stories,
    stripped_alike,
    swapped_alike,
    told,
    typed_alike,
)
from tests.robustness.strategies import bad_texts


@pytest.mark.parametrize("variant", VARIANTS)
@given(text=bad_texts())
@settings(max_examples=25)
def test_any_text_measures_the_same_however_it_is_typed(variant: str, text: str) -> None:
    typed_alike(text, variant)


@pytest.mark.parametrize("variant", VARIANTS)
@given(story=stories())
@settings(max_examples=15)
def test_a_story_measures_the_same_however_it_is_typed(variant: str, story: tuple[int]) -> None:
    typed_alike("Home\n\n" + told(story) + "\n\nRead more: the café of Orsund", variant)


@given(story=stories())
@settings(max_examples=50)
def test_swapping_two_actors_swaps_what_is_measured_of_them(story: tuple[int]) -> None:
    swapped_alike(story)


@given(story=stories(), around=st.lists(st.integers(0, 20), max_size=8))
@settings(max_examples=50)
def test_what_stands_around_an_article_changes_nothing_of_it(
    story: tuple[int], around: list[int]
) -> None:
    stripped_alike(story, around)


@pytest.mark.parametrize(
    "text",
    [
        "AÀ ",
        "said \u2028 \u0301",
        "said\n\u0301",
        "said said قال قال ",
        "said \ufb2a ",
        "Il\u0344 lied.",
    ],
)
@pytest.mark.parametrize("variant", VARIANTS)
def test_what_once_measured_otherwise_does_no_more(text: str, variant: str) -> None:
    typed_alike(text, variant)
