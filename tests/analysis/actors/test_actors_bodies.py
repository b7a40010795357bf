"""Bodies: where their names begin and end, and which capitals are no body's."""

import pytest

from credscore.analysis.actors import ActorRules, find_actors
from credscore.analysis.names import find_names
from credscore.spans import Span


def mentions_of(text: str) -> dict[str, list[str]]:
    within = [Span(0, len(text))]
    found = find_actors(text, within, find_names(text, within), ActorRules())
    return {actor.name: [text[slice(*span)] for span in actor.mentions] for actor in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lindal campaign met Ada Lindal.", {"Lindal campaign", "Ada Lindal"}),
        ("Ada Lindal met Lindal campaign volunteers.", {"Lindal campaign", "Ada Lindal"}),
        ("Ada Lindal met the new Lindal team.", {"Lindal team", "Ada Lindal"}),
        ("Ada Lindal left the Lindal transition team.", {"Lindal transition team", "Ada Lindal"}),
        ("They left the Ada Lindal administration.", {"Ada Lindal administration"}),
        ("They left the Ada Lindal campaign, and Lindal wept.", {"Ada Lindal"}),
        ("The Lindal government fell with Ada Lindal.", {"Lindal government", "Ada Lindal"}),
        ("They saw Ada Lindal and told Ada Lindal police were near.", {"Ada Lindal"}),
        ("They saw Ada Lindal and Lindal campaigned.", {"Ada Lindal"}),
        ("Ada Lindal left, and Lindal's campaign ended.", {"Ada Lindal"}),
    ],
)
def test_what_somebody_leads_is_a_body_of_its_own(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She lives in Ostburg, and Ostburg police came.", {"Ostburg police"}),
        ("Denver police and the Denver Police Department met.", {"Denver police"}),
        ("They asked the Ostburg city council.", {"Ostburg city council"}),
        ("They asked the Ohio legislature.", {"Ohio legislature"}),
        ("The German police came.", {"Germany"}),
    ],
)
def test_a_town_has_its_police_and_council(text: str, expected: set[str]) -> None:
    assert expected <= set(mentions_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The House ethics committee met.", {"House ethics committee"}),
        ("The Senate armed services panel met.", {"Senate armed services panel"}),
        ("The House ways and means committee met.", {"House ways and means committee"}),
        ("The House asked a committee.", {"House of Representatives"}),
        ("House and Senate ethics committees met.", {"House of Representatives", "Senate"}),
    ],
)
def test_a_committee_is_not_its_chamber(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


def test_the_state_senate_is_not_that_of_the_union() -> None:
    text = "The state Senate sat, the Senate did not, and the state Supreme Court waited."
    assert mentions_of(text) == {
        "state Senate": ["state Senate"],
        "Senate": ["Senate"],
        "state Supreme Court": ["state Supreme Court"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked the House Intelligence Committee.", {"House Intelligence Committee"}),
        ("They asked the Intelligence Committee.", {"Intelligence Committee"}),
        ("The Energy Department and the Department of Energy agree.", {"Department of Energy"}),
        ("HM Revenue and Customs wrote, and HMRC waited.", {"HMRC"}),
        ("The Treasury waited, and Treasury Secretary Ada Holm left.", {"Treasury", "Ada Holm"}),
        ("House Speaker Ada Holm left the Press Office.", {"House of Representatives", "Ada Holm"}),
    ],
)
def test_words_of_bodies_alone_may_name_one(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked the Florida Supreme Court.", {"Florida Supreme Court"}),
        ("They asked the Virginia Supreme Court.", {"Virginia Supreme Court"}),
        ("They asked the New York Department of Education.", {"New York Department of Education"}),
        ("They asked the Georgia Senate.", {"Georgia Senate"}),
        ("They asked the Lindal Supreme Court of Ada Lindal.", {"Supreme Court", "Ada Lindal"}),
        ("In Ohio, Supreme Court judges met.", {"Supreme Court"}),
        ("They asked the Ohio Republican Party.", {"Republican Party"}),
    ],
)
def test_a_court_is_that_of_the_place_before_it(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked the Norwegian Energy Ministry.", {"Norway", "Energy Ministry"}),
        ("They asked the Indian Rural Health Ministry.", {"India", "Rural Health Ministry"}),
        ("They asked the Norwegian Foreign Ministry.", {"Norway"}),
        ("They asked the Norwegian Lindal Institute.", {"Norwegian Lindal Institute"}),
    ],
)
def test_a_ministry_is_its_states(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She built a QXF for it. The QXF works.", set()),
        ("This QXF is new. They like the QXF.", set()),
        ("They saw a QXF report. They like the QXF.", {"QXF"}),
        ("It was a QXF and ZWG report. They like the QXF.", {"QXF", "ZWG"}),
        ("She has an RX-15, and the RX is loud.", {"RX"}),
        ("The TNQ2 gene and the K5N1 virus are known.", set()),
        ("MI5 and MS-13 were named.", {"MI5", "MS-13"}),
        ("They asked for a HIPAA form and the FISA court.", set()),
        ("It heals myastheniforma (MTF) and the MTF left.", set()),
        ("It heals the harbour (MTF) and the MTF left.", {"MTF"}),
    ],
)
def test_acronyms_of_things_are_no_actors(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They like the Budget, this Budget and her Budget.", set()),
        ("They left our Lindmark, my Lindmark and her Lindmark.", {"Lindmark"}),
        ("Anna Street left. They like Mr Street and Street.", {"Anna Street"}),
        ("They sang the National Anthem.", set()),
        ("They saw the Mall of Ostmark.", {"Mall of Ostmark"}),
    ],
)
def test_plain_words_of_things_are_no_actors(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They told 60 Lindals so. The 60 Lindals left.", {"60 Lindals"}),
        ("They told 60 Lindals so. The 30 Lindals left.", {"Lindals"}),
        ("They told 60 Lindals so. The Lindals left.", {"Lindals"}),
        ("They told $60 Lindals so. They saw 2.60 Lindals.", {"Lindals"}),
    ],
)
def test_a_number_that_always_stands_before_a_name_is_a_part(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected


def test_the_house_is_that_of_the_land_whose_lawmakers_are_named() -> None:
    assert set(mentions_of("MPs left, and the House rose.")) == {"House of Commons"}
    house = {"House of Representatives", "Republican Party"}
    assert set(mentions_of("MPs left; Republicans saw the House rise.")) == house


def test_a_name_in_capitals_is_that_of_running_text() -> None:
    text = "ROSO LINDT: It leaks. They know Roso Lindt. FOX NEWS ran it. ICE and NEW MEXICO wait."
    found = mentions_of(text)
    assert found["Roso Lindt"] == ["ROSO LINDT", "Roso Lindt"]
    assert {"Fox News", "Mexico"} & set(found) == {"Fox News"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked Walgreens and Harvard; Harvard Law School left.", "Harvard University"),
        ("They asked American Express, and Amex said no.", "American Express"),
        ("They asked T-Mobile.", "T-Mobile"),
        ("They asked Macy's.", "Macy's"),
        ("They asked Mossad.", "Mossad"),
        ("They asked the Syrian Democratic Forces.", "Syrian Democratic Forces"),
        ("They asked Lindbrooke's Hospital.", "Lindbrooke's Hospital"),
        ("They asked St Olafs' Hospital.", "St Olafs' Hospital"),
    ],
)
def test_well_known_firms_and_schools_are_bodies(text: str, expected: str) -> None:
    within = [Span(0, len(text))]
    found = find_actors(text, within, find_names(text, within), ActorRules())
    assert {actor.name: actor.kind for actor in found}[expected] == "organisation"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rally of Teachers Against Wooden Desks began.", {"Teachers Against Wooden Desks"}),
        ("They asked Lawyers Without Borders.", {"Lawyers Without Borders"}),
        ("They asked Moms for Lindal.", {"Moms for Lindal"}),
        ("They asked the Bank Of Ostmark.", {"Bank Of Ostmark"}),
        ("They asked Lindal and Sons.", {"Lindal and Sons"}),
        ("They met Ada Lindal and Holm and Weber.", {"Ada Lindal", "Holm", "Weber"}),
        ("They asked the Air Force Academy.", {"Air Force Academy"}),
        ("They asked Lindal Pharmacy.", {"Lindal Pharmacy"}),
        ("They asked Red Boat Strategies and left Red Boat.", {"Red Boat Strategies"}),
        ("They asked Lindal Moving and Storage and left Lindal Moving.",
         {"Lindal Moving and Storage"}),
    ],
)  # fmt: skip
def test_a_body_is_called_by_what_it_is_for_or_who_is_in_it(text: str, expected: set[str]) -> None:
    assert set(mentions_of(text)) == expected
