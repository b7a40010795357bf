"""What a scorer answers is held to what it declared; a fault costs only itself."""

import math
import sys
from fractions import Fraction
from typing import Any

import pytest

from credscore import Article, Measurement, Signal, Span
from credscore.scoring.measure import measure
from tests.core.scorers import Calm, scorer_of

ARTICLE = Article("Title of it\n\nThis is one sentence! And here is another one.\n")
RATE = Signal("rate", low=0, high=1)


class Grudging(float):
    """A number that will not be compared."""

    def __ge__(self, other: float) -> bool:  # noqa: D105
        raise RuntimeError("not with me")


class Whole:
    """A whole number of a library's own, as numpy's."""

    def __index__(self) -> int:  # noqa: D105
        return 3

    def __ge__(self, other: int) -> bool:  # noqa: D105
        return other <= 3

    def __le__(self, other: int) -> bool:  # noqa: D105
        return other >= 3


def outcome(*answers: Any) -> tuple[dict[str, Any], list[str]]:
    """Return value or reason by signal, and the codes of the notices."""
    measured, notices = measure(scorer_of(lambda _: answers, RATE)(), ARTICLE)
    found = {
        name: [m.reason if m.value is None else m.value for m in of_one]
        for name, of_one in measured.items()
    }
    return found, [notice.code for notice in notices]


def test_measurements_come_under_their_full_names() -> None:
    measured, notices = measure(Calm(limit=1), ARTICLE)
    assert {name: m.value for name, (m,) in measured.items()} == {
        "calm.exclamations": 0.5,
        "calm.length": 2,
        "calm.shouted": 1,
    }
    assert ARTICLE.quote(measured["calm.exclamations"][0].evidence[0]) == "This is one sentence!"
    assert not notices


@pytest.mark.parametrize(
    ("value", "kept"),
    [(True, [1.0]), (0, [0.0]), (1.0, [1.0]), (0.5, ["invalid"]), (2, ["invalid"])],
)
def test_a_flag_is_raised_or_not(value: float, kept: list[object]) -> None:
    shouted = Signal("shouted", kind="flag")
    scorer = scorer_of(lambda _: [Measurement("shouted", value)], shouted)()
    measured, notices = measure(scorer, ARTICLE)
    [found] = measured["odd.shouted"]
    assert [found.reason if found.value is None else found.value] == kept
    assert bool(notices) == (kept == ["invalid"])


def test_evidence_that_is_no_span_is_told_as_what_it_is() -> None:
    answer = Measurement("rate", 1, evidence=["sentence"])  # type: ignore[list-item]
    _, [notice] = measure(scorer_of(lambda _: [answer], RATE)(), ARTICLE)
    assert notice.message == "rate: its evidence holds a str, not a Span"


def test_one_span_in_place_of_a_list_is_told_with_its_mend() -> None:
    answer = Measurement("rate", 1, evidence=Span(0, 3))  # type: ignore[arg-type]
    _, [notice] = measure(scorer_of(lambda _: [answer], RATE)(), ARTICLE)
    assert notice.message == "rate: its evidence is one Span: put it in a list"


def test_a_signal_under_a_wrong_name_is_told_with_the_nearest() -> None:
    _, [notice] = measure(scorer_of(lambda _: [Measurement("odd.rate", 1)], RATE)(), ARTICLE)
    assert notice.message == "the signal 'odd.rate' is not declared; did you mean rate?"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (None, "None"),
        (0.5, "0.5"),
        (Measurement("rate", 0.5), "Measurement("),
    ],
    ids=["none", "number", "measurement"],
)
def test_an_answer_that_is_no_list_is_told_with_what_to_give(given: Any, shown: str) -> None:
    _, [notice] = measure(scorer_of(lambda _: given, RATE)(), ARTICLE)
    assert notice.message.startswith(f"score() gives {shown}")
    assert notice.message.endswith(": let it yield Measurements, or return a list")


def test_evidence_comes_in_reading_order() -> None:
    spans = [Span(5, 9), Span(0, 2)]
    measured, _ = measure(
        scorer_of(lambda _: [Measurement("rate", 1, evidence=spans)], RATE)(), ARTICLE
    )
    assert list(measured["odd.rate"][0].evidence) == [Span(0, 2), Span(5, 9)]


@pytest.mark.parametrize(
    "answer",
    [
        Measurement("rate", math.nan),
        Measurement("rate", math.inf),
        Measurement("rate", 1.5),
        Measurement("rate", -0.1),
        Measurement("rate", "0.5"),  # type: ignore[arg-type]
        Measurement("rate", None),
        Measurement("rate", 0.5, evidence=[Span(0, 10_000)]),
        Measurement("rate", 0.5, evidence=[Span(9, 3)]),
        Measurement("rate", 0.5, evidence=[(0, 3)]),  # type: ignore[list-item]
        Measurement("rate", 0.5, subject="China"),
        Measurement("rate", None, reason=5),  # type: ignore[arg-type]
        Measurement("rate", None, reason="not English; short"),
        Measurement("rate", 0.5, n=-1),
        Measurement("rate", 10**400),
        Measurement("rate", Grudging(1)),
        Measurement("rate", 0.5, n=1.5),  # type: ignore[arg-type]
        Measurement("rate", 0.5, evidence=None),  # type: ignore[arg-type]
        Measurement("rate", 0.5, evidence=[Span(0.5, 1.5)]),  # type: ignore[arg-type]
        Measurement("rate", 0.5, evidence=(sys.exit(3) for _ in "x")),  # type: ignore[arg-type]
        Measurement("rate", 0.5, low=math.nan, high=0.6),
        Measurement("rate", 0.5, low="0.4", high=0.6),  # type: ignore[arg-type]
        Measurement("rate", 0.5, low=0.6, high=0.4),
        Measurement("rate", None, reason="too_few_words", low=-math.inf),
    ],
    ids=lambda answer: str(answer).partition(" at 0x")[0],  # the same in every process
)
def test_a_false_measurement_is_missing_and_told(answer: Measurement) -> None:
    assert outcome(answer) == ({"odd.rate": ["invalid"]}, ["invalid"])


def test_what_is_undeclared_is_left_out_and_told() -> None:
    unnamed = Measurement([], 1)  # type: ignore[arg-type]
    answers = (Measurement("rate", 0.5), Measurement("other", 1), unnamed, 3, None)
    assert outcome(*answers) == ({"odd.rate": [0.5]}, ["undeclared"] * 4)


def test_of_many_faults_the_first_are_told_and_the_others_counted() -> None:
    scorer = scorer_of(lambda _: [Measurement("rate", 0.5)] * 500, RATE)()
    measured, notices = measure(scorer, ARTICLE)
    assert measured["odd.rate"][0].value == 0.5
    assert len(notices) == 11
    assert notices[-1].message == "and 489 more faults"


def test_numbers_of_a_library_become_plain_ones() -> None:
    whole: Any = Whole()
    answer = Measurement("rate", Fraction(1, 2), whole, (Span(0, whole) for _ in "x"))  # type: ignore[arg-type]
    measured, notices = measure(scorer_of(lambda _: [answer], RATE)(), ARTICLE)
    assert measured["odd.rate"] == (Measurement("rate", 0.5, 3, (Span(0, 3),)),)
    assert type(measured["odd.rate"][0].n) is int
    assert not notices


def test_the_second_answer_for_a_signal_is_told_and_the_first_stays() -> None:
    answers = (Measurement("rate", 0.5), Measurement("rate", 0.6))
    assert outcome(*answers) == ({"odd.rate": [0.5]}, ["invalid"])


def test_a_signal_that_is_not_reported_is_missing() -> None:
    assert outcome() == ({"odd.rate": ["not_reported"]}, [])


def test_a_per_actor_signal_may_have_no_measurement() -> None:
    measured, notices = measure(scorer_of(lambda _: [], Signal("tone", per_actor=True))(), ARTICLE)
    assert measured == {"odd.tone": ()}
    assert not notices


def test_a_value_of_a_per_actor_signal_needs_its_actor() -> None:
    tone = Signal("tone", per_actor=True)
    answers = [Measurement("tone", 0.5), Measurement("tone", 0.2, subject="Norway")]
    measured, notices = measure(scorer_of(lambda _: answers, tone)(), ARTICLE)
    assert [(m.subject, m.value) for m in measured["odd.tone"]] == [("", None), ("Norway", 0.2)]
    assert len(notices) == 1


@pytest.mark.parametrize(
    "score",
    [lambda _: 1 / 0, lambda _: None, lambda _: sys.exit(3), lambda _: (_ for _ in [1 / 0])],
    ids=["raises", "none", "exits", "generator"],
)
def test_a_scorer_that_fails_costs_its_own_signals(score: Any) -> None:
    measured, [notice] = measure(scorer_of(score, RATE)(), ARTICLE)
    assert measured["odd.rate"][0].reason == "scorer_failed"
    assert (notice.code, notice.scorer) == ("scorer_failed", "odd")
