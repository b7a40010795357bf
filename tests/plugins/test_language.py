"""The language scorer and its lists."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article, Measurement, Span
from credscore.analysis.words import find_words
from credscore_language import Language, find_listed, loaded_spans
from credscore_language.find import Covered
from credscore_language.inflect import adjective_forms, noun_forms, verb_forms
from credscore_language.lexicon import LISTS, lexicon

PLAIN = (
    "The council of Eastmere met on Tuesday and read the plan for the new bridge. "
    "It has two lanes and a path for walkers, and the work takes three years. "
    "The bridge costs nine million crowns, of which the state pays a third. "
    "The next meeting is in the town hall in June."
)


def measured(text: str, **options: int) -> dict[str, Measurement]:
    return {m.name: m for m in Language(**options).score(Article(text))}


def counted(text: str, **options: int) -> dict[str, int]:
    return {name: len(found.evidence) for name, found in measured(text, **options).items()}


def loaded(text: str) -> list[str]:
    article = Article("The bridge at Eastmere\n\n" + text + "\n\n" + PLAIN)
    return [article.quote(span) for span in loaded_spans(article)]


def test_plain_news_has_no_loaded_word() -> None:
    found = measured("The bridge at Eastmere\n\n" + PLAIN)
    assert found["loaded"].value == 0.0
    assert found["loaded"].evidence == []


def test_an_idiom_counts_for_nothing() -> None:
    text = "Make sure to come as soon as possible, by boat rather than on the new rail line."
    counts = counted(f"The bridge at Eastmere\n\n{text}\n\n{PLAIN}")
    assert counts == {"loaded": 0, "hedges": 0, "boosters": 0}
    text = "Its end is rather possible, for sure, and a dirty trick."
    counts = counted(f"The bridge at Eastmere\n\n{text}\n\n{PLAIN}")
    assert counts == {"loaded": 1, "hedges": 2, "boosters": 1}


def test_a_thing_or_a_measure_with_a_loaded_word_in_its_name_is_no_judgement() -> None:
    assert loaded("They spoke of hate crimes, extreme weather and huge numbers of fish.") == []
    assert loaded("They spoke of the fierce plan, the huge bridge and a mess.") == [
        "fierce",
        "huge",
        "mess",
    ]


def test_a_strong_word_counts_one_and_a_mild_one_half() -> None:
    text = "The disgraceful plan was read to a frosty council by its clerk on a rainy day."
    found = measured(f"The bridge at Eastmere\n\n{text}\n\n{PLAIN}")["loaded"]
    words = len(Article(f"The bridge at Eastmere\n\n{text}\n\n{PLAIN}").words)
    assert found.value == pytest.approx(100 * 1.5 / words)
    assert (found.n, len(found.evidence)) == (words, 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor slammed the clerk over the plan for the bridge.", ["slammed"]),
        ("It is a thinly veiled attempt to pay the builders twice.", ["thinly veiled"]),
        ("The far-left group and its cronies met in the old mill.", ["far-left", "cronies"]),
        (
            "The idiotic plan was idiotically drawn on the back of a menu.",
            ["idiotic", "idiotically"],
        ),
    ],
)
def test_loaded_words_are_found_in_all_their_forms(text: str, words: list[str]) -> None:
    assert loaded(text) == words


def test_what_stands_in_quotes_is_the_speakers() -> None:
    assert loaded('"This plan is a disgraceful farce," said Nora Pell, who runs the ferry.') == []


def test_indirect_speech_is_the_authors_wording() -> None:
    assert loaded("Nora Pell said that the plan was a farce and went home.") == ["farce"]


def test_scare_quotes_do_not_hide_a_word_beside_them() -> None:
    assert loaded('The so-called "bridge" has no road on the far bank yet.')[0] == "so-called"


def test_a_word_in_scare_quotes_is_the_authors() -> None:
    assert loaded('The "disgraceful" plan was read in June.') == ["disgraceful"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=8), st.integers(-2, 45))
def test_a_place_is_covered_if_it_is_in_one_of_the_spans(
    pairs: list[tuple[int, int]], place: int
) -> None:
    spans = [Span(start, start + length) for start, length in pairs]
    assert (place in Covered(spans)) == any(start <= place < end for start, end in spans)


def test_listed_words_may_follow_each_other() -> None:
    assert loaded("The disgraceful idiotic thugs met in June.") == [
        *("disgraceful", "idiotic", "thugs")
    ]


def test_a_name_judges_nobody() -> None:
    assert loaded("Ivor Savage and Mary Savage read the plan on Monday.") == []


def test_hedges_and_boosters_are_counted_apart() -> None:
    found = counted(PLAIN + " Perhaps the bridge may be open in May, and that is always so.")
    assert found == {"hedges": 2, "boosters": 1, "loaded": 0}


def test_a_booster_that_judges_counts_in_both_lists() -> None:
    found = counted(PLAIN + " Of course the bridge opens late.")
    assert found == {"hedges": 0, "boosters": 1, "loaded": 1}


def test_each_listed_word_tells_its_class() -> None:
    article = Article(f"The bridge at Eastmere\n\n{PLAIN} The thugs met in the chaotic mill.")
    classes = {article.quote(found.span): found.entry.word_class for found in find_listed(article)}
    assert classes == {"thugs": "insult", "chaotic": "alarm"}


def test_too_few_words_are_too_few() -> None:
    text = "The disgraceful plan was read to the council on a rainy day in June. It was short."
    assert {m.reason for m in measured(text).values()} == {"too_few_words"}
    assert {m.reason for m in measured(text, min_words=18).values()} == {"too_few_words"}
    assert counted(text, min_words=17)["loaded"] == 1


def test_a_text_may_begin_with_a_listed_word() -> None:
    text = "Disgraceful plans. Disgraceful, disgraceful plans were read to the council in June."
    assert counted(text, min_words=1)["loaded"] == 3


def test_a_word_right_behind_a_quote_is_the_authors() -> None:
    assert loaded('"It will do,"disgraceful Nora Pell said, and went home.') == ["disgraceful"]


def test_another_language_is_not_assessed() -> None:
    text = (
        "Der Rat der Stadt hat am Dienstag den Plan für die neue Brücke gelesen und vertagt. " * 9
    )
    assert {m.reason for m in measured(text).values()} == {"not_english"}


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (noun_forms("crony"), ["crony", "cronies"]),
        (noun_forms("coach"), ["coach", "coaches"]),
        (verb_forms("slam"), ["slam", "slams", "slamming", "slammed"]),
        (verb_forms("rile"), ["rile", "riles", "riling", "riled"]),
        (verb_forms("vilify"), ["vilify", "vilifies", "vilifying", "vilified"]),
        (adjective_forms("idiotic"), ["idiotic", "idiotically"]),
        (adjective_forms("laughable"), ["laughable", "laughably"]),
        (adjective_forms("sloppy"), ["sloppy", "sloppily"]),
        (adjective_forms("vile"), ["vile", "vilely"]),
    ],
)
def test_a_listed_word_has_its_regular_forms(forms: list[str], expected: list[str]) -> None:
    assert list(forms) == expected


@pytest.mark.parametrize("name", LISTS)
def test_every_class_of_a_list_has_a_reason(name: str) -> None:
    text = files("credscore_language").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    classes = tomllib.loads(text)
    assert all(table["reason"].endswith(".") for table in classes.values())
    assert all(table.get("strength", 1) in (1, 2) for table in classes.values())


def test_listed_forms_are_split_as_the_words_of_an_article_are() -> None:
    forms = [form for options in lexicon().values() for _, form, _ in options]
    joined = [" ".join(form) for form in forms]
    assert [find_words(text, [Span(0, len(text))]).forms for text in joined] == forms


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_text_gives_three_measurements_in_range(text: str) -> None:
    found = measured(text, min_words=1)
    assert set(found) == {"loaded", "hedges", "boosters"}
    assert all(m.value is None or m.value >= 0.0 for m in found.values())
