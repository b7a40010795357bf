"""Sentences: split at their ends, also within speech, and never across lines of their own."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article
from credscore.analysis.sentences import find_sentences
from credscore.spans import Span


def split(text: str) -> list[str]:
    return [text[slice(*span)] for span in find_sentences(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He left.", "She stayed.", "They ran."],
        ["Mr. Hale of the U.S. embassy came at 5 p.m. on Monday.", "He left."],
        ['"We lost eleven metres.', 'We cannot wait," said Jonas Hale.'],
        ['He said: "I go.', 'You stay."', "Then he left.", '"You stay," he said.'],
        ['"Will you go?" he asked.', '"No!" she said.'],
        ["It holds.", "Ms. Novak said that Dr. Hale and Sen. Ruiz agree.", "It is over."],
        ['He saw "Jaws."', "It was good."],
        ['"We go.', 'They come!" she cried.', '"Why?" she asked.'],
        ['The "reform" failed.', 'It was "late."'],
        ["It fell.", "(Nobody saw it fall.)", "She left."],
        ["Holm (Lab.) Leads a union that (as he said.) Knows the pier."],
    ],
    ids=lambda sentences: sentences[0],
)
def test_sentences_are_split_where_a_reader_would(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_lines_are_never_joined_unless_a_fixed_width_has_cut_them() -> None:
    text = "Council votes on harbour\nThe council of the town has voted for it"
    lines = [Span(0, 24), Span(25, len(text))]
    assert len(find_sentences(text, lines)) == 2


def test_a_hard_wrapped_paragraph_is_one_stretch() -> None:
    paragraph = (
        "The council of Ostervik voted on Tuesday evening to move the old lighthouse\n"
        "forty metres inland, and the mayor said that the work would begin in April,\n"
        "when the storms have passed, and would take the engineers about seven weeks\n"
        "if the weather holds and the rails arrive from the yard in Denmark on time.\n"
    )
    text = f"Lighthouse moves\n\n{paragraph}\n{paragraph.replace('Ostervik', 'Nordby')}"
    article = Article(text, language="en")
    long = [s for s in article.sentences if article.quote(s).count("\n") == 3]
    assert len(long) == 2


@given(st.text(alphabet='ab. "!?\n', max_size=80))
def test_sentences_are_in_order_apart_and_trimmed(text: str) -> None:
    spans = find_sentences(text, [Span(0, len(text))])
    for span in spans:
        assert text[slice(*span)] == text[slice(*span)].strip() != ""
    for one, other in pairwise(spans):
        assert one.end <= other.start


@pytest.mark.parametrize("text", ["'" * 200_000, '"' * 200_000, '"a. ' * 50_000, "a" * 500_000])
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    split(text)
    assert time.process_time() - start < 5
