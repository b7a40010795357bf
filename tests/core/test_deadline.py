"""Scorers that take too long lose their own signals, in a process that may be alarmed."""

import signal
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from credscore import Article, Measurement, Signal
from credscore.scoring.measure import measure, measure_many
from credscore.system.deadline import TooSlow, at_most, take_alarms
from tests.core.scorers import scorer_of
from tests.support import STORY

ARTICLE = Article(STORY)
RATE = Signal("rate")

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs the alarm")


@pytest.fixture
def _alarms() -> Iterator[None]:
    before = signal.getsignal(signal.SIGALRM)
    take_alarms()
    yield
    signal.signal(signal.SIGALRM, before)


def for_ever(_: Article) -> Iterator[Measurement]:
    while True:
        try:
            time.sleep(0.01)
        except Exception:  # a scorer may hold up whatever it likes
            continue


@pytest.mark.usefixtures("_alarms")
def test_a_scorer_that_never_ends_costs_its_own_signals() -> None:
    measured, [notice] = measure(scorer_of(for_ever, RATE)(), ARTICLE, seconds=0.1)
    [[missing]] = measured.values()
    assert (missing.value, missing.reason) == (None, "too_slow")
    assert (notice.code, notice.message) == ("too_slow", "took longer than 0.1 s")


@pytest.mark.usefixtures("_alarms")
def test_an_alarm_that_is_lost_in_a_finaliser_comes_again() -> None:
    class Deaf:
        def __del__(self) -> None:
            time.sleep(5)

    def score(article: Article) -> Iterator[Measurement]:
        sys.unraisablehook = lambda _: None
        Deaf()
        return for_ever(article)

    hook, began = sys.unraisablehook, time.monotonic()
    try:
        _, [notice] = measure(scorer_of(score, RATE)(), ARTICLE, seconds=0.1)
    finally:
        sys.unraisablehook = hook
    assert notice.code == "too_slow"
    assert 0.2 < time.monotonic() - began < 3


@pytest.mark.usefixtures("_alarms")
def test_one_article_that_never_ends_costs_no_other() -> None:
    def score_many(articles: list[Article]) -> Iterator[list[Measurement]]:
        return (list(for_ever(article)) for article in articles)

    def score(article: Article) -> Iterator[Measurement]:
        return for_ever(article) if "harbour" in article.text else iter([Measurement(RATE.name, 1)])

    slow = scorer_of(score, RATE)()
    object.__setattr__(slow, "score_many", score_many)
    found = measure_many(slow, [ARTICLE, Article("Short.")], seconds=0.05)
    assert [[notice.code for notice in notices] for _, notices in found] == [["too_slow"], []]


@pytest.mark.usefixtures("_alarms")
def test_what_ends_in_time_is_not_stopped_later() -> None:
    with at_most(0.02):
        pass
    time.sleep(0.05)


def test_without_the_alarm_there_is_no_limit() -> None:
    with at_most(0.01):
        time.sleep(0.03)


@pytest.mark.usefixtures("_alarms")
def test_other_threads_have_no_limit() -> None:
    ended: list[bool] = []

    def wait() -> None:
        with at_most(0.01):
            time.sleep(0.03)
        ended.append(True)

    thread = threading.Thread(target=wait)
    thread.start()
    thread.join()
    assert ended


@pytest.mark.usefixtures("_alarms")
def test_no_limit_is_no_limit() -> None:
    with at_most(None):
        time.sleep(0.01)
    with pytest.raises(TooSlow), at_most(0.01):
        time.sleep(5)
