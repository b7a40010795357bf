"""The article's own voice: what its author wants, and what its readers may think."""

import pytest

from tests.analysis.attribution.support import read, speakers


@pytest.mark.parametrize(
    "text",
    [
        "If you want to bake bread, you need a warm kitchen.",
        "You might think that an old oven will do.",
        "Today I want to show how a loaf is made.",
        "We plan to bake a second loaf next week.",
        "When you write about bread, keep it short.",
        "I'm hoping to bake every day.",
        "If you're worried about the crust, wait.",
        "We wrote another recipe for rye.",
    ],
)
def test_what_author_and_reader_want_is_nobody_elses(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("We asked the baker whether it burns.", "We"),
        ("I told the baker that it burns.", "I"),
        ("I think that the dam leaks.", "I"),
    ],
)
def test_authors_who_tell_what_they_said_are_no_core_source(text: str, source: str) -> None:
    assert [(tier, words) for tier, words, _ in read(text)] == [("extended", source)]


def test_short_forms_of_own_voice_are_no_core_source() -> None:
    assert [tier for tier, _, _ in read("I'm saying that the dam leaks.")] == ["extended"]


def test_a_quote_of_the_author_keeps_its_speaker() -> None:
    assert speakers('"Is it true that it leaks?" I asked.') == [("full", "I")]


def test_others_may_want_what_they_want() -> None:
    assert [source for _, source, _ in read("They want to bake a second loaf.")] == ["They"]


def test_what_readers_may_think_that_others_want_is_nobodys() -> None:
    assert read("Leave out what you think teachers want to hear.") == []
