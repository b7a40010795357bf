"""Hostile texts: no crash, no hang, and every span in its place."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.attribution.support import voices


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        '"',
        "😀" * 10_000,
        '"' * 5_000,
        "said " * 5_000,
        "said, " * 5_000,
        '"a," said ' * 3_000,
        "Aaaa" * 5_000 + " said",
        "He said (" * 3_000,
        "- X - Y said " * 3_000,
        "of the man of the " * 3_000 + "said so",
    ],
)
def test_hostile_text_neither_crashes_nor_hangs(text: str) -> None:
    begun = time.process_time()
    voices(text)
    assert time.process_time() - begun < 5


@settings(max_examples=60)
@given(st.text(alphabet='Xa ".,:-()\nsaid', max_size=120))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    found = voices(text)
    for attribution in found.attributions:
        spans = [attribution.source, attribution.cue, attribution.content, *attribution.continued]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span)
    starts = [quote.span.start for quote in found.quotes]
    assert starts == sorted(starts)
