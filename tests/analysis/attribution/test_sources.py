"""Sources: the phrase that says or thinks, and no word beside it."""

import pytest

from tests.analysis.attribution.support import names, read, voices


def test_an_owner_ends_at_its_preposition() -> None:
    text = "A walk on Monday may sell voters on Lund's proposal for a dam."
    assert ("extended", "Lund's", "proposal") in read(text)


def test_a_pronoun_before_a_verb_is_its_subject() -> None:
    (found,) = read("The gains that he claimed came late were small.")
    assert found[1:] == ("he", "claimed")


def test_a_time_is_no_source() -> None:
    text = 'The mill began a campaign this week praising the "long morning" of the mayor.'
    assert voices(text).quotes[0].speaker_name != "this week"
    (found,) = [found for found in voices(text).attributions if found.family == "evaluate"]
    assert found.source_name == "The mill"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Some members who sat in on Holm's hearing are saying that it leaks.", "Some members"),
        ("Neighbours who live near the dam in Delft said that it leaks.", "Neighbours"),
        ("The aides are not people who wait in the rain, Ada Holm said.", "Ada Holm"),
        ("It is a man who the mayor said was there.", "the mayor"),
        ("The set that closed the mill, and closed the dam now hopes it holds.", "The set"),
    ],
)
def test_a_clause_with_who_is_part_of_its_phrase(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_a_fragment_after_the_tag_is_no_source() -> None:
    text = 'Weber spoke first. "It leaks and it is old," he said. an expert.'
    assert names(text) == ["Weber"]
