"""Quoted segments: which stretches stand in quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.analysis.attribution.units.segments import find_segments
from credscore.spans import Span


def body_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lead = len(line) - len(line.lstrip())
            spans.append(Span(start + lead, start + len(line.rstrip())))
        start += len(line) + 1
    return tuple(spans)


def quoted(text: str) -> list[str]:
    return [text[slice(*segment.span)] for segment in find_segments(text, body_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said, "We go." He left.', ['"We go."']),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("He wrote, ''This is it.'' Then silence.", ["''This is it.''"]),
        ('The 6" pipe and the "old" one', ['"old"']),
        ('"Never ends here', ['"Never ends here']),
        ('He added: "no end', ['"no end']),
        ('a stray " mark', []),
        ("It's the voters' choice", []),
        ("'We go,' she said. It's late.", ["'We go,'"]),
        ("'We go', she said. The workers' pay is late.", ["'We go'"]),
        ("It is 'a mere joke' to her. It's late.", ["'a mere joke'"]),
        ("He called it 'full of holes' in May.", ["'full of holes'"]),
        ("'The workers' pay is late,' he said.", ["'The workers' pay is late,'"]),
        ("Tell 'em it's late. The dogs' bark is loud.", []),
        ('<a href="x">"Go," he said', ['"Go,"']),
    ],
)
def test_finds_every_pair_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_speech_over_paragraphs_continues() -> None:
    text = '"The dam holds," he said. "We checked.\n\n"We will check again."'
    segments = find_segments(text, body_of(text))
    assert [segment.continues for segment in segments] == [False, False, True]


def test_speech_in_single_marks_continues_over_paragraphs() -> None:
    text = "He said: 'The dam's old. We checked.\n\n'We will check it.' He's late."
    segments = find_segments(text, body_of(text))
    assert [segment.continues for segment in segments] == [False, True]
    assert quoted("'Tis late.\n\nIt's late and we go.") == []


def test_single_marks_count_only_without_double_ones() -> None:
    assert quoted("'We go,' she said, \"now.\"") == ['"now."']


def test_a_signed_line_is_a_quote_without_marks() -> None:
    speech = "That the bridge was opened before the inspection shows that nobody cares for safety."
    text = f"{speech}- Jana Weber, the head of the union"
    (segment,) = find_segments(text, body_of(text))
    assert text[slice(*segment.span)] == speech
    assert segment.signature is not None
    assert text[slice(*segment.signature)] == "Jana Weber, the head of the union"


@pytest.mark.parametrize(
    "text",
    [
        "The river rose by four metres in a single night and took the old mill away. - Reuters",
        "It rained. - Jana Weber",
        "The river rose by four metres in a single night and took the old mill away - at last",
    ],
)
def test_agencies_and_short_lines_are_not_signed_quotes(text: str) -> None:
    assert quoted(text) == []


@given(st.text(alphabet="ab \"'.,\n-", max_size=200))
def test_segments_are_in_order_and_apart(text: str) -> None:
    segments = find_segments(text, body_of(text))
    for before, after in pairwise(segments):
        assert before.span.start < before.span.end <= after.span.start
