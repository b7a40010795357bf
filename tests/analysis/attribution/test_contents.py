"""Contents: where reported words begin and end, and whether they are quoted."""

import pytest

from tests.analysis.attribution.support import content, only, read


def test_content_runs_to_the_end_of_the_clause() -> None:
    assert content("The ministry said that the dam was safe.") == "that the dam was safe"


def test_a_tag_has_its_content_before_it() -> None:
    assert content("The dam was safe, the ministry said.") == "The dam was safe"


def test_a_contrasting_source_ends_the_content() -> None:
    text = "The mayor believes that it holds, but some engineers believe that it leaks."
    assert [(tier, source) for tier, source, _ in read(text)] == [
        ("core", "The mayor"),
        ("core", "some engineers"),
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('"The dam leaks," Weber said.', "direct"),
        ('Weber said the dam was "full of holes" by May.', "mixed"),
        ("Weber said the dam leaks.", "indirect"),
    ],
)
def test_an_attribution_is_direct_mixed_or_indirect(text: str, form: str) -> None:
    assert only(text).form == form


def test_speech_after_a_colon_and_a_line_break_is_what_was_said() -> None:
    found = only('Weber told Delft TV:\n\n"It does not leak at all, and it never did."')
    assert (found.tier, found.form) == ("core", "direct")
    assert found.content is not None


def test_a_signed_pull_quote_is_an_attribution_of_its_own() -> None:
    speech = "That the bridge was opened before the inspection shows that nobody cares for safety."
    found = only(f"{speech}- Jana Weber, the head of the union")
    assert (found.tier, found.form, found.source_name) == ("core", "direct", "Jana Weber")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Holm said two dams had leaked and that it was late.",
            "two dams had leaked",
        ),
        ('Holm said the dam had become "a sieve".', "the dam had"),
        ("Holm told the union the dam is about to break.", "the dam is"),
        ('Holm told reporters she remained "very calm".', "she remained"),
        ("Holm told the union last week that it leaks.", "that it leaks"),
        ("The dam holds; according to Holm, it leaks.", "it leaks"),
    ],
)
def test_content_begins_with_the_clause(text: str, expected: str) -> None:
    assert content(text).startswith(expected)
