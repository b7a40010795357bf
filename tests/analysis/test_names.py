"""Names: what is one, where it ends, and what kind it is."""

import time
from itertools import pairwise
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.analysis.names import Name, find_names
from credscore.analysis.names.lexicon import lexicon, lines
from credscore.analysis.names.table import world
from credscore.spans import Span


def names_of(text: str) -> list[Name]:
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    return list(find_names(text, [Span(*pair) for pair in zip(starts, ends, strict=True)]))


def kinds_of(text: str) -> dict[str, str]:
    return {name.text: name.kind for name in names_of(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Ursula von der Leyen today.", "Ursula von der Leyen"),
        ("They met Abdel Fattah al-Sisi today.", "Abdel Fattah al-Sisi"),
        ("They met Mohammed bin Salman today.", "Mohammed bin Salman"),
        ("They read J. K. Rowling at night.", "J. K. Rowling"),
        ("They rang Gregory A. Lind at night.", "Gregory A. Lind"),
        ("They met V. Sergeev at noon.", "V. Sergeev"),
        ("They heard Conor O'Brien sing.", "Conor O'Brien"),
        ("They heard Jean-Luc Mélenchon speak.", "Jean-Luc Mélenchon"),
        ("They saw Kim Jong-un wave.", "Kim Jong-un"),
        ("They saw Ban Ki-moon wave.", "Ban Ki-moon"),
        ("They saw Ødegård Strand ski.", "Ødegård Strand"),
        ("They rang Hélène d'Ostra at once.", "Hélène d'Ostra"),
        ("They rang Chiara dall'Ostra at once.", "Chiara dall'Ostra"),
        ("They rang Fernanda Brito Lima at once.", "Fernanda Brito Lima"),
        ("They rang Cllr Ove Lind at once.", "Ove Lind"),
        ("They rang Det Insp Ada Holm at once.", "Ada Holm"),
        ("They met Vice Premier He Lidong near the harbour and went home.", "He Lidong"),
        ("He Lidong left the town today.", "He Lidong"),
        ("They met President To Hung at the old dam.", "To Hung"),
    ],
)
def test_a_persons_name_is_found_whole(text: str, expected: str) -> None:
    assert kinds_of(text) == {expected: "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He works at the Ministry of Rural Affairs now.", "Ministry of Rural Affairs"),
        ("He works at the University of Leiden now.", "University of Leiden"),
        ("He works at the Harbour Workers Union now.", "Harbour Workers Union"),
        ("He works at Brandt & Sons now.", "Brandt & Sons"),
        (
            "It came from the Department of Ports and Transport today.",
            "Department of Ports and Transport",
        ),
        ("He rang the OECD at once.", "OECD"),
        (
            "He rang the Organization for Rural Cooperation and Development at once.",
            "Organization for Rural Cooperation and Development",
        ),
        ("He rang Lindal Capital. Then Lindal Capital rang.", "Lindal Capital"),
        ("He rang the Bank of China at once.", "Bank of China"),
        ("He rang Moscow State University at once.", "Moscow State University"),
        ("He rang the Roads and Forests Committee at once.", "Roads and Forests Committee"),
        ("The Roads and Forests Committee on Monday said no.", "Roads and Forests Committee"),
        (
            "It later joined the National Tropical and Forest Council.",
            "National Tropical and Forest Council",
        ),
        ("He rang the Senate Foreign Trade Committee.", "Senate Foreign Trade Committee"),
        ("He rang the Water and Energy Directorate.", "Water and Energy Directorate"),
        ("He rang Nordlicht TV at once.", "Nordlicht TV"),
        ("He rang the Ostmark Hospitals Trust at once.", "Ostmark Hospitals Trust"),
        ("He rang the Harbour Trust of Ostmark at once.", "Harbour Trust of Ostmark"),
        ("He rang the Securities and Ports Commission.", "Securities and Ports Commission"),
        ("He rang the Exchange and Securities Council.", "Exchange and Securities Council"),
        ("He rang Construcciones Brava at once.", "Construcciones Brava"),
        ("He rang Kabelmark Kft at once.", "Kabelmark Kft"),
        ("He rang Reform UK at once.", "Reform UK"),
        ("He rang Rugby Australia at once.", "Rugby Australia"),
        ("He rang the Assembly of First Nations at once.", "Assembly of First Nations"),
    ],
)
def test_an_organisations_name_is_found_whole(text: str, expected: str) -> None:
    assert kinds_of(text) == {expected: "organisation"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He praised Lindhof GT over lunch.", "Lindhof GT"),
        ("He sold NordCloud Vega in May.", "NordCloud Vega"),
        ("He reads the Oslo Kurier in bed.", "Oslo Kurier"),
        ("He rented the Velden Pavo twice.", "Velden Pavo"),
        ("He likes Covara Camping Hammock best.", "Covara Camping Hammock"),
        ("He heard AFL-CIO members.", "AFL-CIO"),
    ],
)
def test_what_no_given_name_tells_is_a_person_only_if_it_looks_like_one(
    text: str, expected: str
) -> None:
    assert kinds_of(text) == {expected: "organisation"}
    assert kinds_of("They met Jorund Haverkamp.") == {"Jorund Haverkamp": "person"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They rang the firm Lindal at noon.", "organisation"),
        ("They rang a Lindal shareholders' lawyer.", "organisation"),
        ("They rang Lindal, a small harbour firm from Ostmark.", "organisation"),
        ("They rang Lindal, a member of the party.", "other"),
        ("They rang a man from Lindal, said Ada Holm.", "place"),
        ("They rang a man at Lindal, Ohio.", "place"),
        ("They rang the mayor of Lindal.", "place"),
        ("They rang the firm Lindal. Lindal said no. Lindal warned them.", "organisation"),
        ("Lindal said no. Lindal warned them.", "person"),
        ("They rang the firm Lindal Vosk. Then Lindal Vosk said no.", "organisation"),
        ("They rang Lindal Vosk, which said no.", "organisation"),
        ("They spent a week in Lindal Vosk.", "place"),
        ("They spoke in Lindal Vosk assault trials.", "person"),
        ("They rang Lindal Vosk. Then Lindal Vosk said no.", "person"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(text: str, kind: str) -> None:
    assert {each for name, each in kinds_of(text).items() if name.startswith("Lindal")} == {kind}


@pytest.mark.parametrize(
    "dateline",
    [
        "MOSCOW — ",
        "MOSCOW/LONDON -- ",
        "NEW YORK (Reuters) - ",
        "OSTBURG, Norway — ",
        "OSTBURG, Norway, March 3 (AP) – ",
        "Kyiv, Ukraine (AFP) – ",
        "BRASÍLIA, Brazil (AP) — ",
    ],
)
def test_a_dateline_names_nobody(dateline: str) -> None:
    assert kinds_of(f"{dateline}Ada Holm met the mayor.") == {"Ada Holm": "person"}


@pytest.mark.parametrize("text", ["NATO — which won", "Ukraine First. — Lind", "Russia — it won"])
def test_a_dash_makes_no_dateline(text: str) -> None:
    assert len(kinds_of(f"{text} on a day in which it rained.")) > 0


def test_a_participle_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert kinds_of("Celebrating Lindal and its people, they sang.") == {"Lindal": "other"}
    assert kinds_of("Rolling Lindal sang. They saw Rolling Lindal.") == {
        "Rolling Lindal": "organisation"
    }


def test_honours_after_a_name_are_no_part_of_it() -> None:
    assert kinds_of("They rang Iain Lindal MP at noon.") == {"Iain Lindal": "person"}


def test_an_opening_adverb_is_no_body() -> None:
    assert kinds_of("Oddly, the Harbour party won.") == {"Harbour": "organisation"}


def test_a_name_keeps_one_kind_in_a_text() -> None:
    text = "Jorund Haverkamp sang. They saw the Jorund Haverkamp of old. Jorund Haverkamp left."
    assert set(kinds_of(text).values()) == {"person"}


def test_an_acronym_of_words_in_lower_case_is_no_name() -> None:
    assert not names_of("They tried an API. It has two APIs and one API.")
    assert "Harbour PAC" in kinds_of("It gave to PACs, and to the Harbour PAC.")
    assert not names_of("It sells threat detection and response (TDR). They like TDR tools.")
    assert kinds_of("The Harbour Workers Union (HWU) met.")["HWU"] == "organisation"


def test_terms_with_hyphens_are_nobodys_names() -> None:
    text = "It runs on Wi-Fi and Proof-of-Stake. Haver-Lunde said so."
    assert kinds_of(text) == {"Proof-of-Stake": "other", "Haver-Lunde": "person"}


def test_a_bodys_name_may_hold_a_title() -> None:
    assert kinds_of("He left Leiden Judge Business School.") == {
        "Leiden Judge Business School": "organisation"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Lind and Harbour Council staff.", ["Lind", "Harbour Council"]),
        ("Voters and Harbour Council staff met.", ["Harbour Council"]),
        ("They had a Plan A. Lind left, and nobody else did.", ["Lind"]),
        ("They rang the Harbour Council and Ports Office.", ["Harbour Council", "Ports Office"]),
        (
            "Later it joined the Union of Young Doctors and National Union of Nurses.",
            ["Union of Young Doctors", "National Union of Nurses"],
        ),
    ],
)
def test_two_bodies_or_a_person_and_a_body_stay_two_names(text: str, expected: list[str]) -> None:
    assert [name.text for name in names_of(text)] == expected


def test_a_given_name_shares_the_family_name_after_and() -> None:
    names = names_of("Anna and Peter Lindholm paid. Lindholm said so.")
    assert [name.words for name in names[:2]] == [("Anna", "Lindholm"), ("Peter", "Lindholm")]


@pytest.mark.parametrize(
    "text",
    [
        "They met Kelly and Peter Lindholm. Anna Kelly left.",
        "They met Anna and Peter Lindholm. Anna Weber left.",
        "They met Anna, and Peter Lindholm left.",
    ],
)
def test_a_name_beside_a_strangers_shares_no_family_name(text: str) -> None:
    assert len(names_of(text)[0].words) == 1


def test_a_given_name_before_a_bodys_makes_a_person() -> None:
    kinds = kinds_of("It is why the former mayor of Ostburg, City Mayor Michael Bloomberg, left.")
    assert kinds["Michael Bloomberg"] == "person"


def test_an_unknown_name_that_no_verb_makes_is_a_persons() -> None:
    assert kinds_of("They met Fareed Lindqvist today.") == {"Fareed Lindqvist": "person"}


def test_titles_of_counsels_and_prophets_stand_apart() -> None:
    names = names_of("They met Special Counsel Lindqvist and read of the Prophet Muhammad.")
    assert [(name.title, name.text) for name in names] == [
        ("Special Counsel", "Lindqvist"),
        ("Prophet", "Muhammad"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bridge over the Ostra river fell.", "Ostra"),
        ("He left Greensboro, NC, at noon.", "NC"),
    ],
)
def test_what_stands_beside_a_place_tells_it(text: str, place: str) -> None:
    assert kinds_of(text)[place] == "place"


@pytest.mark.parametrize(
    "text", ["It rained throughout the South, they say.", "The North said so."]
)
def test_the_parts_of_a_country_are_nobody(text: str) -> None:
    assert names_of(text) == []


def test_titles_stand_apart_from_the_name() -> None:
    found = names_of("We asked Prime Minister Ana Duarte, Dr. Paul Okoro and Sen. Ruth Lind.")
    assert [(name.title, name.text) for name in found] == [
        ("Prime Minister", "Ana Duarte"),
        ("Dr", "Paul Okoro"),
        ("Sen", "Ruth Lind"),
    ]


@pytest.mark.parametrize(
    ("office", "state"),
    [("Norwegian Energy Minister", "Norwegian"), ("Peruvian Rural Affairs Minister", "Peruvian")],
)
def test_a_state_before_an_office_is_a_name_of_its_own(office: str, state: str) -> None:
    found = names_of(f"They met {office} Rosa Quispe at noon.")
    assert [(name.text, name.kind) for name in found] == [
        (state, "state"),
        ("Rosa Quispe", "person"),
    ]
    assert found[1].title == office.removeprefix(f"{state} ")


def test_a_minister_stays_apart_from_the_office() -> None:
    (found,) = names_of("They met Economy Minister Rosa Quispe at noon.")
    assert (found.title, found.text) == ("Economy Minister", "Rosa Quispe")


def test_a_given_name_that_is_a_word_belongs_to_the_name() -> None:
    assert kinds_of("Its head, Odd Arne Lie, left.") == {"Odd Arne Lie": "person"}
    assert kinds_of("Odd Arne Lie left.") == {"Odd Arne Lie": "person"}
    assert kinds_of("Billionaire Arne Lie left.") == {"Arne Lie": "person"}


def test_a_body_may_be_called_after_its_members() -> None:
    assert kinds_of("He rang the Quay Dockers' Union at once.") == {
        "Quay Dockers' Union": "organisation"
    }


def test_a_word_that_is_written_small_elsewhere_is_no_name() -> None:
    assert kinds_of("Tephra is toxic. They store tephra there.") == {}
    assert kinds_of("Tephra is toxic.") != {}


def test_a_state_before_a_title_is_a_name_of_its_own() -> None:
    found = names_of("They met Peruvian Foreign Minister Rosa Quispe in Lima.")
    assert [(name.text, name.kind) for name in found] == [
        ("Peruvian", "state"),
        ("Rosa Quispe", "person"),
        ("Lima", "state"),
    ]


def test_an_institution_before_a_title_is_a_name_of_its_own() -> None:
    text = "It was Oslo Police Chief Kari Moe and Tampere University Professor Aino Laine."
    assert {"Kari Moe", "Aino Laine", "Tampere University"} <= set(kinds_of(text))


def test_an_office_is_a_title_too() -> None:
    found = names_of("They met Secretary of State Harold Finch.")
    assert [(name.title, name.text) for name in found] == [("Secretary of State", "Harold Finch")]


def test_possessive_endings_are_no_part_of_a_name() -> None:
    assert [name.text for name in names_of("We saw Chile's navy and Marta Ruiz's boat.")] == [
        "Chile",
        "Marta Ruiz",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile the harbour stayed shut.",
        "Experts disagree about the tide.",
        "Critics say that nothing moved.",
        "On Monday, in March, it rained.",
        "But I think that it's late.",
        "He left. Nobody saw him.",
        "The president and Mr left.",
        "They voted, said the Prime Minister.",
        'He asked: "Where is the boat?"',
        "Perhaps. However. Yes!",
        "",
    ],
)
def test_capitals_that_only_open_a_sentence_are_no_names(text: str) -> None:
    assert names_of(text) == []


def test_a_surname_that_is_a_word_is_found_where_it_names() -> None:
    text = "The brown boat was sold by Brown. Brown said so."
    assert [(name.text, name.kind) for name in names_of(text)] == [("Brown", "person")] * 2


def test_a_month_is_told_from_a_prime_minister() -> None:
    found = names_of("Theresa May resigned in May. On May 9, Mrs May left.")
    assert [name.text for name in found] == ["Theresa May", "May"]


def test_names_are_learnt_from_running_text_and_found_in_headlines() -> None:
    text = "Kovalenko Denies Harbour Plan Was Hers\nOn Tuesday Olha Kovalenko denied it."
    assert [name.text for name in names_of(text)] == ["Kovalenko", "Olha Kovalenko"]


def test_headline_words_are_no_names() -> None:
    assert kinds_of("Norway Sends New Boats As Storm Season Starts") == {"Norway": "state"}


def test_in_a_line_of_capitals_us_may_be_a_pronoun() -> None:
    assert kinds_of("NORWAY SAYS NO TO US AND SPAIN") == {"NORWAY": "state", "SPAIN": "state"}


@pytest.mark.parametrize("glued", ["#Norway", "@Norway", "x.org/Norway", "eNorway", "no_Norway"])
def test_tags_and_addresses_hold_no_names(glued: str) -> None:
    assert names_of(f"he wrote {glued} there") == []


def test_saying_something_on_a_platform_does_not_name_it() -> None:
    assert names_of("he wrote on Twitter that it rained") == []
    assert kinds_of("he sued Twitter over it") == {"Twitter": "organisation"}


def test_every_form_in_the_table_is_found_as_it_stands() -> None:
    for forms in world().values():
        for entry in forms:
            form = entry.form.removeprefix("The ")
            found = names_of(f"we know that the {form} was there")
            assert [name.text for name in found] == [form]


def test_the_table_holds_the_members_and_observers_of_the_united_nations() -> None:
    states = {line.split("|")[0].strip() for line in lines("states.txt")}
    assert len(states) >= 195
    assert {"Eswatini", "Tuvalu", "Vatican City", "Palestine", "Taiwan", "Kosovo"} <= states


def test_no_form_stands_for_two_states() -> None:
    forms = [entry.form for entries in world().values() for entry in entries]
    assert sorted(forms) == sorted(set(forms))


def test_word_classes_are_lower_case() -> None:
    lex = lexicon()
    for words in (lex.function, lex.titles, lex.organisations, lex.prose, lex.first_names):
        assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "Aa " * 30_000,
        "China " * 30_000,
        "Ministry of China " * 10_000,
        "U.S. " * 30_000,
        "A" * 100_000,
        "-A" * 50_000,
        "Mr. " * 30_000,
        "😀" * 10_000,
        "\x00Norway\ud800",
        "('s 's (",
    ],
)
def test_odd_texts_neither_crash_nor_hang(text: str) -> None:
    start = time.process_time()
    found = find_names(text, [Span(0, len(text))])
    assert time.process_time() - start < 4
    assert all(Span(0, len(text)).holds(name.span) for name in found)


@given(
    st.lists(st.sampled_from(["Ann", "Lee", "the", "of", "China", "U.S.", "-", "'s", "Bank", " "]))
)
def test_names_are_in_order_and_never_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = names_of(text)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    assert all(text[slice(*name.span)] == name.text for name in found)


@given(st.text("abAB .,'-é\n", max_size=60))
def test_words_written_small_are_found_in_long_texts_as_in_short_ones(text: str) -> None:
    before = len(names_of(" ".join([text, "x"])))
    with mock.patch("credscore.analysis.names.runs.usage._SHORT", 0):
        assert len(names_of(" ".join([text, "x"]))) == before


def test_names_at_the_start_of_many_lines_take_no_time_worth_telling() -> None:
    letters = str.maketrans("0123456789", "abcdefghij")
    text = "".join(f"Or{at:06d}und\n".translate(letters) for at in range(20_000))
    started = time.process_time()
    names_of(text)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Councilas-Ilse Brandt.", ["Councilas-Ilse Brandt"]),
        ("They met Kim-al-Noor there.", ["Kim-al-Noor"]),
        ("They met Hanan al-Noor there.", ["Hanan al-Noor"]),
    ],
)
def test_an_article_is_no_end_of_another_word(text: str, expected: list[str]) -> None:
    assert [name.text for name in names_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They spied on Lukman Page today.", "Lukman Page", "person"),
        ("They spied on Elin North today.", "Elin North", "person"),
        ("They met with the baker Selmo West.", "Selmo West", "person"),
        ("They use LindPass today.", "LindPass", "organisation"),
        ("They met McLind and LeLind today.", "McLind", "other"),
        ("They live in Austin today.", "Austin", "place"),
        ("They met Austin today.", "Austin", "person"),
        ("Ada Holm, a baker at Lindmark, said so.", "Lindmark", "other"),
        ("Outside, Lindmark, said to be ill, said so.", "Lindmark", "person"),
        ("They met Magistrate Judge Ove Holm today.", "Ove Holm", "person"),
        ("They met Special Agent Lindqvist today.", "Lindqvist", "person"),
        ("They met AG Lindqvist and Siemens AG today.", "Lindqvist", "person"),
        ("They met AG Lindqvist and Siemens AG today.", "Siemens AG", "organisation"),
        ("They met former PM Lindqvist today.", "Lindqvist", "person"),
        ("LUMA LINDGARD: It leaks. They left.", "LUMA LINDGARD", "person"),
    ],
)
def test_a_name_is_told_by_what_is_and_stands_beside_it(text: str, name: str, kind: str) -> None:
    assert kinds_of(text)[name] == kind


@pytest.mark.parametrize("text", ["Ban Lindqvist, they cried.", "Ban Lind now."])
def test_a_verb_before_a_name_is_no_family_name(text: str) -> None:
    assert [name.text for name in names_of(text)] == [text.split()[1].rstrip(",")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They left West Bengal today.", "West Bengal", "place"),
        ("They saw the Ostburg Capitol by night.", "Ostburg Capitol", "place"),
        ("They left the head of Anaesthesia Informatics.", "Anaesthesia Informatics",
         "organisation"),
    ],
)  # fmt: skip
def test_a_place_or_a_field_is_no_person_and_no_west(text: str, name: str, kind: str) -> None:
    assert kinds_of(text) == {name: kind}


@pytest.mark.parametrize("text", ["They like AI-as-a-Service now.", "Most of them are Zers."])
def test_a_term_is_no_name(text: str) -> None:
    assert names_of(text) == []
