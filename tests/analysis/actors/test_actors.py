"""Actors: who is one actor, who is two, and which mentions are whose."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article
from credscore.analysis.actors import Actor, ActorRules, find_actors
from credscore.analysis.names import find_names
from credscore.spans import Span


def lines_of(text: str) -> list[Span]:
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    return [Span(*pair) for pair in zip(starts, ends, strict=True)]


def actors_of(text: str, rules: ActorRules | None = None) -> tuple[Actor, ...]:
    within = lines_of(text)
    return find_actors(text, within, find_names(text, within), rules or ActorRules())


def mentions_of(text: str, rules: ActorRules | None = None) -> dict[str, list[str]]:
    return {
        actor.name: [text[slice(*span)] for span in actor.mentions]
        for actor in actors_of(text, rules)
    }


def names_of(text: str) -> set[str]:
    return set(mentions_of(text))


@pytest.mark.parametrize(
    ("text", "state", "mentions"),
    [
        ("Beijing and Chinese banks worry China.", "China", 3),
        ("Kyiv, once Kiev, is in Ukraine.", "Ukraine", 3),
        ("The Kremlin and Moscow answered.", "Russia", 2),
        ("Downing Street said the British and the UK would wait.", "United Kingdom", 3),
        ("The White House and Washington praised the U.S. team.", "United States", 3),
        ("Americans in the US-backed group left America.", "United States", 3),
        ("The Turkish lira fell; Türkiye, or Turkey, will act, Ankara said.", "Turkey", 4),
        ("Burma, now Myanmar, freed Burmese sailors.", "Myanmar", 3),
        ("Holland won, and Dutch fans sang in The Hague.", "Netherlands", 2),
        ("Côte d'Ivoire and Ivorian cocoa; the Ivory Coast exports it.", "Ivory Coast", 3),
        ("The Czech team left Czechia for Prague.", "Czech Republic", 3),
        ("Emirati jets left the UAE and Abu Dhabi.", "United Arab Emirates", 3),
        ("The Holy See wrote from the Vatican.", "Vatican City", 2),
        ("Malagasy vanilla comes from Madagascar.", "Madagascar", 2),
        ("Tuvaluan boats left Funafuti.", "Tuvalu", 2),
        ("The Lao side and Laotian boats left Vientiane.", "Laos", 3),
        ("Taiwanese chips left Taipei.", "Taiwan", 2),
        ("pro-Russian and anti-Russian crowds met.", "Russia", 2),
        ("Downing Street waited; Number 10 did not.", "United Kingdom", 2),
    ],
)
def test_names_peoples_and_seats_are_one_state(text: str, state: str, mentions: int) -> None:
    found = mentions_of(text)
    assert list(found) == [state]
    assert len(found[state]) == mentions


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("They flew to North Korea and South Korea.", {"North Korea", "South Korea"}),
        ("Pyongyang fired. The Korean army denied it.", {"North Korea"}),
        ("Seoul waited. The Korean army denied it.", {"South Korea"}),
        ("They met in Ireland and Northern Ireland.", {"Ireland", "Northern Ireland"}),
        ("They left Niger for Nigeria.", {"Niger", "Nigeria"}),
        ("Nigerien and Nigerian troops met.", {"Niger", "Nigeria"}),
        ("Dominica beat the Dominican Republic.", {"Dominica", "Dominican Republic"}),
        (
            "Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea voted.",
            {"Guinea", "Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea"},
        ),
        (
            "The Republic of the Congo and the Democratic Republic of the Congo voted.",
            {"Republic of the Congo", "Democratic Republic of the Congo"},
        ),
        ("Brazzaville is in Congo.", {"Republic of the Congo"}),
        ("Kinshasa is in Congo.", {"Democratic Republic of the Congo"}),
        ("Sudan and South Sudan voted.", {"Sudan", "South Sudan"}),
        ("Slovakia and Slovenia voted.", {"Slovakia", "Slovenia"}),
        ("Iran and Iraq voted.", {"Iran", "Iraq"}),
        ("Austria and Australia voted.", {"Austria", "Australia"}),
        ("The Russian-Chinese pact holds.", {"Russia", "China"}),
        ("The EU, or European Union, sits in Brussels.", {"European Union"}),
        ("Belgium's king lives in Brussels.", {"Belgium"}),
    ],
)
def test_states_of_like_names_are_kept_apart(text: str, states: set[str]) -> None:
    assert names_of(text) == states


@pytest.mark.parametrize(
    "text",
    [
        "They studied at Moscow State University.",
        "The Bank of China lent it.",
        "We read the Moscow Times.",
        "We read the Washington Post.",
        "We read the New York Times.",
        "They listened to Voice of America.",
        "They flew with American Airlines.",
        "They flew over New Mexico.",
        "They sailed the South China Sea.",
        "They sailed the Indian Ocean.",
        "They sailed the Gulf of Mexico.",
        "They swam in the Niger River.",
        "They honoured George Washington.",
        "They honoured Paris Hilton.",
        "They honoured Michael Jordan.",
        "They honoured Chad Wolf.",
        "They honoured Denzel Washington.",
        "The University of Georgia won.",
        "Georgia's governor spoke in Atlanta.",
        "At Thanksgiving one eats turkey. Turkey is dry.",
        "The West Bank and West Virginia are far apart.",
        "She is an African-American writer.",
        "The Chinese Communist Party met.",
        "South American rivers rose.",
        "They joined Reform UK.",
    ],
)
def test_no_state_is_seen_where_its_name_names_something_else(text: str) -> None:
    assert "state" not in {actor.kind for actor in actors_of(text)}
    assert "The West" not in names_of(text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Georgia voted in Tbilisi.", "Georgia"),
        ("The Republic of Georgia voted.", "Georgia"),
        ("King Abdullah II of Jordan voted.", "Jordan"),
        ("Chad recalled its envoy.", "Chad"),
        ("Turkey recalled its envoy.", "Turkey"),
        ("The Foreign Ministry of Japan spoke.", "Japan"),
        ("Japanese Defence Ministry officials spoke.", "Japan"),
        ("Members of the Peruvian Navy spoke.", "Peru"),
        ("Polish President Jan Zielony spoke.", "Poland"),
    ],
)
def test_a_state_is_seen_by_the_company_it_keeps(text: str, state: str) -> None:
    assert state in names_of(text)


def test_a_text_shows_which_body_or_thing_a_name_is() -> None:
    assert "Indian National Congress" in names_of("The BJP won, and the Congress lost.")
    assert "Congress" in names_of("Republicans won, and the Congress met.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Workers' Party (TKP) met. The TKP won.", "Harbour Workers' Party"),
        ("The Ports Oversight Council, or KPT, met. The KPT won.", "Ports Oversight Council"),
        ("The Ports Council, known as the PKO, met. The PKO won.", "Ports Council"),
        ("The Ports Council of Ostmark met. The Ports Council won.", "Ports Council of Ostmark"),
        ("The Ostmark Harbour Guards met. The Harbour Guards won.", "Ostmark Harbour Guards"),
        ("Lindal Capital met. They rang Lindal, and Lindal won.", "Lindal Capital"),
        ("The National Security Council (NSC) met. The NSC won.", "National Security Council"),
    ],
)
def test_a_body_is_one_under_its_long_and_its_short_name(text: str, expected: str) -> None:
    assert names_of(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rang the Social Democrats; the Social Democratic Party won.",
            "Social Democratic Party",
        ),
        ("It rang the Sweden Democrats, and they won at last.", "Sweden Democrats"),
        ("It rang the Liberal Democratic Party, and they won.", "Liberal Democratic Party"),
    ],
)
def test_a_party_or_an_army_is_no_others_for_its_last_words(text: str, expected: str) -> None:
    assert names_of(text) == {expected}


def test_a_body_has_no_plain_word_before_its_name() -> None:
    text = "Angry Harbour Guards met. They saw the angry Harbour Guards."
    assert "Harbour Guards" in names_of(text)


@pytest.mark.parametrize(
    ("text", "person", "n"),
    [
        ("Luiz Brito da Serra came. Then Brito left.", "Luiz Brito da Serra", 2),
        ("Ana de Souza Lima came. Then Souza Lima left.", "Ana de Souza Lima", 2),
        ("Pablo Brito Ruiz came. Then Pablo Brito left.", "Pablo Brito Ruiz", 2),
        ("João Cardoso Filho came. Then Cardoso left.", "João Cardoso Filho", 2),
        ("Mohammed bin Rashid Lind came. Then Rashid left.", "Mohammed bin Rashid Lind", 1),
        ("Ove Lind Sr. came. Then Ove Lind Jr. left.", "Ove Lind Sr", 1),
    ],
)
def test_a_person_is_one_under_first_surname_and_middle_name(
    text: str, person: str, n: int
) -> None:
    assert len(mentions_of(text)[person]) == n


def test_the_west_needs_its_article() -> None:
    assert mentions_of("Both accuse the West and Western banks.") == {
        "The West": ["West", "Western"]
    }


@pytest.mark.parametrize(
    ("text", "person", "mentions"),
    [
        (
            "Olha Kovalenko spoke. Mrs Kovalenko left. They miss Kovalenko and Olha.",
            "Olha Kovalenko",
            ["Olha Kovalenko", "Kovalenko", "Kovalenko", "Olha"],
        ),
        ("Xu Lihua spoke. Mr. Xu left.", "Xu Lihua", ["Xu Lihua", "Xu"]),
        ("Kim Jong-un spoke. Then Kim left.", "Kim Jong-un", ["Kim Jong-un", "Kim"]),
        ("Park So-yeon spoke. Then Park left.", "Park So-yeon", ["Park So-yeon", "Park"]),
        (
            "Petro Lysyk spoke. They asked Lisik and Lysyk again.",
            "Petro Lysyk",
            ["Petro Lysyk", "Lisik", "Lysyk"],
        ),
        ("They asked Andrei Orlov. Andrey Orlov left.", "Andrey Orlov", None),
        ("They asked Joseph R. Lind Jr. about it. Joe Lind left.", "Joseph R. Lind Jr", None),
        (
            "Ursula von der Horst spoke. Von der Horst left.",
            "Ursula von der Horst",
            None,
        ),
        ("Samuel Lind Jr. spoke. They asked Lind Jr. again.", "Samuel Lind Jr", None),
        ("Ahmed al-Sayegh spoke. They asked Sayegh.", "Ahmed al-Sayegh", None),
        ("Marine Le Brun spoke. They asked Le Brun.", "Marine Le Brun", None),
        ("Enrique Peña Soto spoke. They asked Peña Soto.", "Enrique Peña Soto", None),
    ],
)
def test_a_person_is_one_by_any_part_of_the_name(
    text: str, person: str, mentions: list[str] | None
) -> None:
    found = mentions_of(text)
    assert list(found) == [person]
    assert len(found[person]) >= 2
    if mentions is not None:
        assert found[person] == mentions


def test_two_persons_of_one_family_are_told_by_mr_and_ms() -> None:
    found = mentions_of("They met John Barrow and Jane Barrow. Ms. Barrow spoke to Mr. Barrow.")
    assert {name: len(spans) for name, spans in found.items()} == {
        "John Barrow": 2,
        "Jane Barrow": 2,
    }


def test_a_family_name_shared_by_chance_stays_ambiguous() -> None:
    found = mentions_of("They met Wang Lihua and Wang Bo. Later they asked Wang again.")
    assert {name: len(spans) for name, spans in found.items()} == {
        "Wang Lihua": 1,
        "Wang Bo": 1,
        "Wang": 1,
    }


def test_a_son_is_not_his_father() -> None:
    found = names_of("They met Arthur Quill and Arthur Quill Jr. at noon.")
    assert found == {"Arthur Quill", "Arthur Quill Jr"}


def test_a_bare_name_is_the_persons_unless_the_state_is_named_otherwise_too() -> None:
    assert names_of("They met Michael Jordan. Then Jordan left.") == {"Michael Jordan"}
    both = mentions_of("They met Michael Jordan in Amman. Then Jordan protested.")
    assert both["Jordan"] == ["Amman", "Jordan"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Northern Fisheries Agency (NFA) spoke. They asked the NFA.",
            "Northern Fisheries Agency",
        ),
        ("The Harbour Safety Board spoke. They asked the HSB.", "Harbour Safety Board"),
        ("They sued Goldmark Holdings. Then Goldmark paid.", "Goldmark Holdings"),
        ("Republicans and the GOP voted; a Republican left.", "Republican Party"),
        ("Democrats voted; a Democratic senator left.", "Democratic Party"),
        ("The U.N. and the United Nations met.", "United Nations"),
        ("The FBI, the Federal Bureau of Investigation, came.", "Federal Bureau of Investigation"),
    ],
)
def test_short_and_long_names_of_a_body_are_one_actor(text: str, body: str) -> None:
    found = mentions_of(text)
    assert list(found) == [body]
    assert len(found[body]) >= 2


def test_places_days_and_headline_words_are_no_actors() -> None:
    text = (
        "Storm Season Starts Early In Florida\n"
        "On Monday, in Florida, near Lake Okeechobee, it rained. Mr and Mrs left in January. "
        "He wrote on Twitter about the Paris Agreement and World War II."
    )
    assert names_of(text) == set()


def test_actors_come_by_number_of_mentions_then_by_place() -> None:
    text = "They saw Peru, Chile and Kenya. Kenya won."
    assert [actor.name for actor in actors_of(text)] == ["Kenya", "Peru", "Chile"]


def test_only_the_given_lines_count() -> None:
    text = "Peru won.\nChile lost."
    found = find_actors(text, [Span(0, 9)], find_names(text, [Span(0, 9)]), ActorRules())
    assert [actor.name for actor in found] == ["Peru"]


def test_kinds_are_told() -> None:
    text = "They asked Ana Duarte, Peru, the Harbour Safety Board and the West."
    assert {actor.name: actor.kind for actor in actors_of(text)} == {
        "Ana Duarte": "person",
        "Peru": "state",
        "Harbour Safety Board": "organisation",
        "The West": "other",
    }


PIECES = [
    "Ann",
    "Lee",
    "Mr.",
    "of",
    "China",
    "Chinese",
    "U.S.",
    "-",
    "'s",
    "Bank",
    "(",
    "al-Sisi",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES)))
def test_mentions_are_sorted_and_belong_to_one_actor(pieces: list[str]) -> None:
    actors = actors_of(" ".join(pieces))
    for actor in actors:
        assert list(actor.mentions) == sorted(actor.mentions)
    spans = sorted(span for actor in actors for span in actor.mentions)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "Aa " * 20_000, "Ann Lee " * 20_000, "(A) " * 20_000]
)
def test_odd_texts_neither_crash_nor_hang(text: str) -> None:
    start = process_time()
    found = actors_of(text)
    assert process_time() - start < 4
    assert all(Span(0, len(text)).holds(at) for actor in found for at in actor.mentions)


def test_a_headline_names_an_actor_only_with_a_given_name() -> None:
    story = "\nOn Monday the senator Reet left town. Later, Reet said that she would be back."
    assert "Reet" in names_of("Endorsed Reet Leaves Town" + story)
    assert "Salma Reet" in names_of("Salma Reet Leaves Town" + story)


@pytest.mark.parametrize(
    "text",
    [
        "Whoever wins, the town will pay.",
        "Chants rang out below the stage.",
        "The quay was dark. Carve the fish and serve it.",
        "They left. Rumours are swirling. Labourers idled.",
        "Ammonia is loaded there. Traitors in the hall sold it.",
        "Plainly put, it leaks. Luckily nobody swam.",
        "Mum-of-two beware. Built-in pumps run.",
        "THE LIES: the pier stands.",
        "They want a stronger North. It faces South.",
        "Y'all know it. I'M GLAD. That'd be fine. She was a Miss Universe.",
        "They chant Make America Great Again.",
        "They cite Prop 64 and the Great LAKES.",
        "Ohioans and Londoners waited at the HQ since WWII.",
    ],
)
def test_plain_words_that_only_open_sentences_are_no_actors(text: str) -> None:
    assert names_of(text) == set()


def test_a_plain_word_before_a_full_name_is_no_part_of_it() -> None:
    assert "Erik Lund" in names_of("The keeper fell. Teammate Erik Lund ran to help.")


def test_a_parent_of_many_is_no_part_of_a_name() -> None:
    assert names_of("Mum-of-three Ada Holm wept.") == {"Ada Holm"}


def test_a_firm_is_called_by_its_first_word_however_often() -> None:
    text = "They trust Varnhav Energie. But Varnhav paid, and Varnhav left, and Varnhav fell."
    assert {name: len(found) for name, found in mentions_of(text).items()} == {"Varnhav Energie": 4}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('They held signs: "Holm Strong" and "Harbour Giants".', set()),
        ("He had seen 'Harbour Nights' twice.", set()),
        ("It was a FISH SCARE, he wrote of a WITCH HUNT.", set()),
        ("She wrote GIVE US OUR SHARE OF the harbour.", set()),
        ('The men are known as the "Pier Lads".', {"Pier Lads"}),
        ('They cheered for "Ada Holm".', {"Ada Holm"}),
        ('They joined the "Pier Guild Council".', {"Pier Guild Council"}),
        ('He left "Kelpan Ostra". They like Kelpan Ostra.', {"Kelpan Ostra"}),
        ('His "Nord Avant" (Forward) won.', {"Nord Avant"}),
        ("He will NEVER GIVE UP the pier.", set()),
    ],
)
def test_slogans_and_cries_are_no_actors(text: str, names: set[str]) -> None:
    assert names_of(text) == names


def test_a_firm_may_be_called_by_what_looks_like_an_adverb_or_by_short_capitals() -> None:
    assert names_of("They trust the ERS.") == {"ERS"}
    assert "Coldly" in names_of("They like firms such as Coldly.")
    assert names_of("The Oregonian reported it.") == {"Oregonian"}


def test_a_title_before_junior_is_a_family_name() -> None:
    assert names_of("They quoted Tom Luther King Jr. at length.") == {"Tom Luther King Jr"}


def test_an_office_after_mr_is_no_person() -> None:
    assert names_of("Rise, Mr. Speaker. Then Mr. Sessions rose.") == {"Sessions"}


def test_a_body_may_be_called_by_plain_words() -> None:
    assert "Zero Hurdle" in names_of("A story on Zero Hurdle, a website, was wrong.")


def test_plain_words_in_capitals_are_no_actors_unless_they_are_so_often() -> None:
    once = "They moved to the Cloud at last. The cloud is slow."
    assert not names_of(once)
    often = "They left for Carrier. " * 11 + "It is a carrier."
    assert names_of(often) == {"Carrier"}


def test_a_family_name_that_is_a_word_is_no_actor_where_the_text_writes_the_word() -> None:
    assert not names_of("He read about Law in bed. The law was long.")
    assert mentions_of("He met Steven Law. The law was long. They trust Law.") == {
        "Steven Law": ["Steven Law", "Law"]
    }


def test_short_forms_of_a_body_are_its_first_word_or_an_invented_last_one() -> None:
    text = "They tried the Velden Pavona Mark. They like NordCloud Vegalux. Vegalux is fast."
    assert mentions_of(text)["NordCloud Vegalux"] == ["NordCloud Vegalux", "Vegalux"]


def test_a_body_is_one_in_whatever_capitals_it_is_written() -> None:
    text = "They use NordCloud daily. They like Nordcloud, and NordCloud likes them."
    assert mentions_of(text) == {"NordCloud": ["NordCloud", "Nordcloud", "NordCloud"]}


def test_al_may_be_a_given_name() -> None:
    text = "He met Al Lindqvist. Mr Lindqvist sang. He met Samir Al Hadari. Al Hadari sang."
    assert names_of(text) == {"Al Lindqvist", "Samir Al Hadari"}


def test_the_title_of_somebody_elected_is_no_part_of_the_name() -> None:
    assert names_of("He met Ada Holm. President-Elect Holm sang.") == {"Ada Holm"}


def test_a_team_with_a_first_name_is_one_actor_with_and_without_the() -> None:
    text = (
        "Nobody asked us, the Carolina Herons captain said on Monday.\n\n"
        "Carolina Herons captain Cam Dorrit spoke at length about the harbour."
    )
    [herons] = [actor for actor in Article(text).actors if actor.name == "Carolina Herons"]
    assert (herons.kind, len(herons.mentions)) == ("organisation", 2)


def test_a_family_name_is_that_of_the_first_of_a_couple() -> None:
    mentions = mentions_of("Anna and Peter Lindholm paid. Lindholm said so. They saw Lindholm.")
    assert mentions["Anna Lindholm"] == ["Anna", "Lindholm", "Lindholm"]
    assert mentions["Peter Lindholm"] == ["Peter Lindholm"]


def test_a_firm_is_one_with_and_without_its_legal_form() -> None:
    text = "Kestrel Foods Inc fell. Kestrel Foods said it would wait. Later, Kestrel fell again."
    assert mentions_of(text) == {
        "Kestrel Foods Inc": ["Kestrel Foods Inc", "Kestrel Foods", "Kestrel"]
    }


def test_a_short_name_takes_its_legal_form() -> None:
    text = "Ardent Inc. denied it. Shares of Ardent fell, and the Echo wrote of Ardent."
    assert {name: len(found) for name, found in mentions_of(text).items()} == {
        "Ardent Inc": 3,
        "Echo": 1,
    }


def test_initials_before_a_colon_are_the_person_who_speaks() -> None:
    text = "Ada Holm met Ove Lind.\nAH: It leaks.\nOL: We know.\nBBC: It does."
    assert mentions_of(text) == {
        "Ada Holm": ["Ada Holm", "AH"],
        "Ove Lind": ["Ove Lind", "OL"],
        "BBC": ["BBC"],
    }


def test_a_title_before_a_particle_is_no_part_of_a_name() -> None:
    text = (
        "Ada von der Ostra left. Then Ms von der Ostra came. Ms d'Urle left, and Jana d'Urle came."
    )
    assert names_of(text) == {"Ada von der Ostra", "Jana d'Urle"}


@pytest.mark.parametrize("word", ["Councillors", "Bosses", "Charities", "Forecasters", "Ferries"])
def test_plain_words_that_speak_first_in_a_sentence_are_no_actors(word: str) -> None:
    assert names_of(f"The town met. {word} told us that it leaks.") == set()
