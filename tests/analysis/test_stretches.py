"""Stretches: sentences cut by voice, nothing of them lost or said twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Span, Stretch
from credscore.analysis.stretches import FARTHEST, find_stretches, sentence_around

TEXT = 'Ann said, "The pier leaks, Bob," and left. "It does," said Bob.'
SENTENCES = (Span(0, 42), Span(43, len(TEXT)))
OTHERS = [Span(43, 53), Span(10, 32)]
MENTIONS = [Span(0, 3), Span(27, 30), Span(59, 62)]


def words(span: Span) -> str:
    return TEXT[span.start : span.end]


def test_the_authors_words_and_each_piece_of_others_are_stretches() -> None:
    found = list(find_stretches(TEXT, SENTENCES, OTHERS, MENTIONS))
    assert [(one.quoted, [words(part) for part in one.parts]) for one in found] == [
        (False, ["Ann said", "and left"]),
        (True, ['"The pier leaks, Bob,"']),
        (False, ["said Bob"]),
        (True, ['"It does,"']),
    ]
    assert [[words(mention) for mention in one.mentions] for one in found] == [
        ["Ann"],
        ["Bob"],
        ["Bob"],
        [],
    ]
    assert words(found[0].span) == 'Ann said, "The pier leaks, Bob," and left'


def test_a_sentence_in_one_voice_is_one_stretch() -> None:
    assert list(find_stretches(TEXT, SENTENCES[:1], [], [])) == [Stretch((Span(0, 41),), False, ())]
    assert list(find_stretches(TEXT, SENTENCES[:1], [Span(0, 60)], [])) == [
        Stretch((Span(0, 42),), True, ())
    ]


def test_what_mentions_leave_of_a_stretch_is_told_part_by_part() -> None:
    [first, *_] = find_stretches(TEXT, SENTENCES, OTHERS, MENTIONS)
    assert [[words(gap) for gap in part] for part in first.unmasked()] == [
        ["", " said"],
        ["and left"],
    ]


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
        lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
    ),
    max_size=6,
)


@given(SPANS)
def test_each_letter_of_a_sentence_is_in_one_stretch_by_whose_words_it_is(
    others: list[Span],
) -> None:
    found = list(find_stretches(TEXT, SENTENCES, others, MENTIONS))
    for at, character in enumerate(TEXT):
        voices = [one.quoted for one in found for start, end in one.parts if start <= at < end]
        if character.isalnum():
            assert voices == [any(start <= at < end for start, end in others)]
        assert len(voices) <= 1


@pytest.mark.parametrize(
    ("mention", "around"),
    [
        (Span(12, 16), Span(12, 29)),  # in a sentence
        (Span(0, 4), Span(0, 11)),  # in the title, which is none
        (Span(30, 34), Span(30, 38)),  # in the last line
        (Span(8, 14), Span(0, 29)),  # over the edge of one: the lines it runs over
    ],
)
def test_around_a_mention_stands_its_sentence_or_its_line(mention: Span, around: Span) -> None:
    text = "Ferry sails\nAnn saw it leave.\nBob too."
    assert sentence_around(text, [Span(12, 29)], mention) == around


def test_a_line_without_end_is_cut_around_a_mention() -> None:
    text = "a" * 5_000
    found = sentence_around(text, [], Span(2_000, 2_003))
    assert found == Span(2_000 - FARTHEST, 2_003 + FARTHEST)
