"""Scorers that measure many articles at once: asked together, the same numbers as one by one."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pytest

from credscore import Article, Measurement, Profiles, Signal, score
from credscore.config.load import check_config
from credscore.engines import batches_of, score_serially
from credscore.engines.processes import Supervisor
from credscore.readers import Input, find_inputs
from credscore.scoring.articles import profile_inputs
from credscore.scoring.measure import _tell_of_batch
from credscore.scoring.plan import Plan, make_plan
from credscore.writers.account import StatusTable
from credscore.writers.wide import WideTable
from tests.core.scorers import Calm, registry_of
from tests.support import STORY

SIZES: list[int] = []
"""How many articles each call of score_many was given, in this process."""


@dataclass(frozen=True)
class Alone:
    """Counts sentences, and fails or is slow where a text says so."""

    name: ClassVar[str] = "counted"
    signals: ClassVar[Sequence[Signal]] = (Signal("sentences", low=0),)

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return one measurement."""
        if "FAIL" in article.text:
            raise RuntimeError("as the text says")
        if "HANG" in article.text:
            time.sleep(60)
        return [Measurement("sentences", len(article.sentences), evidence=article.sentences)]


@dataclass(frozen=True)
class Together(Alone):
    """The same, and many at once."""

    def score_many(self, articles: Sequence[Article]) -> Iterator[list[Measurement]]:
        """Yield one list an article."""
        SIZES.append(len(articles))
        for article in articles:
            yield list(self.score(article))


def answering(answer: Callable[[list[Any]], Any]) -> type[Alone]:
    """Return a scorer class whose batches are answered in an odd way."""

    @dataclass(frozen=True)
    class Odd(Alone):
        def score_many(self, articles: Sequence[Article]) -> Any:
            return answer([list(self.score(article)) for article in articles])

    return Odd


def plan_with(scorer: type[Alone], **limits: float) -> Plan:
    return make_plan(check_config({"limits": limits}), registry_of(Calm, scorer))


@pytest.fixture
def inputs(tmp_path: Path) -> list[Input]:
    for n in range(37):
        text = "" if n % 9 == 4 else STORY + "The pier is long.\n" * (n % 5)
        (tmp_path / f"{n:02}.txt").write_text(text)
    SIZES.clear()
    return list(find_inputs([tmp_path]))


def test_assessable_articles_are_asked_for_in_batches(inputs: list[Input]) -> None:
    assert list(profile_inputs(inputs, plan_with(Together))) == list(
        profile_inputs(inputs, plan_with(Alone))
    )
    assert SIZES == [14, 14, 5]


def test_every_engine_gives_what_one_by_one_gives(inputs: list[Input]) -> None:
    alone, together = plan_with(Alone), plan_with(Together)
    batches = list(batches_of(inputs))
    expected = list(score_serially(batches, alone, [WideTable(alone)]))
    assert list(score_serially(batches, together, [WideTable(together)])) == expected
    assert SIZES
    assert list(Supervisor(together, [WideTable(together)], 2).run(batches)) == expected


def test_one_article_needs_no_batch(inputs: list[Input]) -> None:
    assert len(list(profile_inputs(inputs[:1], plan_with(Together)))) == 1
    assert SIZES == []


def test_an_article_that_breaks_its_batch_costs_only_itself(inputs: list[Input]) -> None:
    Path(inputs[7].path).write_text(STORY + "FAIL\n")
    found = list(profile_inputs(inputs, plan_with(Together)))
    assert found == list(profile_inputs(inputs, plan_with(Alone)))
    assert [found.index(profile) for profile in found if profile.status == "partial"] == [7]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (lambda found: found[1:], "fewer answers than it was given articles"),
        (lambda found: [*found, []], "more answers than it was given articles"),
        (lambda found: None, "'NoneType' object is not iterable"),
        (lambda found: [of_one[0] for of_one in found], "'Measurement' object is not iterable"),
    ],
)
def test_a_false_batch_is_told_once_and_scored_one_by_one(
    inputs: list[Input],
    caplog: pytest.LogCaptureFixture,
    answer: Callable[[list[Any]], Any],
    told: str,
) -> None:
    _tell_of_batch.cache_clear()  # what another test of this process has told
    with caplog.at_level(logging.WARNING):
        found = list(profile_inputs(inputs, plan_with(answering(answer))))
    assert found == list(profile_inputs(inputs, plan_with(Alone)))
    [line] = caplog.messages
    assert line.startswith("credscore: counted: score_many() failed")
    assert told in line


def test_an_article_that_hangs_in_a_batch_costs_only_itself(inputs: list[Input]) -> None:
    few = inputs[:2]
    Path(few[1].path).write_text(STORY + "HANG\n")
    plan = plan_with(Together, max_seconds=1.0)
    began = time.monotonic()
    tables = (StatusTable(), WideTable(plan))
    [done] = Supervisor(plan, tables, 1).run(batches_of(few))
    assert [status for status, _ in done.articles] == ["ok\n", "failed\n"]
    assert ",too_slow," in done.articles[1][1]
    assert time.monotonic() - began > len(few) * 1.0  # the batch had the time of all of them


def test_a_score_many_that_is_none_is_no_offer(inputs: list[Input]) -> None:
    @dataclass(frozen=True)
    class Declines(Alone):
        score_many: ClassVar[None] = None

    alone = list(profile_inputs(inputs[:3], plan_with(Alone)))
    assert list(profile_inputs(inputs[:3], plan_with(Declines))) == alone


def test_many_from_python_are_measured_together_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credscore.api.plan_for", lambda *_: plan_with(Together))
    SIZES.clear()
    found = score([STORY, Article(STORY), *[STORY] * 18])
    assert isinstance(found, Profiles)
    assert len(found) == 20
    assert SIZES == [16, 4]
