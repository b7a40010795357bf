"""The conformance kit: the built-in scorers pass it, and each check can fail."""

import os
import re
import signal
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from credscore import Article, Measurement, Signal
from credscore.registry import installed
from credscore.scoring.measure import measure
from credscore.testing import CheckFailed, check_scorer, checks, run_checks
from credscore.testing.check import outcomes
from credscore.testing.quality_checks import says_missing_and_not_zero
from credscore.testing.texts import SOUND, article_of
from tests.core.flawed import (
    SIGNAL,
    Bare,
    Batches,
    Forgetful,
    Learned,
    Sound,
    Thawed,
    Unordered,
    Unpicklable,
)
from tests.core.scorers import scorer_of

FOUND = installed()
BUILT_IN: Mapping[str, Any] = {
    name: one for name, one in FOUND.scorers.items() if FOUND.is_ours("scorers", name)
}


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_built_in_scorers_pass(name: str) -> None:
    check_scorer(BUILT_IN[name])


COUNTS = {
    name: [one.name for one in fields(scorer) if type(one.default) is int]
    for name, scorer in BUILT_IN.items()
}
"""The options of each built-in scorer that are numbers of things."""


REFUSED = [("readability", -1), ("sentiment", -1), ("transformers", 0), ("transformers", -1)]
HARMLESS = [(n, to) for n in COUNTS for to in (0, -1) if COUNTS[n] and (n, to) not in REFUSED]


@pytest.mark.parametrize(("name", "number"), REFUSED)
def test_options_of_fewer_than_can_be_are_refused(name: str, number: int) -> None:
    with pytest.raises(ValueError, match="or more"):
        BUILT_IN[name](**dict.fromkeys(COUNTS[name], number))


@pytest.mark.parametrize(("name", "number"), HARMLESS)
def test_options_of_nothing_make_no_number_of_nothing(name: str, number: int) -> None:
    scorer = BUILT_IN[name](**dict.fromkeys(COUNTS[name], number))
    for text in ("", "Word", SOUND):
        _, notices = measure(scorer, article_of(text))
        assert not notices
    says_missing_and_not_zero(scorer)


def test_a_sound_scorer_passes() -> None:
    assert {outcome.state for outcome in run_checks(Sound)} == {"passed"}


CALLS: list[int] = []


def _counting(article: Article) -> list[Measurement]:
    CALLS.append(1)
    return [Measurement("x", 1 / len(CALLS), n=1)]


def _fetching(article: Article) -> list[Measurement]:
    socket.create_connection(("127.0.0.1", 9))
    return []


def _printing(article: Article) -> list[Measurement]:
    print("scored")
    return [Measurement("x", 1, n=1)]


def _writing(article: Article) -> list[Measurement]:
    os.write(1, b"scored")
    return [Measurement("x", 1, n=1)]


def _changing(article: Article) -> list[Measurement]:
    object.__setattr__(article, "title", article.title + "x")
    return [Measurement("x", 1, n=1)]


def _cubic(article: Article) -> list[Measurement]:
    words = min(len(article.words), 10_000)  # the hostile texts are far longer
    return [Measurement("x", min(1.0, sum(1 for _ in range(words**3 // 10**7)) or 1), n=words)]


FAILING: dict[str, Any] = {
    "is_frozen_dataclass": Thawed,
    "has_options_of_a_config": Learned,
    "has_declared_signals": scorer_of(lambda _: []),
    "keeps_what_it_declared": scorer_of(lambda _: [Measurement("x", 7)], SIGNAL),
    "reports_every_signal": scorer_of(lambda _: [], SIGNAL),
    "is_deterministic": scorer_of(_counting, SIGNAL),
    "is_the_same_in_a_new_process": Unordered,
    "does_not_depend_on_other_articles": scorer_of(_counting, SIGNAL),
    "scores_batches_alike": Batches,
    "does_not_change_the_article": scorer_of(_changing, SIGNAL),
    "pickles": Unpicklable,
    "uses_no_network": scorer_of(_fetching, SIGNAL),
    "prints_nothing": scorer_of(_printing, SIGNAL),
    "survives_hostile_texts": scorer_of(lambda a: [Measurement("x", 1 / len(a.words))], SIGNAL),
    "says_missing_and_not_zero": scorer_of(lambda _: [Measurement("x", 0, n=0)], SIGNAL),
    "shows_evidence": scorer_of(lambda _: [Measurement("x", 1)], SIGNAL),
    "costs_no_more_than_linearly": scorer_of(_cubic, SIGNAL),
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.loopback) if name == "uses_no_network" else name
        for name in FAILING
    ],
)
def test_each_check_can_fail(name: str) -> None:
    [outcome] = outcomes([check for check in checks() if check.name == name], FAILING[name](), {})
    assert outcome.state == "failed"


def test_a_scorer_that_hangs_is_told_and_the_other_checks_are_not_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("credscore.testing.check.LONGEST", 0.2)
    hanging = scorer_of(lambda _: time.sleep(60), SIGNAL)
    outcomes = {one.check.name: one for one in run_checks(hanging)}
    assert outcomes["has_declared_signals"].state == "passed"
    told = outcomes["keeps_what_it_declared"]
    assert (told.state, told.message) == ("failed", "took longer than 0.2 s, on a sound text")
    assert outcomes["shows_evidence"].message == "not tried, since it hangs"
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


def test_a_batch_that_hangs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credscore.testing.check.LONGEST", 0.2)
    hanging = scorer_of(lambda _: [Measurement("x", 1.0)], SIGNAL)()
    object.__setattr__(hanging, "score_many", lambda articles: time.sleep(60))
    outcomes = {one.check.name: one for one in run_checks(hanging)}
    told = outcomes["scores_batches_alike"]
    assert (told.state, told.message) == ("failed", "took longer than 0.2 s, on a batch of 5")


def test_what_a_scorer_raises_is_told_with_its_line() -> None:
    outcomes = {one.check.name: one for one in run_checks(scorer_of(lambda _: 1 / 0, SIGNAL))}
    told = "ZeroDivisionError: division by zero (test_conformance.py, line "
    assert outcomes["prints_nothing"].message.startswith(told)


@pytest.mark.parametrize(
    ("scorer", "told"),
    [
        (Bare, "decorate it with @dataclass(frozen=True)"),
        (Forgetful, "its pickled copy gives other measurements"),
        (scorer_of(lambda _: [], SIGNAL, SIGNAL), "no two the same"),
        (scorer_of(lambda _: [], Signal("a b", about="A number.")), "must be identifiers"),
        (scorer_of(lambda _: [], Signal("x")), "x: has no `about`"),
        (scorer_of(lambda _: [], Signal("x", about=["a"])), "x: its `about` is no text"),  # type: ignore[arg-type]
        (scorer_of(lambda _: [], Signal("x", about="A number.", worst=1)), "x: has one goalpost"),
        (
            scorer_of(
                lambda _: [], Signal("x", about="A tone.", per_actor=True, worst=0.0, best=1.0)
            ),
            "x: has goalposts, but a signal about actors cannot be weighed",
        ),
        (scorer_of(_writing, SIGNAL), "prints to standard output: 'scored'"),
        (scorer_of(lambda _: sys.exit(3), SIGNAL), "prints_nothing: SystemExit: 3"),
    ],
)
def test_a_breach_is_told_with_what_is_wrong(scorer: Any, told: str) -> None:
    with pytest.raises(CheckFailed, match=re.escape(told)):
        check_scorer(scorer)


def test_only_the_slow_check_has_no_failing_example() -> None:
    assert {check.name for check in checks()} - set(FAILING) == {"is_quick_on_hostile_texts"}


STAYING = scorer_of(lambda article: Sound().score(article), SIGNAL)
"""A scorer that does not pickle, so that no process is started for it."""


def test_a_hang_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credscore.testing.quality_checks.MOST_SECONDS", 0.0)
    with pytest.raises(CheckFailed, match="is_quick_on_hostile_texts: takes"):
        check_scorer(STAYING)


def test_a_failure_may_be_expected_with_a_reason() -> None:
    check_scorer(
        FAILING["prints_nothing"], expected_failed=_all_failures(FAILING["prints_nothing"])
    )
    with pytest.raises(CheckFailed, match="passes, but was expected to fail"):
        check_scorer(STAYING, expected_failed={"prints_nothing": "it is chatty"})
    with pytest.raises(ValueError, match="no check of the kit: prints"):
        check_scorer(Sound, expected_failed={"prints": "misspelt"})


def _all_failures(scorer: Any) -> dict[str, str]:
    return {o.check.name: "known" for o in run_checks(scorer) if o.state == "failed"}
