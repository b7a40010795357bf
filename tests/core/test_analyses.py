"""What an analyzer gives is held to the contract, and what is wrong with it names the analyzer."""

import sys
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from credscore import Actor, Article, Span
from credscore.errors import PluginError
from credscore.scoring.analyses import CheckedAnalyzer, fault_in
from credscore.system.deadline import TooSlow
from credscore.testing.texts import SOUND

ARTICLE = Article("The ferry sails. The ferry is late.\n")
FERRY = Actor("ferry", "other", (Span(4, 9), Span(21, 26)))


TUPLE = "gives Actor whose mentions is {}, not a tuple of Span"


def asked(analyse: Callable[[Article], Any]) -> Any:
    analyzer: Any = SimpleNamespace(name="ferries", analysis="actors", analyse=analyse)
    return CheckedAnalyzer(analyzer)(ARTICLE)


def fail(error: BaseException) -> Any:
    raise error


def test_what_is_sound_is_given() -> None:
    assert asked(lambda _: (FERRY,)) == [FERRY]
    assert asked(lambda _: []) == []


@pytest.mark.parametrize(
    ("analyse", "told"),
    [
        (lambda _: fail(RuntimeError("no model")), "failed: RuntimeError: no model"),
        (lambda _: sys.exit(3), "failed: SystemExit: 3"),
        (lambda _: None, "failed: TypeError: 'NoneType' object is not iterable"),
        (lambda _: ["ferry"], "gives 'ferry', which is no Actor"),
        (lambda _: [Actor("a", "other", (Span(4, 99),))], "gives Span(start=4, end=99), which is"),
        (lambda _: [Actor("a", "other", ())], "gives mentions of 'a' that overlap or are out"),
        (lambda _: [Actor("a", "other", (4,))], TUPLE.format("(4,)")),  # type: ignore[arg-type]
        (lambda _: [Actor("a", "other", [Span(4, 9)])], TUPLE.format("[Span(start=4, end=9)]")),  # type: ignore[arg-type]
        (lambda _: [Actor(5, "other", (Span(4, 9),))], "gives Actor whose name is 5, not str"),  # type: ignore[arg-type]
        (
            lambda _: [Actor("a", "ship", (Span(4, 9),))],  # type: ignore[arg-type]
            "gives Actor whose kind is 'ship', not person, state, organisation or other",
        ),
        (lambda _: [FERRY, FERRY], "gives two actors of one name, 'ferry': join their mentions"),
    ],
)
def test_a_fault_names_the_analyzer(analyse: Callable[[Article], Any], told: str) -> None:
    with pytest.raises(PluginError) as raised:
        asked(analyse)
    assert str(raised.value).startswith(f"analyzer 'ferries' {told}")


def _analyzed(**analyses: Callable[[Article], Any]) -> Article:
    """Return an article whose analyses are done by the given functions."""
    made: dict[str, Any] = {
        analysis: SimpleNamespace(name="built", analysis=analysis, analyse=analyse)
        for analysis, analyse in analyses.items()
    }
    return Article(SOUND, analyzers={name: CheckedAnalyzer(one) for name, one in made.items()})


def test_an_analyzer_can_build_on_what_credscore_finds() -> None:
    ours = Article(SOUND).actors
    assert len(ours) > 1
    article = _analyzed(actors=lambda given: given.actors[:1])
    assert article.actors == ours[:1]
    mentions = [mention for stretch in article.stretches for mention in stretch.mentions]
    assert set(mentions) <= set(ours[0].mentions)


def test_two_analyzers_may_ask_each_other() -> None:
    ours = Article(SOUND)
    assert ours.quotes
    article = _analyzed(
        quotes=lambda given: given.quotes if given.attributions else [],
        attributions=lambda given: given.attributions if given.quotes else [],
    )
    assert (article.quotes, article.attributions) == (ours.quotes, ours.attributions)


def test_what_an_analyzer_has_asked_for_is_found_once() -> None:
    asked_for = []

    def no_actors(given: Article) -> list[Actor]:
        asked_for.append((given.words, given.stretches))
        return []

    article = _analyzed(actors=no_actors)
    assert article.actors == ()
    [(words, stretches)] = asked_for
    assert article.words is words
    assert article.stretches is not stretches


def test_every_field_of_an_attribution_is_held_to_its_type() -> None:
    ours = Article(SOUND).attributions
    assert ours
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"source": (1, 2)}, "source is (1, 2), not Span or None"),
        ({"form": "oral"}, "form is 'oral', not direct, mixed or indirect"),
        ({"named": "yes"}, "named is 'yes', not bool"),
        ({"continued": None}, "continued is None, not a tuple of Span"),
    ]
    for fields, told in wrong:
        found = [replace(ours[0], **fields)]
        assert fault_in(found, "attributions", Article(SOUND)) == f"Attribution whose {told}"


@pytest.mark.parametrize("error", [TooSlow, KeyboardInterrupt])
def test_what_stops_a_run_or_a_scorer_passes(error: type[BaseException]) -> None:
    with pytest.raises(error):
        asked(lambda _: fail(error()))
