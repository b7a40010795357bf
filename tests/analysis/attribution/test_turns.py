"""Turns: what speakers in a transcript say after their first sentence."""

import pytest

from tests.analysis.attribution.support import read, voices

TRANSCRIPT = """HOLM: The dam leaks. I think it is old. Lund says it holds.

UNIDENTIFIED PERSON #2: Yeah.

LUND: It does not leak. We want it to stay. The town believes in it.

The mayor wants a new dam."""


def test_a_speaker_has_the_rest_of_the_line() -> None:
    found = voices(TRANSCRIPT).attributions[0]
    assert [TRANSCRIPT[slice(*part)] for part in found.continued] == [
        "I think it is old. Lund says it holds."
    ]


def test_what_speakers_think_is_theirs_and_whom_they_report_is_not() -> None:
    assert read(TRANSCRIPT) == [
        ("core", "HOLM", ":"),
        ("core", "Lund", "says"),
        ("core", "UNIDENTIFIED PERSON #2", ":"),
        ("core", "LUND", ":"),
        ("extended", "The mayor", "wants"),
    ]


def test_somebody_unidentified_is_not_named() -> None:
    named = {found.source_name: found.named for found in voices(TRANSCRIPT).attributions}
    assert named["Lund"]
    assert not named["UNIDENTIFIED PERSON #2"]


def test_one_label_in_capitals_makes_no_transcript() -> None:
    text = "HOLM: The dam leaks and is old.  The town believes in it.\n\nIt rains in Delft."
    assert voices(text).attributions[0].continued == ()


@pytest.mark.parametrize("label", ["NOTE 2", "RULE #1", "TIP #3"])
def test_the_label_of_a_note_is_no_speaker(label: str) -> None:
    assert read(f"{label}: Bread is sold on Mondays.") == []
