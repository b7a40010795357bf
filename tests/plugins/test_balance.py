"""The balance scorer."""

from dataclasses import replace

import pytest

from credscore import ActorRules, Article, KnownActor, Measurement
from credscore_balance import Balance

SIDES = ActorRules(
    known=(
        KnownActor("Norland", aliases=("Norland's harbour board", "Ada Brook"), side="north"),
        KnownActor("Southmark", aliases=("Carl Dune",), side="south"),
    )
)

NORTH = "Ada Brook said that the new quay was finished on Monday."
NORTH_AGAIN = "Norland said that the money for it came from the state."
SOUTH = "Carl Dune said that the new quay was still a building site."
NOBODY = "Experts said that both of them had seen only half of the quay."


def article(*sentences: str, rules: ActorRules = SIDES) -> Article:
    body = [f"{sentence} The ships came in at noon as they always do." for sentence in sentences]
    return Article("A quarrel about a quay\n\n" + "\n\n".join(body), actor_rules=rules)


def sides(of: Article, **options: int) -> Measurement:
    [measurement] = Balance(**options).score(of)
    return measurement


def test_one_source_a_side_is_even() -> None:
    assert sides(article(NORTH, SOUTH)).value == pytest.approx(1.0)


def test_one_side_alone_is_zero() -> None:
    assert sides(article(NORTH, NORTH_AGAIN)).value == pytest.approx(0.0)


def test_two_to_one_is_the_entropy_of_thirds() -> None:
    measured = sides(article(NORTH, NORTH_AGAIN, SOUTH))
    assert measured.value == pytest.approx(0.9183, abs=1e-4)
    assert measured.n == 3


def test_a_source_that_speaks_twice_counts_once() -> None:
    assert sides(article(NORTH, NORTH, SOUTH)).value == pytest.approx(1.0)


def test_a_pronoun_has_the_side_of_its_name() -> None:
    he = "He said that nobody would moor there before the spring."
    of = article(SOUTH, "Carl Dune went home in the rain. " + he, NORTH)
    assert [of.quote(span) for span in sides(of).evidence] == ["Carl Dune", "He", "Ada Brook"]
    assert sides(of).n == 2


def test_of_two_actors_in_one_source_the_first_counts() -> None:
    envoy = "Norland's envoy to Southmark said that the quay was finished on Monday."
    of = article(envoy, NORTH)
    assert of.quote(sides(of).evidence[0]) == "Norland's envoy to Southmark"
    assert sides(of).value == pytest.approx(0.0)


def test_two_who_speak_together_have_a_side_each() -> None:
    measured = sides(article("Ada Brook and Carl Dune said that the new quay was finished."))
    assert measured.value == pytest.approx(1.0)
    assert measured.n == 2


def test_who_is_only_told_to_have_judged_is_not_heard() -> None:
    judged = "Carl Dune criticised the new quay on Monday."
    assert sides(article(NORTH, judged)).reason == "too_few_sources"


def test_unnamed_sources_have_no_side_though_they_stand_beside_one() -> None:
    critics = "Critics of Southmark said that the new quay was still a building site."
    assert sides(article(NORTH, critics)).reason == "too_few_sources"


def test_evidence_is_the_sources() -> None:
    of = article(NORTH, SOUTH, NOBODY)
    assert [of.quote(span) for span in sides(of).evidence] == ["Ada Brook", "Carl Dune"]


def test_without_sides_it_is_missing() -> None:
    assert sides(article(NORTH, SOUTH, rules=ActorRules())).reason == "no_sides"


def test_in_other_languages_it_is_missing_unless_an_analyzer_finds_attributions() -> None:
    german = Article("Ost und West streiten, sagte Ada Holm.", language="de", actor_rules=SIDES)
    assert sides(german).reason == "not_english"
    assert sides(replace(german, analyzers={"attributions": lambda _: ()})).reason == (
        "too_few_sources"
    )


def test_one_side_in_the_config_is_none() -> None:
    one = ActorRules(known=(KnownActor("Norland", side="north"), KnownActor("Southmark")))
    assert sides(article(NORTH, SOUTH, rules=one)).reason == "no_sides"


@pytest.mark.parametrize("sentences", [(), (NORTH,), (NOBODY, NORTH)])
def test_under_two_sources_it_is_missing(sentences: tuple[str, ...]) -> None:
    assert sides(article(*sentences)).reason == "too_few_sources"


def test_min_sources_is_an_option() -> None:
    assert sides(article(NORTH, SOUTH), min_sources=3).reason == "too_few_sources"
    assert sides(article(NORTH), min_sources=1).value == 0
