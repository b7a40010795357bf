"""Our numbers are those of the libraries that they stand for."""

from tests.robustness.differential import AT_MOST, farthest


def test_readability_is_textstats_and_tone_is_vaders() -> None:
    assert max(farthest(200).values()) <= AT_MOST
