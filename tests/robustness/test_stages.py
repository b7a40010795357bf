"""No text makes a stage fail, leave the text, or say something else the second time."""

import pytest
from hypothesis import given, settings

from tests.robustness.inputs import read
from tests.robustness.many import broken, made
from tests.robustness.stages import all_stages, config, override, twice
from tests.robustness.strategies import bad_configs, bad_texts

STAGES = all_stages()


@pytest.mark.parametrize("name", STAGES)
@given(text=bad_texts())
@settings(max_examples=25)
def test_no_text_makes_a_stage_fail(name: str, text: str) -> None:
    twice(STAGES[name], text)


@given(text=bad_configs())
@settings(max_examples=200)
def test_no_text_makes_a_config_fail_but_by_saying_so(text: str) -> None:
    twice(config, text)
    twice(override, text)


def test_texts_of_any_number_come_to_rows() -> None:
    assert made(7) == made(7)
    assert len({made(number) for number in range(300)}) > 290
    assert list(broken(range(300))) == []


@pytest.mark.parametrize(
    ("data", "suffix", "rows"),
    [
        (b'{"text": "The mayor said no."}\n{\n', ".jsonl", 2),
        (b'text\n"The mayor, said no."\nNo.\n', ".csv", 2),
        (b"", ".warc", 1),
        (b"The mayor said no.", ".txt", 1),
    ],
)
def test_a_file_is_split_as_in_a_run(data: bytes, suffix: str, rows: int) -> None:
    assert len(read(data, suffix)) == rows
