"""No text makes a stage fail, leave the text, or say something else the second time."""

import pytest
from hypothesis import given, settings

from tests.robustness.stages import all_stages, config, override, twice
from tests.robustness.strategies import bad_configs, bad_texts

STAGES = all_stages()


@pytest.mark.parametrize("name", STAGES)
@given(text=bad_texts())
@settings(max_examples=25, deadline=None)
def test_no_text_makes_a_stage_fail(name: str, text: str) -> None:
    twice(STAGES[name], text)


@given(text=bad_configs())
@settings(max_examples=200, deadline=None)
def test_no_text_makes_a_config_fail_but_by_saying_so(text: str) -> None:
    twice(config, text)
    twice(override, text)
