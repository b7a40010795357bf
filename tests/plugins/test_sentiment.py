"""Sentiment: VADER's numbers a clause at a time, near an actor, in the author's voice or not."""

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore import MASK, Article, Measurement, Span
from credscore.analysis.masking import split_masked
from credscore_sentiment import Sentiment, mention_label, mention_tone
from credscore_sentiment.passage import NAME, read
from credscore_sentiment.summary import intensity
from credscore_sentiment.vader import analyzer, compound, news_words, valences
from tests.plugins.said import told, value
from tests.validity.metrics import macro_f1
from tests.validity.sets import Row, rows_of

ATTACK = (
    "Ostrel attacked the council with a shameful and reckless speech. "
    "The vote was held in Dunmere on Monday. "
    "Ostrel was blamed for the disaster at the harbour. "
    "Critics of Ostrel remember his brutal and dishonest campaign. "
    "Marlin, a generous and admired neighbour, won praise for her brilliant rescue of the market. "
    "Residents trust Marlin and love her honest and wonderful work. "
    "Marlin helped the poorest families with great success."
)
VIVID = ["terrible", "GREAT", "not", "good", "but", "kind", "of", "very", "no", "least", "or", "at"]
TELLING = (
    "VERY never so this without doubt isn't ISN'T nor barely just enough sort the shit bomb bad ass"
    " bus stop yeah right kiss death to die for beating heart rarely cannot harbour NO fun"
)


def measured(article: Article, **options: int) -> dict[tuple[str, str], Measurement]:
    return {(found.name, found.subject): found for found in Sentiment(**options).score(article)}


@given(st.lists(st.sampled_from(VIVID) | st.from_regex(r"[A-Za-z]{3,8}", fullmatch=True)))
def test_a_clause_has_the_compound_that_vader_gives_it(words: list[str]) -> None:
    theirs = analyzer().polarity_scores(" ".join(words))["compound"]
    assert compound(words) == pytest.approx(theirs, abs=1e-12)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(VIVID + TELLING.split()), max_size=9))
def test_every_rule_is_that_of_vader(words: list[str]) -> None:
    theirs = analyzer().polarity_scores(" ".join(words))["compound"]
    assert compound(words) == pytest.approx(theirs, abs=1e-12)


def test_clauses_of_news_have_the_compound_that_vader_gives_them(shared: Path) -> None:
    for row in rows_of(shared / "bench/m1_newsmtsc_train.jsonl.gz")[:500]:
        words = read(split_masked(row["text"])).words
        theirs = analyzer().polarity_scores(" ".join(words))["compound"]
        assert compound(words) == pytest.approx(theirs, abs=1e-12)


def test_a_clause_without_words_of_the_lexicon_has_none() -> None:
    assert valences(["the", "mayor", "spoke"]) == {}
    assert compound([]) == 0.0


def test_every_class_of_news_words_has_a_reason_and_no_word_stands_twice() -> None:
    import tomllib

    from credscore_sentiment import vader

    path = Path(vader.__file__).parent / "data/news.toml"
    classes = tomllib.loads(path.read_text("utf-8"))
    words = [word for entry in classes.values() for word in entry["words"].split()]
    assert all(entry["reason"] and -4 <= entry["valence"] <= 4 for entry in classes.values())
    assert len(words) == len(set(words)) == len(news_words())
    assert {"invasion", "sanctions", "atrocities", "allegations", "alleged"} <= set(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Grace Hope Party man ate cake", ["A", NAME, NAME, NAME, "man", "ate", "cake"]),
        ('He said: "Joy reigns."', ["He", "said", "Joy", "reigns"]),
        (
            "Hopeful Voters Win Great Prize Today",
            ["Hopeful", "Voters", "Win", "Great", "Prize", "Today"],
        ),
        (f"{MASK} met NATO.", [NAME, "met", "NATO"]),
    ],
)
def test_names_are_masked_where_capitals_tell_them(text: str, words: list[str]) -> None:
    assert list(read(split_masked(text)).words) == words


def test_breaks_names_and_marks_are_counted() -> None:
    passage = read(split_masked(f'Well, {MASK} met Anna, who said "no" to him'))
    assert list(passage.breaks) == [0, 1, 1, 1, 3, 3, 4, 5, 5]
    assert list(passage.names) == [0, 1, 1, 2, 2, 2, 2, 2, 2]
    assert list(passage.marks) == [0, 0, 0, 0, 0, 0, 1, 2, 2]
    assert list(passage.targets) == [1]


def test_the_author_treats_two_actors_differently() -> None:
    found = measured(told(ATTACK, "Ostrel", "Marlin"))
    harsh, warm = found["tone", "Ostrel"], found["tone", "Marlin"]
    assert value(harsh) < -0.1 < 0.1 < value(warm)
    assert harsh.n == warm.n == 3
    assert -1 <= (harsh.low or 0) < value(harsh) < (harsh.high or 0) <= 1
    assert value(found["tone_spread", ""]) == pytest.approx(value(warm) - value(harsh))


@pytest.mark.parametrize("word", ["corrupt", "thuggish", "ruthless", "sloppy"])
def test_a_word_that_condemns_speaks_against_the_actor(word: str) -> None:
    text = f"They met Torvald, a {word} mayor of the old town."
    assert mention_tone(Article(text), Span(9, 16)) < 0


@pytest.mark.parametrize("word", ["modest", "decent", "reliable", "gifted"])
def test_a_word_that_praises_speaks_for_the_actor(word: str) -> None:
    text = f"They met Torvald, a {word} mayor of the old town."
    assert mention_tone(Article(text), Span(9, 16)) > 0


def test_swapping_the_names_swaps_the_tones() -> None:
    swapped = ATTACK.replace("Ostrel", "\0").replace("Marlin", "Ostrel").replace("\0", "Marlin")
    before = measured(told(ATTACK, "Ostrel", "Marlin"))
    after = measured(told(swapped, "Ostrel", "Marlin"))
    assert before["tone", "Ostrel"].value == after["tone", "Marlin"].value
    assert before["tone", "Marlin"].value == after["tone", "Ostrel"].value


def test_a_name_has_no_valence_of_its_own() -> None:
    calm = "The envoy of Ostrel came home. In spring Ostrel slept. People saw Ostrel by the sea."
    plain = measured(told(calm, "Ostrel"))["tone", "Ostrel"]
    loaded = measured(told(calm.replace("Ostrel", "Joy Love"), "Joy Love"))["tone", "Joy Love"]
    assert plain.value == loaded.value == 0


def test_the_words_of_others_are_theirs() -> None:
    quote = '"Ostrel is a liar, a disgrace and a vicious thief"'
    text = f"{quote}, said Marlin. Then Ostrel left. Later Ostrel slept. At noon Ostrel ate."
    article = told(text, "Ostrel", quoted=[quote])
    found = measured(article, min_mentions=1)
    assert value(found["tone_quoted", "Ostrel"]) < -0.1
    assert found["tone", "Ostrel"].value == 0
    assert [article.quote(s)[:12] for s in found["tone_quoted", "Ostrel"].evidence] == [quote[:12]]


def test_indirect_speech_is_not_the_author_either() -> None:
    text = "People say that Ostrel is a shameful liar. Ostrel slept. Ostrel ate. Ostrel sang."
    article = told(text, "Ostrel", reported=["Ostrel is a shameful liar"])
    found = measured(article, min_mentions=1)
    assert value(found["tone_quoted", "Ostrel"]) < 0
    assert found["tone", "Ostrel"].value == 0
    assert found["intensity", ""].value == 0


def test_too_little_gives_no_number() -> None:
    found = measured(told("Ostrel failed horribly. Ostrel lost.", "Ostrel"))
    assert found["tone", "Ostrel"].reason == "too_few_mentions"
    assert found["tone", "Ostrel"].n == 2
    assert found["tone_spread", ""].reason == "too_few_actors"
    assert found["intensity", ""].reason == "too_few_sentences"
    assert measured(told("Nobody came."))["tone", ""].reason == "no_actors"


def test_other_languages_have_no_number() -> None:
    found = measured(told(ATTACK, "Ostrel", language="fr"))
    assert {measurement.reason for measurement in found.values()} == {"not_english"}


@pytest.mark.parametrize(
    "dress", [lambda t: t.replace("'", "’"), lambda t: t.replace(" ", " \u200b")]
)
def test_typography_changes_nothing(dress: Any) -> None:
    text = "Ostrel didn't win the award. Friends of Ostrel aren't happy. Ostrel's plan isn't good."
    before = measured(told(text, "Ostrel"))["tone", "Ostrel"]
    after = measured(told(dress(text), "Ostrel"))["tone", "Ostrel"]
    assert value(before) == value(after) < 0


def test_a_mention_has_a_label_wherever_it_stands() -> None:
    text = "Corrupt Ostrel lied again"
    label, tone = mention_label(Article(text), Span(8, 14))
    assert (label, tone) == ("negative", mention_tone(Article(text), Span(8, 14)))
    assert mention_label(Article("Ostrel slept."), Span(0, 6)) == ("neutral", 0.0)


def test_intensity_is_a_mean_and_shows_the_strongest_sentences_in_reading_order() -> None:
    spans = [Span(at, at + 5) for at in range(0, 40, 10)]
    strengths = list(zip((0.2, 0.0, 0.9, 0.5), spans, strict=True))
    found = intensity("intensity", strengths, at_least=4, max_evidence=2)
    assert value(found) == pytest.approx(0.4)
    assert found.n == 4
    assert found.evidence == [spans[2], spans[3]]
    assert intensity("intensity", strengths, 1, 12).evidence == [spans[0], *spans[2:]]
    assert intensity("intensity", strengths, 5, 12).reason == "too_few_sentences"


@pytest.mark.parametrize(
    "text",
    [
        "😀" * 10_000,
        "Ostrel " + "😀" * 10_000,
        "word " * 50_000 + "but",
        "Ostrel hates " * 5_000,
        '"' * 9_999,
    ],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    article = told(text, "Ostrel")
    article.sentences  # noqa: B018
    start = time.process_time()
    measured(article)
    assert time.process_time() - start < 1.5


@given(st.text(max_size=200))
def test_any_text_is_measured_or_missing(text: str) -> None:
    for found in measured(told(text, "the"), min_mentions=1, min_sentences=1).values():
        assert (found.value is None) == bool(found.reason)


@pytest.mark.parametrize(("part", "at_least"), [("rw", 0.62), ("mt", 0.58)])
def test_tones_toward_mentions_agree_with_people(shared: Path, part: str, at_least: float) -> None:
    found = rows_of(shared / f"bench/m1_newsmtsc_dev_{part}.jsonl")
    pairs = [(row["label"], mention_label(Article(row["text"]), span_of(row))[0]) for row in found]
    assert macro_f1(pairs) > at_least


def span_of(row: Row) -> Span:
    return Span(row["start"], row["end"])
