"""Headline: what it promises, and how."""

import pytest

from credscore import Article, Measurement
from credscore_headline import Headline
from credscore_headline.clickbait import find_cues
from credscore_headline.match import content_words, stem

BODY = (
    "The harbour council met on Monday evening to weigh a timetable that would move the first "
    "ferry of the day to half past five, earlier than at any time since the line was opened. "
) * 5


def measured(title: str, body: str = BODY, language: str = "") -> dict[str, Measurement]:
    article = Article(body, title=title, language=language)
    return {found.name: found for found in Headline().score(article)}


def test_a_headline_whose_words_the_body_has_matches() -> None:
    found = measured("Council weighs ferry timetables")["match"]
    assert (found.value, found.n, len(found.evidence)) == (1, 4, 4)


def test_a_headline_about_something_else_does_not() -> None:
    assert measured("Aliens landed behind supermarkets")["match"].value == 0


def test_words_count_only_where_the_body_begins() -> None:
    early, late = ("boat " * before + "baker sells cakes" for before in (117, 120))
    assert measured("Baker sells cakes", early)["match"].value == 1
    assert measured("Baker sells cakes", late)["match"].value == 0


def test_a_headline_that_stands_in_the_body_does_not_match_itself() -> None:
    title = "Aliens landed behind two supermarkets"
    assert measured(title, f"{title}. {BODY}")["match"].value == 0
    assert measured("Council weighs new ferry timetables", BODY)["match"].value == 1


def test_the_window_and_the_least_number_of_words_are_options() -> None:
    article = Article("Baker sells cakes on the pier.", title="Baker sells", language="en")
    [match] = [m for m in Headline(window=6, min_content=2).score(article) if m.name == "match"]
    assert (match.value, match.n) == (1, 2)


@pytest.mark.parametrize(
    ("title", "body", "language", "reason"),
    [
        ("", "\n", "", "no_headline"),
        ("Why us", BODY, "", "short_headline"),
        ("Council weighs ferry timetables", BODY[:200], "", "too_few_words"),
        ("Council weighs ferry timetables", BODY, "de", "not_english"),
    ],
)
def test_a_match_that_cannot_be_measured_is_missing(
    title: str, body: str, language: str, reason: str
) -> None:
    found = measured(title, body, language)["match"]
    assert (found.value, found.reason) == (None, reason)


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("visits", "visit"),
        ("baked", "bakes"),
        ("cities", "city"),
        ("voting", "vote"),
        ("harbour's", "harbour"),
        ("clearly", "clear"),
    ],
)
def test_inflected_forms_share_a_stem(word: str, same: str) -> None:
    assert stem(word) == stem(same)


@pytest.mark.parametrize("word", ["sing", "red", "yes"])
def test_a_short_word_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


def test_a_given_title_matches_however_its_apostrophes_are_typed() -> None:
    body = "The harbour council's plan moves the first ferry of the day to half past five. " * 9
    found = measured("Council’s plan moves ferry", body)["match"]
    assert (found.value, found.n) == (1, 4)


def test_function_words_promise_nothing() -> None:
    assert content_words("Why the ferry is not what it was") == [stem("ferry")]


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Council weighs new ferry timetable", []),
        ("Here's why the ferry will leave early", ["withheld"]),
        ("You won't believe what the council did", ["awe", "reader"]),
        ("7 surprising ways to cross a harbour", ["counted"]),
        ("Ferry company pays WHAT?!", ["loud"]),
        ("BREAKING: council resigns", ["label", "shouted"]),
        ("NATO and UNESCO meet at the quay", ["shouted"]),
        ("NATO meets at the quay", []),
        ("ASEAN meets at the quay", []),
        ("SHAMED council meets at the quay", ["shouted"]),
        ("The ferry that never left…", ["loud"]),
        ("COUNCIL WEIGHS FERRY TIMETABLE", []),
    ],
)
def test_cues_are_found_by_class(title: str, kinds: list[str]) -> None:
    assert sorted(cue.kind for cue in find_cues(title)) == kinds


def test_cues_show_their_words_in_the_text() -> None:
    article = Article(f"‘You won’t believe’ this ferry\n{BODY}")
    found = {one.name: one for one in Headline().score(article)}["clickbait"]
    assert [article.quote(span) for span in found.evidence] == ["You won’t believe", "You"]
    assert found.evidence[0].start == 1


def test_of_a_title_that_came_with_the_input_there_is_nothing_to_show() -> None:
    found = measured("You won't believe this ferry")["clickbait"]
    assert (found.value, found.evidence) == (2, [])


@pytest.mark.parametrize("title", ["!" * 9999, "\0", "A" * 9999, "you " * 3000, "\ud800", "?!…"])
def test_odd_headlines_do_no_harm(title: str) -> None:
    assert {found.name for found in measured(title).values()} == {"match", "clickbait"}
