"""Text as marked pieces: nothing lost, overlaps split."""

from hypothesis import given
from hypothesis import strategies as st

from credscore.analysis.lines import Line
from credscore.report.highlight import Layer, layers_of, marked_lines
from credscore.spans import Span
from tests.report.making import probe_plan, profiles_of, story

TEXT = "The pier is safe.\nThe board said so."
LINES = (Line(Span(0, 17), 1, "body"), Line(Span(18, 36), 2, "body"))


def layer(*spans: tuple[int, int]) -> Layer:
    return Layer(
        "probe: x", ("probe.x",), 0, 0, tuple(Span(*span) for span in spans), is_shown=True
    )


def test_overlapping_evidence_is_split_where_it_begins_and_ends() -> None:
    [first, _] = marked_lines(TEXT, LINES, [layer((4, 11)), layer((9, 16))])
    assert [(p.text, [m.layer for m in p.marks]) for p in first.pieces] == [
        ("The ", []),
        ("pier ", [0]),
        ("is", [0, 1]),
        (" safe", [1]),
        (".", []),
    ]


def test_a_mark_knows_where_its_evidence_begins_and_ends() -> None:
    first, second = marked_lines(TEXT, LINES, [layer((12, 21))])
    [begun] = first.pieces[-1].marks
    [ended] = second.pieces[0].marks
    assert (begun.begins, begun.ends) == (True, False)
    assert (ended.begins, ended.ends) == (False, True)


@given(st.lists(st.tuples(st.integers(0, 36), st.integers(1, 20)), max_size=8))
def test_the_pieces_of_a_line_are_the_line(found: list[tuple[int, int]]) -> None:
    spans = sorted((start, min(36, start + length)) for start, length in found)
    layers = [layer(*spans[::2]), layer(*spans[1::2])]
    told = [
        "".join(piece.text for piece in one.pieces) for one in marked_lines(TEXT, LINES, layers)
    ]
    assert told == TEXT.splitlines()


def test_the_layers_of_one_scorer_share_a_colour_and_differ_in_their_lines() -> None:
    plan = probe_plan()
    [profile] = profiles_of([story()], plan)
    layers = layers_of(profile, plan.signals, ())
    assert len({layer.hue for layer in layers}) == 1
    assert sorted(layer.underline for layer in layers) == list(range(len(layers)))


def test_signals_that_rest_on_the_same_words_share_a_layer_and_sentences_stay_off() -> None:
    plan = probe_plan()
    [profile] = profiles_of([story()], plan)
    layers = layers_of(profile, plan.signals, ())
    assert [(layer.label, layer.is_shown) for layer in layers] == [
        ("probe: words, tone", True),
        ("probe: bad", True),
        ("probe: sentences", False),
    ]
