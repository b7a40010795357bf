"""Actors that a config names."""

import time

from credscore.analysis.actors import ActorRules, KnownActor, find_actors
from credscore.analysis.names import find_names
from credscore.spans import Span


def mentions_of(text: str, *known: KnownActor, discover: bool = True) -> dict[str, list[str]]:
    within = [Span(0, len(text))]
    found = find_actors(text, within, find_names(text, within), ActorRules(known, discover))
    return {actor.name: [text[slice(*span)] for span in actor.mentions] for actor in found}


def test_an_alias_of_plain_words_is_found() -> None:
    known = KnownActor("Harbour Watch", ("the watchers",))
    text = "The watchers met. Later the watchers left Harbour Watch."
    assert mentions_of(text, known) == {
        "Harbour Watch": ["The watchers", "the watchers", "Harbour Watch"]
    }


def test_the_longest_alias_wins() -> None:
    short, long = KnownActor("Union", ("Union",)), KnownActor("Dockers", ("Union of Dockers",))
    assert mentions_of("The Union of Dockers left the Union.", short, long) == {
        "Dockers": ["Union of Dockers"],
        "Union": ["Union"],
    }


def test_aliases_are_whole_words() -> None:
    assert mentions_of("The reform formed forms.", KnownActor("form"), discover=False) == {}


def test_a_known_state_has_all_the_forms_of_the_table() -> None:
    found = mentions_of("Chinese banks in Beijing left.", KnownActor("PRC", ("China",)))
    assert found == {"PRC": ["Chinese", "Beijing"]}


def test_a_known_seat_of_government_is_taken_out_of_its_state() -> None:
    found = mentions_of("The Kremlin answered. Russia and Moscow did not.", KnownActor("Kremlin"))
    assert found == {"Russia": ["Russia", "Moscow"], "Kremlin": ["Kremlin"]}


def test_a_known_surname_takes_the_full_name_but_no_relatives() -> None:
    text = "Olha Kovalenko met Mrs Kovalenko and Petro Kovalenko."
    found = mentions_of(text, KnownActor("Olha Kovalenko", ("Kovalenko",)))
    assert found["Olha Kovalenko"] == ["Olha Kovalenko", "Kovalenko"]
    assert found["Petro Kovalenko"] == ["Petro Kovalenko"]


def test_an_alias_inside_another_name_is_no_mention() -> None:
    found = mentions_of("They left Orlov Tower for Orlov.", KnownActor("Orlov"))
    assert found == {"Orlov": ["Orlov"]}


def test_without_discovery_only_known_actors_are_listed() -> None:
    text = "Peru, Chile and Ana Duarte met. Duarte left."
    found = mentions_of(text, KnownActor("Ana Duarte"), discover=False)
    assert found == {"Ana Duarte": ["Ana Duarte", "Duarte"]}


def test_sides_are_passed_on() -> None:
    text = "Peru met Chile."
    rules = ActorRules((KnownActor("Peru", side="coast"),))
    whole = [Span(0, len(text))]
    found = find_actors(text, whole, find_names(text, whole), rules)
    assert {actor.name: actor.side for actor in found} == {"Peru": "coast", "Chile": ""}


def test_thousands_of_aliases_stay_fast() -> None:
    known = tuple(KnownActor(f"The Thing {number}") for number in range(5_000))
    text = "The thing is that the Thing 77 left the dock. " * 500
    start = time.process_time()
    assert len(mentions_of(text, *known)["The Thing 77"]) == 500
    assert time.process_time() - start < 2
